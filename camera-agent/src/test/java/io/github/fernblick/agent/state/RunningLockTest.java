package io.github.fernblick.agent.state;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunningLockTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_second_agent_with_the_same_secret_is_refused_until_the_first_ends() throws Exception {
        SecretFile secret = new SecretFile(folder.resolve("camera.secret"));
        RunningLock first = RunningLock.take(secret);
        assertThatThrownBy(() -> RunningLock.take(secret))
                .isInstanceOf(StateException.class)
                .hasMessage("Another agent runs with the secret file " + secret.path()
                        + "; end it first, or give this camera a secret file of its own.");
        first.close();

        assertThatCode(() -> RunningLock.take(secret).close()).doesNotThrowAnyException();
    }

    @Test
    void agents_with_secrets_of_their_own_run_beside_each_other() throws Exception {
        RunningLock yard = RunningLock.take(new SecretFile(folder.resolve("yard.secret")));
        assertThatCode(() -> RunningLock.take(new SecretFile(folder.resolve("door.secret")))
                        .close())
                .doesNotThrowAnyException();
        yard.close();
    }

    @Test
    void where_no_lock_can_be_made_it_runs_without() {
        SecretFile nowhere = new SecretFile(folder.resolve("missing").resolve("camera.secret"));

        assertThatCode(() -> RunningLock.take(nowhere).close()).doesNotThrowAnyException();
    }
}
