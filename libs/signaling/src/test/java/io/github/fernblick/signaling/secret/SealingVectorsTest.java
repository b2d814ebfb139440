package io.github.fernblick.signaling.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.Nonce;
import io.github.fernblick.signaling.message.RawJson;
import io.github.fernblick.signaling.secret.SignalCipher.End;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The protocol's test vectors, both ways. */
class SealingVectorsTest {

    @ParameterizedTest
    @MethodSource("derivations")
    void keysAreDerivedAsInTheVectors(JsonNode vector) {
        RoomKeys keys = RoomKeys.of(RoomSecret.parse(text(vector, "secret")));

        assertThat(keys.wireRoomId().hex()).isEqualTo(text(vector, "wireRoomId"));
        assertThat(HexFormat.of().formatHex(keys.signalKey().getEncoded())).isEqualTo(text(vector, "signalKey"));
    }

    @ParameterizedTest
    @MethodSource("sealings")
    void associatedDataIsAsInTheVectors(JsonNode vector) {
        byte[] associatedData = SignalCipher.associatedData(from(vector), to(vector), counter(vector));

        assertThat(new String(associatedData, US_ASCII)).isEqualTo(text(vector, "associatedData"));
    }

    @ParameterizedTest
    @MethodSource("sealings")
    void sealingGivesTheVectorsBytes(JsonNode vector) {
        SignalCipher cipher = cipher(vector, new Fixed(HexFormat.of().parseHex(text(vector, "nonce"))));

        RawJson signal = cipher.seal(
                        from(vector),
                        to(vector),
                        counter(vector),
                        text(vector, "plaintext").getBytes(UTF_8))
                .write();

        assertThat(signal.text()).isEqualTo(vector.get("signal").toString());
    }

    @ParameterizedTest
    @MethodSource("sealings")
    void openingGivesTheVectorsText(JsonNode vector) {
        SealedSignal signal = SealedSignal.read(RawJson.of(vector.get("signal").toPrettyString()))
                .orElseThrow();

        assertThat(cipher(vector, new SecureRandom()).open(from(vector), to(vector), signal))
                .hasValueSatisfying(
                        plaintext -> assertThat(new String(plaintext, UTF_8)).isEqualTo(text(vector, "plaintext")));
    }

    static Stream<JsonNode> derivations() throws IOException {
        return vectors("derivation");
    }

    static Stream<JsonNode> sealings() throws IOException {
        return vectors("sealing");
    }

    private static Stream<JsonNode> vectors(String kind) throws IOException {
        try (InputStream file = SealingVectorsTest.class.getResourceAsStream("sealing.json")) {
            JsonNode list =
                    new JsonMapper().readTree(Objects.requireNonNull(file)).get(kind);
            assertThat(list).hasSize(3);
            return StreamSupport.stream(list.spliterator(), false);
        }
    }

    private static SignalCipher cipher(JsonNode vector, SecureRandom random) {
        return new SignalCipher(
                RoomKeys.of(RoomSecret.parse(text(vector, "secret"))).signalKey(), random);
    }

    private static End from(JsonNode vector) {
        return new End(new ClientId(text(vector, "from")), new Nonce(text(vector, "fromNonce")));
    }

    private static End to(JsonNode vector) {
        return new End(new ClientId(text(vector, "to")), new Nonce(text(vector, "toNonce")));
    }

    private static long counter(JsonNode vector) {
        return vector.get("signal").get("counter").longValue();
    }

    private static String text(JsonNode vector, String field) {
        return vector.get(field).textValue();
    }

    /** Gives the one nonce of a vector. */
    private static final class Fixed extends SecureRandom {
        private final transient byte[] bytes;

        Fixed(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] target) {
            System.arraycopy(bytes, 0, target, 0, target.length);
        }
    }
}
