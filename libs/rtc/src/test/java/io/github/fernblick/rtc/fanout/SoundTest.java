package io.github.fernblick.rtc.fanout;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.rtc.ice.IceCandidate;
import io.github.fernblick.rtc.ice.IcePorts;
import io.github.fernblick.rtc.ice.IceSettings;
import io.github.fernblick.rtc.rtcp.RtcpPacket;
import io.github.fernblick.rtc.rtp.RtpPacket;
import io.github.fernblick.rtc.sdp.MediaKind;
import io.github.fernblick.rtc.session.MediaHandler;
import io.github.fernblick.rtc.session.MediaPlan;
import io.github.fernblick.rtc.session.MediaSender;
import io.github.fernblick.rtc.session.NegotiatedMedia;
import io.github.fernblick.rtc.session.RtcEndpoint;
import io.github.fernblick.rtc.session.RtcListener;
import io.github.fernblick.rtc.session.RtcSession;
import io.github.fernblick.rtc.session.RtcSessionConfig;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SoundTest {
    private static final int PATIENCE = 30;
    private static final IceSettings DIRECT = new IceSettings(List.of(), false);
    private static final BroadcastSettings SETTINGS = new BroadcastSettings(100_000, 500_000, 2_000_000);

    @Test
    void soundGoesOutWithItsTimeAndTalkComesBack() throws Exception {
        BlockingQueue<ByteBuffer> talk = new LinkedBlockingQueue<>();
        Microphone microphone = new Microphone();
        Ear ear = new Ear();
        try (RtcEndpoint endpoint = new RtcEndpoint(new IcePorts.Any(), new SecureRandom(), Clock.systemUTC());
                TestCamera camera = TestCamera.vp8(true, 3_000);
                Broadcast broadcast = new Broadcast(
                        camera, Optional.of(microphone), SETTINGS, endpoint.scheduler(), new SecureRandom())) {
            ViewerSession viewer = broadcast.addViewer(true, new ViewerListener() {
                @Override
                public void talk(ByteBuffer opus, long timestamp) {
                    talk.add(opus);
                }
            });
            connect(endpoint, viewer, ear);
            Consumer<EncodedFrame> sink = microphone.sink.get(PATIENCE, SECONDS);

            sink.accept(new EncodedFrame(ByteBuffer.wrap(new byte[] {1, 2, 3}), false, 0, 0));
            sink.accept(new EncodedFrame(ByteBuffer.wrap(new byte[] {4, 5}), false, 20_000_000, 20_000));
            RtpPacket first = ear.sound();
            RtpPacket second = ear.sound();
            assertThat(first.payload()).isEqualTo(ByteBuffer.wrap(new byte[] {1, 2, 3}));
            assertThat(second.payload()).isEqualTo(ByteBuffer.wrap(new byte[] {4, 5}));
            assertThat(second.timestamp() - first.timestamp() & 0xffffffffL).isEqualTo(960);
            RtcpPacket.SenderReport report = ear.reportOf(first.ssrc());
            assertThat(report.packets()).isEqualTo(2);
            assertThat(report.octets()).isEqualTo(5);

            ear.say(new byte[] {7, 8, 9});
            assertThat(talk.poll(PATIENCE, SECONDS)).isEqualTo(ByteBuffer.wrap(new byte[] {7, 8, 9}));
        }
    }

    private static void connect(RtcEndpoint endpoint, ViewerSession viewer, Ear ear) throws Exception {
        Trickle toEar = new Trickle();
        Trickle toViewer = new Trickle();
        RtcSession from = endpoint.open(new RtcSessionConfig(DIRECT, viewer.media(), viewer), toEar);
        RtcSession to = endpoint.open(
                new RtcSessionConfig(
                        DIRECT,
                        List.of(
                                new MediaPlan(
                                        MediaKind.VIDEO, List.of(new EncodedFormat.Vp8().codec()), false, true, "v"),
                                new MediaPlan(
                                        MediaKind.AUDIO, List.of(new EncodedFormat.Opus().codec()), true, true, "v")),
                        ear),
                toViewer);
        toEar.other = to::addCandidate;
        toViewer.other = from::addCandidate;
        String offer = from.offer().toCompletableFuture().get(PATIENCE, SECONDS);
        String answer = to.answer(offer).toCompletableFuture().get(PATIENCE, SECONDS);
        from.accept(answer).toCompletableFuture().get(PATIENCE, SECONDS);
    }

    private static final class Trickle implements RtcListener {
        volatile Consumer<IceCandidate> other = candidate -> {};

        @Override
        public void candidate(IceCandidate candidate) {
            other.accept(candidate);
        }
    }

    private static final class Ear implements MediaHandler {
        private final BlockingQueue<RtpPacket> sounds = new LinkedBlockingQueue<>();
        private final BlockingQueue<RtcpPacket> reports = new LinkedBlockingQueue<>();
        private final CompletableFuture<MediaSender> sender = new CompletableFuture<>();
        private final CompletableFuture<NegotiatedMedia> mouth = new CompletableFuture<>();

        RtpPacket sound() throws InterruptedException {
            RtpPacket packet = sounds.poll(PATIENCE, SECONDS);
            if (packet == null) {
                throw new AssertionError("no sound came");
            }
            return packet;
        }

        RtcpPacket.SenderReport reportOf(long ssrc) throws InterruptedException {
            while (true) {
                RtcpPacket packet = reports.poll(PATIENCE, SECONDS);
                if (packet == null) {
                    throw new AssertionError("no report came");
                }
                if (packet instanceof RtcpPacket.SenderReport report
                        && report.ssrc() == ssrc
                        && report.packets() == 2) {
                    return report;
                }
            }
        }

        void say(byte[] opus) throws Exception {
            NegotiatedMedia media = mouth.get(PATIENCE, SECONDS);
            MediaSender with = sender.get(PATIENCE, SECONDS);
            byte[] packet = new byte[RtpPacket.HEADER_LENGTH + opus.length + MediaSender.ROOM];
            RtpPacket.writeHeader(packet, 0, media.codec().payloadType(), false, 1, 1, media.ssrc());
            System.arraycopy(opus, 0, packet, RtpPacket.HEADER_LENGTH, opus.length);
            with.execute(() -> with.sendRtp(packet, 0, RtpPacket.HEADER_LENGTH + opus.length));
        }

        @Override
        public void started(MediaSender with, List<NegotiatedMedia> media) {
            media.stream()
                    .filter(each -> each.kind() == MediaKind.AUDIO)
                    .findFirst()
                    .ifPresent(mouth::complete);
            sender.complete(with);
        }

        @Override
        public void received(NegotiatedMedia of, RtpPacket packet) {
            if (of.kind() == MediaKind.AUDIO) {
                sounds.add(packet);
            }
        }

        @Override
        public void control(RtcpPacket packet) {
            reports.add(packet);
        }
    }

    private static final class Microphone implements EncodedSource {
        final CompletableFuture<Consumer<EncodedFrame>> sink = new CompletableFuture<>();

        @Override
        public EncodedFormat format() {
            return new EncodedFormat.Opus();
        }

        @Override
        public void start(Consumer<EncodedFrame> to) {
            sink.complete(to);
        }

        @Override
        public void stop() {}

        @Override
        public boolean makesKeyFrames() {
            return false;
        }

        @Override
        public void requestKeyFrame() {
            throw new AssertionError("sound has no key frames");
        }

        @Override
        public boolean adaptsBitRate() {
            return false;
        }

        @Override
        public void setTargetBitRate(int bitsPerSecond) {
            throw new AssertionError("sound is not adapted");
        }
    }
}
