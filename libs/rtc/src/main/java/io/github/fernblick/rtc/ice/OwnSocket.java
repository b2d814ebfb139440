package io.github.fernblick.rtc.ice;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;

/** A socket that belongs to one session. Thread-safe. */
final class OwnSocket extends IceSocket {
    private final DatagramSocket socket;
    private final DatagramSink sink;

    OwnSocket(DatagramSocket socket, DatagramSink sink) {
        super(socket);
        this.socket = socket;
        this.sink = sink;
    }

    @Override
    void send(byte[] array, int offset, int length, InetSocketAddress remote) throws IOException {
        socket.send(new DatagramPacket(array, offset, length, remote));
    }

    @Override
    public void send(DatagramPacket packet) throws IOException {
        socket.send(packet);
    }

    /** Waits for a STUN message; hands on what else comes meanwhile. On ice4j's thread for this socket. */
    @Override
    public void receive(DatagramPacket packet) throws IOException {
        int room = packet.getLength();
        while (true) {
            packet.setLength(room);
            socket.receive(packet);
            byte[] array = packet.getData();
            int offset = packet.getOffset();
            int length = packet.getLength();
            if (StunMessages.isStun(array, offset, length)) {
                return;
            }
            sink.received(
                    new IcePath.Direct(this, (InetSocketAddress) packet.getSocketAddress()), array, offset, length);
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
