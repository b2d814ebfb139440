package io.github.fernblick.server.limit;

import java.time.Duration;

/** What one connection may ask for, of what is its own and of what it shares with its address. Thread-safe. */
public interface Allowance {

    /** Whether its address may have it at all. */
    boolean mayConnect();

    /** Whether it may have sent this. */
    boolean maySend(int messages, int bytes);

    /** Whether it may ask to join once more. */
    boolean mayJoin();

    /** It asked to join in vain: how long the answer is kept back. */
    Duration failedJoin();

    /** The connection is gone. Once. */
    void release();
}
