package io.github.fernblick.server.limit;

import java.time.Duration;

/** For programs on the server's own machine. */
final class Unlimited implements Allowance {
    @Override
    public boolean mayConnect() {
        return true;
    }

    @Override
    public boolean maySend(int messages, int bytes) {
        return true;
    }

    @Override
    public boolean mayJoin() {
        return true;
    }

    @Override
    public Duration failedJoin() {
        return Duration.ZERO;
    }

    @Override
    public void release() {}
}
