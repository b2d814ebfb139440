package io.github.fernblick.agent.broadcast;

import java.time.Duration;

/** Breaks between attempts, each twice as long as the one before, up to a longest. Not thread-safe. */
final class Backoff {
    private final Duration first;
    private final Duration longest;
    private Duration next;

    Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        next = first;
    }

    Duration next() {
        Duration now = next;
        Duration doubled = now.multipliedBy(2);
        next = doubled.compareTo(longest) > 0 ? longest : doubled;
        return now;
    }

    void reset() {
        next = first;
    }
}
