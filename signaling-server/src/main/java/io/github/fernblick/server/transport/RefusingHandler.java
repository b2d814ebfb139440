package io.github.fernblick.server.transport;

import io.github.fernblick.server.tally.Tally;
import java.io.IOException;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.util.Header;

/**
 * Answers every request that does not become a WebSocket: that the server serves, to who asks that, else by a refusal.
 * Without a page, and without saying what it runs on.
 */
final class RefusingHandler extends HttpHandler {
    private final Admission admission;
    private final Tally tally;

    RefusingHandler(Admission admission, Tally tally) {
        this.admission = admission;
        this.tally = tally;
    }

    @Override
    public void service(Request request, Response response) throws IOException {
        if (Health.isAskedBy(request.getRequest())) {
            Health.answer(response);
            return;
        }
        int status = admission.status(request.getRequest());
        response.setStatus(status);
        tally.refusal("http-" + status);
        response.setHeader(Header.Connection, "close");
        if (status == 426) {
            response.setHeader(Header.Upgrade, "websocket");
            response.setHeader("Sec-WebSocket-Version", Admission.VERSION);
        }
        response.setContentLength(0);
    }
}
