package io.github.fernblick.signaling.client;

import io.github.fernblick.signaling.message.MessageCodec;
import java.security.SecureRandom;
import java.util.concurrent.Executor;

/** Makes room clients; one per program. They share its few threads, all of them daemons. Thread-safe. */
public final class RoomClientFactory implements AutoCloseable {
    private final SystemTimers timers = new SystemTimers();
    private final SecureRandom random;
    private final MessageCodec codec = new MessageCodec();
    private final TyrusTransport transport;

    /** @param random for nonces and for the time before connecting again */
    public RoomClientFactory(SecureRandom random) {
        this(random, new SystemTrust());
    }

    RoomClientFactory(SecureRandom random, TrustSource trust) {
        this.random = random;
        this.transport = new TyrusTransport(timers, trust, random);
    }

    /**
     * A client that does nothing before {@link RoomClient#start()}.
     *
     * @param executor runs one task after another, in the order given: everything is told there, and {@code memory} is called
     *     there
     */
    public RoomClient create(RoomClientSettings settings, SeatMemory memory, RoomListener listener, Executor executor) {
        return new ReconnectingRoomClient(
                settings, memory, listener, executor, new ClientContext(transport, timers, codec, random));
    }

    /** Closes what clients left open, waiting a second at most for the last words to leave; then releases the threads. */
    @Override
    public void close() {
        transport.close();
        timers.close();
    }
}
