package io.github.fernblick.server;

import ch.qos.logback.classic.Level;
import io.github.fernblick.server.conversation.Patience;
import io.github.fernblick.server.time.SystemTime;
import io.github.fernblick.server.time.Time;
import io.github.fernblick.server.tls.TlsIdentity;
import io.github.fernblick.server.transport.CannotListenException;
import io.github.fernblick.server.transport.Origins;
import io.github.fernblick.server.transport.TransportLimits;
import io.github.fernblick.signaling.message.IceServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A whole server at a free port of 127.0.0.1, without TLS unless it is given an identity. */
final class TestServer implements AutoCloseable {
    static {
        Logging.start(Level.WARN);
    }

    private final SystemTime ownTime = new SystemTime();
    private final SignalingServer server;

    private TestServer(ServerSettings settings, Optional<? extends Time> time) {
        server = new SignalingServer(settings, time.isPresent() ? time.get() : ownTime, new SecureRandom());
        try {
            server.start();
        } catch (CannotListenException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static TestServer start() {
        return new TestServer(settings(), Optional.empty());
    }

    static TestServer start(Time time) {
        return new TestServer(settings(), Optional.of(time));
    }

    static TestServer start(ServerSettings settings) {
        return new TestServer(settings, Optional.empty());
    }

    static TestServer start(ServerSettings settings, Time time) {
        return new TestServer(settings, Optional.of(time));
    }

    static ServerSettings settings() {
        return ServerSettings.of(anyPort(), Optional.empty());
    }

    static ServerSettings settings(TlsIdentity tls) {
        return ServerSettings.of(anyPort(), Optional.of(tls));
    }

    static ServerSettings settings(Set<String> origins, List<IceServer> iceServers, int maxRoom, int maxConnections) {
        return new ServerSettings(
                anyPort(),
                Optional.empty(),
                new Origins(origins),
                iceServers,
                maxRoom,
                maxConnections,
                Patience.DEFAULT,
                TransportLimits.DEFAULT);
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    int port() {
        return server.port();
    }

    SignalingServer server() {
        return server;
    }

    /** A TCP connection, and nothing more yet. */
    Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port());
    }

    /** A client that has shaken hands and has read its {@code Hello}. */
    TestClient client() throws IOException {
        return newcomer().greeted();
    }

    /** A client that has shaken hands and has read nothing. */
    TestClient newcomer() throws IOException {
        return TestClient.over(connect(), "127.0.0.1:" + port());
    }

    @Override
    public void close() {
        server.close();
        ownTime.close();
    }
}
