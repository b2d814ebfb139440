package io.github.fernblick.server.metrics;

import io.github.fernblick.server.tally.Tally;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.Supplier;

/** Counts for Prometheus. */
public final class PrometheusMetrics implements Tally, AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collector = new JvmGcMetrics();
    private final Counter signals = Counter.builder("fernblick.signals")
            .description("Signals that clients handed to their rooms")
            .register(registry);
    private final Counter received = bytes("fernblick.received", "What came from clients");
    private final Counter sent = bytes("fernblick.sent", "What was said to clients");

    public PrometheusMetrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collector.bindTo(registry);
    }

    private Counter bytes(String name, String description) {
        return Counter.builder(name).description(description).baseUnit("bytes").register(registry);
    }

    /** Looks {@code figures} up whenever it is asked. */
    public void watch(Figures figures) {
        gauge("fernblick.rooms", "Rooms that somebody is in", figures.rooms()::getAsInt);
        gauge("fernblick.clients", "Clients that are connected", figures.clients()::getAsInt);
        gauge("fernblick.queued.bytes", "What waits for clients to read it", figures.queuedBytes()::getAsLong);
        gauge("fernblick.rooms.waiting", "Rooms that wait for a thread", figures.roomTasks()::getAsInt);
        if (figures.certificateExpiry().get().isPresent()) {
            gauge(
                    "fernblick.certificate.expiry.seconds",
                    "When the certificate expires, in seconds since 1970",
                    () -> figures.certificateExpiry()
                            .get()
                            .map(expiry -> expiry.getEpochSecond())
                            .orElse(0L));
        }
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    /** All figures, in Prometheus' text format 0.0.4. */
    public String scrape() {
        return registry.scrape();
    }

    @Override
    public void join(String outcome) {
        Counter.builder("fernblick.joins")
                .description("Answered requests to join a room")
                .tag("outcome", outcome)
                .register(registry)
                .increment();
    }

    @Override
    public void signal() {
        signals.increment();
    }

    @Override
    public void received(int bytes) {
        received.increment(bytes);
    }

    @Override
    public void sent(int bytes) {
        sent.increment(bytes);
    }

    @Override
    public void refusal(String reason) {
        Counter.builder("fernblick.refusals")
                .description("Connections that were refused or ended by the server")
                .tag("reason", reason)
                .register(registry)
                .increment();
    }

    @Override
    public void close() {
        collector.close();
        registry.close();
    }
}
