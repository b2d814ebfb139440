package io.github.fernblick.agent.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.signaling.message.ResumeToken;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SeatFileTest {
    private static final ResumeToken TOKEN = new ResumeToken("0123456789abcdef0123456789abcdef");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_token_is_there_again_after_a_restart() {
        seat().remember(new ResumeToken("f".repeat(32)));
        seat().remember(TOKEN);

        assertThat(seat().lastToken()).contains(TOKEN);
    }

    @Test
    void it_lies_beside_the_secret_and_is_its_owners_alone() throws Exception {
        seat().remember(TOKEN);

        Path file = folder.resolve("camera.secret.seat");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void without_a_file_there_is_no_token() {
        assertThat(seat().lastToken()).isEmpty();
    }

    @Test
    void a_broken_file_is_no_token_and_is_written_anew() throws Exception {
        Files.writeString(folder.resolve("camera.secret.seat"), "half a tok");
        SeatFile seat = seat();
        assertThat(seat.lastToken()).isEmpty();

        seat.remember(TOKEN);

        assertThat(seat.lastToken()).contains(TOKEN);
    }

    @Test
    void a_folder_that_cannot_be_written_costs_no_more_than_the_seat() throws Exception {
        Files.writeString(folder.resolve("file"), "");
        SeatFile seat = new SeatFile(new SecretFile(folder.resolve("file").resolve("camera.secret")));

        seat.remember(TOKEN);

        assertThat(seat.lastToken()).isEmpty();
    }

    private SeatFile seat() {
        return new SeatFile(new SecretFile(folder.resolve("camera.secret")));
    }
}
