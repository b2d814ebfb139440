package io.github.fernblick.rtc.fanout;

import io.github.fernblick.rtc.session.MediaSender;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which packets of the picture one viewer gets, and when. It begins at a key frame: at the newest one that is stored, made up
 * for at three times the speed, or at a fresh one where the source makes it at once. Confined to the viewer's session.
 */
final class VideoFeed {
    private static final long FRESH_NANOS = 300_000_000L;
    private static final long PATIENCE_NANOS = 1_000_000_000L;
    private static final long REPLAY_SPEED = 3;
    private static final long NOWHERE = -1;

    private final Broadcast broadcast;
    private final PacketStore store;
    private final OutgoingStream stream;
    private final MediaSender sender;
    private CongestionLevel level = CongestionLevel.EVERYTHING;
    private long cursor = NOWHERE; // NOWHERE: waits for a key frame from waitFrom on
    private long waitFrom;
    private boolean replaying;
    private long replayBegan;
    private long replayFrom;
    private @Nullable ScheduledFuture<?> timer;
    private boolean ended;

    VideoFeed(Broadcast broadcast, OutgoingStream stream, MediaSender sender) {
        this.broadcast = broadcast;
        this.store = broadcast.video().store();
        this.stream = stream;
        this.sender = sender;
    }

    void begin(long nanoTime) {
        StoredPacket key = store.newestKeyFrame();
        boolean asks = broadcast.video().source().makesKeyFrames();
        if (key != null && (!asks || nanoTime - key.storedNanos < FRESH_NANOS)) {
            replay(key, nanoTime);
        } else {
            awaitKeyFrame();
            if (key != null) {
                later(PATIENCE_NANOS, this::replayAfterAll);
            }
        }
        pump(nanoTime);
    }

    void end() {
        ended = true;
        cancelTimer();
    }

    void level(CongestionLevel newLevel) {
        boolean more = newLevel == CongestionLevel.EVERYTHING;
        level = newLevel;
        if (more) {
            awaitKeyFrame();
        }
    }

    private void awaitKeyFrame() {
        cursor = NOWHERE;
        replaying = false;
        waitFrom = store.end();
        broadcast.requestKeyFrame();
    }

    /** The source did not make the key frame that it was asked for: better an older one than none. */
    private void replayAfterAll() {
        StoredPacket key = store.newestKeyFrame();
        if (cursor == NOWHERE && key != null) {
            long now = System.nanoTime();
            replay(key, now);
            pump(now);
        }
    }

    private void replay(StoredPacket key, long nanoTime) {
        cursor = key.index;
        replaying = true;
        replayBegan = nanoTime;
        replayFrom = key.storedNanos;
    }

    /** Sends what there is to send. */
    void pump(long nanoTime) {
        if (ended) {
            return;
        }
        if (cursor == NOWHERE) {
            StoredPacket key = store.newestKeyFrame();
            if (key == null || key.index < waitFrom) {
                return;
            }
            cancelTimer();
            cursor = key.index;
        }
        while (cursor < store.end()) {
            StoredPacket packet = store.get(cursor);
            if (packet == null) {
                awaitKeyFrame(); // so far behind that the store went past it
                return;
            }
            if (replaying) {
                long wait = (packet.storedNanos - replayFrom) / REPLAY_SPEED - (nanoTime - replayBegan);
                if (wait > 0) {
                    later(wait, () -> pump(System.nanoTime()));
                    return;
                }
            }
            cursor++;
            if (level == CongestionLevel.EVERYTHING || (level == CongestionLevel.KEY_FRAMES && packet.keyFrame)) {
                stream.send(packet);
            }
        }
        replaying = false;
    }

    private void later(long nanos, Runnable task) {
        cancelTimer();
        timer = sender.scheduler()
                .schedule(
                        () -> sender.execute(() -> {
                            if (!ended) {
                                task.run();
                            }
                        }),
                        nanos,
                        TimeUnit.NANOSECONDS);
    }

    private void cancelTimer() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }
}
