package io.github.fernblick.server;

import io.github.fernblick.server.metrics.Figures;
import io.github.fernblick.server.metrics.PrometheusMetrics;
import io.github.fernblick.server.tally.Tally;
import io.github.fernblick.server.transport.CannotListenException;
import io.github.fernblick.server.transport.MetricsListener;
import java.net.InetSocketAddress;

/** Figures, and where they are served. */
final class Measuring implements AutoCloseable {
    private final PrometheusMetrics metrics = new PrometheusMetrics();
    private final MetricsListener listener;

    Measuring(InetSocketAddress address) {
        listener = new MetricsListener(address, metrics::scrape);
    }

    Tally tally() {
        return metrics;
    }

    /** Begins to listen. Once. */
    void start(Figures figures) throws CannotListenException {
        metrics.watch(figures);
        listener.start();
    }

    int port() {
        return listener.port();
    }

    @Override
    public void close() {
        listener.close();
        metrics.close();
    }
}
