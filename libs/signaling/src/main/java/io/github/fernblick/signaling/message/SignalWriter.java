package io.github.fernblick.signaling.message;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Writes signals, their bytes as they are: this is what a server does all day, so it is one array and three copies. */
final class SignalWriter {
    private static final byte[] SIGNAL = ascii("{\"type\":\"Signal\",\"signal\":");
    private static final byte[] SIGNAL_TO = ascii("{\"type\":\"Signal\",\"to\":\"");
    private static final byte[] ROOM_SIGNAL = ascii("{\"type\":\"Room/Signal\",\"from\":\"");
    private static final byte[] AFTER_ID = ascii("\",\"signal\":");

    private SignalWriter() {}

    static byte[] write(ClientMessage.Signal signal) {
        Optional<ClientId> to = signal.to();
        return to.isPresent() ? write(SIGNAL_TO, to.get(), signal.signal()) : write(SIGNAL, signal.signal());
    }

    static byte[] write(ServerMessage.RoomSignal signal) {
        return write(ROOM_SIGNAL, signal.from(), signal.signal());
    }

    private static byte[] write(byte[] start, RawJson signal) {
        byte[] message = new byte[start.length + signal.length() + 1];
        System.arraycopy(start, 0, message, 0, start.length);
        return finish(message, start.length, signal);
    }

    private static byte[] write(byte[] start, ClientId id, RawJson signal) {
        int headLength = start.length + HexName.ID_LENGTH + AFTER_ID.length;
        byte[] message = new byte[headLength + signal.length() + 1];
        System.arraycopy(start, 0, message, 0, start.length);
        for (int i = 0; i < HexName.ID_LENGTH; i++) {
            message[start.length + i] = (byte) id.hex().charAt(i);
        }
        System.arraycopy(AFTER_ID, 0, message, start.length + HexName.ID_LENGTH, AFTER_ID.length);
        return finish(message, headLength, signal);
    }

    private static byte[] finish(byte[] message, int at, RawJson signal) {
        signal.copyInto(message, at);
        message[message.length - 1] = '}';
        return message;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
