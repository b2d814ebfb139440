package io.github.fernblick.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fernblick.signaling.link.PairingLink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewerCommandTest {
    private static final String SECRET = "0123456789abcdef".repeat(4);

    @TempDir
    Path directory;

    @Test
    void helpAndVersionAreNoFailure() {
        assertThat(run("", "--help")).isZero();
        assertThat(run("", "--version")).isZero();
    }

    @Test
    void wrongUseEndsWithTwoAndNoWindow() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThat(run("", "--no-such-option")).isEqualTo(2);
        assertThat(run("", "--lang", "fr", "--data-dir", own())).isEqualTo(2);
        assertThat(run("", "--theme", "pink", "--data-dir", own())).isEqualTo(2);
        assertThat(run("", "--yes", "--data-dir", own())).isEqualTo(2);
        assertThat(run("", "--add", "-", "--data-dir", own())).isEqualTo(2);
        assertThat(run("nonsense", "--add", "-", "--data-dir", own())).isEqualTo(2);
        assertThat(run("", "--add", link("a"), "--data-dir", own())).isEqualTo(2);
        assertThat(run("", "--data-dir", file.toString())).isEqualTo(2);
    }

    @Test
    void linksAreReadOneALine() throws BadInputException {
        List<PairingLink> links = LinkInput.read(in("\n" + link("a") + "\r\n  " + link("b") + "  \n\n"));

        assertThat(links).extracting(PairingLink::host).containsExactly("a.example.org", "b.example.org");
    }

    @Test
    void whatIsWrongWithALinkIsSaidWithItsLineAndWithoutTheLink() {
        assertThatThrownBy(() -> LinkInput.read(in(link("a") + "\nfernblick://b.example.org/#" + SECRET + "00\n")))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("Line 2 of standard input: ")
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void anEndlessInputIsNotReadToItsEnd() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };

        assertThatThrownBy(() -> LinkInput.read(endless)).isInstanceOf(BadInputException.class);
    }

    private String own() {
        return directory.resolve("own").toString();
    }

    private static String link(String host) {
        return "fernblick://" + host + ".example.org/#" + SECRET;
    }

    private static int run(String input, String... arguments) {
        return ViewerCommand.run(in(input), arguments);
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
