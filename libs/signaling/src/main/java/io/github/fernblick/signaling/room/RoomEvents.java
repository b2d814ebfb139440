package io.github.fernblick.signaling.room;

import io.github.fernblick.signaling.client.SignalingFailure;
import io.github.fernblick.signaling.control.ControlMessage;
import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.ErrorCode;
import io.github.fernblick.signaling.message.Member;
import java.time.Duration;

/**
 * What a {@link Room} tells its program, one call after another on the room's serial executor. The media itself is told by
 * the sessions that the program opened ({@code MediaSessions}).
 */
public interface RoomEvents {

    /** How the connection to the signaling server stands. A picture that flows does not end with it. */
    sealed interface Signaling {
        record Connecting(int attempt) implements Signaling {}

        /** The server was reached, the room not entered yet. */
        record Entering() implements Signaling {}

        /** The room is full, or its camera offline; asked again by itself. */
        record Waiting(ErrorCode why, Duration again) implements Signaling {}

        record InRoom(ClientId self) implements Signaling {}

        record Disconnected(SignalingFailure why, Duration again) implements Signaling {}

        /** It does not try again by itself. */
        record Failed(SignalingFailure why) implements Signaling {}
    }

    void signaling(Signaling state);

    /**
     * Somebody came, or was there when this end came, or came back under a new ID (see {@link Member#replaces()}). Who is still
     * there when this end comes back is not told of again. In a sealed room, who does not seal is never told of.
     */
    void memberJoined(Member member);

    /**
     * Somebody is not in the room any more, as far as the server knows. Its picture may well go on: that is over with
     * {@link PeerMedia.Ended}, and {@link #continued} tells that it came back.
     */
    void memberLeft(ClientId clientId);

    /** A control message of a member whose signals open. */
    void control(ClientId from, ControlMessage message);

    /**
     * Something from {@code from} was dropped because it does not open: most likely another room secret. Told once for each
     * member.
     */
    void unreadable(ClientId from);

    /** How the media between this end and {@code peer} stands. */
    sealed interface PeerMedia {
        /** Description and candidates are being exchanged, attempt {@code session}. */
        record Negotiating(long session) implements PeerMedia {}

        record Connected(long session) implements PeerMedia {}

        /** The picture of session {@code session} is there; only where this end receives. */
        record FirstFrame(long session) implements PeerMedia {}

        /** Nothing came for 2 s, or somebody asked: a fresh session is on its way while the old one is still there. */
        record Renewing(String reason) implements PeerMedia {}

        /** The session failed; a fresh one follows. */
        record Failed(String reason) implements PeerMedia {}

        /** It is over, and nothing follows by itself: a bye, or the other end is gone. */
        record Ended(String reason) implements PeerMedia {}
    }

    void media(ClientId peer, PeerMedia state);

    /**
     * {@code before}'s sessions go on under {@code now}: the same client, reconnected. Told after {@code memberLeft(before)} and
     * {@code memberJoined(now)}; nothing more is told of {@code before}.
     */
    void continued(ClientId before, ClientId now);
}
