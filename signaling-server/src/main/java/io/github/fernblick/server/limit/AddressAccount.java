package io.github.fernblick.server.limit;

import io.github.bucket4j.Bucket;
import java.util.concurrent.atomic.AtomicInteger;

/** What one address has, and has asked for lately. */
final class AddressAccount {
    private final AddressGroup group;
    private final int maxConnections;
    private final Bucket joins;
    private final Bucket failedJoins;

    private final AtomicInteger shakingHands = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();

    /** Guarded by {@link AddressAccounts}, as is {@link #idleSince}. */
    int holders;

    long idleSince;

    AddressAccount(AddressGroup group, int maxConnections, Bucket joins, Bucket failedJoins) {
        this.group = group;
        this.maxConnections = maxConnections;
        this.joins = joins;
        this.failedJoins = failedJoins;
    }

    AddressGroup group() {
        return group;
    }

    Bucket joins() {
        return joins;
    }

    Bucket failedJoins() {
        return failedJoins;
    }

    boolean beginHandshake() {
        return increment(shakingHands);
    }

    void endHandshake() {
        shakingHands.decrementAndGet();
    }

    boolean connect() {
        return increment(connections);
    }

    void disconnect() {
        connections.decrementAndGet();
    }

    private boolean increment(AtomicInteger count) {
        return count.getAndUpdate(now -> Math.min(now + 1, maxConnections)) < maxConnections;
    }
}
