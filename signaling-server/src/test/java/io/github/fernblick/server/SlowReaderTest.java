package io.github.fernblick.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.server.time.FakeTime;
import io.github.fernblick.server.tls.PemFiles;
import io.github.fernblick.server.tls.PemMaker;
import io.github.fernblick.server.tls.TlsIdentity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protocol, section 5: one client's slowness never delays or ends another client's connection. */
class SlowReaderTest {
    private static final String ROOM = "ab".repeat(32);

    /** More than every buffer on the way holds: both kernels' and the queue's. */
    private static final int MORE_THAN_ALL_BUFFERS = 2_000;

    private static final String BIG = "x".repeat(60_000);

    /** Stands, so that nobody is cut for another reason, such as pongs that do not come. */
    private final FakeTime time = new FakeTime();

    @TempDir
    private Path directory;

    @Test
    void aClientThatReadsTooSlowlyIsOutOfTheRoomAndCut() throws IOException {
        try (TestServer server = TestServer.start(time);
                TestClient camera = server.client();
                TestClient stuck = slowClient(server)) {
            floodUntilStuckIsGone(camera, stuck);

            stuck.expectsCut();
            camera.expectsNothing();
        }
    }

    @Test
    void overTlsToo() throws Exception {
        PemMaker maker = PemMaker.of("ec-pkcs8", directory);
        TlsIdentity identity = PemFiles.read(maker.certificate(), maker.key());
        try (TestServer server = TestServer.start(TestServer.settings(identity), time);
                TestClient camera = TlsTest.client(server, identity);
                TestClient stuck = TlsTest.client(server, identity)) {
            floodUntilStuckIsGone(camera, stuck);

            camera.expectsNothing();
        }
    }

    @Test
    void manyStuckClientsDelayNobodyElse() throws IOException {
        List<TestClient> stuck = new ArrayList<>();
        try (TestServer server = TestServer.start(time);
                TestClient camera = server.client().in("cd".repeat(32), "camera");
                TestClient viewer = server.client().in("cd".repeat(32), "viewer")) {
            camera.expects("Room/Join");
            // More than the server has threads, each in its own room, none of them ever read.
            for (int i = 0; i < 16; i++) {
                TestClient pusher = server.client();
                TestClient reader = slowClient(server);
                stuck.add(pusher);
                stuck.add(reader);
                String room = "%064x".formatted(i);
                pusher.in(room, "camera");
                reader.in(room, "viewer");
                for (int message = 0; message < 20; message++) {
                    pusher.sends("{'type':'Signal','signal':'%s'}", BIG);
                }
            }

            for (int i = 0; i < 100; i++) {
                camera.sends("{'type':'Signal','to':'%s','signal':%s}", viewer.id(), i);
                viewer.expectsExactly("{'type':'Room/Signal','from':'%s','signal':%s}", camera.id(), i);
            }

            for (TestClient client : stuck) {
                client.close();
            }
        }
    }

    @Test
    void aClientThatPingsAndNeverReadsIsCut() throws IOException {
        try (TestServer server = TestServer.start(time);
                TestClient neighbour = server.client().in(ROOM, "camera");
                TestClient stuck = slowClient(server)) {
            try {
                for (int i = 0; i < 1_000_000; i++) {
                    stuck.sendsFrame(TestClient.PING, new byte[125]);
                }
                throw new AssertionError("It was never cut");
            } catch (SocketException cut) {
                assertThat(cut).hasMessageMatching(".*(reset|Broken pipe).*");
            }
            neighbour.expectsNothing();
        }
    }

    private static void floodUntilStuckIsGone(TestClient camera, TestClient stuck) throws IOException {
        camera.in(ROOM, "camera");
        stuck.in(ROOM, "viewer");
        camera.expects("Room/Join");
        int sent = 0;
        while (camera.socket().getInputStream().available() == 0 && sent < MORE_THAN_ALL_BUFFERS) {
            camera.sends("{'type':'Signal','signal':'%s'}", BIG);
            sent++;
        }

        camera.expectsExactly("{'type':'Room/Leave','clientId':'%s'}", stuck.id());
    }

    /** One whose kernel takes little in advance. */
    private static TestClient slowClient(TestServer server) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        return TestClient.over(socket, "127.0.0.1").greeted();
    }
}
