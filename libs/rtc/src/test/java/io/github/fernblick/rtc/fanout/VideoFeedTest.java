package io.github.fernblick.rtc.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.rtc.rtp.RtpPacket;
import io.github.fernblick.rtc.sdp.MediaKind;
import io.github.fernblick.rtc.session.MediaSender;
import io.github.fernblick.rtc.session.NegotiatedMedia;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VideoFeedTest {
    private static final long FRAME = 33_000_000L;
    private static final long SECOND = 1_000_000_000L;

    private final CountDownLatch over = new CountDownLatch(1);
    private final ScheduledThreadPoolExecutor stopped = new ScheduledThreadPoolExecutor(1);
    private final Wire wire = new Wire();

    @AfterEach
    void end() {
        over.countDown();
        stopped.shutdownNow();
    }

    /** Time stands still: what is scheduled never runs. */
    private Broadcast broadcast(boolean makesKeyFrames) {
        stopped.execute(() -> {
            try {
                over.await();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        });
        return new Broadcast(
                new Source(makesKeyFrames), Optional.empty(), new BroadcastSettings(1, 2, 3), stopped, new Random(1));
    }

    private VideoFeed feed(Broadcast broadcast) {
        NegotiatedMedia media = new NegotiatedMedia(
                MediaKind.VIDEO,
                "0",
                true,
                false,
                new EncodedFormat.Vp8().codec(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                1,
                2);
        PacketStore store = broadcast.video().store();
        return new VideoFeed(broadcast, new OutgoingStream(media, wire, store, new Random(1)), wire);
    }

    private static void store(PacketStore store, boolean keyFrame, long nanos) {
        long index = store.end();
        store.add(new StoredPacket(index, new byte[] {(byte) index}, index, true, keyFrame, true, nanos));
        store.publish(index + 1, keyFrame);
    }

    @Test
    void aNewcomerIsShownTheStoredKeyFrameAtOnceAndWhatFollowedAtThreeTimesTheSpeed() {
        try (Broadcast broadcast = broadcast(false)) {
            PacketStore store = broadcast.video().store();
            store(store, false, 0);
            for (int i = 0; i < 60; i++) {
                store(store, i == 0, SECOND + i * FRAME);
            }
            long now = SECOND + 60 * FRAME;
            VideoFeed feed = feed(broadcast);

            feed.begin(now);
            assertThat(wire.payloads()).containsExactly(1);

            feed.pump(now + 10 * FRAME);
            assertThat(wire.payloads()).hasSize(31).endsWith(31);

            feed.pump(now + 20 * FRAME);
            assertThat(wire.payloads()).hasSize(60);
            store(store, false, now + 21 * FRAME);
            feed.pump(now + 21 * FRAME);
            assertThat(wire.payloads()).hasSize(61);
        }
    }

    @Test
    void whereTheSourceMakesKeyFramesANewcomerBeginsWithAFreshOne() {
        try (Broadcast broadcast = broadcast(true)) {
            PacketStore store = broadcast.video().store();
            store(store, true, 0);
            store(store, false, FRAME);
            VideoFeed feed = feed(broadcast);

            feed.begin(SECOND);
            store(store, false, SECOND);
            feed.pump(SECOND);
            assertThat(wire.payloads()).isEmpty();

            store(store, true, SECOND + FRAME);
            store(store, false, SECOND + 2 * FRAME);
            feed.pump(SECOND + 2 * FRAME);
            assertThat(wire.payloads()).containsExactly(3, 4);
        }
    }

    @Test
    void aViewerThatTheStoreWentPastGoesOnAtTheNextKeyFrame() {
        try (Broadcast broadcast = broadcast(false)) {
            PacketStore store = broadcast.video().store();
            store(store, true, 0);
            VideoFeed feed = feed(broadcast);
            feed.begin(0);
            for (int i = 0; i < 5_000; i++) {
                store(store, false, 0);
            }

            feed.pump(0);
            assertThat(wire.payloads()).containsExactly(0);
            store(store, true, 0);
            feed.pump(0);

            assertThat(wire.payloads()).hasSize(2);
        }
    }

    @Test
    void aCongestedViewerGetsKeyFramesOnlyAndThenNothing() {
        try (Broadcast broadcast = broadcast(false)) {
            PacketStore store = broadcast.video().store();
            store(store, true, 0);
            VideoFeed feed = feed(broadcast);
            feed.begin(0);

            feed.level(CongestionLevel.KEY_FRAMES);
            store(store, false, 0);
            store(store, true, 0);
            feed.pump(0);
            assertThat(wire.payloads()).containsExactly(0, 2);

            feed.level(CongestionLevel.NOTHING);
            store(store, true, 0);
            feed.pump(0);
            assertThat(wire.payloads()).containsExactly(0, 2);

            feed.level(CongestionLevel.EVERYTHING);
            store(store, false, 0);
            store(store, true, 0);
            store(store, false, 0);
            feed.pump(0);
            assertThat(wire.payloads()).containsExactly(0, 2, 5, 6);
            assertThat(wire.sequenceNumbersHaveNoGap()).isTrue();
        }
    }

    @Test
    void keyFramesAreAskedForAtMostTwiceASecond() throws Exception {
        AtomicLong now = new AtomicLong();
        BlockingQueue<Long> asked = new LinkedBlockingQueue<>();
        ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(1);
        KeyFrameRequests requests = new KeyFrameRequests(scheduler, now::get, () -> asked.add(now.get()));

        for (int i = 0; i < 30; i++) {
            requests.request();
        }
        assertThat(asked).containsExactly(0L);

        now.set(SECOND / 2);
        assertThat(asked.poll()).isEqualTo(0);
        assertThat(asked.poll(30, TimeUnit.SECONDS)).isEqualTo(SECOND / 2);

        now.set(SECOND);
        requests.request();
        requests.request();
        requests.came();
        scheduler.shutdown(); // what is scheduled still runs
        assertThat(scheduler.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(asked).containsExactly(SECOND);
    }

    private final class Wire implements MediaSender {
        private final List<RtpPacket> packets = new ArrayList<>();

        List<Integer> payloads() {
            return packets.stream().map(packet -> (int) packet.payload().get(0)).toList();
        }

        boolean sequenceNumbersHaveNoGap() {
            int first = packets.get(0).sequenceNumber();
            return packets.get(packets.size() - 1).sequenceNumber() == first + packets.size() - 1;
        }

        @Override
        public void sendRtp(byte[] array, int offset, int length) {
            packets.add(RtpPacket.parse(ByteBuffer.wrap(Arrays.copyOfRange(array, offset, offset + length)))
                    .orElseThrow());
        }

        @Override
        public void sendRtcp(byte[] array, int offset, int length) {
            throw new AssertionError("no report is due");
        }

        @Override
        public void execute(Runnable task) {
            task.run();
        }

        @Override
        public ScheduledExecutorService scheduler() {
            return stopped;
        }
    }

    private record Source(boolean makesKeyFrames) implements EncodedSource {
        @Override
        public EncodedFormat format() {
            return new EncodedFormat.Vp8();
        }

        @Override
        public void start(Consumer<EncodedFrame> sink) {}

        @Override
        public void stop() {}

        @Override
        public void requestKeyFrame() {}

        @Override
        public boolean adaptsBitRate() {
            return false;
        }

        @Override
        public void setTargetBitRate(int bitsPerSecond) {}
    }
}
