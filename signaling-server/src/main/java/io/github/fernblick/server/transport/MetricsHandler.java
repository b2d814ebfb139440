package io.github.fernblick.server.transport;

import java.util.function.Supplier;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/** Tells Prometheus the figures, and nobody else anything. */
final class MetricsHandler extends HttpHandler {
    static final String PATH = "/metrics";

    private final Supplier<String> scrape;

    MetricsHandler(Supplier<String> scrape) {
        this.scrape = scrape;
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        if (!Method.GET.equals(request.getMethod()) || !PATH.equals(request.getRequestURI())) {
            response.setStatus(404);
            response.setContentLength(0);
            return;
        }
        response.setContentType("text/plain; version=0.0.4; charset=utf-8");
        response.getWriter().write(scrape.get());
    }
}
