package io.github.fernblick.signaling.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomSecretTest {
    private static final String HEX = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    @Test
    void upperCaseAndSurroundingBlanksAreAccepted() {
        RoomSecret secret = RoomSecret.parse(" \t" + HEX.toUpperCase(Locale.ROOT) + "\n");

        assertThat(secret).isEqualTo(RoomSecret.parse(HEX)).hasSameHashCodeAs(RoomSecret.parse(HEX));
        assertThat(secret.reveal()).isEqualTo(HEX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                HEX + "0",
                "0x112233445566778899aabbccddeeff00112233445566778899aabbccddeeff00",
                "0 112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",
                "\uff10\uff10112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"
            })
    void anythingElseIsRefusedWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> RoomSecret.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a room secret is 64 hexadecimal digits");
    }

    @Test
    void newOnesDiffer() {
        SecureRandom random = new SecureRandom();

        assertThat(RoomSecret.random(random)).isNotEqualTo(RoomSecret.random(random));
    }

    @Test
    void itsBytesCannotBeChangedFromOutside() {
        RoomSecret secret = RoomSecret.parse(HEX);

        secret.bytes()[0] = 1;

        assertThat(secret.reveal()).isEqualTo(HEX);
    }
}
