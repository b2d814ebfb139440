package io.github.fernblick.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.server.tls.PemMaker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program, as a person or a service manager runs it. */
class ProgramTest {
    private static final String ROOM = "ab".repeat(32);
    private static final byte[] IPV6_LOOPBACK = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    @TempDir
    private Path directory;

    @Test
    void aPlainServerServes() throws Exception {
        try (ServerProcess server = ServerProcess.start(directory, plain()).ready()) {
            assertThat(server.line("Listening on ")).matches("ws://127\\.0\\.0\\.1:\\d+/signaling");
            assertThat(server.line("No TLS")).isNotBlank();
            assertThat(server.line("Refuses: ")).contains("65536 bytes", "more than 32", "more than 10000 clients");
            try (TestClient camera = server.client().in(ROOM, "camera");
                    TestClient viewer = server.client().in(ROOM, "viewer")) {
                camera.expectsExactly("{'type':'Room/Join','clientId':'%s','role':'viewer'}", viewer.id());
            }
        }
    }

    @Test
    void whatOptionsSayHolds() throws Exception {
        try (ServerProcess server = ServerProcess.start(
                                directory,
                                "--plain",
                                "--host=127.0.0.1",
                                "--port=0",
                                "--max-room-clients=3",
                                "--max-connections=4",
                                "--stun=stun:stun.example:3478")
                        .ready();
                TestClient camera = server.client();
                TestClient a = server.client();
                TestClient b = server.client();
                TestClient c = server.client()) {
            camera.sends("{'type':'JoinOrCreate','roomId':'%s','role':'camera','capacity':9}", ROOM)
                    .expectsExactly(
                            "{'type':'Joined','clients':[],'iceServers':[{'urls':['stun:stun.example:3478']}]}");
            a.in(ROOM, "viewer");
            b.in(ROOM, "viewer");
            c.joins(ROOM, "viewer").expectsError("room-full");
            try (TestClient tooMany = server.client()) {
                tooMany.expectsError("server-full").expectsClose(1013);
            }
        }
    }

    @Test
    void itListensOnIpv6() throws Exception {
        try (ServerProcess server = ServerProcess.start(directory, "--plain", "--host=::1", "--port=0")
                .ready()) {
            assertThat(server.line("Listening on ")).startsWith("ws://[0:0:0:0:0:0:0:1]:");
            try (var socket = new Socket(InetAddress.getByAddress(IPV6_LOOPBACK), server.port());
                    TestClient client =
                            TestClient.over(socket, "[::1]:" + server.port()).greeted()) {
                client.in(ROOM, "camera");
            }
        }
    }

    @Test
    void itTellsTheNameThatItWasGiven() throws Exception {
        try (ServerProcess server = ServerProcess.start(directory, "--plain", "--host=localhost", "--port=0")
                .ready()) {
            assertThat(server.line("Listening on ")).matches("ws://localhost:\\d+/signaling");
        }
    }

    @Test
    void aSelfSignedServerShowsTheSamePinAfterEveryStart() throws Exception {
        String state = directory.resolve("state").toString();
        String pin = pinOf("--self-signed", "--state-dir", state);

        assertThat(pin).matches("sha256:[0-9a-f]{64}");
        assertThat(pinOf("--self-signed", "--state-dir", state)).isEqualTo(pin);
        assertThat(pinOf("--state-dir", state))
                .as("self-signed is what happens unasked")
                .isEqualTo(pin);
    }

    private String pinOf(String... arguments) throws Exception {
        String[] all = Stream.concat(Stream.of(arguments), Stream.of("--host=127.0.0.1", "--port=0"))
                .toArray(String[]::new);
        try (ServerProcess server = ServerProcess.start(directory, all).ready()) {
            assertThat(server.line("Listening on ")).startsWith("wss://127.0.0.1:");
            return server.line("Certificate pin ");
        }
    }

    @Test
    void aServerWithACertificateFromFilesServes() throws Exception {
        PemMaker maker = PemMaker.of("rsa-pkcs1", directory);
        try (ServerProcess server = ServerProcess.start(
                        directory,
                        "--cert",
                        maker.certificate().toString(),
                        "--key",
                        maker.key().toString(),
                        "--host=127.0.0.1",
                        "--port=0")
                .ready()) {
            assertThat(server.line("Certificate pin ")).startsWith("sha256:");
        }
    }

    @Test
    void beingToldToStopItTellsEverybodyAndEndsInOrder() throws Exception {
        try (ServerProcess server = ServerProcess.start(directory, plain()).ready();
                TestClient camera = server.client().in(ROOM, "camera");
                TestClient silent = server.client().in(ROOM, "viewer")) {
            camera.expects("Room/Join");

            server.terminate();

            camera.expectsError("going-away").expectsClose(1001);
            silent.expectsError("going-away");
            assertThat(server.exitCode()).isZero();
        }
    }

    @Test
    void helpShowsAnExampleForEachUse() throws Exception {
        try (ServerProcess server = ServerProcess.start(directory, "--help")) {
            assertThat(server.exitCode()).isZero();
            assertThat(server.output())
                    .contains("--self-signed", "--cert", "--plain", "--stun", "--host", "--port", "Examples:");
        }
    }

    @Test
    void versionNamesTheProgram() throws Exception {
        try (ServerProcess server = ServerProcess.start(directory, "--version")) {
            assertThat(server.exitCode()).isZero();
            assertThat(server.output()).startsWith("Fernblick signaling server ");
        }
    }

    // Bad input: one clear sentence, exit code 2.

    @Test
    void aPortInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(
                    "Port " + taken.getLocalPort()
                            + " of 127.0.0.1 is in use by another program; choose another with --port.",
                    "--plain",
                    "--host=127.0.0.1",
                    "--port=" + taken.getLocalPort());
        }
    }

    @Test
    void anAddressOfAnotherMachine() throws Exception {
        assertRefused(
                "This machine has no interface with the address 203.0.113.7;"
                        + " leave --host away to listen on all that it has.",
                "--plain",
                "--host=203.0.113.7",
                "--port=0");
    }

    @Test
    void aHostThatIsNone() throws Exception {
        assertRefused(
                "There is no host of the name nowhere.invalid; --host takes an address or name of this machine.",
                "--plain",
                "--host=nowhere.invalid",
                "--port=0");
    }

    @Test
    void aPortThatIsNone() throws Exception {
        assertRefused("--port is a number from 0 to 65535, not 65536.", "--plain", "--port=65536");
    }

    @Test
    void aPortThatIsNoNumber() throws Exception {
        assertRefused(
                "Invalid value for option '--port': 'https' is not an int (--help tells more)",
                "--plain",
                "--port=https");
    }

    @Test
    void anOptionThatIsNone() throws Exception {
        assertRefused("Unknown option: '--tls' (--help tells more)", "--tls");
    }

    @Test
    void plainAndACertificate() throws Exception {
        String sentence = "--plain means no TLS: leave it away, or leave --cert, --key and --self-signed away.";
        assertRefused(sentence, "--plain", "--cert=c.pem", "--key=k.pem");
        assertRefused(sentence, "--plain", "--self-signed");
    }

    @Test
    void twoCertificates() throws Exception {
        assertRefused(
                "A server has one certificate: give --cert and --key, or --self-signed.",
                "--self-signed",
                "--cert=c.pem",
                "--key=k.pem");
    }

    @Test
    void aCertificateWithoutItsKey() throws Exception {
        assertRefused("--cert and --key go together: one is missing.", "--cert=c.pem");
    }

    @Test
    void aCertificateThatIsNotThere() throws Exception {
        assertRefused("The certificate file absent.pem does not exist.", "--cert=absent.pem", "--key=absent.pem");
    }

    @Test
    void aKeyThatDoesNotFit() throws Exception {
        PemMaker own = PemMaker.of("ec-sec1", directory.resolve("own"));
        PemMaker foreign = PemMaker.of("ec-sec1", directory.resolve("foreign"));
        assertRefused(
                "The key in " + foreign.key() + " does not fit the certificate in " + own.certificate() + ".",
                "--cert=" + own.certificate(),
                "--key=" + foreign.key(),
                "--port=0");
    }

    @Test
    void aFileThatIsNoCertificate() throws Exception {
        Path text = Files.writeString(directory.resolve("text.pem"), "hello");
        assertRefused(
                "There is no certificate in " + text + "; a PEM file has one behind -----BEGIN CERTIFICATE-----.",
                "--cert=" + text,
                "--key=" + text);
    }

    @Test
    void aPlaceForTheCertificateThatIsNone() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "");
        assertRefused(
                "The certificate cannot be kept in " + file
                        + "; name a directory that this user may write to with --state-dir.",
                "--self-signed",
                "--state-dir=" + file,
                "--port=0");
    }

    @Test
    void anOriginThatIsNone() throws Exception {
        assertRefused(
                "--allow-origin takes a web site like https://cameras.example, without a path; not cameras.example.",
                "--plain",
                "--allow-origin=cameras.example");
    }

    @Test
    void aStunServerThatIsNone() throws Exception {
        assertRefused(
                "--stun takes an address like stun:stun.example:3478, not turn:t.example.",
                "--plain",
                "--stun=turn:t.example");
    }

    @Test
    void aRoomThatIsTooSmall() throws Exception {
        assertRefused("--max-room-clients is a number from 2 to 1000, not 1.", "--plain", "--max-room-clients=1");
    }

    @Test
    void aProxyThatIsNone() throws Exception {
        assertRefused(
                "--trusted-proxy takes an address or a block like 10.0.0.0/8, not proxy.example.",
                "--plain",
                "--trusted-proxy=proxy.example");
    }

    @Test
    void turnWithoutWhatItTakes() throws Exception {
        Path secret = Files.writeString(directory.resolve("secret"), "0123456789abcdef");
        assertRefused(
                "--turn-uri and --turn-secret-file go together: one is missing.",
                "--plain",
                "--turn-uri=turn:t.example");
        assertRefused(
                "TURN credentials are handed to those who show an access key;"
                        + " give the server one with --access-key-file.",
                "--plain",
                "--turn-uri=turn:t.example",
                "--turn-secret-file=" + secret);
        assertRefused(
                "--turn-uri takes an address like turn:turn.example:3478?transport=udp, not stun:t.example.",
                "--plain",
                "--access-key-file=" + secret,
                "--turn-uri=stun:t.example",
                "--turn-secret-file=" + secret);
    }

    @Test
    void aSecretThatIsNone() throws Exception {
        Path weak = Files.writeString(directory.resolve("weak"), "secret\n0123456789abcdef");
        assertRefused(
                "The first line of " + weak + " is no secret for --access-key-file: that has 16 to 256 characters,"
                        + " of ASCII and without blanks, as 'openssl rand -base64 32' makes it.",
                "--plain",
                "--access-key-file=" + weak);
        assertRefused("The file absent of --access-key-file does not exist.", "--plain", "--access-key-file=absent");
    }

    @Test
    void limitsThatAreNone() throws Exception {
        assertRefused("--joins-per-minute is a number from 1 to 1000000, not 0.", "--plain", "--joins-per-minute=0");
        assertRefused(
                "--pong-timeout must be longer than --ping-interval: nobody answers before.",
                "--plain",
                "--ping-interval=30");
        assertRefused("--metrics-port is a number from 0 to 65535, not 70000.", "--plain", "--metrics-port=70000");
    }

    private void assertRefused(String sentence, String... arguments) throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.start(directory, arguments)) {
            assertThat(server.exitCode()).isEqualTo(2);
            assertThat(server.errors()).isEqualTo(sentence + System.lineSeparator());
            assertThat(server.output()).isEmpty();
        }
    }

    private static String[] plain() {
        return new String[] {"--plain", "--host=127.0.0.1", "--port=0"};
    }
}
