package io.github.fernblick.rtc.fanout;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A network between a camera and one viewer that loses some of the camera's media. It sees no more than any network does. */
final class LossyNetwork implements AutoCloseable {
    private final double loss;
    private final Random random = new Random(1);
    private final DatagramSocket towardsViewer = open();
    private final DatagramSocket towardsCamera = open();
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicInteger resentAsItWas = new AtomicInteger();
    private final AtomicInteger resentInItsFormat = new AtomicInteger();
    private final Map<Integer, Set<Integer>> seen = new HashMap<>(); // confined to one thread
    private volatile @Nullable SocketAddress camera;
    private volatile @Nullable SocketAddress viewer;
    private int media; // confined to one thread: the SSRC that came first

    LossyNetwork(double loss) {
        this.loss = loss;
        start(this::toCamera);
        start(this::toViewer);
    }

    private static DatagramSocket open() {
        try {
            return new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void start(Runnable forwarding) {
        Thread thread = new Thread(forwarding, "lossy-network");
        thread.setDaemon(true);
        thread.start();
    }

    /** The camera's first candidate over IPv4 becomes one of this network; all others are kept back. */
    synchronized String candidate(String attribute) {
        String[] parts = attribute.split(" ", -1);
        if (camera != null || parts[4].contains(":")) {
            return "";
        }
        camera = new InetSocketAddress(parts[4], Integer.parseInt(parts[5]));
        parts[4] = "127.0.0.1";
        parts[5] = Integer.toString(towardsViewer.getLocalPort());
        return String.join(" ", parts);
    }

    int lost() {
        return lost.get();
    }

    /** How many packets were sent again: in the format of RFC 4588, or as they were. */
    int resent(boolean retransmissionFormat) {
        return (retransmissionFormat ? resentInItsFormat : resentAsItWas).get();
    }

    private void toCamera() {
        DatagramPacket packet = new DatagramPacket(new byte[2_048], 2_048);
        while (receive(towardsViewer, packet)) {
            viewer = packet.getSocketAddress();
            forward(towardsCamera, packet, camera);
        }
    }

    private void toViewer() {
        DatagramPacket packet = new DatagramPacket(new byte[2_048], 2_048);
        while (receive(towardsCamera, packet)) {
            if (isMedia(packet) && loses(packet)) {
                lost.incrementAndGet();
            } else {
                forward(towardsViewer, packet, viewer);
            }
        }
    }

    private boolean loses(DatagramPacket packet) {
        int sequence = number(packet, 2) >>> 16;
        int ssrc = number(packet, 8);
        if (seen.isEmpty()) {
            media = ssrc;
        }
        if (ssrc != media) {
            resentInItsFormat.incrementAndGet();
        } else if (!seen.computeIfAbsent(ssrc, first -> new HashSet<>()).add(sequence)) {
            resentAsItWas.incrementAndGet();
        }
        return random.nextDouble() < loss;
    }

    private static int number(DatagramPacket packet, int offset) {
        return java.nio.ByteBuffer.wrap(packet.getData()).getInt(offset);
    }

    private static boolean isMedia(DatagramPacket packet) {
        int first = packet.getData()[0] & 0xff;
        int second = packet.getData()[1] & 0xff;
        return first >= 128 && first <= 191 && (second < 192 || second > 223);
    }

    private static boolean receive(DatagramSocket from, DatagramPacket packet) {
        try {
            packet.setLength(2_048);
            from.receive(packet);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    private static void forward(DatagramSocket by, DatagramPacket packet, @Nullable SocketAddress to) {
        if (to != null) {
            try {
                by.send(new DatagramPacket(packet.getData(), packet.getLength(), to));
            } catch (IOException gone) {
                // lost, as on any network
            }
        }
    }

    /** From now on nothing gets through. */
    void cut() {
        close();
    }

    @Override
    public void close() {
        towardsViewer.close();
        towardsCamera.close();
    }
}
