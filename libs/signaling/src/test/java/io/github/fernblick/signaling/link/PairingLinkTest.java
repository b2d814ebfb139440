package io.github.fernblick.signaling.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fernblick.signaling.secret.RoomSecret;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PairingLinkTest {
    private static final String SECRET = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    private static final String PIN = "ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100";

    @ParameterizedTest
    @ValueSource(strings = {"fernblick://", "https://", "FernBlick://", "HTTPS://"})
    void bothFormsAreTheSameLink(String scheme) {
        assertThat(parse(scheme + "cam.example/#" + SECRET))
                .isEqualTo(new PairingLink(
                        "cam.example",
                        OptionalInt.empty(),
                        RoomSecret.parse(SECRET),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        false));
    }

    @Test
    void everyParameterIsReadInAnyOrder() {
        PairingLink expected = new PairingLink(
                "cam.example",
                OptionalInt.of(8443),
                RoomSecret.parse(SECRET),
                Optional.of("Höfe & Tor"),
                Optional.of(PIN),
                true,
                false);

        assertThat(parse("https://cam.example:8443/#" + SECRET + "&name=H%C3%B6fe%20%26%20Tor&pin=sha256:" + PIN
                        + "&open=1"))
                .isEqualTo(expected);
        assertThat(parse("  fernblick://CAM.example:8443/#" + SECRET.toUpperCase(Locale.ROOT)
                        + "&open=1&later=2&pin=sha256:" + PIN.toUpperCase(Locale.ROOT)
                        + "&alone&name=H%c3%b6fe%20&%20Tor".replace("&%20Tor", "%26%20Tor") + "\n"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "cam.example,             wss://cam.example/signaling",
        "cam.example:443,         wss://cam.example:443/signaling",
        "192.0.2.7:1,             wss://192.0.2.7:1/signaling",
        "[2001:db8::1]:65535,     wss://[2001:db8::1]:65535/signaling",
        "a-b.c1.xn--bcher-kva.de, wss://a-b.c1.xn--bcher-kva.de/signaling",
    })
    void theServerIsWhereItSays(String authority, String server) {
        assertThat(parse("https://" + authority + "/#" + SECRET).server()).isEqualTo(URI.create(server));
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:9000,          ws://localhost:9000/signaling",
        "localhost,               ws://localhost:443/signaling",
        "127.0.0.1:9000,          ws://127.0.0.1:9000/signaling",
        "127.255.3.4,             ws://127.255.3.4:443/signaling",
        "10.0.0.1,                ws://10.0.0.1:443/signaling",
        "172.16.0.1,              ws://172.16.0.1:443/signaling",
        "172.31.255.255,          ws://172.31.255.255:443/signaling",
        "192.168.178.20,          ws://192.168.178.20:443/signaling",
        "169.254.1.1,             ws://169.254.1.1:443/signaling",
        "[::1]:80,                ws://[::1]:80/signaling",
        "[fd12:3456::1],          ws://[fd12:3456::1]:443/signaling",
        "[fc00::1],               ws://[fc00::1]:443/signaling",
        "[fe80::1],               ws://[fe80::1]:443/signaling",
        "[::ffff:192.168.1.1],    ws://[::ffff:192.168.1.1]:443/signaling",
    })
    void plainIsTakenForPrivateAddresses(String authority, String server) {
        assertThat(parse("fernblick://" + authority + "/#" + SECRET + "&plain=1")
                        .server())
                .isEqualTo(URI.create(server));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cam.example",
                "localhost.example",
                "raspberrypi.local",
                "8.8.8.8",
                "0.0.0.0",
                "172.15.0.1",
                "172.32.0.1",
                "192.169.0.1",
                "[2001:db8::1]",
                "[::]",
                "[fec0::1]",
                "[::ffff:8.8.8.8]",
            })
    void plainIsRefusedForAllOthers(String authority) {
        assertThat(problem("fernblick://" + authority + "/#" + SECRET + "&plain=1"))
                .isEqualTo(LinkProblem.PLAIN_ABROAD);
    }

    @ParameterizedTest
    @MethodSource
    void hostileLinksAreRefusedWithWhatIsWrong(LinkProblem problem, String link) {
        assertThat(problem(link)).isEqualTo(problem);
        assertThat(problem.sentence()).endsWith(".").doesNotContain("\n");
    }

    static Stream<Arguments> hostileLinksAreRefusedWithWhatIsWrong() {
        String ok = "https://cam.example/#" + SECRET;
        return Stream.of(
                        cases(LinkProblem.NOT_A_LINK, "", " ", SECRET, "http://cam.example/#" + SECRET),
                        cases(LinkProblem.NOT_A_LINK, "file:///etc/passwd", "javascript:alert(1)", "fernblick:x", "é"),
                        cases(LinkProblem.NOT_A_LINK, "cam.example/#" + SECRET, "x" + ok, "\u0000" + ok),
                        cases(LinkProblem.CHARACTER, ok + "&name=ä", ok + "&name=a b", ok + "\u0000", ok + "&x=\u202e"),
                        cases(LinkProblem.CHARACTER, "https://m\u00fcller.example/#" + SECRET, ok + "\n" + ok),
                        cases(LinkProblem.NO_SECRET, "https://", "https://cam.example", "https://cam.example/"),
                        cases(LinkProblem.NO_SECRET, "https://cam.example#" + SECRET, "fernblick:///" + SECRET),
                        cases(LinkProblem.HOST, "https:///#" + SECRET, "https://cam.example/path/#" + SECRET),
                        cases(LinkProblem.HOST, "https://u@cam.example/#" + SECRET),
                        cases(LinkProblem.PORT, "https://u:p@cam.example/#" + SECRET),
                        cases(
                                LinkProblem.HOST,
                                "https://cam.example?x=1/#" + SECRET,
                                "https://cam..example/#" + SECRET),
                        cases(LinkProblem.HOST, "https://-cam.example/#" + SECRET, "https://cam-/#" + SECRET),
                        cases(LinkProblem.HOST, "https://cam_1.example/#" + SECRET, "https://cam.example./#" + SECRET),
                        cases(
                                LinkProblem.HOST,
                                "https://%63am.example/#" + SECRET,
                                "https://" + "a".repeat(64) + "/#" + SECRET),
                        cases(LinkProblem.HOST, "https://" + "a.".repeat(127) + "a/#" + SECRET),
                        cases(LinkProblem.HOST, "https://1/#" + SECRET, "https://2130706433/#" + SECRET),
                        cases(LinkProblem.HOST, "https://127.1/#" + SECRET, "https://0x7f.0.0.1/#" + SECRET),
                        cases(LinkProblem.HOST, "https://127.0.0.01/#" + SECRET, "https://127.0.0.256/#" + SECRET),
                        cases(LinkProblem.HOST, "https://1.2.3.4.5/#" + SECRET, "https://1.2.3.4a/#" + SECRET),
                        cases(LinkProblem.HOST, "https://[]/#" + SECRET, "https://[::1/#" + SECRET),
                        cases(LinkProblem.HOST, "https://[cam.example]/#" + SECRET, "https://[127.0.0.1]/#" + SECRET),
                        cases(LinkProblem.HOST, "https://[::1]x/#" + SECRET, "https://[fe80::1%25eth0]/#" + SECRET),
                        cases(LinkProblem.HOST, "https://[1:2]/#" + SECRET, "https://[:::]/#" + SECRET),
                        cases(LinkProblem.PORT, "https://::1/#" + SECRET, "https://cam.example:/#" + SECRET),
                        cases(
                                LinkProblem.PORT,
                                "https://cam.example:0/#" + SECRET,
                                "https://cam.example:65536/#" + SECRET),
                        cases(
                                LinkProblem.PORT,
                                "https://cam.example:0443/#" + SECRET,
                                "https://cam.example:-1/#" + SECRET),
                        cases(
                                LinkProblem.PORT,
                                "https://cam.example:9999999999/#" + SECRET,
                                "https://a:1:2/#" + SECRET),
                        cases(LinkProblem.SECRET, "https://cam.example/#", "https://cam.example/#&name=x"),
                        cases(LinkProblem.SECRET, ok + "0", ok.substring(0, ok.length() - 1), ok + "#", ok + "?"),
                        cases(LinkProblem.SECRET, "https://cam.example/#" + SECRET.replace('0', 'g')),
                        cases(LinkProblem.SECRET, "https://cam.example/#name=x&" + SECRET),
                        cases(LinkProblem.TWICE, ok + "&name=a&name=a", ok + "&later=1&later=2", ok + "&open=1&open=1"),
                        cases(LinkProblem.PARAMETER, ok + "&", ok + "&&name=a", ok + "&=a"),
                        cases(LinkProblem.NAME, ok + "&name=", ok + "&name", ok + "&name=%20", ok + "&name=%"),
                        cases(
                                LinkProblem.NAME,
                                ok + "&name=%4",
                                ok + "&name=%zz",
                                ok + "&name=%C3",
                                ok + "&name=%ED%A0%80"),
                        cases(LinkProblem.NAME, ok + "&name=a%0Ab", ok + "&name=%00", ok + "&name=%E2%80%AEx"),
                        cases(LinkProblem.NAME, ok + "&name=" + "x".repeat(101)),
                        cases(
                                LinkProblem.PIN,
                                ok + "&pin",
                                ok + "&pin=" + PIN,
                                ok + "&pin=sha256:",
                                ok + "&pin=sha1:" + PIN),
                        cases(
                                LinkProblem.PIN,
                                ok + "&pin=sha256:" + PIN + "0",
                                ok + "&pin=sha256:" + PIN.replace('0', 'x')),
                        cases(LinkProblem.FLAG, ok + "&open", ok + "&open=0", ok + "&open=true", ok + "&plain=yes"),
                        cases(LinkProblem.PLAIN_AND_PIN, "https://127.0.0.1/#" + SECRET + "&plain=1&pin=sha256:" + PIN),
                        cases(LinkProblem.TOO_LONG, ok + "&later=" + "x".repeat(2_048), " ".repeat(2_049)))
                .flatMap(s -> s);
    }

    private static Stream<Arguments> cases(LinkProblem problem, String... links) {
        return Stream.of(links).map(link -> Arguments.of(problem, link));
    }

    @Test
    void aLinkMayHave2048CharactersAndNotOneMore() {
        String link = "https://cam.example/#" + SECRET + "&later=";
        String longest = link + "x".repeat(PairingLink.MAX_LENGTH - link.length());

        assertThat(PairingLink.parse(longest)).isInstanceOf(ParsedLink.Valid.class);
        assertThat(problem(longest + "x")).isEqualTo(LinkProblem.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Yard", "Höfe & Tor = 50% + #1", "家", "👨‍👩‍👧 😀", "a", "\"<script>\""})
    void whatIsWrittenIsReadAgainInBothForms(String name) {
        PairingLink link = new PairingLink(
                "cam.example",
                OptionalInt.of(8443),
                RoomSecret.parse(SECRET),
                Optional.of(name),
                Optional.of(PIN),
                true,
                false);

        assertThat(parse(link.appLink())).isEqualTo(link);
        assertThat(parse(link.webLink())).isEqualTo(link);
        assertThat(link.appLink())
                .startsWith("fernblick://cam.example:8443/#" + SECRET + "&name=")
                .matches("[!-~]+");
        assertThat(link.webLink()).startsWith("https://cam.example:8443/#").endsWith("&pin=sha256:" + PIN + "&open=1");
    }

    @Test
    void theLongestOfEverythingStillFits() {
        String host = "a".repeat(63) + "." + "b".repeat(63) + "." + "c".repeat(63) + "." + "d".repeat(61);
        PairingLink link = new PairingLink(
                host,
                OptionalInt.of(65_535),
                RoomSecret.parse(SECRET),
                Optional.of("😀".repeat(100)),
                Optional.of(PIN),
                true,
                false);

        assertThat(parse(link.appLink())).isEqualTo(link);
    }

    @Test
    void anIpv6ServerStandsInBrackets() {
        PairingLink link = new PairingLink(
                "fd12::1",
                OptionalInt.of(9000),
                RoomSecret.parse(SECRET),
                Optional.empty(),
                Optional.empty(),
                false,
                true);

        assertThat(link.webLink()).isEqualTo("https://[fd12::1]:9000/#" + SECRET + "&plain=1");
        assertThat(parse(link.webLink())).isEqualTo(link);
    }

    @ParameterizedTest
    @CsvSource({
        "wss://cam.example/signaling",
        "wss://CAM.example:8443/signaling",
        "wss://[2001:db8::1]:8443/signaling",
        "ws://127.0.0.1:9000/signaling",
    })
    void aLinkToAServerLeadsThere(URI server) {
        ParsedLink made =
                PairingLink.to(server, RoomSecret.parse(SECRET), Optional.of("Yard"), Optional.empty(), false);

        assertThat(((ParsedLink.Valid) made).link().server()).isEqualTo(server);
    }

    @Test
    void aPlainServerWithoutAPortListensAtEighty() {
        ParsedLink made = PairingLink.to(
                URI.create("ws://localhost/signaling"),
                RoomSecret.parse(SECRET),
                Optional.empty(),
                Optional.empty(),
                false);

        assertThat(((ParsedLink.Valid) made).link().port()).hasValue(80);
    }

    @Test
    void thereIsNoLinkToAPublicServerWithoutTls() {
        assertThat(PairingLink.to(
                        URI.create("ws://cam.example/signaling"),
                        RoomSecret.parse(SECRET),
                        Optional.empty(),
                        Optional.empty(),
                        false))
                .isEqualTo(new ParsedLink.Invalid(LinkProblem.PLAIN_ABROAD));
    }

    @Test
    void aLinkThatWouldNotBeTakenCannotBeMade() {
        assertThatThrownBy(() -> new PairingLink(
                        "cam.example",
                        OptionalInt.empty(),
                        RoomSecret.parse(SECRET),
                        Optional.of("a\nb"),
                        Optional.empty(),
                        false,
                        false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(LinkProblem.NAME.sentence());
    }

    @Test
    void everyCharacterAtEveryPlaceGivesAnAnswer() {
        String link = "fernblick://[fd12::1]:90/#" + SECRET + "&name=%C3%B6&pin=sha256:" + PIN + "&open=1";
        IntStream.rangeClosed(0, link.length()).forEach(at -> {
            for (char c : "\u0000 #&%=:/[]@.0fgÖ\ud800\uffff".toCharArray()) {
                String inserted = link.substring(0, at) + c + link.substring(at);
                String replaced = at == link.length() ? link : link.substring(0, at) + c + link.substring(at + 1);

                assertThat(PairingLink.parse(inserted)).isNotNull();
                assertThat(PairingLink.parse(replaced)).isNotNull();
            }
            assertThat(PairingLink.parse(link.substring(0, at))).isNotNull();
        });
    }

    @Test
    void theSecretIsNeverPrinted() {
        ParsedLink parsed = PairingLink.parse("https://cam.example/#" + SECRET + "&name=Yard");

        assertThat(parsed.toString()).isEqualTo("Valid[link=PairingLink[cam.example]]");
    }

    private static PairingLink parse(String link) {
        ParsedLink parsed = PairingLink.parse(link);
        assertThat(parsed).isInstanceOf(ParsedLink.Valid.class);
        return ((ParsedLink.Valid) parsed).link();
    }

    private static LinkProblem problem(String link) {
        ParsedLink parsed = PairingLink.parse(link);
        assertThat(parsed).as(link).isInstanceOf(ParsedLink.Invalid.class);
        return ((ParsedLink.Invalid) parsed).problem();
    }
}
