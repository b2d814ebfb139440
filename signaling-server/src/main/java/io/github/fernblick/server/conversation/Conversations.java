package io.github.fernblick.server.conversation;

import io.github.fernblick.server.room.Rooms;
import io.github.fernblick.server.time.Time;
import io.github.fernblick.signaling.message.ErrorCode;
import io.github.fernblick.signaling.message.MessageCodec;
import java.time.Duration;
import java.util.List;
import java.util.Set;
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

    private final Set<Conversation> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger count = new AtomicInteger();
    private final Time.Timer sweeper;

    private final CompletableFuture<@Nullable Void> allGone = new CompletableFuture<>();

    private volatile boolean goingAway;

    public Conversations(Identities identities, Rooms rooms, Time time, Patience patience, int maxConnections) {
        this.identities = identities;
        this.codec = new MessageCodec();
        this.rooms = rooms;
        this.time = time;
        this.patience = patience;
        this.maxConnections = maxConnections;
        this.sweeper = time.every(LOOK_EVERY, () -> open.forEach(Conversation::tick));
    }

    /** A client connected. It is greeted, and sent away again if the server is full or stopping. */
    public Conversation open(Wire wire) {
        Conversation conversation = new Conversation(identities, codec, rooms, wire, new Watch(time, patience));
        open.add(conversation);
        boolean full = count.incrementAndGet() > maxConnections;
        conversation.greet();
        if (full) {
            conversation.refuse(ErrorCode.SERVER_FULL, "The server has as many clients as it takes.");
        } else if (goingAway && conversation.fallSilent()) {
            conversation.sayGoodbye();
        }
        return conversation;
    }

    /** Its connection is gone, down to the last byte. */
    public void close(Conversation conversation) {
        conversation.closed();
        if (open.remove(conversation) && count.decrementAndGet() == 0 && goingAway) {
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
                open.stream().filter(Conversation::fallSilent).toList();
        ended.forEach(Conversation::sayGoodbye);
        if (count.get() == 0) {
            allGone.complete(null);
        }
        return allGone;
    }
}
