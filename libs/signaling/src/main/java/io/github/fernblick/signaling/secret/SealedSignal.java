package io.github.fernblick.signaling.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.fernblick.signaling.message.RawJson;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;

/** A sealed signal on the wire: {@code {"counter": N, "sealed": base64}} (protocol, section 6). Immutable. */
final class SealedSignal {
    /** Exclusive: what a double, and so any JSON reader, still tells apart. */
    static final long COUNTER_LIMIT = 1L << 53;

    private static final JsonFactory JSON = new JsonFactory();

    private final long counter;
    private final byte[] sealed;

    /** Takes {@code sealed} over: nobody writes to it afterwards. */
    SealedSignal(long counter, byte[] sealed) {
        this.counter = counter;
        this.sealed = sealed;
    }

    /** From 1, below {@link #COUNTER_LIMIT}. */
    long counter() {
        return counter;
    }

    /** Nonce, ciphertext and tag; to be read only. */
    byte[] sealed() {
        return sealed;
    }

    RawJson write() {
        String json = "{\"counter\":" + counter + ",\"sealed\":\""
                + Base64.getEncoder().encodeToString(sealed) + "\"}";
        return RawJson.of(json);
    }

    /** Empty when {@code signal} is anything but the two fields in their forms. */
    static Optional<SealedSignal> read(RawJson signal) {
        byte[] bytes = signal.toByteArray();
        try (JsonParser parser = JSON.createParser(bytes)) {
            return parser.nextToken() == JsonToken.START_OBJECT ? fields(parser) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<SealedSignal> fields(JsonParser parser) throws IOException {
        long counter = 0;
        byte[] sealed = new byte[0];
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            if (name.equals("counter") && counter == 0 && token == JsonToken.VALUE_NUMBER_INT) {
                counter = parser.getLongValue();
                if (counter < 1 || counter >= COUNTER_LIMIT) {
                    return Optional.empty();
                }
            } else if (name.equals("sealed") && sealed.length == 0 && token == JsonToken.VALUE_STRING) {
                sealed = base64(parser.getText());
            } else {
                return Optional.empty();
            }
        }
        boolean whole = parser.currentToken() == JsonToken.END_OBJECT
                && parser.nextToken() == null
                && counter > 0
                && sealed.length > 0;
        return whole ? Optional.of(new SealedSignal(counter, sealed)) : Optional.empty();
    }

    /** RFC 4648, section 4, padded, and in the one form that encodes these bytes: the decoder alone would overlook some bits. */
    private static byte[] base64(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!new String(Base64.getEncoder().encode(bytes), US_ASCII).equals(text)) {
            throw new IllegalArgumentException("not the canonical form");
        }
        return bytes;
    }
}
