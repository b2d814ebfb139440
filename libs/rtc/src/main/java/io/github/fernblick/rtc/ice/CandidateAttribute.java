package io.github.fernblick.rtc.ice;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A {@code candidate} attribute (RFC 8839, section 5.1) of the only kind that is of use here: UDP, component 1. */
record CandidateAttribute(String foundation, long priority, InetSocketAddress address, String type) {
    private static final int LONGEST = 1_024;
    private static final int FIXED_PARTS = 8;
    private static final long HIGHEST_PRIORITY = 0xffffffffL;
    private static final List<String> TYPES = List.of("host", "srflx", "prflx", "relay");
    private static final Pattern FOUNDATION = Pattern.compile("[A-Za-z0-9+/]{1,32}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,10}");
    // Names are never looked up: an mDNS name (RFC 8828) is its own machine's secret, any other would ask a server that
    // the
    // other end chose.
    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    /** Empty for what is malformed, a name, or for TCP. */
    static Optional<CandidateAttribute> parse(String attribute) {
        String text = attribute.startsWith("a=") ? attribute.substring(2) : attribute;
        if (text.length() > LONGEST || !text.startsWith("candidate:")) {
            return Optional.empty();
        }
        String[] parts = text.substring("candidate:".length()).split(" ", -1);
        boolean ours = parts.length >= FIXED_PARTS
                && FOUNDATION.matcher(parts[0]).matches()
                && parts[1].equals("1")
                && parts[2].equalsIgnoreCase("udp")
                && NUMBER.matcher(parts[3]).matches()
                && LITERAL.matcher(parts[4]).matches()
                && NUMBER.matcher(parts[5]).matches()
                && parts[6].equals("typ")
                && TYPES.contains(parts[7]);
        if (!ours) {
            return Optional.empty();
        }
        long priority = Long.parseLong(parts[3]);
        long port = Long.parseLong(parts[5]);
        if (priority > HIGHEST_PRIORITY || port == 0 || port > 0xffff) {
            return Optional.empty();
        }
        return literal(parts[4])
                .map(address -> new CandidateAttribute(
                        parts[0], priority, new InetSocketAddress(address, (int) port), parts[7]));
    }

    private static Optional<InetAddress> literal(String text) {
        try {
            InetAddress address = InetAddress.getByName(text);
            return address.isMulticastAddress() || address.isAnyLocalAddress()
                    ? Optional.empty()
                    : Optional.of(address);
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }

    /** As it is told. Where the address is behind another one is nobody's business: {@code raddr} says nothing. */
    String format(String usernameFragment) {
        String host = address.getAddress().getHostAddress();
        int scope = host.indexOf('%');
        String related = type.equals("host") ? "" : " raddr 0.0.0.0 rport 0";
        return "candidate:" + foundation + " 1 udp " + priority + " " + (scope < 0 ? host : host.substring(0, scope))
                + " " + address.getPort() + " typ " + type + related + " generation 0 ufrag " + usernameFragment;
    }
}
