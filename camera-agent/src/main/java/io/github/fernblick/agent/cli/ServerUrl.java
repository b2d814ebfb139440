package io.github.fernblick.agent.cli;

import io.github.fernblick.signaling.link.LinkProblem;
import io.github.fernblick.signaling.link.PairingLink;
import io.github.fernblick.signaling.link.ParsedLink;
import io.github.fernblick.signaling.secret.RoomSecret;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads the address of a signaling server. What is wrong is said without repeating the text: it may be a pairing link. */
final class ServerUrl {
    private static final String FORM = "write it as wss://HOST:PORT/signaling.";
    private static final RoomSecret ANY_SECRET = RoomSecret.parse("0".repeat(RoomSecret.HEX_LENGTH));

    private ServerUrl() {}

    /** @param wrong makes the exception that says a sentence */
    static URI parse(String text, Function<String, ? extends RuntimeException> wrong) {
        if (text.indexOf('#') >= 0) {
            throw wrong.apply("--server takes the server's address alone, not a pairing link: " + FORM);
        }
        URI url;
        try {
            url = new URI(text.strip());
        } catch (URISyntaxException e) {
            throw wrong.apply("--server takes the address of a signaling server: " + FORM);
        }
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (scheme.equals("http") || scheme.equals("https")) {
            throw wrong.apply("A signaling server's address begins with wss:, not " + scheme + ":; " + FORM);
        }
        if (!scheme.equals("wss") && !scheme.equals("ws")) {
            throw wrong.apply("A signaling server's address begins with wss://; " + FORM);
        }
        if (url.getHost() == null) {
            throw wrong.apply("That address names no host and port that a server could have; " + FORM);
        }
        if (url.getRawUserInfo() != null || url.getRawQuery() != null) {
            throw wrong.apply("A signaling server's address holds neither a user name nor a query; " + FORM);
        }
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        if (!path.isEmpty() && !path.equals("/") && !path.equals("/signaling")) {
            throw wrong.apply("A signaling server's path is /signaling; " + FORM);
        }
        URI server = URI.create(scheme + "://" + url.getRawAuthority().toLowerCase(Locale.ROOT) + "/signaling");
        // A room that no pairing link leads to could be shown to nobody.
        ParsedLink link = PairingLink.to(server, ANY_SECRET, Optional.empty(), Optional.empty(), false);
        if (link instanceof ParsedLink.Invalid invalid) {
            throw wrong.apply(
                    invalid.problem() == LinkProblem.PLAIN_ABROAD
                            ? "Without TLS (ws:) only localhost, loopback and private addresses are allowed; write wss:"
                                    + " instead."
                            : "That address names no host and port that a server could have; " + FORM);
        }
        return server;
    }
}
