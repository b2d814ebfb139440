package io.github.fernblick.rtc.ice;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import org.ice4j.socket.IceSocketWrapper;
import org.jspecify.annotations.Nullable;

/** One local address of one session. ice4j sends and gets its STUN messages here; everything else passes it by. */
abstract sealed class IceSocket extends IceSocketWrapper permits OwnSocket, RelaySocket, SharedSocket {
    private final DatagramSocket socket;
    private final InetAddress address;
    private final int port;

    IceSocket(DatagramSocket socket) {
        this.socket = socket;
        this.address = socket.getLocalAddress();
        this.port = socket.getLocalPort();
    }

    abstract void send(byte[] array, int offset, int length, InetSocketAddress remote) throws IOException;

    @Override
    public final InetAddress getLocalAddress() {
        return address;
    }

    @Override
    public final int getLocalPort() {
        return port;
    }

    @Override
    public final SocketAddress getLocalSocketAddress() {
        return new InetSocketAddress(address, port);
    }

    @Override
    public final @Nullable Socket getTCPSocket() {
        return null;
    }

    @Override
    public final DatagramSocket getUDPSocket() {
        return socket;
    }
}
