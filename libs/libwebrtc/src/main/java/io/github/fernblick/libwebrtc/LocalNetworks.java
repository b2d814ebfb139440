package io.github.fernblick.libwebrtc;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;

/** What networks this machine has. */
final class LocalNetworks {
    private LocalNetworks() {}

    /** Whether it has none but itself, as in a closed container or on a computer without any cable or radio. */
    static boolean onlyLoopback() {
        try {
            return NetworkInterface.networkInterfaces().noneMatch(LocalNetworks::leadsSomewhere);
        } catch (SocketException e) {
            return false; // not known: libwebrtc looks for itself
        }
    }

    private static boolean leadsSomewhere(NetworkInterface network) {
        try {
            return network.isUp()
                    && !network.isLoopback()
                    && network.inetAddresses().anyMatch(LocalNetworks::isUsable);
        } catch (SocketException e) {
            return false; // gone meanwhile
        }
    }

    /** libwebrtc does not use link-local addresses of IPv6. */
    private static boolean isUsable(InetAddress address) {
        return address instanceof Inet4Address || !address.isLinkLocalAddress();
    }
}
