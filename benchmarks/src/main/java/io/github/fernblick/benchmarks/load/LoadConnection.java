package io.github.fernblick.benchmarks.load;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;

/** One WebSocket connection of a {@link LoadLoop}. Everything happens on the loop's thread. */
public final class LoadConnection {
    private static final byte[] REQUEST_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int NO_CLOSE_FRAME = 1006;

    private final LoadLoop loop;
    private final SocketChannel channel;
    private final SelectionKey key;
    private final LoadListener listener;

    // All on the loop's thread.
    private final ArrayDeque<ByteBuffer> outgoing = new ArrayDeque<>();
    private byte[] unread = {};
    private boolean upgraded;
    private boolean reading = true;
    private boolean over;
    private int closeCode = NO_CLOSE_FRAME;

    LoadConnection(LoadLoop loop, SocketChannel channel, SelectionKey key, LoadListener listener) {
        this.loop = loop;
        this.channel = channel;
        this.key = key;
        this.listener = listener;
    }

    /** Sends one binary message. */
    public void send(byte[] message) {
        write(Frames.masked(Frames.BINARY, message));
    }

    public void ping() {
        write(Frames.masked(Frames.PING, new byte[0]));
    }

    /** Stops reading, as a client does that hangs: the server's bytes stay in the socket's buffers, which are made small. */
    public void stopReading() {
        reading = false;
        try {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, 4 * 1024);
        } catch (IOException alreadyClosed) {
            loop.note(alreadyClosed);
        }
        updateInterest();
    }

    /** Says so and hangs up; {@link LoadListener#closed} follows. */
    public void close() {
        write(Frames.masked(Frames.CLOSE, new byte[] {3, (byte) 0xe8}));
        end();
    }

    /** Resets the connection without a word, as a crash or a cut cable does. */
    public void abort() {
        try {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException alreadyClosed) {
            loop.note(alreadyClosed);
        }
        end();
    }

    void connected(String host, int port) throws IOException {
        channel.finishConnect();
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        String request = "GET /signaling HTTP/1.1\r\nHost: " + host + ":" + port
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
    }

    private void write(ByteBuffer bytes) {
        if (over) {
            return;
        }
        outgoing.add(bytes);
        if (outgoing.size() == 1) {
            flush();
        }
    }

    void flush() {
        try {
            for (ByteBuffer head = outgoing.peek(); head != null; head = outgoing.peek()) {
                channel.write(head);
                if (head.hasRemaining()) {
                    break;
                }
                outgoing.remove();
            }
            updateInterest();
        } catch (IOException gone) {
            loop.note(gone);
            end();
        }
    }

    private void updateInterest() {
        if (key.isValid() && channel.isConnected()) {
            int interest = (reading ? SelectionKey.OP_READ : 0) | (outgoing.isEmpty() ? 0 : SelectionKey.OP_WRITE);
            if (key.interestOps() != interest) {
                key.interestOps(interest);
            }
        }
    }

    /** Reads what is there; {@code buffer} is the loop's own and empty. */
    void read(ByteBuffer buffer) {
        try {
            buffer.put(unread);
            int count = channel.read(buffer);
            buffer.flip();
            if (!upgraded) {
                readUpgrade(buffer);
            }
            while (upgraded && !over && Frames.complete(buffer)) {
                receive(Frames.take(buffer));
            }
            unread = new byte[buffer.remaining()];
            buffer.get(unread);
            if (count < 0) {
                end();
            }
        } catch (IOException gone) {
            loop.note(gone);
            end();
        } finally {
            buffer.clear();
        }
    }

    private void readUpgrade(ByteBuffer buffer) {
        int end = endOfResponse(buffer);
        if (end >= 0) {
            byte[] response = new byte[end];
            buffer.get(response);
            if (!new String(response, StandardCharsets.US_ASCII).startsWith("HTTP/1.1 101")) {
                end();
                return;
            }
            upgraded = true;
            listener.opened(this);
        }
    }

    private static int endOfResponse(ByteBuffer buffer) {
        for (int i = buffer.position(); i + REQUEST_END.length <= buffer.limit(); i++) {
            if (buffer.slice(i, REQUEST_END.length).equals(ByteBuffer.wrap(REQUEST_END))) {
                return i + REQUEST_END.length - buffer.position();
            }
        }
        return -1;
    }

    private void receive(Frames.Received frame) {
        switch (frame.opcode()) {
            case Frames.PING -> {
                byte[] data = new byte[frame.payload().remaining()];
                frame.payload().get(data);
                write(Frames.masked(Frames.PONG, data));
            }
            case Frames.CLOSE -> {
                closeCode = frame.payload().remaining() >= 2 ? frame.payload().getShort() & 0xffff : 1005;
                close();
            }
            case Frames.BINARY -> listener.message(this, frame.payload());
            default -> {
                // A pong.
            }
        }
    }

    void end() {
        if (over) {
            return;
        }
        over = true;
        outgoing.clear();
        key.cancel();
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            loop.note(alreadyGone);
        }
        listener.closed(this, closeCode);
    }
}
