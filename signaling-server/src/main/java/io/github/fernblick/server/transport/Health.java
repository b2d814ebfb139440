package io.github.fernblick.server.transport;

import java.io.IOException;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.util.Header;

/** Tells proxies and watchdogs that newcomers are served: 200. Once the server stops, it does not listen any more. */
final class Health {
    private static final String PATH = "/healthz";

    private Health() {}

    static boolean isAskedBy(HttpRequestPacket request) {
        return Method.GET.equals(request.getMethod()) && PATH.equals(request.getRequestURI());
    }

    static void answer(Response response) throws IOException {
        response.setStatus(200);
        response.setHeader(Header.Connection, "close");
        response.setHeader(Header.CacheControl, "no-store");
        response.setContentType("text/plain; charset=us-ascii");
        response.getWriter().write("ok\n");
    }
}
