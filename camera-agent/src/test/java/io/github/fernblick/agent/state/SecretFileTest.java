package io.github.fernblick.agent.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fernblick.signaling.secret.RoomSecret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretFileTest {
    private static final String HEX = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    private final SecureRandom random = new SecureRandom();
    private final Path folder;
    private final SecretFile file;

    SecretFileTest(@TempDir Path folder) {
        this.folder = folder;
        file = new SecretFile(folder.resolve("camera.secret"));
    }

    @Test
    void a_secret_is_made_on_first_use_and_is_the_same_ever_after() throws Exception {
        RoomSecret made = file.readOrCreate(random);

        assertThat(file.readOrCreate(random)).isEqualTo(made);
        assertThat(Files.readString(file.path()))
                .isEqualTo(made.reveal() + "\n")
                .matches("[0-9a-f]{64}\n");
    }

    @Test
    void it_is_its_owners_alone_and_so_is_the_folder_that_is_made_for_it() throws Exception {
        SecretFile deep = new SecretFile(folder.resolve("a").resolve("b").resolve("room-secret"));

        deep.readOrCreate(random);

        assertThat(mode(deep.path())).isEqualTo("rw-------");
        assertThat(mode(folder.resolve("a"))).isEqualTo("rwx------");
        assertThat(mode(folder.resolve("a").resolve("b"))).isEqualTo("rwx------");
    }

    @Test
    void replacing_leaves_another_secret_of_the_same_mode_and_no_draft() throws Exception {
        RoomSecret before = file.readOrCreate(random);

        RoomSecret after = file.replace(random);

        assertThat(after).isNotEqualTo(before);
        assertThat(file.read()).contains(after);
        assertThat(mode(file.path())).isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file.path());
        }
    }

    @Test
    void upper_case_and_blanks_around_are_taken() throws Exception {
        write("  " + HEX.toUpperCase(java.util.Locale.ROOT) + " \r\n\n");

        assertThat(file.read()).contains(RoomSecret.parse(HEX));
    }

    @Test
    void a_file_that_is_not_there_is_no_secret() throws Exception {
        assertThat(file.read()).isEmpty();
    }

    @Test
    void a_short_one_is_refused_with_its_length_and_left_as_it_is() throws Exception {
        write(HEX.substring(3));

        assertRefused("holds no room secret: that is 64 hexadecimal digits, and these are 61 characters.");
        assertThat(Files.readString(file.path())).isEqualTo(HEX.substring(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"g", "０", "-", " "})
    void one_with_another_character_is_refused_without_being_repeated(String character) throws Exception {
        write(HEX.substring(0, 30) + character + HEX.substring(31));

        assertThatThrownBy(() -> file.readOrCreate(random))
                .isInstanceOf(StateException.class)
                .hasMessageContaining("holds no room secret")
                .hasMessageNotContaining(HEX.substring(0, 30));
    }

    @Test
    void a_large_file_is_refused() throws Exception {
        write("x".repeat(1_000_000));

        assertRefused("holds no room secret: that is 64 hexadecimal digits, and these are more than 256 characters.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-rw-rw-"})
    void one_that_others_may_read_or_write_is_refused_with_what_to_do(String mode) throws Exception {
        write(HEX);
        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString(mode));

        assertRefused("may be read by other users; make it yours alone with: chmod 600 " + file.path());
    }

    @Test
    void a_directory_is_refused() throws Exception {
        Files.createDirectory(file.path());

        assertRefused("is a directory; name a file in it.");
    }

    @Test
    void a_folder_that_is_a_file_is_refused_with_the_reason() throws Exception {
        Files.writeString(folder.resolve("file"), "");
        SecretFile below = new SecretFile(folder.resolve("file").resolve("room-secret"));

        assertThatThrownBy(() -> below.readOrCreate(random))
                .isInstanceOf(StateException.class)
                .hasMessage(
                        "The secret file " + below.path() + " can't be written: a file is where a folder should be.");
    }

    private void assertRefused(String ending) {
        assertThatThrownBy(() -> file.readOrCreate(random))
                .isInstanceOf(StateException.class)
                .hasMessage("The secret file " + file.path() + " " + ending);
    }

    private void write(String text) throws IOException {
        Files.createFile(
                file.path(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file.path(), text);
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
