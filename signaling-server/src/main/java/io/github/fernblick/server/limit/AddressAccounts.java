package io.github.fernblick.server.limit;

import io.github.fernblick.server.time.Time;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The accounts of all addresses. Those of connections that are there are kept; of the others those of the last minute, and
 * never more than a fixed number: so a flood from ever new addresses costs a fixed amount of memory. Thread-safe.
 */
final class AddressAccounts {
    /** After a minute all its buckets are full again: there is nothing to remember. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final RateLimits limits;
    private final Time time;
    private final Buckets buckets;
    private final int maxIdle;

    /** Guarded by this, as is {@link #idle}. */
    private final Map<AddressGroup, AddressAccount> held = new HashMap<>();

    /** The one that is idle for the longest time comes first. */
    private final LinkedHashMap<AddressGroup, AddressAccount> idle = new LinkedHashMap<>();

    /** @param maxIdle how many are remembered of which no connection is there */
    AddressAccounts(RateLimits limits, Time time, int maxIdle) {
        this.limits = limits;
        this.time = time;
        this.buckets = new Buckets(time);
        this.maxIdle = maxIdle;
    }

    /** To be released. */
    synchronized AddressAccount hold(AddressGroup group) {
        forgetOld();
        AddressAccount account = held.computeIfAbsent(group, this::rememberedOrNew);
        account.holders++;
        return account;
    }

    synchronized void release(AddressAccount account) {
        if (--account.holders == 0) {
            held.remove(account.group());
            account.idleSince = time.nanos();
            idle.put(account.group(), account);
            forgetOld();
        }
    }

    /** How many there are. */
    synchronized int count() {
        return held.size() + idle.size();
    }

    private AddressAccount rememberedOrNew(AddressGroup group) {
        AddressAccount remembered = idle.remove(group);
        if (remembered != null) {
            return remembered;
        }
        return new AddressAccount(
                group,
                limits.connectionsPerAddress(),
                buckets.full(limits.joinsPerMinute(), limits.joinsPerMinute(), REMEMBERED),
                buckets.full(limits.failedJoinsPerMinute(), limits.failedJoinsPerMinute(), REMEMBERED));
    }

    private void forgetOld() {
        long now = time.nanos();
        var eldest = idle.values().iterator();
        while (eldest.hasNext()) {
            boolean old = now - eldest.next().idleSince >= REMEMBERED.toNanos();
            if (!old && idle.size() <= maxIdle) {
                return;
            }
            eldest.remove();
        }
    }
}
