package io.github.fernblick.signaling.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.Member;
import io.github.fernblick.signaling.message.Nonce;
import io.github.fernblick.signaling.message.RawJson;
import io.github.fernblick.signaling.message.Role;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hostile server can try with sealed signals, and that none of it opens (protocol, section 6). */
class SealedConnectionTest {
    private static final byte[] PLAINTEXT = "{\"renew\":{\"reason\":\"ü\"}}".getBytes(UTF_8);

    private final SecureRandom random = new SecureRandom();
    private final RoomSecret secret = RoomSecret.random(random);
    private final Party camera = new Party(secret);
    private final Party viewer = new Party(secret);

    /** A client on one connection. */
    private final class Party {
        final Member member =
                new Member(new ClientId(hex()), Role.PEER, Optional.of(new Nonce(hex())), Optional.empty());
        final SealedConnection connection;

        Party(RoomSecret secret) {
            connection = RoomKeys.of(secret)
                    .connection(member.clientId(), member.nonce().orElseThrow(), random);
        }

        RawJson says(Party to) {
            return connection.seal(to.member, PLAINTEXT);
        }

        Optional<byte[]> hears(Party from, RawJson signal) {
            return connection.open(from.member, signal);
        }

        private String hex() {
            byte[] bytes = new byte[16];
            random.nextBytes(bytes);
            return HexFormat.of().formatHex(bytes);
        }
    }

    @Test
    void whatOneEndSealsTheOtherOpens() {
        for (int i = 0; i < 3; i++) {
            assertThat(viewer.hears(camera, camera.says(viewer))).hasValue(PLAINTEXT);
            assertThat(camera.hears(viewer, viewer.says(camera))).hasValue(PLAINTEXT);
        }
    }

    @Test
    void countersBeginAtOneForEachReceiverAndGrow() {
        Party other = new Party(secret);

        assertThat(camera.says(viewer).text()).startsWith("{\"counter\":1,\"sealed\":\"");
        assertThat(camera.says(viewer).text()).startsWith("{\"counter\":2,\"sealed\":\"");
        assertThat(camera.says(other).text()).startsWith("{\"counter\":1,\"sealed\":\"");
    }

    @Test
    void whatTheSameSenderSealsTwiceNeverLooksAlike() {
        Party again = new Party(secret);

        assertThat(camera.says(viewer)).isNotEqualTo(camera.says(viewer));
        assertThat(camera.says(viewer).text()).doesNotContain("renew");
        assertThat(again.says(viewer)).isNotEqualTo(camera.says(viewer));
    }

    @Test
    void alteredInAnyBitItDoesNotOpen() {
        byte[] signal = camera.says(viewer).toByteArray();

        for (int at = 0; at < signal.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] altered = signal.clone();
                altered[at] ^= (byte) (1 << bit);
                assertThat(viewer.hears(camera, RawJson.copyOf(altered, 0, altered.length)))
                        .as("byte %d, bit %d", at, bit)
                        .isEmpty();
            }
        }
        assertThat(viewer.hears(camera, RawJson.copyOf(signal, 0, signal.length)))
                .hasValue(PLAINTEXT);
    }

    @Test
    void replayedOnTheSameConnectionItDoesNotOpen() {
        RawJson first = camera.says(viewer);
        RawJson second = camera.says(viewer);
        assertThat(viewer.hears(camera, first)).isPresent();

        assertThat(viewer.hears(camera, first)).isEmpty();
        assertThat(viewer.hears(camera, second)).isPresent();
        assertThat(viewer.hears(camera, first)).isEmpty();
        assertThat(viewer.hears(camera, second)).isEmpty();
    }

    @Test
    void whatWasOvertakenDoesNotOpenAnyMore() {
        RawJson first = camera.says(viewer);
        RawJson second = camera.says(viewer);

        assertThat(viewer.hears(camera, second)).isPresent();
        assertThat(viewer.hears(camera, first)).isEmpty();
    }

    @Test
    void replayedAfterTheServerPretendedThatTheSenderLeftItDoesNotOpen() {
        RawJson signal = camera.says(viewer);
        assertThat(viewer.hears(camera, signal)).isPresent();

        viewer.connection.forget(camera.member);

        assertThat(viewer.hears(camera, signal)).isEmpty();
    }

    @Test
    void replayedToALaterConnectionOfTheReceiverItDoesNotOpen() {
        RawJson signal = camera.says(viewer);
        Party sameIdLaterNonce = new Party(secret);
        SealedConnection later = RoomKeys.of(secret)
                .connection(
                        viewer.member.clientId(),
                        sameIdLaterNonce.member.nonce().orElseThrow(),
                        random);

        assertThat(sameIdLaterNonce.hears(camera, signal)).isEmpty();
        assertThat(later.open(camera.member, signal)).isEmpty();
    }

    @Test
    void saidOfALaterConnectionOfTheSenderItDoesNotOpen() {
        RawJson signal = camera.says(viewer);
        Member later =
                new Member(camera.member.clientId(), Role.PEER, new Party(secret).member.nonce(), Optional.empty());

        assertThat(viewer.connection.open(later, signal)).isEmpty();
        assertThat(viewer.hears(new Party(secret), signal)).isEmpty();
    }

    @Test
    void reflectedToItsSenderItDoesNotOpen() {
        RawJson signal = camera.says(viewer);

        assertThat(camera.hears(viewer, signal)).isEmpty();
        assertThat(camera.hears(camera, signal)).isEmpty();
    }

    @Test
    void handedToAnotherMemberItDoesNotOpen() {
        Party other = new Party(secret);

        assertThat(other.hears(camera, camera.says(viewer))).isEmpty();
        assertThat(viewer.hears(other, camera.says(viewer))).isEmpty();
    }

    @Test
    void sealedWithAnotherSecretItDoesNotOpen() {
        Party stranger = new Party(RoomSecret.random(random));

        assertThat(viewer.hears(stranger, stranger.says(viewer))).isEmpty();
    }

    @Test
    void aHighCounterThatDoesNotOpenBlocksNobody() {
        RawJson honest = camera.says(viewer);
        RawJson forged = RawJson.of(honest.text().replace("\"counter\":1,", "\"counter\":9007199254740991,"));

        assertThat(viewer.hears(camera, forged)).isEmpty();
        assertThat(viewer.hears(camera, honest)).isPresent();
    }

    @Test
    void noMemberWithoutANonceIsDealtWith() {
        Member bare = new Member(camera.member.clientId(), Role.CAMERA, Optional.empty(), Optional.empty());

        assertThat(viewer.connection.open(bare, camera.says(viewer))).isEmpty();
        assertThatThrownBy(() -> viewer.connection.seal(bare, PLAINTEXT)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "1",
                "\"x\"",
                "[]",
                "{}",
                "{\"session\":1,\"bye\":{\"reason\":\"\"}}",
                "{\"counter\":1}",
                "{\"sealed\":\"AAAA\"}",
                "{\"counter\":null,\"sealed\":\"$\"}",
                "{\"counter\":\"1\",\"sealed\":\"$\"}",
                "{\"counter\":1.0,\"sealed\":\"$\"}",
                "{\"counter\":1e0,\"sealed\":\"$\"}",
                "{\"counter\":0,\"sealed\":\"$\"}",
                "{\"counter\":-1,\"sealed\":\"$\"}",
                "{\"counter\":9007199254740992,\"sealed\":\"$\"}",
                "{\"counter\":99999999999999999999999999,\"sealed\":\"$\"}",
                "{\"counter\":1,\"sealed\":null}",
                "{\"counter\":1,\"sealed\":[\"$\"]}",
                "{\"counter\":1,\"counter\":1,\"sealed\":\"$\"}",
                "{\"counter\":1,\"sealed\":\"$\",\"sealed\":\"$\"}",
                "{\"counter\":1,\"sealed\":\"$\",\"more\":1}",
                "{\"counter\":1,\"sealed\":\"\"}",
                "{\"counter\":1,\"sealed\":\"AAAA\"}",
                "{\"counter\":1,\"sealed\":\" $\"}",
                "{\"counter\":1,\"sealed\":\"$=\"}",
                "{\"counter\":1,\"sealed\":\"$\\n\"}",
                "{\"counter\":1,\"sealed\":\"=$\"}",
                "{\"counter\":1,\"sealed\":\"%%%%\"}",
                "{\"counter\":1,\"sealed\":\"_-_-\"}",
                "{\"counter\":1,\"sealed\":\"$\"}x",
            })
    void whatIsNotASealedSignalDoesNotOpen(String form) {
        String honest = camera.says(viewer).text();
        String sealed = honest.substring(honest.indexOf("sealed\":\"") + 9, honest.length() - 2);

        assertThat(viewer.hears(camera, RawJson.of(form.replace("$", sealed)))).isEmpty();
        assertThat(viewer.hears(camera, RawJson.of(honest))).isPresent();
    }

    @Test
    void everyWrongSizeDoesNotOpen() {
        String honest = camera.says(viewer).text();
        byte[] sealed =
                Base64.getDecoder().decode(honest.substring(honest.indexOf("sealed\":\"") + 9, honest.length() - 2));

        for (int length = 1; length < sealed.length; length++) {
            String cut = Base64.getEncoder().encodeToString(Arrays.copyOf(sealed, length));
            assertThat(viewer.hears(camera, RawJson.of("{\"counter\":1,\"sealed\":\"" + cut + "\"}")))
                    .isEmpty();
        }
    }

    @Test
    void emptyAndLargeTextsAreSealedToo() {
        byte[] large = new byte[48_000];

        assertThat(viewer.connection.open(camera.member, camera.connection.seal(viewer.member, new byte[0])))
                .hasValue(new byte[0]);
        assertThat(viewer.connection.open(camera.member, camera.connection.seal(viewer.member, large)))
                .hasValue(large);
    }

    @Test
    void nothingSecretIsPrinted() {
        RoomKeys keys = RoomKeys.of(secret);

        assertThat(secret.toString() + keys + keys.wireRoomId()).isEqualTo("RoomSecret[…]RoomKeys[…]WireRoomId[…]");
        assertThat(secret.openWireRoomId().hex()).isEqualTo(secret.reveal());
    }
}
