package io.github.fernblick.agent.camera;

import io.github.fernblick.agent.broadcast.Broadcast;
import io.github.fernblick.agent.broadcast.ViewerSession;
import io.github.fernblick.signaling.client.SeatMemory;
import io.github.fernblick.signaling.control.ControlMessage;
import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.Member;
import io.github.fernblick.signaling.negotiation.MediaSession;
import io.github.fernblick.signaling.negotiation.MediaSessions;
import io.github.fernblick.signaling.room.Room;
import io.github.fernblick.signaling.room.RoomEvents;
import io.github.fernblick.signaling.room.RoomFactory;
import io.github.fernblick.signaling.room.RoomSettings;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One camera in one room: gives each who watches a session, tells it what the camera is and does and who else watches, and
 * answers what it asks. Calls of the room are handed on to the camera's serial executor, which owns all state here; its own
 * methods are called there too, but for {@link #open}.
 */
final class CameraRoom implements RoomEvents, MediaSessions, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CameraRoom.class);

    private final CameraSettings settings;
    private final CameraStatus status;
    private final Broadcast broadcast;
    private final Executor executor;
    private final InstantSource clock;
    private final FirstContact contact;
    private final SignalingLog signalingLog;

    private final Watchers watchers;
    private @Nullable Room room;

    /**
     * A room that is not entered yet.
     *
     * @param executor serial
     */
    CameraRoom(
            CameraSettings settings,
            CameraStatus status,
            Broadcast broadcast,
            Executor executor,
            InstantSource clock,
            String server,
            FirstContact contact) {
        this.settings = settings;
        this.status = status;
        this.broadcast = broadcast;
        this.executor = executor;
        this.clock = clock;
        this.contact = contact;
        watchers = new Watchers(settings.codec());
        signalingLog = new SignalingLog(settings.name(), server);
    }

    void enter(RoomFactory rooms, RoomSettings where, SeatMemory memory) {
        room = rooms.open(where, memory, this, this);
        room.enter();
    }

    /** The camera's source is in another state. */
    void sourceChanged() {
        watchers.watching().forEach(this::tellState);
    }

    /** Called by the room on its own executor. */
    @Override
    public MediaSession open(Request request, MediaSession.Listener listener) {
        ViewerSession session = broadcast.open(request, listener);
        ClientId peer = request.peer().clientId();
        whileOpen(() -> watchers.at(peer).opened(request.number(), session));
        return session;
    }

    @Override
    public void signaling(Signaling state) {
        whileOpen(() -> {
            if (contact.ends(state)) {
                return;
            }
            signalingLog.signaling(state);
            if (state instanceof Signaling.InRoom) {
                // What changed while nobody could be reached.
                tellAll();
            }
        });
    }

    @Override
    public void memberJoined(Member member) {
        LOG.debug("{}: a {} came", settings.name(), member.role().wireName());
    }

    @Override
    public void memberLeft(ClientId clientId) {
        whileOpen(() -> {
            watchers.find(clientId).ifPresent(Watcher::leave);
            watchers.forgetGone();
        });
    }

    @Override
    public void continued(ClientId before, ClientId now) {
        whileOpen(() -> {
            watchers.rename(before, now);
            tellAll();
        });
    }

    @Override
    public void unreadable(ClientId from) {
        LOG.warn("{}: somebody in its room has another room secret and gets no picture", settings.name());
    }

    @Override
    public void control(ClientId from, ControlMessage message) {
        whileOpen(() -> Requests.answer(message).ifPresent(result -> tell(from, result)));
    }

    @Override
    public void media(ClientId peer, PeerMedia state) {
        whileOpen(() -> {
            if (state instanceof PeerMedia.Connected connected) {
                connected(peer, connected.session());
            } else if (state instanceof PeerMedia.Ended ended) {
                ended(peer, ended.reason());
            } else if (state instanceof PeerMedia.Failed failure) {
                ended(peer, failure.reason());
            } else if (state instanceof PeerMedia.Renewing renewing) {
                LOG.info("{}: {} gets a fresh session: {}", settings.name(), watchers.at(peer), renewing.reason());
            }
        });
    }

    private void connected(ClientId peer, long session) {
        Watcher watcher = watchers.at(peer);
        Optional<ViewerSession> media = watcher.connected(session, clock.instant());
        tell(peer, status.camera(watcher.codec()));
        tellState(peer);
        LOG.info(
                "{}: {} watches, {} in all",
                settings.name(),
                watcher,
                watchers.watching().size());
        media.ifPresent(open -> open.path()
                .whenComplete(
                        (path, failure) -> whileOpen(() -> travels(watcher, session, Optional.ofNullable(path)))));
    }

    private void travels(Watcher watcher, long session, Optional<ViewerSession.Path> path) {
        path.ifPresent(known -> {
            boolean news = watcher.travels(session, known);
            LOG.info(
                    "{}: the picture reaches {} {} in {}",
                    settings.name(),
                    watcher,
                    known.relayed() ? "through a relay" : "directly",
                    known.codec());
            if (news) {
                watchers.idOf(watcher).ifPresent(this::tellState);
            }
        });
        tellViewers();
    }

    private void ended(ClientId peer, String reason) {
        Optional<Watcher> known = watchers.find(peer);
        if (known.isPresent() && known.get().ended()) {
            LOG.info("{}: {} watches no more: {}", settings.name(), known.get(), reason);
            watchers.forgetGone();
            tellViewers();
        }
    }

    private void tellAll() {
        sourceChanged();
        tellViewers();
    }

    private void tellState(ClientId peer) {
        watchers.find(peer).ifPresent(watcher -> tell(peer, status.state(watcher.codec())));
    }

    private void tellViewers() {
        watchers.watching().forEach(peer -> tell(peer, watchers.toldTo(peer)));
    }

    private void tell(ClientId peer, ControlMessage message) {
        if (room != null) {
            room.control(peer, message);
        }
    }

    private void whileOpen(Runnable action) {
        executor.execute(() -> {
            if (room != null) {
                action.run();
            }
        });
    }

    /** Says goodbye to all and leaves. */
    @Override
    public void close() {
        if (room != null) {
            room.close();
            room = null;
        }
    }
}
