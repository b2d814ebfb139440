package io.github.fernblick.server.transport;

import io.github.fernblick.server.conversation.Conversation;
import io.github.fernblick.server.conversation.Conversations;
import io.github.fernblick.server.conversation.Wire;
import io.github.fernblick.server.time.Time;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.asyncqueue.AsyncQueueWriter;
import org.glassfish.grizzly.memory.ByteBufferArray;
import org.glassfish.tyrus.core.CloseReasons;
import org.glassfish.tyrus.spi.ReadHandler;
import org.glassfish.tyrus.spi.WebSocketEngine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's WebSocket. The writing half is thread-safe; the reading half belongs to the thread that reads the connection.
 */
final class WebSocketWire implements Wire {
    private static final Logger LOG = LoggerFactory.getLogger(WebSocketWire.class);

    /** How long a client that was closed may take to read why, before its TCP connection is cut. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final Connection<?> connection;
    private final InetAddress client;
    private final Conversations conversations;
    private final Time time;
    private final int queueLimit;
    private final AtomicLong queuedBytes;
    private final FrameHeaders headers;

    // These are set once, before 101 leaves the server and anybody else can see the wire.
    private @Nullable ReadHandler readHandler;
    private @Nullable BoundedWriter writer;
    private @Nullable Session session;
    private @Nullable Conversation conversation;

    /** Set by whichever thread closes; from then on nothing that comes is read. */
    private volatile boolean finishing;

    /**
     * @param client the address that it counts for
     * @param queuedBytes what waits on all connections together
     */
    WebSocketWire(
            Connection<?> connection,
            InetAddress client,
            Conversations conversations,
            Time time,
            TransportLimits limits,
            AtomicLong queuedBytes) {
        this.connection = connection;
        this.client = client;
        this.conversations = conversations;
        this.time = time;
        this.queueLimit = limits.outgoingQueue();
        this.queuedBytes = queuedBytes;
        this.headers = new FrameHeaders(limits.maxMessage());
    }

    /** Tyrus accepted the handshake: its connection reads and writes here from now on. */
    void bind(WebSocketEngine.UpgradeInfo upgrade) {
        // Our own bound holds. Beyond Grizzly's, its writer would wait for a write event and fall silent.
        connection.setMaxAsyncWriteQueueSize(AsyncQueueWriter.UNLIMITED_SIZE);
        BoundedWriter bounded = new BoundedWriter(
                new NetworkWriter<>(connection), queueLimit, queuedBytes, this::overflowed, this::finish);
        writer = bounded;
        org.glassfish.tyrus.spi.Connection tyrus =
                upgrade.createConnection(bounded, reason -> connection.closeSilently());
        readHandler = tyrus.getReadHandler();
        Closing.whenClosed(connection, () -> tyrus.close(CloseReasons.CLOSED_ABNORMALLY.getCloseReason()));
    }

    void opened(Session opened) {
        session = opened;
        Conversation begun = conversations.open(this, client);
        conversation = begun;
        Closing.whenClosed(connection, () -> conversations.close(begun));
    }

    void received(ByteBuffer message) {
        byte[] bytes = new byte[message.remaining()];
        message.get(bytes);
        whenOpen().received(bytes);
    }

    void ponged() {
        whenOpen().ponged();
    }

    /** Tyrus is done with it: the client closed, or was closed, or is gone. */
    void sessionClosed() {
        Conversation begun = conversation;
        // There is none yet when it was refused while it was opened.
        if (begun != null) {
            begun.closed();
        }
    }

    /** Bytes came: Tyrus gets them if nothing is wrong with them. */
    void read(Buffer content) {
        ReadHandler tyrus = readHandler;
        if (tyrus == null || !content.hasRemaining() || !admits(content)) {
            return;
        }
        if (content.isComposite()) {
            ByteBufferArray parts = content.toByteBufferArray();
            for (int i = 0; i < parts.size(); i++) {
                tyrus.handle(parts.getArray()[i]);
            }
        } else {
            tyrus.handle(content.toByteBuffer());
        }
    }

    private boolean admits(Buffer content) {
        if (headers.closeSeen()) {
            return false;
        }
        var fault = headers.read(content);
        if (finishing) {
            if (headers.closeSeen()) {
                closeWhenWritten();
            }
            return false;
        }
        Conversation begun = whenOpen();
        fault.ifPresent(begun::faulted);
        return fault.isEmpty() && begun.affords(headers.takeMessages(), content.remaining());
    }

    @Override
    public void send(byte[] message) {
        attempt(remote -> remote.sendBinary(ByteBuffer.wrap(message), result -> {
            // A write fails when the connection is gone, which is told by its close.
        }));
    }

    @Override
    public void ping() {
        attempt(remote -> remote.sendPing(ByteBuffer.allocate(0)));
    }

    @Override
    public void close(int closeCode, String reason) {
        Session open = session;
        if (open != null) {
            try {
                open.close(new CloseReason(CloseCodes.getCloseCode(closeCode), reason));
            } catch (IOException | RuntimeException gone) {
                cut(); // Closed by the client meanwhile, which Tyrus tells by exceptions of no type of their own.
            }
        }
    }

    @Override
    public void cut() {
        connection.terminateSilently();
    }

    private void attempt(Sending sending) {
        Session open = session;
        if (open == null) {
            return;
        }
        try {
            sending.to(open.getAsyncRemote());
        } catch (IOException | RuntimeException gone) {
            // As above: it closed while this was on its way, and there is nobody to tell.
            LOG.debug("Not sent to a client that is going", gone);
        }
    }

    private interface Sending {
        void to(RemoteEndpoint.Async remote) throws IOException;
    }

    private void overflowed() {
        cut();
        Conversation begun = conversation;
        if (begun != null) {
            begun.tooSlow();
        }
    }

    /**
     * The last frame is queued. Closing TCP at once, with bytes of the client still unread, would send it a reset that
     * overtakes what it has not read yet; so its own Close is waited for (RFC 6455, section 7.1.1), but not long.
     */
    private void finish() {
        finishing = true;
        Time.Timer deadline = time.after(LAST_WORDS, this::cut);
        Closing.whenClosed(connection, deadline::cancel);
        if (headers.closeSeen()) {
            closeWhenWritten();
        }
    }

    private void closeWhenWritten() {
        BoundedWriter bounded = writer;
        if (bounded != null) {
            try {
                bounded.closeWhenWritten();
            } catch (IOException alreadyGone) {
                cut();
            }
        }
    }

    private Conversation whenOpen() {
        Conversation begun = conversation;
        if (begun == null) {
            throw new IllegalStateException("Nothing comes before onOpen");
        }
        return begun;
    }
}
