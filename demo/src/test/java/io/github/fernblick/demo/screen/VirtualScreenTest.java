package io.github.fernblick.demo.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fernblick.demo.program.RunningProgram;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VirtualScreenTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path directory;

    @Test
    void who_has_its_file_may_use_it_and_nobody_else() throws Exception {
        try (VirtualScreen screen = VirtualScreen.start(directory, 640, 480, new SecureRandom())) {
            Map<String, String> stranger = new HashMap<>(screen.environment());
            stranger.put("XAUTHORITY", directory.resolve("no-such-file").toString());

            assertThat(ask(screen.environment())).isZero();
            assertThat(ask(stranger)).isNotZero();
        }
    }

    @Test
    void closing_ends_it() throws Exception {
        VirtualScreen screen = VirtualScreen.start(directory, 640, 480, new SecureRandom());

        screen.close();

        assertThat(ask(screen.environment())).isNotZero();
    }

    @Test
    void a_directory_that_holds_one_already_is_refused() throws Exception {
        try (VirtualScreen screen = VirtualScreen.start(directory, 640, 480, new SecureRandom())) {
            assertThat(screen.environment()).containsKey("DISPLAY");
            assertThatThrownBy(() -> VirtualScreen.start(directory, 640, 480, new SecureRandom()))
                    .isInstanceOf(java.nio.file.FileAlreadyExistsException.class);
        }
    }

    private static int ask(Map<String, String> environment) throws Exception {
        try (RunningProgram xdotool =
                RunningProgram.start("xdotool", List.of("xdotool", "getdisplaygeometry"), environment)) {
            return xdotool.awaitExit(PATIENCE).orElseThrow();
        }
    }
}
