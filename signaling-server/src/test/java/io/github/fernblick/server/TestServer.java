package io.github.fernblick.server;

import ch.qos.logback.classic.Level;
import io.github.fernblick.server.access.AccessKey;
import io.github.fernblick.server.access.IceServers;
import io.github.fernblick.server.conversation.Patience;
import io.github.fernblick.server.limit.CidrBlock;
import io.github.fernblick.server.limit.RateLimits;
import io.github.fernblick.server.limit.TrustedProxies;
import io.github.fernblick.server.time.SystemTime;
import io.github.fernblick.server.time.Time;
import io.github.fernblick.server.tls.ServerIdentity;
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
import java.time.Duration;
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
        return settings(new ServerIdentity(tls));
    }

    static ServerSettings settings(ServerIdentity tls) {
        return ServerSettings.of(anyPort(), Optional.of(tls));
    }

    static ServerSettings settings(Set<String> origins, List<IceServer> iceServers, int maxRoom, int maxConnections) {
        return new ServerSettings(
                anyPort(),
                Optional.empty(),
                Optional.empty(),
                new Origins(origins),
                TrustedProxies.NONE,
                AccessKey.none(),
                new IceServers(iceServers, Optional.empty()),
                new ServerLimits(
                        maxRoom, maxConnections, Patience.DEFAULT, TransportLimits.DEFAULT, RateLimits.DEFAULT),
                false);
    }

    /** With an access key, and clients that may be silent for hours. */
    static ServerSettings settings(AccessKey accessKey, IceServers iceServers) {
        ServerLimits all = ServerLimits.DEFAULT;
        Patience endless = new Patience(Duration.ofHours(9), Duration.ofHours(8), Duration.ofHours(9));
        return new ServerSettings(
                anyPort(),
                Optional.empty(),
                Optional.empty(),
                new Origins(Set.of()),
                TrustedProxies.NONE,
                accessKey,
                iceServers,
                new ServerLimits(all.maxRoomClients(), all.maxConnections(), endless, all.transport(), all.rates()),
                false);
    }

    /** With rates, and with a proxy at {@code proxy} whose word is taken. */
    static ServerSettings settings(RateLimits rates, String proxy) {
        ServerLimits all = ServerLimits.DEFAULT;
        return new ServerSettings(
                anyPort(),
                Optional.empty(),
                Optional.empty(),
                new Origins(Set.of()),
                new TrustedProxies(List.of(CidrBlock.parse(proxy).orElseThrow())),
                AccessKey.none(),
                IceServers.NONE,
                new ServerLimits(all.maxRoomClients(), all.maxConnections(), all.patience(), all.transport(), rates),
                false);
    }

    /** With figures at a free port of 127.0.0.1. */
    static ServerSettings settingsWithMetrics(Optional<ServerIdentity> tls) {
        return new ServerSettings(
                anyPort(),
                tls,
                Optional.of(anyPort()),
                new Origins(Set.of()),
                TrustedProxies.NONE,
                AccessKey.none(),
                IceServers.NONE,
                ServerLimits.DEFAULT,
                false);
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

    /** A client whose proxy, on this machine, says that it was asked by {@code address}. */
    TestClient clientAt(String address) throws IOException {
        return newcomerAt(address).greeted();
    }

    TestClient newcomerAt(String address) throws IOException {
        return TestClient.over(connect(), "127.0.0.1:" + port(), "X-Forwarded-For: " + address + "\r\n");
    }

    @Override
    public void close() {
        server.close();
        ownTime.close();
    }
}
