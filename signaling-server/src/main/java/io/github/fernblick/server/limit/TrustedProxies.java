package io.github.fernblick.server.limit;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whose word about a client's address is taken: that of proxies of ours, which append to {@code X-Forwarded-For} whom they
 * were asked by. What stands left of the first address that is not ours is the client's own tale.
 */
public final class TrustedProxies {
    /** Nobody's word is taken. */
    public static final TrustedProxies NONE = new TrustedProxies(List.of());

    private final List<CidrBlock> proxies;

    public TrustedProxies(List<CidrBlock> proxies) {
        this.proxies = List.copyOf(proxies);
    }

    /** Whether there are any: then a connection from this machine may be anybody's. */
    public boolean any() {
        return !proxies.isEmpty();
    }

    public boolean trust(InetAddress peer) {
        return proxies.stream().anyMatch(block -> block.contains(peer));
    }

    /**
     * The address that a connection counts for.
     *
     * @param peer the other end of the TCP connection
     * @param forwardedFor the values of the request's {@code X-Forwarded-For} headers, in order
     */
    public InetAddress client(InetAddress peer, Iterable<String> forwardedFor) {
        List<String> hops = new ArrayList<>();
        for (String header : forwardedFor) {
            hops.addAll(List.of(header.split(",", -1)));
        }
        InetAddress client = peer;
        for (int i = hops.size() - 1; i >= 0 && trust(client); i--) {
            Optional<InetAddress> hop = IpLiteral.parse(withoutPort(hops.get(i).strip()));
            if (hop.isEmpty()) {
                break; // A proxy that does not tell is the last that is known.
            }
            client = hop.get();
        }
        return client;
    }

    /** Some proxies append the port, and brackets around an IPv6 address with it. */
    private static String withoutPort(String hop) {
        if (hop.startsWith("[")) {
            int end = hop.indexOf(']');
            return end < 0 ? "" : hop.substring(1, end);
        }
        int colon = hop.indexOf(':');
        boolean port = colon >= 0 && colon == hop.lastIndexOf(':');
        return port ? hop.substring(0, colon) : hop;
    }
}
