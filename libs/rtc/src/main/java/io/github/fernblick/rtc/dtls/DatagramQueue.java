package io.github.fernblick.rtc.dtls;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.tls.DatagramTransport;

/** The handshake's thread waits here for datagrams that the network's thread brings. */
final class DatagramQueue implements DatagramTransport {
    /** RFC 8261 and libwebrtc: what fits into a packet on every path. */
    private static final int LARGEST_DATAGRAM = 1_200;

    private static final int LARGEST_RECEIVED = 2_048;
    private static final int MOST_WAITING = 64;
    private static final byte[] END = {};

    private final DtlsConnection.Output output;
    private final BlockingQueue<byte[]> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile boolean closed;

    DatagramQueue(DtlsConnection.Output output) {
        this.output = output;
    }

    /** Copies. When too many wait the datagram is lost, as on a network: handshakes are repeated. */
    void offer(byte[] array, int offset, int length) {
        if (length <= LARGEST_RECEIVED) {
            waiting.offer(Arrays.copyOfRange(array, offset, offset + length));
        }
    }

    @Override
    public int receive(byte[] buffer, int offset, int length, int waitMillis) throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        try {
            byte[] datagram = waiting.poll(waitMillis, TimeUnit.MILLISECONDS);
            if (datagram == null) {
                return -1;
            }
            if (closed) {
                throw new IOException("closed");
            }
            int count = Math.min(length, datagram.length);
            System.arraycopy(datagram, 0, buffer, offset, count);
            return count;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        }
    }

    @Override
    public void send(byte[] buffer, int offset, int length) {
        output.send(buffer, offset, length);
    }

    @Override
    public int getReceiveLimit() {
        return LARGEST_RECEIVED;
    }

    @Override
    public int getSendLimit() {
        return LARGEST_DATAGRAM;
    }

    /** Also called by the library while its transport closes: only marks, never calls back. */
    @Override
    public void close() {
        closed = true;
        waiting.offer(END);
    }
}
