package io.github.fernblick.rtc.dtls;

import io.github.fernblick.rtc.srtp.SrtpSession;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.ThreadFactory;
import org.bouncycastle.tls.DTLSTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One DTLS association: its handshake, and then its end. A thread of its own waits for what comes, since after the handshake
 * flights may have to be sent again, and {@code close_notify} tells that the other end went in order.
 *
 * <p>Thread-safe.
 */
public final class DtlsConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DtlsConnection.class);
    private static final int LOWEST_RECORD_TYPE = 20;
    private static final int HIGHEST_RECORD_TYPE = 63;

    /** Where datagrams go. Called on the connection's thread. */
    public interface Output {
        void send(byte[] array, int offset, int length);
    }

    /** What a connection tells, on its own thread. */
    public interface Listener {
        /** The other end is who its description said, and {@code srtp} has the keys; whoever hears it closes it. */
        void established(SrtpSession srtp);

        /** The other end said {@code close_notify}. */
        void closedByPeer();

        /** {@code reason} is an English sentence. */
        void failed(String reason);
    }

    private final DtlsIdentity identity;
    private final Fingerprint expected;
    private final boolean client;
    private final DatagramQueue datagrams;
    private final Listener listener;
    private final Thread thread;
    private volatile boolean closing;
    // Written by the connection's thread once the handshake is through, read by whoever closes.
    private volatile @Nullable DTLSTransport transport;

    /**
     * @param expected what the other end's description named
     * @param client whether this end begins the handshake
     */
    public DtlsConnection(
            DtlsIdentity identity,
            Fingerprint expected,
            boolean client,
            Output output,
            Listener listener,
            ThreadFactory threads) {
        this.identity = identity;
        this.expected = expected;
        this.client = client;
        this.datagrams = new DatagramQueue(output);
        this.listener = listener;
        this.thread = threads.newThread(this::run);
    }

    /** Whether a datagram is DTLS, by its first octet (RFC 7983, section 7). */
    public static boolean isDtls(ByteBuffer datagram) {
        int first = datagram.hasRemaining() ? datagram.get(datagram.position()) & 0xff : 0;
        return first >= LOWEST_RECORD_TYPE && first <= HIGHEST_RECORD_TYPE;
    }

    /** Begins; once. Datagrams that came before are not lost. */
    public void start() {
        thread.start();
    }

    /** A datagram that came; copied. */
    public void received(byte[] array, int offset, int length) {
        datagrams.offer(array, offset, length);
    }

    private void run() {
        DtlsEnd end = client ? new DtlsClient(identity, expected) : new DtlsServer(identity, expected);
        try {
            DTLSTransport established = end.handshake(datagrams);
            transport = established;
            if (closing) {
                established.close();
                return;
            }
            DtlsKeys keys = end.keys().orElseThrow(() -> new IOException("the handshake agreed on no SRTP keys"));
            listener.established(keys.openSrtp());
            awaitEnd(established);
        } catch (IOException over) {
            if (closing) {
                return;
            }
            if (end.closedByPeer()) {
                listener.closedByPeer();
            } else {
                LOG.debug("DTLS ended: {}", over.getMessage());
                listener.failed(sentence(over));
            }
        }
    }

    private static void awaitEnd(DTLSTransport transport) throws IOException {
        byte[] record = new byte[transport.getReceiveLimit()];
        while (true) {
            // Application data has no meaning here: there are no data channels. The end comes as an exception.
            transport.receive(record, 0, record.length, Integer.MAX_VALUE);
        }
    }

    private static String sentence(IOException failure) {
        if (failure instanceof WrongFingerprintException) {
            return "The other end is not the one that its description named.";
        }
        return "The encrypted connection did not come about.";
    }

    /** Says {@code close_notify} where there is somebody to hear it, and ends the thread. */
    @Override
    public void close() {
        closing = true;
        DTLSTransport established = transport;
        try {
            if (established != null) {
                established.close();
            }
        } catch (IOException nobodyToHearIt) {
            LOG.debug("close_notify was not sent: {}", nobodyToHearIt.getMessage());
        }
        datagrams.close();
    }
}
