package io.github.fernblick.demo.stage;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a self-signed server is, and by which pin it is trusted.
 *
 * @param pin the SHA-256 of its certificate, 64 hexadecimal digits
 */
public record ServerAddress(int port, String pin) {
    private static final Pattern ADDRESS = Pattern.compile("wss://[^ :/]+:(\\d+)/signaling");
    private static final Pattern PIN = Pattern.compile("Certificate pin (?:sha256:)?([0-9a-f]{64})");

    /** Out of what the server prints; nothing as long as a part is missing. */
    public static Optional<ServerAddress> of(List<String> printed) {
        String all = String.join("\n", printed);
        Matcher address = ADDRESS.matcher(all);
        Matcher pin = PIN.matcher(all);
        return address.find() && pin.find()
                ? Optional.of(new ServerAddress(Integer.parseInt(address.group(1)), pin.group(1)))
                : Optional.empty();
    }

    public String url() {
        return "wss://127.0.0.1:" + port + "/signaling";
    }

    /** The pairing link of a room there. */
    public String link(String secret, String name) {
        return "fernblick://127.0.0.1:" + port + "/#" + secret + "&pin=sha256:" + pin + "&name="
                + name.replace(" ", "%20");
    }
}
