package io.github.fernblick.agent.camera;

import io.github.fernblick.agent.broadcast.Broadcast;
import io.github.fernblick.agent.broadcast.SourceState;
import io.github.fernblick.signaling.client.SeatMemory;
import io.github.fernblick.signaling.client.SignalingFailure;
import io.github.fernblick.signaling.room.RoomFactory;
import io.github.fernblick.signaling.room.RoomSettings;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One camera: its picture, and the room in which it is at present. Thread-safe; nothing blocks, and everything happens on
 * the camera's serial executor.
 */
public final class Camera implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Camera.class);

    private final CameraSettings settings;
    private final RoomFactory rooms;
    private final SeatMemory memory;
    private final Broadcast broadcast;
    private final Executor executor;
    private final InstantSource clock;
    /** Owned by the executor, as are {@link #status} and {@link #room}. */
    private final FirstContact contact;

    private final CameraStatus status;

    private @Nullable CameraRoom room;

    /**
     * A camera in no room.
     *
     * @param executor serial, and shut down by whoever made it
     * @param failed gets, on the executor, why the server can't be used, and whether it could be once
     */
    public static Camera of(
            CameraSettings settings,
            RoomFactory rooms,
            SeatMemory memory,
            Broadcast broadcast,
            Executor executor,
            InstantSource clock,
            BiConsumer<SignalingFailure, Boolean> failed) {
        Camera camera = new Camera(settings, rooms, memory, broadcast, executor, clock, failed);
        broadcast.tell(camera::source);
        return camera;
    }

    private Camera(
            CameraSettings settings,
            RoomFactory rooms,
            SeatMemory memory,
            Broadcast broadcast,
            Executor executor,
            InstantSource clock,
            BiConsumer<SignalingFailure, Boolean> failed) {
        this.settings = settings;
        this.rooms = rooms;
        this.memory = memory;
        this.broadcast = broadcast;
        this.executor = executor;
        this.clock = clock;
        contact = new FirstContact(failed);
        status = new CameraStatus(settings);
    }

    /** Ends all sessions of the room that it is in, if any, and goes into this one. */
    public void enter(RoomSettings where) {
        executor.execute(() -> {
            if (room != null) {
                room.close();
                LOG.info("{}: has a new room secret; all sessions with the old one are ended", settings.name());
            }
            room = new CameraRoom(
                    settings, status, broadcast, executor, clock, where.server().getAuthority(), contact);
            room.enter(rooms, where, memory);
        });
    }

    private void source(SourceState state) {
        executor.execute(() -> {
            status.become(state);
            log(state);
            if (room != null) {
                room.sourceChanged();
            }
        });
    }

    private void log(SourceState state) {
        if (state instanceof SourceState.Live live) {
            LOG.info("{}: live, {}", settings.name(), live.format());
        } else if (state instanceof SourceState.Lost lost) {
            LOG.warn("{}: no picture: {}", settings.name(), lost.reason());
        } else if (state instanceof SourceState.Starting) {
            LOG.info("{}: somebody watches, opening the source", settings.name());
        } else {
            LOG.info("{}: nobody watches, the source is closed", settings.name());
        }
    }

    /** Says goodbye to all who watch, leaves the room, and ends the source. */
    @Override
    public void close() {
        executor.execute(() -> {
            if (room != null) {
                room.close();
                room = null;
            }
            broadcast.close();
        });
    }
}
