package io.github.fernblick.agent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.github.fernblick.signaling.link.PairingLink;
import io.github.fernblick.signaling.link.ParsedLink;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PairCommandTest {
    private static final String PIN = "3f".repeat(32);

    private final Path home;
    private final Path secret;

    PairCommandTest(@TempDir Path home) {
        this.home = home;
        secret = home.resolve("camera.secret");
    }

    @Test
    void both_links_are_shown_and_lead_to_the_camera() throws Exception {
        ConsoleRun run =
                pair(true, "--server", "wss://192.168.1.5:8443/signaling", "--name", "Yard & gate", "--pin", PIN);

        assertThat(run.exitCode()).isZero();
        PairingLink app = link(run.out(), "fernblick://");
        assertThat(app.host()).isEqualTo("192.168.1.5");
        assertThat(app.port()).isEqualTo(OptionalInt.of(8443));
        assertThat(app.name()).contains("Yard & gate");
        assertThat(app.pin()).contains(PIN);
        assertThat(app.open()).isFalse();
        assertThat(app.plain()).isFalse();
        assertThat(app.secret().reveal()).isEqualTo(Files.readString(secret).strip());
        assertThat(link(run.out(), "https://")).isEqualTo(app);
    }

    @Test
    void open_and_plain_stand_in_the_link() {
        ConsoleRun run = pair(true, "--server", "ws://127.0.0.1:9000/signaling", "--open");

        PairingLink link = link(run.out(), "fernblick://");
        assertThat(link.open()).isTrue();
        assertThat(link.plain()).isTrue();
        assertThat(link.pin()).isEqualTo(Optional.empty());
    }

    @Test
    void the_QR_code_holds_the_link_for_browsers() throws Exception {
        ConsoleRun run = pair(true, "--server", "wss://home.example/signaling", "--name", "Yard", "--pin", PIN);

        assertThat(read(run.out())).isEqualTo(link(run.out(), "https://").webLink());
        assertThat(codeLines(run.out())).as("fits a usual terminal").allMatch(line -> line.length() <= 80);
    }

    @Test
    void a_second_time_it_is_the_same_secret() {
        String first =
                pair(false, "--server", "wss://home.example", "--print-link").out();

        assertThat(pair(false, "--server", "wss://home.example", "--print-link").out())
                .isEqualTo(first);
    }

    @Test
    void new_makes_another_secret() {
        String first =
                pair(false, "--server", "wss://home.example", "--print-link").out();

        ConsoleRun again = pair(false, "--server", "wss://home.example", "--print-link", "--new");

        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).isNotEqualTo(first);
        assertThat(pair(false, "--server", "wss://home.example", "--print-link").out())
                .isEqualTo(again.out());
    }

    @Test
    void without_a_terminal_nothing_secret_is_printed_and_no_secret_is_replaced() throws Exception {
        pair(true, "--server", "wss://home.example");
        String kept = Files.readString(secret);

        ConsoleRun run = pair(false, "--server", "wss://home.example", "--new");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("shown on a terminal only", "--print-link")
                .doesNotContain(kept.strip());
        assertThat(secret).hasContent(kept);
    }

    @Test
    void for_a_pipe_it_prints_the_link_and_nothing_else() {
        ConsoleRun run = pair(false, "--server", "wss://home.example", "--name", "Yard", "--print-link");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).hasSize(1).allMatch(line -> line.startsWith("fernblick://home.example/#"));
    }

    @Test
    void by_default_the_secret_is_kept_in_the_persons_state_folder() {
        ConsoleRun.at(true, home, "pair", "--server", "wss://home.example");

        assertThat(home.resolve(".local/state/fernblick/room-secret")).isNotEmptyFile();
    }

    @Test
    void a_pin_without_TLS_is_refused() {
        ConsoleRun run = pair(true, "--server", "ws://127.0.0.1:9000", "--pin", PIN);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--pin needs a server with TLS");
    }

    private ConsoleRun pair(boolean terminal, String... options) {
        Stream<String> start = Stream.of("pair", "--secret-file", secret.toString());
        return ConsoleRun.at(
                terminal, home, Stream.concat(start, Arrays.stream(options)).toArray(String[]::new));
    }

    private static PairingLink link(String out, String scheme) {
        String line = out.lines()
                .map(String::strip)
                .filter(text -> text.startsWith(scheme))
                .findFirst()
                .orElseThrow();
        assertThat(PairingLink.parse(line)).isInstanceOf(ParsedLink.Valid.class);
        return ((ParsedLink.Valid) PairingLink.parse(line)).link();
    }

    private static List<String> codeLines(String out) {
        return out.lines()
                .filter(line -> line.startsWith("\u001b["))
                .map(line -> line.replaceAll("\u001b\\[[0-9;]*m", ""))
                .toList();
    }

    /** Takes the printed blocks for a picture, and reads it as a phone would. */
    private static String read(String out) throws Exception {
        List<String> lines = codeLines(out);
        int scale = 4;
        int width = lines.get(0).length() * scale;
        int height = lines.size() * 2 * scale;
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                char block = lines.get(y / scale / 2).charAt(x / scale);
                boolean upper = y / scale % 2 == 0;
                boolean light = block == '█' || block == (upper ? '▀' : '▄');
                pixels[y * width + x] = light ? 0xFFFFFF : 0;
            }
        }
        LuminanceSource picture = new RGBLuminanceSource(width, height, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(picture)))
                .getText();
    }
}
