package io.github.fernblick.rtc.ice;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** One session's share of a {@link SharedPort}. Thread-safe. */
final class SharedSocket extends IceSocket {
    private static final int MOST_WAITING = 64;

    private final SharedPort port;
    private final String usernameFragment;
    private final DatagramSink sink;
    private final BlockingQueue<DatagramPacket> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile boolean closed;

    SharedSocket(SharedPort port, String usernameFragment, DatagramSink sink) {
        super(port.socket());
        this.port = port;
        this.usernameFragment = usernameFragment;
        this.sink = sink;
    }

    String usernameFragment() {
        return usernameFragment;
    }

    /** A STUN message; when too many wait it is lost, as on a network. On the port's thread. */
    void stun(byte[] array, int length, InetSocketAddress remote) {
        waiting.offer(new DatagramPacket(Arrays.copyOf(array, length), length, remote));
    }

    /** Anything else. On the port's thread. */
    void media(byte[] array, int length, InetSocketAddress remote) {
        sink.received(new IcePath.Direct(this, remote), array, 0, length);
    }

    @Override
    void send(byte[] array, int offset, int length, InetSocketAddress remote) throws IOException {
        if (!closed) {
            port.socket().send(new DatagramPacket(array, offset, length, remote));
        }
    }

    @Override
    public void send(DatagramPacket packet) throws IOException {
        if (!closed) {
            port.sending(this, packet);
            port.socket().send(packet);
        }
    }

    @Override
    public void receive(DatagramPacket packet) throws IOException {
        try {
            DatagramPacket next = waiting.take();
            if (closed) {
                waiting.offer(next); // whoever asks again hears it again
                throw new SocketException("closed");
            }
            int length = Math.min(packet.getLength(), next.getLength());
            System.arraycopy(next.getData(), 0, packet.getData(), packet.getOffset(), length);
            packet.setLength(length);
            packet.setSocketAddress(next.getSocketAddress());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new SocketException("interrupted");
        }
    }

    @Override
    public void close() {
        closed = true;
        waiting.clear();
        waiting.offer(new DatagramPacket(new byte[0], 0)); // wakes who waits
        port.left(this);
    }
}
