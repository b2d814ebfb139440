package io.github.fernblick.agent.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.agent.ManualScheduler;
import io.github.fernblick.signaling.secret.RoomSecret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretWatchTest {
    @TempDir
    private Path folder = Path.of("");

    private final ManualScheduler time = new ManualScheduler();
    private final SecureRandom random = new SecureRandom();
    private final List<RoomSecret> changes = new ArrayList<>();

    @Test
    void a_new_secret_is_noticed_within_a_second_and_told_once() throws Exception {
        SecretFile file = new SecretFile(folder.resolve("camera.secret"));
        SecretWatch watch = new SecretWatch(file, file.readOrCreate(random), time, changes::add);
        time.advance(Duration.ofMinutes(1));
        assertThat(changes).isEmpty();

        RoomSecret second = file.replace(random);
        time.advance(Duration.ofSeconds(1));
        assertThat(changes).containsExactly(second);

        time.advance(Duration.ofMinutes(1));
        assertThat(changes).containsExactly(second);
        watch.close();
        file.replace(random);
        time.advance(Duration.ofMinutes(1));
        assertThat(changes).as("closed").containsExactly(second);
    }

    @Test
    void a_file_that_is_gone_or_broken_changes_nothing_until_it_holds_a_secret_again() throws Exception {
        SecretFile file = new SecretFile(folder.resolve("camera.secret"));
        SecretWatch watch = new SecretWatch(file, file.readOrCreate(random), time, changes::add);
        Files.delete(file.path());
        time.advance(Duration.ofSeconds(3));
        Files.writeString(file.path(), "broken");
        time.advance(Duration.ofSeconds(3));
        assertThat(changes).isEmpty();

        RoomSecret mended = file.replace(random);
        time.advance(Duration.ofSeconds(1));

        assertThat(changes).containsExactly(mended);
        watch.close();
    }
}
