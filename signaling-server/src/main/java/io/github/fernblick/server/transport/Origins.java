package io.github.fernblick.server.transport;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which web pages' scripts may connect (RFC 6454, RFC 6455 section 10.2): the server's own and those of a list. A native
 * client sends no {@code Origin}, or the server's own.
 */
public final class Origins {
    private final Set<String> allowed;

    /** @param allowed in the form that {@link #canonical} gives */
    public Origins(Set<String> allowed) {
        this.allowed = Set.copyOf(allowed);
    }

    /** {@code scheme://host[:port]}, lower case, without the scheme's own port; empty if {@code text} is no web origin. */
    public static Optional<String> canonical(String text) {
        return parse(text).map(Object::toString);
    }

    /**
     * @param origin the header's value
     * @param host the value of the same request's {@code Host}
     */
    boolean admits(String origin, String host) {
        Optional<Origin> parsed = parse(origin);
        if (parsed.isEmpty()) {
            return false;
        }
        // A proxy may have ended TLS: so the scheme is the origin's, and the server's own is who the client asked for.
        Optional<Origin> own = parse(parsed.get().scheme() + "://" + host);
        return own.equals(parsed) || allowed.contains(parsed.get().toString());
    }

    private static Optional<Origin> parse(String text) {
        URI uri;
        try {
            uri = new URI(text.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException noOrigin) {
            return Optional.empty();
        }
        boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        boolean bare = uri.getRawPath() != null
                && uri.getRawPath().isEmpty()
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && uri.getRawUserInfo() == null;
        String host = uri.getHost();
        return web && bare && host != null
                ? Optional.of(Origin.of(String.valueOf(uri.getScheme()), host, uri.getPort()))
                : Optional.empty();
    }

    private record Origin(String scheme, String host, int port) {
        static Origin of(String scheme, String host, int port) {
            int standard = scheme.equals("https") ? 443 : 80;
            return new Origin(scheme, host, port == standard ? -1 : port);
        }

        @Override
        public String toString() {
            return scheme + "://" + host + (port < 0 ? "" : ":" + port);
        }
    }
}
