package io.github.fernblick.rtc.ice;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The URL of a STUN or TURN server over UDP (RFC 7064, RFC 7065). */
record IceServerUrl(boolean relay, String host, int port) {
    private static final int DEFAULT_PORT = 3478;
    private static final Pattern FORM = Pattern.compile(
            "(stun|turn):([a-z0-9._~-]{1,253}|\\[[0-9a-f:.]{2,45}])" + "(?::(\\d{1,5}))?(?:\\?transport=(udp|tcp))?");

    /** Empty for what is no such URL, and for TCP and TLS, which ice4j cannot. */
    static Optional<IceServerUrl> parse(String url) {
        Matcher parts = FORM.matcher(url.toLowerCase(Locale.ROOT));
        if (!parts.matches() || "tcp".equals(parts.group(4))) {
            return Optional.empty();
        }
        int port = parts.group(3) == null ? DEFAULT_PORT : Integer.parseInt(parts.group(3));
        if (port == 0 || port > 0xffff) {
            return Optional.empty();
        }
        return Optional.of(new IceServerUrl("turn".equals(parts.group(1)), parts.group(2), port));
    }

    /** One address of each family; none when the name is not known. Asks DNS, so it may block. */
    List<InetSocketAddress> resolve() {
        try {
            List<InetSocketAddress> found = new ArrayList<>();
            InetAddress[] all = InetAddress.getAllByName(host);
            for (boolean four : new boolean[] {true, false}) {
                Arrays.stream(all)
                        .filter(address -> address instanceof Inet4Address == four)
                        .findFirst()
                        .ifPresent(address -> found.add(new InetSocketAddress(address, port)));
            }
            return found;
        } catch (UnknownHostException notKnown) {
            return List.of();
        }
    }
}
