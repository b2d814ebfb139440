package io.github.fernblick.server.limit;

import io.github.fernblick.server.time.Time;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;

/** Tells each connection what it may ask for. Thread-safe. */
public final class Allowances {
    private static final int MAX_IDLE_ADDRESSES = 65_536;
    private static final Allowance UNLIMITED = new Unlimited();

    private final RateLimits limits;
    private final boolean loopbackIsLimited;
    private final Buckets buckets;
    private final AddressAccounts accounts;

    /** @param loopbackIsLimited whether a connection from this machine may be a stranger's, since a proxy hands it on */
    public Allowances(RateLimits limits, boolean loopbackIsLimited, Time time) {
        this.limits = limits;
        this.loopbackIsLimited = loopbackIsLimited;
        this.buckets = new Buckets(time);
        this.accounts = new AddressAccounts(limits, time, MAX_IDLE_ADDRESSES);
    }

    /** For a connection that has become a WebSocket; to be released when it is gone. */
    public Allowance of(InetAddress client) {
        if (isExempt(client)) {
            return UNLIMITED;
        }
        return new Metered(
                accounts,
                accounts.hold(AddressGroup.of(client)),
                buckets.full(limits.messageBurst(), limits.messagesPerSecond(), Duration.ofSeconds(1)),
                buckets.full(limits.bytesPerMinute(), limits.bytesPerMinute(), Duration.ofMinutes(1)));
    }

    /**
     * Asks whether {@code peer} may begin one more handshake: as many of its may be under way as it may have connections.
     *
     * @return to be run once, when the handshake is over or the connection gone; empty if it may not
     */
    public Optional<Runnable> beginHandshake(InetAddress peer) {
        if (isExempt(peer)) {
            return Optional.of(() -> {});
        }
        AddressAccount account = accounts.hold(AddressGroup.of(peer));
        if (!account.beginHandshake()) {
            accounts.release(account);
            return Optional.empty();
        }
        return Optional.of(() -> {
            account.endHandshake();
            accounts.release(account);
        });
    }

    private boolean isExempt(InetAddress client) {
        return client.isLoopbackAddress() && !loopbackIsLimited;
    }
}
