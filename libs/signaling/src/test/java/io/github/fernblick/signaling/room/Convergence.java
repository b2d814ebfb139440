package io.github.fernblick.signaling.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.signaling.fake.FakeSession;
import io.github.fernblick.signaling.message.Role;
import java.util.List;
import java.util.Optional;

/** What must hold when all faults have stopped for a while. */
final class Convergence {
    private Convergence() {}

    /** Each pair that should be connected is so, once, by sessions of one number; and nothing else is open anywhere. */
    static void requireIn(World world, String history) {
        List<Party> running = world.parties().stream().filter(Party::isRunning).toList();
        for (Party party : running) {
            assertThat(party.client().isInRoom())
                    .as(party + " is in the room, after " + history)
                    .isTrue();
            List<Party> others = running.stream()
                    .filter(other -> other != party && connects(party.role(), other.role()))
                    .toList();
            assertThat(party.present())
                    .as("who is there, as %s was told, after %s", party, history)
                    .hasSize(running.size() - 1);
            assertThat(party.media().openSessions())
                    .as("sessions of %s, after %s", party, history)
                    .hasSize(others.size())
                    .allMatch(FakeSession::isConnected);
            for (Party other : others) {
                requireOneBetween(party, other, history);
            }
        }
        world.parties().stream()
                .filter(party -> !party.isRunning())
                .forEach(party -> assertThat(party.media().openSessions())
                        .as("sessions of %s, which has ended, after %s", party, history)
                        .isEmpty());
    }

    private static void requireOneBetween(Party party, Party other, String history) {
        List<FakeSession> between = party.media().openSessions().stream()
                .filter(session -> session.remote()
                        .map(remote -> other.media().openSessions().contains(remote))
                        .orElse(false))
                .toList();
        assertThat(between)
                .as("sessions of %s with %s, after %s", party, other, history)
                .hasSize(1);
        FakeSession session = between.get(0);
        assertThat(session.remote().map(FakeSession::number))
                .as("the number at %s, after %s", other, history)
                .isEqualTo(Optional.of(session.number()));
    }

    private static boolean connects(Role one, Role other) {
        return one != other || one == Role.PEER;
    }
}
