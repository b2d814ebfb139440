package io.github.fernblick.signaling.message;

import java.util.Locale;

/** Reads what a client says (protocol, section 4). */
final class ClientMessageReader {
    private ClientMessageReader() {}

    static ClientMessage read(MessageFields fields) throws InvalidMessageException {
        return switch (fields.string(Field.TYPE)) {
            case "Signal" ->
                new ClientMessage.Signal(fields.json(Field.SIGNAL), fields.optionalId(Field.TO, ClientId::new));
            case "JoinOrCreate" -> joinOrCreate(fields);
            case "Ping" -> new ClientMessage.Ping();
            default -> throw InvalidMessageException.violation("The type is none that a client sends.");
        };
    }

    private static ClientMessage joinOrCreate(MessageFields fields) throws InvalidMessageException {
        return new ClientMessage.JoinOrCreate(
                roomId(fields),
                fields.optionalRole().orElse(Role.PEER),
                fields.optionalId(Field.NONCE, Nonce::new),
                fields.optionalInteger(Field.CAPACITY),
                fields.optionalId(Field.RESUME, ResumeToken::new),
                fields.optionalId(Field.REPLACES, ClientId::new),
                fields.optionalString(Field.ACCESS_KEY));
    }

    /** Upper case is taken as lower case; blanks never. */
    private static WireRoomId roomId(MessageFields fields) throws InvalidMessageException {
        String hex = fields.string(Field.ROOM_ID).toLowerCase(Locale.ROOT);
        if (!HexName.isLowerCaseHex(hex, WireRoomId.HEX_LENGTH)) {
            throw MessageFields.illTyped(Field.ROOM_ID, WireRoomId.HEX_LENGTH + " hexadecimal digits");
        }
        return new WireRoomId(hex);
    }
}
