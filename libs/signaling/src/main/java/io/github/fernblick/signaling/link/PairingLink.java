package io.github.fernblick.signaling.link;

import io.github.fernblick.signaling.secret.RoomSecret;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A pairing link (protocol, section 9): where a camera's room is, and its secret.
 *
 * @param host a name, an IPv4 address, or an IPv6 address without brackets; lower case
 * @param port the server's, 443 when absent
 * @param name what the camera is called: 100 characters at most, none of them controlling
 * @param pin the SHA-256 of the server's certificate, 64 lower-case hexadecimal digits
 * @param open whether the room is in open mode: signals are not sealed
 * @param plain whether the server is reached without TLS; for {@code localhost}, loopback and private addresses only
 */
public record PairingLink(
        String host,
        OptionalInt port,
        RoomSecret secret,
        Optional<String> name,
        Optional<String> pin,
        boolean open,
        boolean plain) {

    /** In characters. */
    public static final int MAX_LENGTH = 2_048;

    static final String APP_SCHEME = "fernblick://";
    static final String WEB_SCHEME = "https://";
    static final int MAX_PORT = 65_535;
    static final int PIN_LENGTH = 64;
    private static final int DEFAULT_PORT = 443;
    private static final int DEFAULT_PLAIN_PORT = 80;

    /** @throws IllegalArgumentException if the link would not be taken; its message holds nothing of it */
    public PairingLink {
        problem(host, port, name, pin, plain).ifPresent(problem -> {
            throw new IllegalArgumentException(problem.sentence());
        });
    }

    /** The first thing that is wrong with these parts. */
    static Optional<LinkProblem> problem(
            String host, OptionalInt port, Optional<String> name, Optional<String> pin, boolean plain) {
        if (!ServerHost.accepts(host) || !host.equals(Ascii.lowerCase(host))) {
            return Optional.of(LinkProblem.HOST);
        } else if (port.isPresent() && (port.getAsInt() < 1 || port.getAsInt() > MAX_PORT)) {
            return Optional.of(LinkProblem.PORT);
        } else if (name.isPresent() && !CameraName.accepts(name.get())) {
            return Optional.of(LinkProblem.NAME);
        } else if (pin.isPresent() && !isPin(pin.get())) {
            return Optional.of(LinkProblem.PIN);
        } else if (plain && !ServerHost.isPrivate(host)) {
            return Optional.of(LinkProblem.PLAIN_ABROAD);
        } else if (plain && pin.isPresent()) {
            return Optional.of(LinkProblem.PLAIN_AND_PIN);
        }
        return Optional.empty();
    }

    private static boolean isPin(String pin) {
        return Ascii.isHex(pin, PIN_LENGTH) && pin.equals(Ascii.lowerCase(pin));
    }

    /** Reads what somebody pasted or scanned, or a web page handed over: hostile input. Both forms are accepted. */
    public static ParsedLink parse(String text) {
        try {
            return new ParsedLink.Valid(PairingLinkParser.parse(text));
        } catch (LinkException e) {
            return new ParsedLink.Invalid(e.problem());
        }
    }

    /**
     * The link to a room at {@code server}, {@code wss://HOST[:PORT]/signaling} or {@code ws:}; invalid where no link can lead
     * there, as to a public server without TLS.
     */
    public static ParsedLink to(
            URI server, RoomSecret secret, Optional<String> name, Optional<String> pin, boolean open) {
        boolean plain = "ws".equalsIgnoreCase(server.getScheme());
        String host = Ascii.lowerCase(Objects.requireNonNullElse(server.getHost(), ""));
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        OptionalInt port = server.getPort() >= 0
                ? OptionalInt.of(server.getPort())
                : plain ? OptionalInt.of(DEFAULT_PLAIN_PORT) : OptionalInt.empty();
        return problem(bare, port, name, pin, plain)
                .<ParsedLink>map(ParsedLink.Invalid::new)
                .orElseGet(() -> new ParsedLink.Valid(new PairingLink(bare, port, secret, name, pin, open, plain)));
    }

    /** Whether a camera may be called {@code name} in a link. */
    public static boolean acceptsName(String name) {
        return CameraName.accepts(name);
    }

    /** Where to connect: {@code wss://HOST[:PORT]/signaling}, or {@code ws:} for a plain one. */
    public URI server() {
        // A ws: URI without a port would mean 80.
        OptionalInt said = plain ? OptionalInt.of(port.orElse(DEFAULT_PORT)) : port;
        return URI.create((plain ? "ws://" : "wss://") + authority(said) + "/signaling");
    }

    /** {@code fernblick://…}, what the desktop opens. Holds the secret. */
    public String appLink() {
        return APP_SCHEME + rest();
    }

    /** {@code https://…}, what a QR code holds and a browser opens. Holds the secret. */
    public String webLink() {
        return WEB_SCHEME + rest();
    }

    private String rest() {
        StringBuilder link = new StringBuilder(authority(port)).append("/#").append(secret.reveal());
        name.ifPresent(said -> link.append("&name=").append(PercentEncoding.encode(said)));
        pin.ifPresent(hex -> link.append("&pin=sha256:").append(hex));
        return link.append(open ? "&open=1" : "")
                .append(plain ? "&plain=1" : "")
                .toString();
    }

    private String authority(OptionalInt said) {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + (said.isPresent() ? ":" + said.getAsInt() : "");
    }

    /** Neither the secret nor the link. */
    @Override
    public String toString() {
        return "PairingLink[" + host + "]";
    }
}
