package io.github.fernblick.signaling.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Writes messages but signals. Thread-safe. */
final class MessageWriter {
    private final JsonFactory json = new JsonFactory();

    byte[] joinOrCreate(ClientMessage.JoinOrCreate join) {
        return write("JoinOrCreate", out -> {
            out.string(Field.ROOM_ID, join.roomId().hex());
            out.string(Field.ROLE, join.role().wireName());
            out.string(Field.NONCE, join.nonce().map(Nonce::hex));
            if (join.capacity().isPresent()) {
                out.integer(Field.CAPACITY, join.capacity().getAsInt());
            }
            out.string(Field.RESUME, join.resume().map(ResumeToken::hex));
            out.string(Field.REPLACES, join.replaces().map(ClientId::hex));
            out.string(Field.ACCESS_KEY, join.accessKey());
        });
    }

    byte[] ping() {
        return write("Ping", out -> {});
    }

    byte[] hello(ServerMessage.Hello hello) {
        return write("Hello", out -> {
            out.string(Field.CLIENT_ID, hello.clientId().hex());
            out.string(Field.RESUME_TOKEN, hello.resumeToken().hex());
            out.integer(Field.PROTOCOL, hello.protocol());
        });
    }

    byte[] joined(ServerMessage.Joined joined) {
        return write("Joined", out -> {
            out.list(Field.CLIENTS, joined.clients(), Out::member);
            out.list(Field.ICE_SERVERS, joined.iceServers(), Out::iceServer);
        });
    }

    byte[] error(ServerMessage.ErrorMessage error) {
        return write("Error", out -> {
            out.string(Field.CODE, error.code());
            out.string(Field.MESSAGE, error.message());
        });
    }

    byte[] roomJoin(ServerMessage.RoomJoin join) {
        return write("Room/Join", out -> out.member(join.member()));
    }

    byte[] roomLeave(ServerMessage.RoomLeave leave) {
        return write(
                "Room/Leave",
                out -> out.string(Field.CLIENT_ID, leave.clientId().hex()));
    }

    byte[] iceServers(ServerMessage.IceServers message) {
        return write("IceServers", out -> out.list(Field.ICE_SERVERS, message.iceServers(), Out::iceServer));
    }

    byte[] pong() {
        return write("Pong", out -> {});
    }

    byte[] unknown(ServerMessage.Unknown message) {
        return write(message.type(), out -> {});
    }

    private byte[] write(String type, Body body) {
        // Through characters: a lone surrogate in a string becomes a question mark there, where the byte generator
        // would throw.
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = json.createGenerator(text)) {
            generator.writeStartObject();
            Out out = new Out(generator);
            out.string(Field.TYPE, type);
            body.write(out);
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @FunctionalInterface
    private interface Body {
        void write(Out out) throws IOException;
    }

    @FunctionalInterface
    private interface Element<T> {
        void write(Out out, T element) throws IOException;
    }

    /** The inside of one object. */
    private record Out(JsonGenerator generator) {
        void string(Field field, String value) throws IOException {
            generator.writeStringField(field.wireName(), value);
        }

        void string(Field field, Optional<String> value) throws IOException {
            if (value.isPresent()) {
                string(field, value.get());
            }
        }

        void integer(Field field, int value) throws IOException {
            generator.writeNumberField(field.wireName(), value);
        }

        <T> void list(Field field, List<T> elements, Element<T> element) throws IOException {
            generator.writeArrayFieldStart(field.wireName());
            for (T each : elements) {
                generator.writeStartObject();
                element.write(this, each);
                generator.writeEndObject();
            }
            generator.writeEndArray();
        }

        void member(Member member) throws IOException {
            string(Field.CLIENT_ID, member.clientId().hex());
            string(Field.ROLE, member.role().wireName());
            string(Field.NONCE, member.nonce().map(Nonce::hex));
            string(Field.REPLACES, member.replaces().map(ClientId::hex));
        }

        void iceServer(IceServer server) throws IOException {
            generator.writeArrayFieldStart(Field.URLS.wireName());
            for (String url : server.urls()) {
                generator.writeString(url);
            }
            generator.writeEndArray();
            string(Field.USERNAME, server.username());
            string(Field.CREDENTIAL, server.credential());
        }
    }
}
