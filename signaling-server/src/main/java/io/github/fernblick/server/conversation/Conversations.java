package io.github.fernblick.server.conversation;

import io.github.fernblick.server.limit.Allowance;
import io.github.fernblick.server.limit.Allowances;
import io.github.fernblick.server.room.Rooms;
import io.github.fernblick.server.tally.Tally;
import io.github.fernblick.server.time.Time;
import io.github.fernblick.signaling.message.ErrorCode;
import io.github.fernblick.signaling.message.MessageCodec;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** All connections: opens them while there is room, looks after their time, and says goodbye to all. Thread-safe. */
public final class Conversations {
    /** How exactly deadlines are kept. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final Identities identities;
    private final MessageCodec codec;
    private final Rooms rooms;
    private final Time time;
    private final Patience patience;
    private final int maxConnections;
    private final Allowances allowances;
    private final Tally tally;
    private final ClientNames names;

    private final Map<Conversation, Allowance> open = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final Time.Timer sweeper;

    private final CompletableFuture<@Nullable Void> allGone = new CompletableFuture<>();

    private volatile boolean goingAway;

    public Conversations(
            Identities identities,
            Rooms rooms,
            Time time,
            Patience patience,
            int maxConnections,
            Allowances allowances,
            Tally tally,
            ClientNames names) {
        this.identities = identities;
        this.codec = new MessageCodec();
        this.rooms = rooms;
        this.time = time;
        this.patience = patience;
        this.maxConnections = maxConnections;
        this.allowances = allowances;
        this.tally = tally;
        this.names = names;
        this.sweeper = time.every(LOOK_EVERY, () -> open.keySet().forEach(Conversation::tick));
    }

    /**
     * A client connected. It is greeted, and sent away again if the server is full or stopping.
     *
     * @param client the address that it counts for
     */
    public Conversation open(Wire wire, InetAddress client) {
        Allowance allowance = allowances.of(client);
        Conversation conversation = new Conversation(
                identities, codec, rooms, wire, new Watch(time, patience), time, allowance, tally, names.of(client));
        open.put(conversation, allowance);
        boolean full = count.incrementAndGet() > maxConnections;
        conversation.greet();
        if (full) {
            conversation.refuse(ErrorCode.SERVER_FULL, "The server has as many clients as it takes.");
        } else if (!allowance.mayConnect()) {
            conversation.refuse(ErrorCode.RATE_LIMITED, "The client's address has as many connections as it may.");
        } else if (goingAway && conversation.fallSilent()) {
            conversation.sayGoodbye();
        }
        return conversation;
    }

    /** Its connection is gone, down to the last byte. */
    public void close(Conversation conversation) {
        conversation.closed();
        Allowance allowance = open.remove(conversation);
        if (allowance == null) {
            return;
        }
        allowance.release();
        if (count.decrementAndGet() == 0 && goingAway) {
            allGone.complete(null);
        }
    }

    public int count() {
        return count.get();
    }

    /** Tells everybody, and whoever may still come, that the server stops. Done when the last connection is gone. */
    public CompletionStage<@Nullable Void> goAway() {
        goingAway = true;
        sweeper.cancel();
        List<Conversation> ended =
                open.keySet().stream().filter(Conversation::fallSilent).toList();
        ended.forEach(Conversation::sayGoodbye);
        if (count.get() == 0) {
            allGone.complete(null);
        }
        return allGone;
    }
}
