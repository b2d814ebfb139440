package io.github.fernblick.server;

import io.github.fernblick.server.tls.TlsIdentity;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What the program says when it is ready; programs that start it wait for the last line. */
final class Announcement {
    private Announcement() {}

    static List<String> lines(ServerSettings settings, int port, OptionalInt metricsPort, Instant now) {
        List<String> lines = new ArrayList<>();
        settings.tls()
                .ifPresentOrElse(
                        identity -> addCertificate(lines, identity.identity(), now),
                        () -> lines.add(
                                "No TLS: who is on the way sees who"
                                        + " meets whom and when, but not what they say. Only for trying out, or behind a proxy."));
        lines.add("Refuses: " + refusals(settings));
        settings.metrics()
                .ifPresent(address ->
                        lines.add("Metrics at http://" + host(address) + ":" + metricsPort.orElseThrow() + "/metrics"));
        lines.add("Listening on " + (settings.tls().isPresent() ? "wss" : "ws") + "://" + host(settings.address()) + ":"
                + port + "/signaling");
        return lines;
    }

    private static void addCertificate(List<String> lines, TlsIdentity identity, Instant now) {
        lines.add("Certificate pin " + identity.pin());
        if (!identity.isValidAt(now)) {
            lines.add("The certificate is not valid now: only clients that were given its pin will connect.");
        }
    }

    private static String refusals(ServerSettings settings) {
        String tls = settings.tls().isPresent() ? "TLS before 1.2, " : "";
        ServerLimits limits = settings.limits();
        return tls + "messages over " + limits.transport().maxMessage() + " bytes, rooms of more than "
                + limits.maxRoomClients() + ", more than " + limits.maxConnections()
                + " clients, more than " + limits.rates().connectionsPerAddress()
                + " of one address, pages of other web sites";
    }

    /** As it stands in a URI (RFC 3986, section 3.2.2): the name that was given, if one was. */
    private static String host(InetSocketAddress listening) {
        InetAddress address = listening.getAddress();
        if (address.isAnyLocalAddress()) {
            return Machine.hostName();
        }
        String text = listening.getHostString();
        return text.contains(":") ? "[" + text.replaceFirst("%.*", "") + "]" : text;
    }
}
