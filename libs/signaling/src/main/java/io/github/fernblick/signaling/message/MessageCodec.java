package io.github.fernblick.signaling.message;

/**
 * Messages and their bytes (protocol, sections 1 to 5). Decoding is strict and refuses by {@link InvalidMessageException};
 * encoding cannot fail. Signals go through unread, byte for byte. Thread-safe; one for a program is enough.
 */
public final class MessageCodec {
    /** The largest message that a client may send, in bytes. */
    public static final int MAX_CLIENT_MESSAGE = 65_536;

    /** The largest message that a server may send, in bytes: room for what it adds to a signal. */
    public static final int MAX_SERVER_MESSAGE = MAX_CLIENT_MESSAGE + 256;

    private final MessageParser parser = new MessageParser();
    private final ServerMessageReader serverMessages = new ServerMessageReader(parser);
    private final MessageWriter writer = new MessageWriter();

    /** For a server: what a client said. A type that no client sends is refused. */
    public ClientMessage decodeClientMessage(byte[] bytes) throws InvalidMessageException {
        return ClientMessageReader.read(parse(bytes, MAX_CLIENT_MESSAGE));
    }

    /** For a client: what a server said, {@link ServerMessage.Unknown} if it is of a type from later. */
    public ServerMessage decodeServerMessage(byte[] bytes) throws InvalidMessageException {
        return serverMessages.read(parse(bytes, MAX_SERVER_MESSAGE));
    }

    private MessageFields parse(byte[] bytes, int limit) throws InvalidMessageException {
        if (bytes.length > limit) {
            throw InvalidMessageException.tooBig(limit);
        }
        return parser.parse(bytes);
    }

    /** The bytes of one binary WebSocket message; a new array each time. */
    public byte[] encode(ClientMessage message) {
        if (message instanceof ClientMessage.Signal signal) {
            return SignalWriter.write(signal);
        } else if (message instanceof ClientMessage.JoinOrCreate join) {
            return writer.joinOrCreate(join);
        } else {
            return writer.ping();
        }
    }

    /** The bytes of one binary WebSocket message; a new array each time. */
    public byte[] encode(ServerMessage message) {
        if (message instanceof ServerMessage.RoomSignal signal) {
            return SignalWriter.write(signal);
        } else if (message instanceof ServerMessage.Hello hello) {
            return writer.hello(hello);
        } else if (message instanceof ServerMessage.Joined joined) {
            return writer.joined(joined);
        } else if (message instanceof ServerMessage.ErrorMessage error) {
            return writer.error(error);
        } else if (message instanceof ServerMessage.RoomJoin join) {
            return writer.roomJoin(join);
        } else if (message instanceof ServerMessage.RoomLeave leave) {
            return writer.roomLeave(leave);
        } else if (message instanceof ServerMessage.IceServers iceServers) {
            return writer.iceServers(iceServers);
        } else if (message instanceof ServerMessage.Unknown unknown) {
            return writer.unknown(unknown);
        } else {
            return writer.pong();
        }
    }
}
