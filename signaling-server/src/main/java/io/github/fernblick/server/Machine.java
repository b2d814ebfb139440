package io.github.fernblick.server;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.LinkedHashSet;
import java.util.Set;

/** What this machine is called, and where it can be reached. */
final class Machine {
    private static final String LOCALHOST = "localhost";

    private Machine() {}

    /** The name that others on its network know it by, or {@code localhost}. */
    static String hostName() {
        try {
            String name = InetAddress.getLocalHost().getHostName();
            // A host name is ASCII (RFC 1123); what is not belongs into no certificate and no address.
            return name.matches("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?") ? name : LOCALHOST;
        } catch (UnknownHostException nameless) {
            return LOCALHOST;
        }
    }

    static Set<String> hostNames() {
        Set<String> names = new LinkedHashSet<>();
        names.add(LOCALHOST);
        names.add(hostName());
        return names;
    }

    /** The addresses of all its interfaces, loopback among them. */
    static Set<InetAddress> addresses() {
        Set<InetAddress> addresses = new LinkedHashSet<>();
        try {
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .forEach(addresses::add);
        } catch (SocketException unknown) {
            addresses.add(InetAddress.getLoopbackAddress());
        }
        return addresses;
    }
}
