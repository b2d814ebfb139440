package io.github.fernblick.server.limit;

import io.github.bucket4j.Bucket;
import java.time.Duration;

/** An allowance with an end. */
final class Metered implements Allowance {
    /** Long against the ten seconds within which a client asks again, short against a person's patience. */
    private static final Duration KEPT_BACK = Duration.ofSeconds(2);

    private final AddressAccounts accounts;
    private final AddressAccount account;
    private final Bucket messages;
    private final Bucket bytes;
    private final boolean connected;

    Metered(AddressAccounts accounts, AddressAccount account, Bucket messages, Bucket bytes) {
        this.accounts = accounts;
        this.account = account;
        this.messages = messages;
        this.bytes = bytes;
        this.connected = account.connect();
    }

    @Override
    public boolean mayConnect() {
        return connected;
    }

    @Override
    public boolean maySend(int messageCount, int byteCount) {
        return (messageCount == 0 || messages.tryConsume(messageCount))
                && (byteCount == 0 || bytes.tryConsume(byteCount));
    }

    @Override
    public boolean mayJoin() {
        return account.joins().tryConsume(1);
    }

    @Override
    public Duration failedJoin() {
        return account.failedJoins().tryConsume(1) ? Duration.ZERO : KEPT_BACK;
    }

    @Override
    public void release() {
        if (connected) {
            account.disconnect();
        }
        accounts.release(account);
    }
}
