package io.github.fernblick.server.limit;

import java.net.InetAddress;
import java.nio.ByteBuffer;

/**
 * What is counted as one address: an IPv4 address, or an IPv6 /64, all of which one customer has.
 *
 * @param bits the address, or the first half of it
 */
record AddressGroup(boolean ipv6, long bits) {

    static AddressGroup of(InetAddress address) {
        ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
        boolean ipv6 = bytes.remaining() == 16;
        return new AddressGroup(ipv6, ipv6 ? bytes.getLong() : bytes.getInt());
    }
}
