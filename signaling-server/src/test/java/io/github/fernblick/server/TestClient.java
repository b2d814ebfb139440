package io.github.fernblick.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;

/**
 * One end of a conversation, down to the bytes: what a client says and what it expects to hear, line by line. JSON is
 * written with single quotes. Every expectation waits for at most 20 seconds.
 */
final class TestClient implements AutoCloseable {
    static final int TEXT = 0x81;
    static final int BINARY = 0x82;
    static final int CLOSE = 0x88;
    static final int PING = 0x89;
    static final int PONG = 0x8a;

    private static final int WAIT_MILLIS = 20_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private String clientId = "";
    private String resumeToken = "";

    private TestClient(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
        this.out = new BufferedOutputStream(socket.getOutputStream());
        socket.setSoTimeout(WAIT_MILLIS);
        socket.setTcpNoDelay(true);
    }

    /** A frame's first octet, and what it carries. */
    static final class Frame {
        private final int first;
        private final byte[] payload;

        private Frame(int first, byte[] payload) {
            this.first = first;
            this.payload = payload;
        }

        int first() {
            return first;
        }

        byte[] payload() {
            return payload;
        }
    }

    /** Shakes hands over {@code socket}. */
    static TestClient over(Socket socket, String host) throws IOException {
        return over(socket, host, "");
    }

    /** @param headers further lines of the handshake, each with its end */
    static TestClient over(Socket socket, String host, String headers) throws IOException {
        TestClient client = new TestClient(socket);
        client.sendsBytes(handshake(host, headers).getBytes(StandardCharsets.US_ASCII));
        assertThat(readHead(client.in)).startsWith("HTTP/1.1 101 ");
        return client;
    }

    /** @param headers further lines, each with its end */
    static String handshake(String host, String headers) {
        return "GET /signaling HTTP/1.1\r\nHost: " + host + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + headers + "\r\n";
    }

    /** An HTTP message's start line and headers; what there was, when the connection ended. */
    static String readHead(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int octet = in.read();
            if (octet < 0) {
                break;
            }
            head.write(octet);
        }
        return head.toString(StandardCharsets.US_ASCII);
    }

    TestClient greeted() throws IOException {
        JsonNode hello = expects("Hello");
        clientId = hello.get("clientId").textValue();
        resumeToken = hello.get("resumeToken").textValue();
        return this;
    }

    String id() {
        return clientId;
    }

    String resumeToken() {
        return resumeToken;
    }

    // What it says

    TestClient sends(String json, Object... arguments) throws IOException {
        return sendsMessage(json(json, arguments).getBytes(StandardCharsets.UTF_8));
    }

    TestClient sendsMessage(byte[] message) throws IOException {
        return sendsFrame(BINARY, message);
    }

    /** One masked frame, as RFC 6455 wants it of a client. */
    TestClient sendsFrame(int first, byte[] payload) throws IOException {
        out.write(header(first, payload.length, true));
        byte[] mask = new byte[4];
        ThreadLocalRandom.current().nextBytes(mask);
        out.write(mask);
        byte[] masked = payload.clone();
        for (int i = 0; i < masked.length; i++) {
            masked[i] ^= mask[i % 4];
        }
        out.write(masked);
        out.flush();
        return this;
    }

    TestClient sendsBytes(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        return this;
    }

    static byte[] header(int first, long length, boolean masked) {
        int mask = masked ? 0x80 : 0;
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        header.write(first);
        if (length <= 125) {
            header.write(mask | (int) length);
        } else {
            int bytes = length <= 0xffff ? 2 : 8;
            header.write(mask | (bytes == 2 ? 126 : 127));
            for (int i = bytes - 1; i >= 0; i--) {
                header.write((int) (length >>> (8 * i)));
            }
        }
        return header.toByteArray();
    }

    TestClient joins(String room, String role) throws IOException {
        return sends("{'type':'JoinOrCreate','roomId':'%s','role':'%s'}", room, role);
    }

    /** Joins, and is in. */
    TestClient in(String room, String role) throws IOException {
        joins(room, role).expects("Joined");
        return this;
    }

    // What it expects

    /** The next message is of this type. */
    JsonNode expects(String type) throws IOException {
        JsonNode message = nextMessage();
        assertThat(message.path("type").asText()).as("in %s", message).isEqualTo(type);
        return message;
    }

    /** The next message is exactly this. */
    TestClient expectsExactly(String json, Object... arguments) throws IOException {
        assertThat(nextMessage()).isEqualTo(JSON.readTree(json(json, arguments)));
        return this;
    }

    TestClient expectsError(String code) throws IOException {
        JsonNode error = expects("Error");
        assertThat(error.path("code").asText()).isEqualTo(code);
        assertThat(error.path("message").asText()).isNotBlank();
        return this;
    }

    /** Nothing was said to it before the answer to what it asks now. */
    TestClient expectsNothing() throws IOException {
        sends("{'type':'Ping'}").expects("Pong");
        return this;
    }

    /** The server closes with {@code code}; the client answers, and the connection ends. */
    void expectsClose(int code) throws IOException {
        Frame frame = nextFrame();
        assertThat(frame.first()).isEqualTo(CLOSE);
        assertThat(closeCode(frame)).isEqualTo(code);
        sendsFrame(CLOSE, frame.payload());
        expectsEnd();
    }

    /** The server closes with {@code code}. The client, in the middle of a frame that is none, can but hang up. */
    void expectsCloseAndHangsUp(int code) throws IOException {
        Frame frame = nextFrame();
        assertThat(frame.first()).isEqualTo(CLOSE);
        assertThat(closeCode(frame)).isEqualTo(code);
        close();
    }

    /** The connection ends, without a further word. */
    void expectsEnd() throws IOException {
        try {
            assertThat(in.read()).as("end of the connection").isEqualTo(-1);
        } catch (SocketException reset) {
            assertThat(reset).hasMessageContaining("reset");
        }
    }

    /** The connection ends, whatever was still on its way. */
    void expectsCut() throws IOException {
        try {
            in.skipNBytes(Long.MAX_VALUE);
        } catch (EOFException end) {
            return;
        } catch (SocketException reset) {
            assertThat(reset).hasMessageContaining("reset");
        }
    }

    static int closeCode(Frame frame) {
        return (frame.payload()[0] & 0xff) << 8 | (frame.payload()[1] & 0xff);
    }

    /** The next message, pings answered on the way. */
    JsonNode nextMessage() throws IOException {
        while (true) {
            Frame frame = nextFrame();
            if (frame.first() == PING) {
                sendsFrame(PONG, frame.payload());
            } else {
                assertThat(frame.first())
                        .as("a whole binary message, not a frame %x: %s", frame.first(), text(frame))
                        .isEqualTo(BINARY);
                return JSON.readTree(frame.payload());
            }
        }
    }

    Frame nextFrame() throws IOException {
        int first = in.readUnsignedByte();
        int length = in.readUnsignedByte();
        assertThat(length).as("a server masks nothing").isLessThan(0x80);
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = Math.toIntExact(in.readLong());
        }
        return new Frame(first, in.readNBytes(length));
    }

    private static String text(Frame frame) {
        return frame.first() == CLOSE
                ? "close " + closeCode(frame)
                : new String(frame.payload(), StandardCharsets.UTF_8);
    }

    /** Puts {@code arguments} in for each %s, and double quotes for single ones. */
    static String json(String text, Object... arguments) {
        String json = text.replace('\'', '"');
        for (Object argument : arguments) {
            json = json.replaceFirst("%s", Matcher.quoteReplacement(argument.toString()));
        }
        return json;
    }

    static JsonNode parsed(String text) throws JsonProcessingException {
        return JSON.readTree(text.replace('\'', '"'));
    }

    Socket socket() {
        return socket;
    }

    /** Goes without a word. */
    @Override
    public void close() throws IOException {
        socket.close();
    }
}
