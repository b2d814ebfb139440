package io.github.fernblick.server.transport;

import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.util.Header;

/** Tells proxies and watchdogs that newcomers are served: 200. Once the server stops, it does not listen any more. */
final class HealthHandler extends HttpHandler {
    static final String PATH = "/healthz";

    @Override
    public void service(Request request, Response response) throws Exception {
        response.setHeader(Header.Connection, "close");
        if (!Method.GET.equals(request.getMethod()) || !PATH.equals(request.getRequestURI())) {
            response.setStatus(404);
            response.setContentLength(0);
            return;
        }
        response.setHeader(Header.CacheControl, "no-store");
        response.setContentType("text/plain; charset=us-ascii");
        response.getWriter().write("ok\n");
    }
}
