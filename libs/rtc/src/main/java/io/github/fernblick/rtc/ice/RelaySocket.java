package io.github.fernblick.rtc.ice;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A socket that speaks with one TURN server and nobody else: whatever ice4j would send elsewhere is dropped, and so is what
 * comes from elsewhere. So a session that may only be relayed shows its address to its own server alone. Thread-safe.
 */
final class RelaySocket extends IceSocket {
    private final DatagramSocket socket;
    private final InetSocketAddress server;
    private final DatagramSink sink;
    private final AtomicLong transactions = new AtomicLong();

    RelaySocket(DatagramSocket socket, InetSocketAddress server, DatagramSink sink) {
        super(socket);
        this.socket = socket;
        this.server = server;
        this.sink = sink;
    }

    InetSocketAddress server() {
        return server;
    }

    @Override
    void send(byte[] array, int offset, int length, InetSocketAddress remote) throws IOException {
        if (remote.equals(server)) {
            socket.send(new DatagramPacket(array, offset, length, remote));
        }
    }

    void sendRelayed(byte[] array, int offset, int length, InetSocketAddress through, InetSocketAddress remote)
            throws IOException {
        byte[] indication = TurnIndication.send(transactions.incrementAndGet(), remote, array, offset, length);
        send(indication, 0, indication.length, through);
    }

    @Override
    public void send(DatagramPacket packet) throws IOException {
        if (server.equals(packet.getSocketAddress())) {
            socket.send(packet);
        }
    }

    /** Waits for a message to ice4j; hands on what the server relays. On ice4j's thread for this socket. */
    @Override
    public void receive(DatagramPacket packet) throws IOException {
        int room = packet.getLength();
        while (true) {
            packet.setLength(room);
            socket.receive(packet);
            byte[] array = packet.getData();
            int offset = packet.getOffset();
            int length = packet.getLength();
            if (!server.equals(packet.getSocketAddress()) || !StunMessages.isStun(array, offset, length)) {
                continue;
            }
            if (!TurnIndication.isData(array, offset)
                    || !TurnIndication.relay(array, offset, length, this::isMedia, this::relayed)) {
                return;
            }
        }
    }

    private boolean isMedia(byte[] array, int offset, int length) {
        return !StunMessages.isStun(array, offset, length);
    }

    private void relayed(InetSocketAddress remote, byte[] array, int offset, int length) {
        sink.received(new IcePath.Relayed(this, server, remote), array, offset, length);
    }

    @Override
    public void close() {
        socket.close();
    }
}
