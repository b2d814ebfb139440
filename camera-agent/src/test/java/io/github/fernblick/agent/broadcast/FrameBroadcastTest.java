package io.github.fernblick.agent.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.libwebrtc.PeerFactory;
import io.github.fernblick.libwebrtc.VideoCodec;
import io.github.fernblick.media.FrameSources;
import io.github.fernblick.media.frame.FrameRate;
import io.github.fernblick.media.frame.VideoFormat;
import io.github.fernblick.media.source.SourceSpec;
import io.github.fernblick.media.time.MediaClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FrameBroadcastTest {
    private static final VideoFormat FORMAT = new VideoFormat(320, 240, FrameRate.of(30));
    private static final SourceState STARTING = new SourceState.Starting();
    private static final SourceState LIVE = new SourceState.Live(FORMAT);
    private static final SourceState IDLE = new SourceState.Idle();
    private static final SourceTimes SHORT_LINGER = new SourceTimes(
            Duration.ofMillis(100),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofMillis(100),
            Duration.ofSeconds(1),
            Duration.ofSeconds(10));

    private final ScheduledExecutorService mediaThread = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledExecutorService sourceThread = Executors.newSingleThreadScheduledExecutor();
    private final PeerFactory peers = new PeerFactory(mediaThread);
    private final FrameSources sources = new FrameSources(MediaClock.system(), ZoneOffset.UTC, Map.of());
    private final BlockingQueue<SourceState> states = new LinkedBlockingQueue<>();
    private final FrameBroadcast broadcast = new FrameBroadcast(
            peers,
            new EncodingSettings(List.of(VideoCodec.VP8, VideoCodec.H264), 1_000_000, 2_000_000, false),
            () -> sources.create(new SourceSpec.TestPattern(FORMAT, "test")),
            sourceThread,
            System::nanoTime,
            SHORT_LINGER);

    FrameBroadcastTest() {
        broadcast.tell(states::add);
    }

    @AfterEach
    void release() throws Exception {
        broadcast.close();
        peers.close();
        mediaThread.shutdownNow();
        assertThat(peers.liveNativeObjects()).isEmpty();
        assertThat(sourceThread.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void nothing_is_captured_before_the_viewer_answers() throws Exception {
        try (Receiver viewer = new Receiver(broadcast, peers)) {
            String offer = viewer.offer();
            assertThat(states).isEmpty();

            viewer.answer(offer);

            assertThat(nextState()).isEqualTo(STARTING);
            assertThat(nextState()).isEqualTo(LIVE);
            assertThat(viewer.nextPicture()).isEqualTo("320x240");
        }
    }

    @Test
    void two_viewers_get_the_picture_of_one_source_and_one_leaving_does_not_disturb_the_other() throws Exception {
        try (Receiver bob = new Receiver(broadcast, peers)) {
            try (Receiver ada = new Receiver(broadcast, peers)) {
                ada.answer(ada.offer());
                bob.answer(bob.offer());
                ada.nextPicture();
                bob.nextPicture();
            }
            bob.pictures.clear();
            for (int i = 0; i < 10; i++) {
                bob.nextPicture();
            }
            assertThat(List.copyOf(states)).as("opened once, open still").containsExactly(STARTING, LIVE);
        }
        nextState();
        nextState();
        assertThat(nextState()).as("both are gone").isEqualTo(IDLE);
    }

    @Test
    void a_viewer_that_says_goodbye_does_not_keep_the_source_open() throws Exception {
        try (Receiver viewer = new Receiver(broadcast, peers)) {
            viewer.answer(viewer.offer());
            viewer.nextPicture();
            assertThat(nextState()).isEqualTo(STARTING);
            assertThat(nextState()).isEqualTo(LIVE);

            viewer.leave();

            assertThat(viewer.goodbye.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(nextState()).isEqualTo(IDLE);
        }
    }

    @Test
    void the_way_of_a_connected_session_is_known() throws Exception {
        try (Receiver viewer = new Receiver(broadcast, peers)) {
            viewer.answer(viewer.offer());
            assertThat(viewer.connected.await(30, TimeUnit.SECONDS)).isTrue();
            viewer.nextPicture();

            assertThat(viewer.sending.path().toCompletableFuture().get(30, TimeUnit.SECONDS))
                    .isEqualTo(new ViewerSession.Path(false, "VP8"));
        }
    }

    private SourceState nextState() throws Exception {
        SourceState state = states.poll(30, TimeUnit.SECONDS);
        return state == null ? new SourceState.Lost("no further state came") : state;
    }
}
