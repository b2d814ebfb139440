package io.github.fernblick.libwebrtc;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A STUN server (RFC 8489, Binding only, IPv4) on 127.0.0.1, for a machine that has no network but itself: it tells
 * libwebrtc's sockets that they can be reached at 127.0.0.1, so that two programs there find each other.
 */
final class LoopbackStun implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LoopbackStun.class);

    private static final byte[] IPV4_LOOPBACK = {127, 0, 0, 1};
    private static final int HEADER = 20;
    private static final short BINDING_REQUEST = 0x0001;
    private static final short BINDING_SUCCESS = 0x0101;
    private static final short XOR_MAPPED_ADDRESS = 0x0020;
    private static final int MAGIC_COOKIE = 0x2112A442;
    private static final int LONGEST_REQUEST = 1_500;

    private final DatagramSocket socket;

    private LoopbackStun(DatagramSocket socket) {
        this.socket = socket;
    }

    static LoopbackStun open() throws IOException {
        LoopbackStun server = new LoopbackStun(new DatagramSocket(0, InetAddress.getByAddress(IPV4_LOOPBACK)));
        Thread thread = new Thread(server::serve, "loopback-stun");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    String url() {
        return "stun:127.0.0.1:" + socket.getLocalPort();
    }

    /** Ends the thread as well. */
    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        DatagramPacket packet = new DatagramPacket(new byte[LONGEST_REQUEST], LONGEST_REQUEST);
        while (!socket.isClosed()) {
            try {
                packet.setLength(LONGEST_REQUEST);
                socket.receive(packet);
                Optional<byte[]> answer = answer(ByteBuffer.wrap(packet.getData(), 0, packet.getLength()), packet);
                if (answer.isPresent()) {
                    socket.send(new DatagramPacket(answer.get(), answer.get().length, packet.getSocketAddress()));
                }
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    log.debug("An answer on loopback could not be sent", e);
                }
            }
        }
    }

    private static Optional<byte[]> answer(ByteBuffer request, DatagramPacket from) {
        byte[] address = from.getAddress().getAddress();
        if (request.remaining() < HEADER
                || request.getShort(0) != BINDING_REQUEST
                || request.getInt(4) != MAGIC_COOKIE
                || address.length != 4) {
            return Optional.empty();
        }
        byte[] transaction = new byte[12];
        request.get(8, transaction);
        ByteBuffer answer = ByteBuffer.allocate(HEADER + 12);
        answer.putShort(BINDING_SUCCESS)
                .putShort((short) 12)
                .putInt(MAGIC_COOKIE)
                .put(transaction);
        answer.putShort(XOR_MAPPED_ADDRESS).putShort((short) 8).putShort((short) 1); // family IPv4
        answer.putShort((short) (from.getPort() ^ MAGIC_COOKIE >>> 16));
        answer.putInt(ByteBuffer.wrap(address).getInt() ^ MAGIC_COOKIE);
        return Optional.of(answer.array());
    }
}
