package io.github.fernblick.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.server.access.Standing;
import io.github.fernblick.server.room.SeatRule.Claim;
import io.github.fernblick.signaling.message.Role;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeatRuleTest {
    private final SeatRule rule = new SeatRule(32);

    @ParameterizedTest
    @CsvSource({"CAMERA, 8, 8", "RELAY, 8, 8", "PEER, 8, 2", "VIEWER, 8, 2"})
    void onlyACameraOrARelayRaisesARoom(Role role, int asked, int capacity) {
        assertThat(rule.capacity(List.of(claim(role, asked)))).isEqualTo(capacity);
    }

    @ParameterizedTest
    @CsvSource({"-2147483648, 2", "-1, 2", "0, 2", "1, 2", "2, 2", "3, 3", "32, 32", "33, 32", "2147483647, 32"})
    void whatIsAskedForIsBroughtIntoWhatMayBe(int asked, int capacity) {
        assertThat(rule.capacity(List.of(claim(Role.CAMERA, asked)))).isEqualTo(capacity);
    }

    @Test
    void theHighestThatAnybodyPresentAskedForHolds() {
        List<Claim> present = List.of(claim(Role.CAMERA, 3), claim(Role.RELAY, 9), claim(Role.CAMERA, 5));

        assertThat(rule.capacity(present)).isEqualTo(9);
    }

    @Test
    void anEmptyRoomHasTwoSeats() {
        assertThat(rule.capacity(List.of())).isEqualTo(2);
    }

    private static Claim claim(Role role, int capacity) {
        return new Claim(role, OptionalInt.of(capacity), Standing.ANYBODY);
    }
}
