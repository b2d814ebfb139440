package io.github.fernblick.server.transport;

import java.util.Base64;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.util.Header;
import org.jspecify.annotations.Nullable;

/**
 * Which HTTP requests may become a WebSocket (RFC 6455, section 4.2.1): a GET of the one endpoint, without a query, by a
 * page or program that may. Decided before Tyrus sees the request.
 */
final class Admission {
    static final String PATH = "/signaling";
    static final String VERSION = "13";

    private static final int KEY_BYTES = 16;

    private final Origins origins;

    Admission(Origins origins) {
        this.origins = origins;
    }

    /** The HTTP status that answers {@code request}: 101 if Tyrus shall shake hands. */
    int status(HttpRequestPacket request) {
        if (!PATH.equals(request.getRequestURI())
                || !Method.GET.equals(request.getMethod())
                || !request.getQueryStringDC().isNull()) {
            return 404;
        }
        if (!"websocket".equalsIgnoreCase(request.getUpgrade())
                || !VERSION.equals(request.getHeader("Sec-WebSocket-Version"))) {
            return 426;
        }
        if (request.getProtocol() != Protocol.HTTP_1_1
                || !asksToUpgrade(request)
                || !isKey(request.getHeader("Sec-WebSocket-Key"))
                || count(request, Header.Host) != 1) {
            return 400;
        }
        return originMayConnect(request) ? 101 : 403;
    }

    private boolean originMayConnect(HttpRequestPacket request) {
        int origins = count(request, "Origin");
        return origins == 0
                || (origins == 1 && this.origins.admits(request.getHeader("Origin"), request.getHeader(Header.Host)));
    }

    private static boolean asksToUpgrade(HttpRequestPacket request) {
        for (String header : request.getHeaders().values(Header.Connection)) {
            for (String token : header.split(",", -1)) {
                if (token.strip().equalsIgnoreCase("upgrade")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isKey(@Nullable String key) {
        try {
            return key != null && Base64.getDecoder().decode(key).length == KEY_BYTES;
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    private static int count(HttpRequestPacket request, Header header) {
        return count(request, header.toString());
    }

    private static int count(HttpRequestPacket request, String header) {
        int count = 0;
        for (String ignored : request.getHeaders().values(header)) {
            count++;
        }
        return count;
    }
}
