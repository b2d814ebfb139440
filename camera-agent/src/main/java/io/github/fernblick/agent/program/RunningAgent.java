package io.github.fernblick.agent.program;

import io.github.fernblick.agent.broadcast.FrameBroadcast;
import io.github.fernblick.agent.broadcast.FrameSourceFactory;
import io.github.fernblick.agent.camera.Camera;
import io.github.fernblick.agent.state.RunningLock;
import io.github.fernblick.agent.state.SeatFile;
import io.github.fernblick.agent.state.SecretWatch;
import io.github.fernblick.libwebrtc.PeerFactory;
import io.github.fernblick.signaling.client.SignalingFailure;
import io.github.fernblick.signaling.room.RoomFactory;
import io.github.fernblick.signaling.secret.RoomSecret;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** All that runs in an agent, joined and taken apart again. */
final class RunningAgent implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final AgentSettings settings;
    private final RunningLock lock;
    private final CompletableFuture<Ending> ending = new CompletableFuture<>();
    private final SerialScheduler cameraThread = new SerialScheduler("camera");
    private final SerialScheduler sourceThread = new SerialScheduler("source");
    private final SerialScheduler mediaThread = new SerialScheduler("media");
    private final PeerFactory peers;
    private final RoomFactory rooms;
    private final Camera camera;
    /** Guarded by this. */
    private @Nullable SecretWatch watch;

    private boolean closed;

    RunningAgent(AgentSettings settings, FrameSourceFactory source, SecureRandom random, RunningLock lock)
            throws MediaUnavailableException {
        this.settings = settings;
        this.lock = lock;
        peers = loadMedia();
        rooms = RoomFactory.connected(random);
        FrameBroadcast broadcast =
                new FrameBroadcast(peers, settings.encoding(), source, sourceThread, System::nanoTime);
        camera = Camera.of(
                settings.camera(),
                rooms,
                new SeatFile(settings.secretFile()),
                broadcast,
                cameraThread,
                InstantSource.system(),
                this::failed);
    }

    private PeerFactory loadMedia() throws MediaUnavailableException {
        try {
            return new PeerFactory(mediaThread);
        } catch (IllegalStateException e) {
            throw new MediaUnavailableException(e.getMessage() + ".", e);
        }
    }

    /** Goes into the room of this secret, and into another whenever the secret file says so. */
    synchronized void start(RoomSecret secret) {
        camera.enter(settings.room(secret));
        watch = new SecretWatch(
                settings.secretFile(), secret, cameraThread, changed -> camera.enter(settings.room(changed)));
    }

    /** Completed when it can't go on. */
    CompletableFuture<Ending> ending() {
        return ending;
    }

    private void failed(SignalingFailure why, boolean wasInRoom) {
        ending.complete(wasInRoom ? new Ending.Failed(why.sentence()) : new Ending.Misused(why.sentence()));
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            if (watch != null) {
                watch.close();
            }
        }
        camera.close();
        end(cameraThread);
        rooms.close();
        end(sourceThread);
        peers.close();
        mediaThread.shutdownNow();
        lock.close();
    }

    private static void end(ExecutorService thread) {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
