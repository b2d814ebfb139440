package io.github.fernblick.signaling.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;

/** A listening socket whose other side a test plays, byte by byte if need be. */
final class ScriptedServer implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final ServerSocket socket;
    private final String scheme;
    private final List<Socket> accepted = new CopyOnWriteArrayList<>();

    private ScriptedServer(ServerSocket socket, String scheme) throws IOException {
        this.socket = socket;
        this.scheme = scheme;
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    static ScriptedServer plain() throws IOException {
        return plain(0);
    }

    static ScriptedServer plain(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return new ScriptedServer(socket, "ws");
    }

    static ScriptedServer tls(SSLContext context) throws IOException {
        return new ScriptedServer(
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()), "wss");
    }

    int port() {
        return socket.getLocalPort();
    }

    URI uri() {
        return uri(scheme, "127.0.0.1");
    }

    URI uri(String otherScheme, String host) {
        return URI.create(otherScheme + "://" + host + ":" + port() + "/signaling");
    }

    /** The next connection. */
    ScriptedPeer accept() throws IOException {
        Socket next = socket.accept();
        next.setSoTimeout(PATIENCE_MILLIS);
        accepted.add(next);
        return new ScriptedPeer(next);
    }

    /** Gone, as if killed. */
    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket each : accepted) {
            each.close();
        }
    }
}
