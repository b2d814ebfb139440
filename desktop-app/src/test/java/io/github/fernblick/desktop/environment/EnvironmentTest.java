package io.github.fernblick.desktop.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {
    @TempDir
    Path home;

    @Test
    void onLinuxFilesGoWhereTheDesktopWantsThem() {
        Environment environment = of("Linux", Map.of());

        assertThat(environment.configDirectory()).isEqualTo(home.resolve(".config/fernblick"));
        assertThat(environment.stateDirectory()).isEqualTo(home.resolve(".local/state/fernblick"));
        assertThat(environment.snapshotDirectory()).isEqualTo(home.resolve("Pictures/Fernblick"));
    }

    @Test
    void theXdgVariablesCountUnlessTheyAreRelative() {
        Environment environment =
                of("Linux", Map.of("XDG_CONFIG_HOME", "/somewhere/config", "XDG_STATE_HOME", "relative"));

        assertThat(environment.configDirectory()).isEqualTo(Path.of("/somewhere/config/fernblick"));
        assertThat(environment.stateDirectory()).isEqualTo(home.resolve(".local/state/fernblick"));
    }

    @Test
    void picturesGoToTheFolderThatTheDesktopNamesInItsLanguage() throws IOException {
        Files.createDirectories(home.resolve(".config"));
        Files.writeString(
                home.resolve(".config/user-dirs.dirs"),
                "# comment\nXDG_MUSIC_DIR=\"$HOME/Musik\"\nXDG_PICTURES_DIR=\"$HOME/Bilder\"\n");

        assertThat(of("Linux", Map.of()).snapshotDirectory()).isEqualTo(home.resolve("Bilder/Fernblick"));
    }

    @Test
    void onMacAndWindowsTheyGoWhereThoseKeepThem() {
        assertThat(of("Mac OS X", Map.of()).configDirectory())
                .isEqualTo(home.resolve("Library/Application Support/Fernblick"));
        assertThat(of("Windows 11", Map.of()).configDirectory()).isEqualTo(home.resolve("AppData/Roaming/Fernblick"));
        assertThat(of("Windows 11", Map.of("LOCALAPPDATA", "/local")).stateDirectory())
                .isEqualTo(Path.of("/local/Fernblick"));
    }

    @Test
    void aProfileOfItsOwnHoldsEverything() {
        Properties properties = properties("Linux");
        Environment environment =
                Environment.of(properties, Map.of("XDG_CONFIG_HOME", "/elsewhere"), Optional.of(home.resolve("own")));

        assertThat(environment.configDirectory()).startsWithRaw(home.resolve("own"));
        assertThat(environment.stateDirectory()).startsWithRaw(home.resolve("own"));
        assertThat(environment.snapshotDirectory()).startsWithRaw(home.resolve("own"));
    }

    private Environment of(String system, Map<String, String> variables) {
        return Environment.of(properties(system), variables, Optional.empty());
    }

    private Properties properties(String system) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("user.home", home.toString());
        return properties;
    }
}
