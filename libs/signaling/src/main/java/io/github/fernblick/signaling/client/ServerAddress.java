package io.github.fernblick.signaling.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Where a signaling server is.
 *
 * @param host a name or an address, an IPv6 one without brackets
 * @param path what is asked for there, from its slash on
 */
record ServerAddress(boolean tls, String host, int port, String path) {
    private static final String USUAL_PATH = "/signaling";

    /** @throws IllegalArgumentException if {@code server} is no such URI; its message is one sentence */
    static ServerAddress of(URI server) {
        String scheme = String.valueOf(server.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("ws") && !scheme.equals("wss")) {
            throw new IllegalArgumentException("A server's address begins with wss:// or ws://.");
        }
        if (server.getHost() == null || server.getPort() == 0 || server.getPort() > 65_535) {
            throw new IllegalArgumentException("A server's address is wss://HOST:PORT/signaling.");
        }
        if (server.getRawUserInfo() != null || server.getRawQuery() != null || server.getRawFragment() != null) {
            throw new IllegalArgumentException("A server's address holds neither a user nor anything after ? or #.");
        }
        boolean tls = scheme.equals("wss");
        String host = server.getHost();
        String path = server.getRawPath();
        return new ServerAddress(
                tls,
                host.startsWith("[") ? host.substring(1, host.length() - 1) : host,
                server.getPort() < 0 ? (tls ? 443 : 80) : server.getPort(),
                path == null || path.isEmpty() || path.equals("/") ? USUAL_PATH : path);
    }

    URI uri() {
        try {
            return new URI((tls ? "wss://" : "ws://") + authority() + path);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("made of parts of a URI", e);
        }
    }

    /** {@code HOST:PORT}, as it is shown. */
    String authority() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }
}
