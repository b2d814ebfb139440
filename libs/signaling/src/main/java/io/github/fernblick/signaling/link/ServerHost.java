package io.github.fernblick.signaling.link;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

/** A server's host as a link names it: a DNS name, an IPv4 address, or an IPv6 address without brackets. Asks no DNS. */
final class ServerHost {
    private static final int MAX_NAME = 253;
    private static final int MAX_LABEL = 63;

    private ServerHost() {}

    static boolean accepts(String host) {
        if (host.indexOf(':') >= 0) {
            return ipv6(host).isPresent();
        }
        return !host.isEmpty()
                && host.length() <= MAX_NAME
                && labels(host)
                && (!endsInNumber(host) || ipv4(host).isPresent())
                // Whatever else a URI does not take as a host could not be connected to.
                && host.equals(URI.create("wss://" + host).getHost());
    }

    /** The only addresses that a link may want a connection without TLS to. */
    static boolean isPrivate(String host) {
        if (host.equals("localhost")) {
            return true;
        }
        Optional<InetAddress> address = host.indexOf(':') >= 0 ? ipv6(host) : ipv4(host);
        return address.filter(ServerHost::isPrivate).isPresent();
    }

    private static boolean isPrivate(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || (address instanceof Inet6Address
                        // fc00::/7, RFC 4193; the deprecated fec0::/10 is not among them.
                        ? (address.getAddress()[0] & 0xFE) == 0xFC
                        // 10/8, 172.16/12, 192.168/16: RFC 1918
                        : address.isSiteLocalAddress());
    }

    /** Letters, digits and inner hyphens between dots: RFC 1123, section 2.1. */
    private static boolean labels(String host) {
        for (String label : host.split("\\.", -1)) {
            if (label.isEmpty() || label.length() > MAX_LABEL || label.startsWith("-") || label.endsWith("-")) {
                return false;
            }
            if (!label.chars().allMatch(c -> Ascii.isAlphanumeric((char) c) || c == '-')) {
                return false;
            }
        }
        return true;
    }

    /** Then it is an IPv4 address or nothing: {@code 2130706433} or {@code 0x7f.1} would be one to some and a name to others. */
    private static boolean endsInNumber(String host) {
        return Ascii.isDigit(host.charAt(host.lastIndexOf('.') + 1));
    }

    private static Optional<InetAddress> ipv4(String host) {
        String[] parts = host.split("\\.", -1);
        byte[] address = new byte[4];
        for (int i = 0; i < 4; i++) {
            String part = parts.length == 4 ? parts[i] : "";
            boolean canonical =
                    Ascii.isDecimal(part) && part.length() <= 3 && (part.equals("0") || !part.startsWith("0"));
            if (!canonical || Integer.parseInt(part) > 255) {
                return Optional.empty();
            }
            address[i] = (byte) Integer.parseInt(part);
        }
        return byAddress(address);
    }

    private static Optional<InetAddress> ipv6(String host) {
        // A zone would be this machine's affair, and other characters a name: neither reaches the resolver.
        if (!host.chars().allMatch(c -> Ascii.isHexDigit((char) c) || c == ':' || c == '.')) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName("[" + host + "]"));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static Optional<InetAddress> byAddress(byte[] address) {
        try {
            return Optional.of(InetAddress.getByAddress(address));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
