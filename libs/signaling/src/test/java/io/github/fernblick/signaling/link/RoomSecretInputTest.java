package io.github.fernblick.signaling.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.signaling.secret.RoomSecret;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoomSecretInputTest {
    private static final String SECRET = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n "})
    void nothingOrBlanksAreNothingYet(String text) {
        assertThat(RoomSecretInput.check(text)).isEqualTo(new RoomSecretInput.Empty());
    }

    @Test
    void everyLengthBeforeTheLastIsTooShort() {
        for (int length = 1; length < SECRET.length(); length++) {
            assertThat(RoomSecretInput.check(" " + SECRET.substring(0, length)))
                    .isEqualTo(new RoomSecretInput.TooShort(length));
        }
    }

    @Test
    void whatIsLongerIsTooLong() {
        assertThat(RoomSecretInput.check(SECRET + "0")).isEqualTo(new RoomSecretInput.TooLong(65));
    }

    @Test
    void upperCaseAndSurroundingBlanksAreAccepted() {
        RoomSecretInput.Complete expected = new RoomSecretInput.Complete(RoomSecret.parse(SECRET));

        assertThat(RoomSecretInput.check(SECRET)).isEqualTo(expected);
        assertThat(RoomSecretInput.check("  " + SECRET.toUpperCase(Locale.ROOT) + "\r\n"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"g, g, 1", "01g2h, g, 3", "'0 1', ' ', 2", "0\uff11, \uff11, 2", "00\ud83d\ude00, \ud83d\ude00, 3"})
    void theFirstCharacterThatIsNoDigitIsNamed(String text, String character, int position) {
        assertThat(RoomSecretInput.check(text)).isEqualTo(new RoomSecretInput.NotHexadecimal(character, position));
        assertThat(RoomSecretInput.check(text + SECRET))
                .isEqualTo(new RoomSecretInput.NotHexadecimal(character, position));
    }
}
