package io.github.fernblick.signaling.client;

import io.github.fernblick.signaling.message.MessageCodec;
import io.github.fernblick.signaling.message.Nonce;
import java.time.Duration;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** What every room client needs of the world. */
record ClientContext(Transport transport, Timers timers, MessageCodec codec, RandomGenerator random) {

    Nonce newNonce() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return new Nonce(HexFormat.of().formatHex(bytes));
    }

    /** {@code middle}, give or take {@code spread}. */
    Duration around(Duration middle, Duration spread) {
        return middle.minus(spread).plusNanos(random.nextLong(2 * spread.toNanos() + 1));
    }
}
