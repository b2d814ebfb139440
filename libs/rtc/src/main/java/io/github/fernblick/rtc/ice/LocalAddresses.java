package io.github.fernblick.rtc.ice;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;

/** The addresses of this machine under which another one may reach it. */
final class LocalAddresses {
    private LocalAddresses() {}

    /** Those of networks that are up; loopback only when there is nothing else. */
    static List<InetAddress> usable() {
        List<InetAddress> addresses = of(false);
        return addresses.isEmpty() ? of(true) : addresses;
    }

    private static List<InetAddress> of(boolean loopback) {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(network -> isUp(network, loopback))
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(LocalAddresses::isUsable)
                    .toList();
        } catch (SocketException notKnown) {
            return List.of();
        }
    }

    private static boolean isUp(NetworkInterface network, boolean loopback) {
        try {
            return network.isUp() && network.isLoopback() == loopback;
        } catch (SocketException goneMeanwhile) {
            return false;
        }
    }

    private static boolean isUsable(InetAddress address) {
        return !address.isMulticastAddress()
                && !address.isAnyLocalAddress()
                && (address instanceof Inet4Address || !address.isLinkLocalAddress());
    }
}
