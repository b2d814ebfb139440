package io.github.fernblick.rtc.ice;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One UDP port of one address that all sessions share, for a firewall with a single hole. A check names its session; an answer
 * belongs to who asked; everything else to the session that last exchanged checks with its sender. Two ends that both share a
 * port can have one session at a time.
 *
 * <p>Thread-safe.
 */
final class SharedPort implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SharedPort.class);
    private static final int LARGEST_DATAGRAM = 2_048;
    private static final int RECEIVE_BUFFER = 1 << 20;
    private static final int MOST_TRANSACTIONS = 4_096;
    private static final int MOST_REMOTES = 16_384;

    private final DatagramSocket socket;
    private final Map<String, SharedSocket> sessions = new ConcurrentHashMap<>();
    private final Map<InetSocketAddress, SharedSocket> remotes = new ConcurrentHashMap<>();
    private final Map<ByteBuffer, SharedSocket> transactions = Collections.synchronizedMap(new Newest<>());

    SharedPort(InetAddress address, int port, ThreadFactory threads) throws IOException {
        socket = new DatagramSocket(new InetSocketAddress(address, port));
        socket.setReceiveBufferSize(RECEIVE_BUFFER);
        threads.newThread(this::receive).start();
    }

    DatagramSocket socket() {
        return socket;
    }

    InetAddress address() {
        return socket.getLocalAddress();
    }

    SharedSocket join(String usernameFragment, DatagramSink sink) {
        SharedSocket share = new SharedSocket(this, usernameFragment, sink);
        sessions.put(usernameFragment, share);
        return share;
    }

    void left(SharedSocket share) {
        sessions.remove(share.usernameFragment(), share);
        remotes.values().removeIf(share::equals);
        transactions.values().removeIf(share::equals);
    }

    /** Remembers whose the answer to {@code packet} will be. */
    void sending(SharedSocket share, DatagramPacket packet) {
        byte[] array = packet.getData();
        int offset = packet.getOffset();
        if (StunMessages.isStun(array, offset, packet.getLength()) && StunMessages.isRequest(array, offset)) {
            transactions.put(StunMessages.transaction(array, offset), share);
        }
    }

    private void receive() {
        DatagramPacket packet = new DatagramPacket(new byte[LARGEST_DATAGRAM], LARGEST_DATAGRAM);
        while (!socket.isClosed()) {
            try {
                packet.setLength(LARGEST_DATAGRAM);
                socket.receive(packet);
                route(packet.getData(), packet.getLength(), (InetSocketAddress) packet.getSocketAddress());
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    log.debug("A datagram was lost: {}", e.getMessage());
                }
            } catch (RuntimeException bug) {
                log.error("A datagram could not be handled: this is a bug", bug);
            }
        }
    }

    private void route(byte[] array, int length, InetSocketAddress remote) {
        if (!StunMessages.isStun(array, 0, length)) {
            Optional.ofNullable(remotes.get(remote)).ifPresent(share -> share.media(array, length, remote));
            return;
        }
        Optional<SharedSocket> share = StunMessages.isRequest(array, 0)
                ? StunMessages.localUsernameFragment(array, 0, length)
                        .flatMap(name -> Optional.ofNullable(sessions.get(name)))
                : Optional.ofNullable(transactions.remove(StunMessages.transaction(array, 0)));
        share.ifPresent(known -> {
            if (remotes.size() < MOST_REMOTES) {
                remotes.put(remote, known);
            }
            known.stun(array, length, remote);
        });
    }

    @Override
    public void close() {
        socket.close();
    }

    /** Forgets the oldest: answers come soon or never. */
    private static final class Newest<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST_TRANSACTIONS;
        }
    }
}
