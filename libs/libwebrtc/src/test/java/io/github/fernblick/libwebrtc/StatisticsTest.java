package io.github.fernblick.libwebrtc;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    private final Studio studio = new Studio();

    @AfterEach
    void closeStudio() {
        studio.close();
    }

    @Test
    void aSessionThatDoesNothingYetHasNone() throws Exception {
        End end = studio.receiver(frame -> {});

        assertThat(End.get(end.session.statistics()))
                .isEqualTo(new SessionStatistics(NetworkPath.NONE, ReceivedVideo.NONE, SentVideo.NONE));
    }

    @Test
    void bothEndsSayHowTheyAreDoing() throws Exception {
        CountDownLatch frames = new CountDownLatch(60);
        End sender = studio.sender(n -> Pictures.noise(320, 240, n));
        End receiver = studio.receiver(frame -> frames.countDown());
        sender.callTo(receiver);
        receiver.firstFrame.get(End.PATIENCE, SECONDS);
        End.get(sender.session.statistics());
        End.get(receiver.session.statistics());
        assertThat(frames.await(End.PATIENCE, SECONDS)).isTrue();

        SessionStatistics atSender = End.get(sender.session.statistics());
        SessionStatistics atReceiver = End.get(receiver.session.statistics());

        SentVideo sent = atSender.sent();
        assertThat(sent.codec()).isEqualTo("VP8");
        assertThat(sent.width()).isEqualTo(320);
        assertThat(sent.height()).isEqualTo(240);
        assertThat(sent.frameRate()).isBetween(1.0, 35.0);
        assertThat(sent.bitRate()).isBetween(50_000L, 10_000_000L);
        assertThat(sent.targetBitRate()).isBetween(100_000L, 2_500_000L);
        assertThat(sent.framesEncoded()).isGreaterThanOrEqualTo(60);
        assertThat(sent.keyFramesEncoded()).isPositive();
        assertThat(sent.packetsSent()).isGreaterThan(60);
        assertThat(sent.limitation()).isIn("none", "cpu", "bandwidth", "other");
        assertThat(sent.encoder()).contains("libvpx");
        assertThat(atSender.received()).isEqualTo(ReceivedVideo.NONE);

        ReceivedVideo received = atReceiver.received();
        assertThat(received.codec()).isEqualTo("VP8");
        assertThat(received.width()).isEqualTo(320);
        assertThat(received.height()).isEqualTo(240);
        assertThat(received.frameRate()).isBetween(1.0, 35.0);
        assertThat(received.bitRate()).isBetween(50_000L, 10_000_000L);
        assertThat(received.packetsReceived()).isGreaterThan(60);
        assertThat(received.packetsLost()).isNotNegative();
        assertThat(received.lossFraction()).isBetween(0.0, 1.0);
        assertThat(received.jitterBufferDelay()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(2));
        assertThat(received.framesDecoded()).isGreaterThanOrEqualTo(60);
        assertThat(received.keyFramesDecoded()).isPositive();
        assertThat(received.decoder()).contains("libvpx");
        assertThat(atReceiver.sent()).isEqualTo(SentVideo.NONE);

        assertThat(atReceiver.path().local()).isNotEqualTo(CandidateType.NONE);
        assertThat(atReceiver.path().remote()).isNotEqualTo(CandidateType.NONE);
        assertThat(atReceiver.path().protocol()).isEqualTo("udp");
        assertThat(atReceiver.path().relayed()).isFalse();
        assertThat(atSender.path().availableBitRate()).isPositive();
    }

    @Test
    void theMaximalBitRateHoldsAndCanBeChangedWhileItRuns() throws Exception {
        VideoSource source = studio.camera(n -> Pictures.noise(640, 480, n));
        End sender = studio.end(
                SessionConfig.builder().send(source).startBitRate(1_500_000).maxBitRate(1_500_000));
        End receiver = studio.receiver(frame -> {});
        sender.callTo(receiver);
        receiver.firstFrame.get(End.PATIENCE, SECONDS);

        awaitTarget(sender, 1_000_000, 1_500_000);
        sender.session.setMaxBitRate(400_000);
        awaitTarget(sender, 100_000, 400_000);
        sender.session.setMaxBitRate(1_200_000);
        awaitTarget(sender, 800_000, 1_200_000);
    }

    @Test
    void itBeginsWithTheStartBitRate() throws Exception {
        VideoSource source = studio.camera(n -> Pictures.noise(640, 480, n));
        End sender = studio.end(
                SessionConfig.builder().send(source).startBitRate(2_000_000).maxBitRate(2_500_000));
        End receiver = studio.receiver(frame -> {});

        sender.callTo(receiver);
        receiver.firstFrame.get(End.PATIENCE, SECONDS);

        assertThat(End.get(sender.session.statistics()).path().availableBitRate())
                .isGreaterThan(1_000_000);
    }

    /** Polls until the encoder aims at something in between, as many times as patience allows. */
    private void awaitTarget(End sender, long least, long most) throws Exception {
        long target = 0;
        for (int poll = 0; poll < End.PATIENCE * 10 && (target < least || target > most); poll++) {
            studio.scheduler.schedule(() -> {}, 100, MILLISECONDS).get(End.PATIENCE, SECONDS);
            target = End.get(sender.session.statistics()).sent().targetBitRate();
        }
        assertThat(target).isBetween(least, most);
    }
}
