package io.github.fernblick.rtc.session;

import io.github.fernblick.rtc.ice.IceServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A real TURN server (coturn) on 127.0.0.1. */
final class TurnServer implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    private final Process process;
    private final int port;
    final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    TurnServer() throws IOException {
        try (DatagramSocket free = new DatagramSocket()) {
            port = free.getLocalPort();
        }
        process = new ProcessBuilder(
                        "turnserver",
                        "-n",
                        "--no-cli",
                        "--no-tls",
                        "--no-dtls",
                        "--no-tcp",
                        "--log-file=stdout",
                        "-v",
                        "--listening-ip=127.0.0.1",
                        "--relay-ip=127.0.0.1",
                        "--listening-port=" + port,
                        "--lt-cred-mech",
                        "--user=someone:secret",
                        "--realm=fernblick",
                        "--allow-loopback-peers",
                        "--pidfile=/dev/null",
                        "--userdb=/dev/null")
                .redirectErrorStream(true)
                .start();
        Thread reader = new Thread(this::read, "turnserver");
        reader.setDaemon(true);
        reader.start();
        awaitAnswer();
    }

    private void read() {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
            }
        } catch (IOException over) {
            // the process ended
        }
    }

    private void awaitAnswer() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        byte[] request = ByteBuffer.allocate(20)
                .putShort((short) 1)
                .putShort((short) 0)
                .putInt(0x2112A442)
                .array();
        try (DatagramSocket client = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            client.setSoTimeout(100);
            while (System.nanoTime() < end) {
                client.send(new DatagramPacket(request, request.length, InetAddress.getLoopbackAddress(), port));
                try {
                    client.receive(new DatagramPacket(new byte[512], 512));
                    return;
                } catch (SocketTimeoutException notYet) {
                    // asked again
                }
            }
        }
        throw new IOException("the TURN server does not answer: " + lines);
    }

    IceServer iceServer() {
        return new IceServer(List.of("turn:127.0.0.1:" + port), Optional.of("someone"), Optional.of("secret"));
    }

    /** Waits for a line of its log with {@code text}. */
    void await(String text) throws InterruptedException {
        String line;
        do {
            line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("never said: " + text);
            }
        } while (!line.contains(text));
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
    }
}
