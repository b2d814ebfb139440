package io.github.fernblick.signaling.room;

import io.github.fernblick.signaling.control.ControlMessage;
import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.Member;
import io.github.fernblick.signaling.negotiation.DropReason;
import io.github.fernblick.signaling.negotiation.NegotiationEvents;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What stands between a room and its program: after the end nothing is told, and what the program throws does not reach the
 * room.
 */
final class GuardedEvents {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedEvents.class);

    private final RoomEvents events;
    private volatile boolean ended;

    GuardedEvents(RoomEvents events) {
        this.events = events;
    }

    void tell(Consumer<RoomEvents> what) {
        if (ended) {
            return;
        }
        try {
            what.accept(events);
        } catch (RuntimeException e) {
            LOG.error("The program failed over an event of its room.", e);
        }
    }

    void signaling(RoomEvents.Signaling state) {
        tell(to -> to.signaling(state));
    }

    void memberJoined(Member member) {
        tell(to -> to.memberJoined(member));
    }

    void memberLeft(ClientId clientId) {
        tell(to -> to.memberLeft(clientId));
    }

    void control(ClientId from, ControlMessage message) {
        tell(to -> to.control(from, message));
    }

    void unreadable(ClientId from) {
        tell(to -> to.unreadable(from));
    }

    void end() {
        ended = true;
    }

    /** What the negotiation tells, as the program is told it. */
    NegotiationEvents media(Runnable silent, DroppedSignals dropped) {
        return new NegotiationEvents() {
            @Override
            public void negotiating(ClientId peer, long session) {
                tellMedia(peer, new RoomEvents.PeerMedia.Negotiating(session));
            }

            @Override
            public void connected(ClientId peer, long session) {
                tellMedia(peer, new RoomEvents.PeerMedia.Connected(session));
            }

            @Override
            public void firstFrame(ClientId peer, long session) {
                tellMedia(peer, new RoomEvents.PeerMedia.FirstFrame(session));
            }

            @Override
            public void renewing(ClientId peer, String reason) {
                tellMedia(peer, new RoomEvents.PeerMedia.Renewing(reason));
            }

            @Override
            public void failed(ClientId peer, String reason) {
                tellMedia(peer, new RoomEvents.PeerMedia.Failed(reason));
            }

            @Override
            public void ended(ClientId peer, String reason) {
                tellMedia(peer, new RoomEvents.PeerMedia.Ended(reason));
            }

            @Override
            public void continued(ClientId before, ClientId now) {
                tell(to -> to.continued(before, now));
            }

            @Override
            public void silent() {
                silent.run();
            }

            @Override
            public void dropped(ClientId from, DropReason reason) {
                dropped.count(from, reason);
            }
        };
    }

    private void tellMedia(ClientId peer, RoomEvents.PeerMedia state) {
        tell(to -> to.media(peer, state));
    }
}
