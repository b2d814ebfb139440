package io.github.fernblick.signaling.message;

import java.util.ArrayList;
import java.util.List;

/** Reads what a server says (protocol, section 3). Thread-safe. */
final class ServerMessageReader {
    private final MessageParser parser;

    ServerMessageReader(MessageParser parser) {
        this.parser = parser;
    }

    ServerMessage read(MessageFields fields) throws InvalidMessageException {
        String type = fields.string(Field.TYPE);
        return switch (type) {
            case "Room/Signal" ->
                new ServerMessage.RoomSignal(fields.id(Field.FROM, ClientId::new), fields.json(Field.SIGNAL));
            case "Room/Join" -> new ServerMessage.RoomJoin(member(fields));
            case "Room/Leave" -> new ServerMessage.RoomLeave(fields.id(Field.CLIENT_ID, ClientId::new));
            case "Hello" -> hello(fields);
            case "Joined" -> new ServerMessage.Joined(members(fields), iceServers(fields));
            case "Error" -> new ServerMessage.ErrorMessage(fields.string(Field.CODE), fields.string(Field.MESSAGE));
            case "IceServers" -> new ServerMessage.IceServers(iceServers(fields));
            case "Pong" -> new ServerMessage.Pong();
            default -> new ServerMessage.Unknown(type);
        };
    }

    private static ServerMessage hello(MessageFields fields) throws InvalidMessageException {
        return new ServerMessage.Hello(
                fields.id(Field.CLIENT_ID, ClientId::new),
                fields.id(Field.RESUME_TOKEN, ResumeToken::new),
                fields.integer(Field.PROTOCOL));
    }

    private List<Member> members(MessageFields fields) throws InvalidMessageException {
        List<Member> members = new ArrayList<>();
        for (MessageFields member : parser.objects(fields.json(Field.CLIENTS))) {
            members.add(member(member));
        }
        return members;
    }

    private static Member member(MessageFields fields) throws InvalidMessageException {
        return new Member(
                fields.id(Field.CLIENT_ID, ClientId::new),
                fields.role(),
                fields.optionalId(Field.NONCE, Nonce::new),
                fields.optionalId(Field.REPLACES, ClientId::new));
    }

    private List<IceServer> iceServers(MessageFields fields) throws InvalidMessageException {
        List<IceServer> servers = new ArrayList<>();
        for (MessageFields server : parser.objects(fields.json(Field.ICE_SERVERS))) {
            servers.add(new IceServer(
                    // W3C: one or a list of them.
                    server.isString(Field.URLS)
                            ? List.of(server.string(Field.URLS))
                            : parser.strings(server.json(Field.URLS)),
                    server.optionalString(Field.USERNAME),
                    server.optionalString(Field.CREDENTIAL)));
        }
        return servers;
    }
}
