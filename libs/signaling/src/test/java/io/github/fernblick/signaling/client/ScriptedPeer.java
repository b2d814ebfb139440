package io.github.fernblick.signaling.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.ClientMessage;
import io.github.fernblick.signaling.message.MessageCodec;
import io.github.fernblick.signaling.message.ResumeToken;
import io.github.fernblick.signaling.message.ServerMessage;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server's end of one connection, played by a test: HTTP and WebSocket frames (RFC 6455) by hand. */
final class ScriptedPeer {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    static final ClientId SELF = new ClientId("11".repeat(16));
    static final ResumeToken TOKEN = new ResumeToken("22".repeat(16));

    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final Pattern KEY = Pattern.compile("(?i)\r\nSec-WebSocket-Key: ([^\r]+)\r\n");

    static final class Frame {
        private final int opcode;
        private final byte[] payload;

        private Frame(int opcode, byte[] payload) {
            this.opcode = opcode;
            this.payload = payload;
        }

        int opcode() {
            return opcode;
        }

        byte[] payload() {
            return payload;
        }

        int closeCode() {
            assertThat(opcode).isEqualTo(CLOSE);
            return (payload[0] & 0xFF) << 8 | (payload[1] & 0xFF);
        }
    }

    private final Socket socket;
    private final MessageCodec codec = new MessageCodec();

    ScriptedPeer(Socket socket) {
        this.socket = socket;
    }

    /** The request up to and with its empty line. */
    String request() throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            head.write(in.readUnsignedByte());
        }
        return head.toString(ISO_8859_1);
    }

    void raw(String text) throws IOException {
        raw(text.getBytes(ISO_8859_1));
    }

    void raw(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
    }

    /** Takes the upgrade; the request. */
    String upgrade() throws Exception {
        String request = request();
        raw(acceptance(request));
        return request;
    }

    static String acceptance(String request) throws Exception {
        Matcher key = KEY.matcher(request);
        assertThat(key.find()).as(request).isTrue();
        byte[] accept = MessageDigest.getInstance("SHA-1").digest((key.group(1) + GUID).getBytes(US_ASCII));
        return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                + Base64.getEncoder().encodeToString(accept) + "\r\n\r\n";
    }

    /** Takes the upgrade, greets, and lets the client in; what it asked. */
    ClientMessage.JoinOrCreate letIn() throws Exception {
        upgrade();
        says(new ServerMessage.Hello(SELF, TOKEN, 1));
        ClientMessage.JoinOrCreate join = (ClientMessage.JoinOrCreate) hears();
        says(new ServerMessage.Joined(List.of(), List.of()));
        return join;
    }

    void says(ServerMessage message) throws IOException {
        frame(true, BINARY, codec.encode(message));
    }

    /** The next message; pings before it are answered. */
    ClientMessage hears() throws Exception {
        Frame frame = frame();
        for (int pings = 0; frame.opcode() == PING; pings++) {
            assertThat(pings).as("nothing but pings").isLessThan(2);
            frame(true, PONG, frame.payload());
            frame = frame();
        }
        assertThat(frame.opcode()).isEqualTo(BINARY);
        return codec.decodeClientMessage(frame.payload());
    }

    void frame(boolean last, int opcode, byte[] payload) throws IOException {
        raw(header(last, opcode, payload.length));
        raw(payload);
    }

    static byte[] header(boolean last, int opcode, long length) {
        int first = (last ? 0x80 : 0) | opcode;
        if (length < 126) {
            return new byte[] {(byte) first, (byte) length};
        } else if (length < 65_536) {
            return new byte[] {(byte) first, 126, (byte) (length >> 8), (byte) length};
        }
        byte[] header = new byte[10];
        header[0] = (byte) first;
        header[1] = 127;
        for (int i = 0; i < 8; i++) {
            header[2 + i] = (byte) (length >> (56 - 8 * i));
        }
        return header;
    }

    Frame frame() throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        int first = in.readUnsignedByte();
        int second = in.readUnsignedByte();
        assertThat(second & 0x80).as("a client masks").isNotZero();
        int length = second & 0x7F;
        length = length == 126 ? in.readUnsignedShort() : length == 127 ? (int) in.readLong() : length;
        byte[] mask = in.readNBytes(4);
        byte[] payload = in.readNBytes(length);
        for (int i = 0; i < length; i++) {
            payload[i] ^= mask[i % 4];
        }
        assertThat(first & 0x80).as("a client sends no fragments").isNotZero();
        return new Frame(first & 0x0F, payload);
    }

    /** The next close frame, whatever comes before. */
    int closeCode() throws IOException {
        Frame frame = frame();
        while (frame.opcode() != CLOSE) {
            frame = frame();
        }
        return frame.closeCode();
    }

    /** Waits until the client has ended the TCP connection. */
    void awaitEnd() {
        try {
            byte[] some = new byte[8_192];
            while (socket.getInputStream().read(some) >= 0) {
                // What it still said does not matter.
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError("the client keeps its connection", e);
        } catch (IOException e) {
            // Reset is an end too.
        }
    }

    void close() throws IOException {
        socket.close();
    }
}
