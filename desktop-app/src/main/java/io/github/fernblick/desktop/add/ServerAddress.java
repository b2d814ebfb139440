package io.github.fernblick.desktop.add;

import io.github.fernblick.desktop.text.Message;
import io.github.fernblick.signaling.link.LinkProblem;
import io.github.fernblick.signaling.link.PairingLink;
import io.github.fernblick.signaling.link.ParsedLink;
import io.github.fernblick.signaling.secret.RoomSecret;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * A server's address as people write it: {@code cam.example.org}, with {@code :PORT} or a scheme before it if they like, and
 * {@code /signaling} behind it.
 */
public sealed interface ServerAddress {
    record Valid(URI server) implements ServerAddress {}

    record Empty() implements ServerAddress {}

    record Invalid(Message why) implements ServerAddress {}

    /** Reads {@code text}; a room there, without TLS, must be in a private network. */
    static ServerAddress parse(String text, RoomSecret room, Optional<String> pin) {
        String address = text.strip();
        if (address.isEmpty()) {
            return new Empty();
        }
        int scheme = address.indexOf("://");
        String name = scheme < 0 ? "wss" : address.substring(0, scheme).toLowerCase(Locale.ROOT);
        String rest = scheme < 0 ? address : address.substring(scheme + 3);
        boolean plain = name.equals("ws") || name.equals("http");
        if (!plain && !name.equals("wss") && !name.equals("https") && !name.equals("fernblick")) {
            return new Invalid(Message.of("add.server.scheme"));
        }
        rest = rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
        rest = rest.endsWith("/signaling") ? rest.substring(0, rest.length() - "/signaling".length()) : rest;
        try {
            // Whatever a link may say of a server is what may be typed.
            URI server = new URI((plain ? "ws" : "wss") + "://" + rest + "/signaling");
            return server.getRawPath().equals("/signaling") && server.getRawQuery() == null
                    ? judged(server, room, pin)
                    : new Invalid(Message.of("add.server.more"));
        } catch (java.net.URISyntaxException e) {
            return new Invalid(Message.of("add.server.malformed"));
        }
    }

    private static ServerAddress judged(URI server, RoomSecret room, Optional<String> pin) {
        ParsedLink link = PairingLink.to(server, room, Optional.empty(), pin, false);
        if (link instanceof ParsedLink.Valid valid) {
            return new Valid(valid.link().server());
        }
        LinkProblem problem = ((ParsedLink.Invalid) link).problem();
        return new Invalid(LinkProblems.say(problem));
    }
}
