package io.github.fernblick.signaling.link;

import static io.github.fernblick.signaling.link.LinkException.unless;

import io.github.fernblick.signaling.secret.RoomSecret;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Parses hostile input: nothing is guessed, repaired or resolved. */
final class PairingLinkParser {
    private static final String PIN_PREFIX = "sha256:";

    private PairingLinkParser() {}

    static PairingLink parse(String text) throws LinkException {
        unless(text.length() <= PairingLink.MAX_LENGTH, LinkProblem.TOO_LONG);
        String link = text.strip();
        String afterScheme = withoutScheme(link);
        unless(link.chars().allMatch(c -> Ascii.isPrintable((char) c)), LinkProblem.CHARACTER);
        int path = afterScheme.indexOf("/#");
        unless(path >= 0, LinkProblem.NO_SECRET);
        String authority = afterScheme.substring(0, path);
        String[] fragment = afterScheme.substring(path + 2).split("&", -1);
        return link(authority, fragment[0], parameters(fragment));
    }

    private static String withoutScheme(String link) throws LinkException {
        for (String scheme : new String[] {PairingLink.APP_SCHEME, PairingLink.WEB_SCHEME}) {
            if (link.regionMatches(true, 0, scheme, 0, scheme.length())) {
                return link.substring(scheme.length());
            }
        }
        throw new LinkException(LinkProblem.NOT_A_LINK);
    }

    private static PairingLink link(String authority, String secret, Map<String, String> parameters)
            throws LinkException {
        int hostEnd = hostEnd(authority);
        String host = Ascii.lowerCase(authority.substring(0, hostEnd));
        OptionalInt port = port(authority.substring(hostEnd));
        boolean bracketed = host.startsWith("[");
        String bare = bracketed ? host.substring(1, host.length() - 1) : host;
        unless(bracketed == (bare.indexOf(':') >= 0), LinkProblem.HOST);
        unless(Ascii.isHex(secret, RoomSecret.HEX_LENGTH), LinkProblem.SECRET);
        Optional<String> name = name(parameters);
        Optional<String> pin = pin(parameters);
        boolean open = flag(parameters, "open");
        boolean plain = flag(parameters, "plain");
        Optional<LinkProblem> problem = PairingLink.problem(bare, port, name, pin, plain);
        if (problem.isPresent()) {
            throw new LinkException(problem.get());
        }
        return new PairingLink(bare, port, RoomSecret.parse(secret), name, pin, open, plain);
    }

    private static int hostEnd(String authority) throws LinkException {
        if (authority.startsWith("[")) {
            int end = authority.indexOf(']');
            unless(end >= 0, LinkProblem.HOST);
            return end + 1;
        }
        int colon = authority.indexOf(':');
        return colon >= 0 ? colon : authority.length();
    }

    /** Out of nothing, or a colon and digits. */
    private static OptionalInt port(String text) throws LinkException {
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        unless(text.startsWith(":"), LinkProblem.HOST);
        String digits = text.substring(1);
        unless(Ascii.isDecimal(digits) && digits.length() <= 5 && !digits.startsWith("0"), LinkProblem.PORT);
        return OptionalInt.of(Integer.parseInt(digits));
    }

    private static Map<String, String> parameters(String[] fragment) throws LinkException {
        Map<String, String> parameters = new HashMap<>();
        for (int i = 1; i < fragment.length; i++) {
            int equals = fragment[i].indexOf('=');
            String key = equals < 0 ? fragment[i] : fragment[i].substring(0, equals);
            unless(!key.isEmpty(), LinkProblem.PARAMETER);
            String before = parameters.put(key, equals < 0 ? "" : fragment[i].substring(equals + 1));
            unless(before == null, LinkProblem.TWICE);
        }
        return parameters;
    }

    private static Optional<String> name(Map<String, String> parameters) throws LinkException {
        String encoded = parameters.get("name");
        if (encoded == null) {
            return Optional.empty();
        }
        Optional<String> name = PercentEncoding.decode(encoded).map(String::strip);
        unless(name.isPresent(), LinkProblem.NAME);
        return name;
    }

    private static Optional<String> pin(Map<String, String> parameters) throws LinkException {
        String pin = parameters.get("pin");
        if (pin == null) {
            return Optional.empty();
        }
        unless(pin.startsWith(PIN_PREFIX), LinkProblem.PIN);
        String hex = pin.substring(PIN_PREFIX.length());
        unless(Ascii.isHex(hex, PairingLink.PIN_LENGTH), LinkProblem.PIN);
        return Optional.of(Ascii.lowerCase(hex));
    }

    private static boolean flag(Map<String, String> parameters, String key) throws LinkException {
        String value = parameters.get(key);
        unless(value == null || value.equals("1"), LinkProblem.FLAG);
        return value != null;
    }
}
