package io.github.fernblick.server.metrics;

import java.time.Instant;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What can be looked up at any time, from any thread.
 *
 * @param rooms how many rooms somebody is in
 * @param clients how many are connected
 * @param queuedBytes how much waits for clients to read it
 * @param roomTasks how many rooms wait for a thread
 * @param certificateExpiry when the certificate that is shown expires; empty without TLS
 */
public record Figures(
        IntSupplier rooms,
        IntSupplier clients,
        LongSupplier queuedBytes,
        IntSupplier roomTasks,
        Supplier<Optional<Instant>> certificateExpiry) {}
