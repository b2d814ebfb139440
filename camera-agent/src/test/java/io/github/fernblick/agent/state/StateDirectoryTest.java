package io.github.fernblick.agent.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StateDirectoryTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void a_service_keeps_its_state_where_systemd_says() {
        assertThat(of(Map.of("STATE_DIRECTORY", "/var/lib/fernblick", "XDG_STATE_HOME", "/elsewhere")))
                .isEqualTo(Path.of("/var/lib/fernblick"));
    }

    @Test
    void of_several_state_directories_the_first_is_taken() {
        assertThat(of(Map.of("STATE_DIRECTORY", "/var/lib/fernblick:/var/lib/other")))
                .isEqualTo(Path.of("/var/lib/fernblick"));
    }

    @Test
    void a_person_keeps_it_where_XDG_says() {
        assertThat(of(Map.of("XDG_STATE_HOME", "/home/ada/state"))).isEqualTo(Path.of("/home/ada/state/fernblick"));
    }

    @Test
    void without_either_it_is_below_the_home_folder() {
        assertThat(of(Map.of())).isEqualTo(Path.of("/home/ada/.local/state/fernblick"));
    }

    @Test
    void a_relative_or_empty_path_is_ignored() {
        assertThat(of(Map.of("XDG_STATE_HOME", "state", "STATE_DIRECTORY", "")))
                .isEqualTo(Path.of("/home/ada/.local/state/fernblick"));
    }

    private static Path of(Map<String, String> environment) {
        return StateDirectory.of(environment, HOME);
    }
}
