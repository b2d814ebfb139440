package io.github.fernblick.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where a server keeps what must outlive it. */
class EnvironmentTest {
    private static final Path HOME = Path.of("/home/anna");

    @Test
    void aUsersServerKeepsItsStateWithTheUser() {
        assertThat(stateDirectory(Map.of(), "anna")).isEqualTo(Path.of("/home/anna/.local/state/fernblick"));
    }

    @Test
    void theUserMaySayWhere() {
        assertThat(stateDirectory(Map.of("XDG_STATE_HOME", "/srv/state"), "anna"))
                .isEqualTo(Path.of("/srv/state/fernblick"));
    }

    @Test
    void aPathThatIsNotAbsoluteOrEmptyIsIgnored() {
        assertThat(stateDirectory(Map.of("XDG_STATE_HOME", "state"), "anna"))
                .isEqualTo(Path.of("/home/anna/.local/state/fernblick"));
        assertThat(stateDirectory(Map.of("XDG_STATE_HOME", ""), "anna"))
                .isEqualTo(Path.of("/home/anna/.local/state/fernblick"));
    }

    @Test
    void theMachinesServerKeepsItsStateWithTheMachine() {
        assertThat(stateDirectory(Map.of(), "root")).isEqualTo(Path.of("/var/lib/fernblick"));
    }

    @Test
    void aServiceKeepsItsStateWhereSystemdSays() {
        assertThat(stateDirectory(Map.of("STATE_DIRECTORY", "/var/lib/private/fernblick"), "root"))
                .isEqualTo(Path.of("/var/lib/private/fernblick"));
    }

    private static Path stateDirectory(Map<String, String> variables, String user) {
        return new Environment(variables, user, HOME).stateDirectory();
    }
}
