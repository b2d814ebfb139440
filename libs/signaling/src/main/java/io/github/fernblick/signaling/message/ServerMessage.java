package io.github.fernblick.signaling.message;

import java.util.List;

/** What a server says (protocol, section 3). */
public sealed interface ServerMessage {

    /** First on every connection. */
    record Hello(ClientId clientId, ResumeToken resumeToken, int protocol) implements ServerMessage {}

    /** The sender of {@link ClientMessage.JoinOrCreate} is in the room; {@code clients} were there already. */
    record Joined(List<Member> clients, List<IceServer> iceServers) implements ServerMessage {
        public Joined {
            clients = List.copyOf(clients);
            iceServers = List.copyOf(iceServers);
        }
    }

    /**
     * {@code Error}: a request failed.
     *
     * @param code an {@link ErrorCode#wireName()}, or one that this version does not know
     * @param message English, for a log
     */
    record ErrorMessage(String code, String message) implements ServerMessage {
        public static ErrorMessage of(ErrorCode code, String message) {
            return new ErrorMessage(code.wireName(), message);
        }
    }

    /** {@code Room/Join}: another client came. */
    record RoomJoin(Member member) implements ServerMessage {}

    /** {@code Room/Leave}: another client went. */
    record RoomLeave(ClientId clientId) implements ServerMessage {}

    /** {@code Room/Signal}: a signal from another client. */
    record RoomSignal(ClientId from, RawJson signal) implements ServerMessage {}

    /** New servers, before TURN credentials run out or when the right to them begins. */
    record IceServers(List<IceServer> iceServers) implements ServerMessage {
        public IceServers {
            iceServers = List.copyOf(iceServers);
        }
    }

    /** Answers {@link ClientMessage.Ping}. */
    record Pong() implements ServerMessage {}

    /** A type that this version does not know; a client ignores it. */
    record Unknown(String type) implements ServerMessage {}
}
