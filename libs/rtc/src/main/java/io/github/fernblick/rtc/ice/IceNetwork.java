package io.github.fernblick.rtc.ice;

import io.github.fernblick.rtc.task.ForeignLogs;
import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.random.RandomGenerator;
import org.ice4j.ice.Agent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This machine's networks, as far as sessions may use them. Thread-safe; all methods may block for a moment. */
public final class IceNetwork implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(IceNetwork.class);

    static {
        ForeignLogs.quieten();
    }

    private final IcePorts ports;
    private final ThreadFactory threads;
    private final RandomGenerator random;
    private final List<SharedPort> shared = new ArrayList<>(); // guarded by shared
    private boolean closed; // guarded by shared

    /** @param random chooses where in a range of ports to begin */
    public IceNetwork(IcePorts ports, ThreadFactory threads, RandomGenerator random) {
        this.ports = ports;
        this.threads = threads;
        this.random = random;
    }

    /** Loads ice4j and its configuration, which takes up to a second: better at a program's start than under its first viewer. */
    public static void warmUp() {
        new Agent().free();
    }

    /** One socket for each address; those that cannot be opened are left out. */
    List<IceSocket> open(String usernameFragment, DatagramSink sink) {
        List<InetAddress> addresses = LocalAddresses.usable();
        if (ports instanceof IcePorts.Shared port) {
            return share(addresses, port.port(), usernameFragment, sink);
        }
        List<IceSocket> sockets = new ArrayList<>();
        for (InetAddress address : addresses) {
            try {
                sockets.add(new OwnSocket(bind(address), sink));
            } catch (IOException e) {
                log.warn("No UDP port could be opened on one of this machine's addresses: {}", e.getMessage());
            }
        }
        return sockets;
    }

    /** A socket towards a TURN server, on the address that leads there. */
    RelaySocket openRelay(InetSocketAddress server, DatagramSink sink) throws IOException {
        try (DatagramSocket probe = new DatagramSocket()) {
            probe.connect(server);
            return new RelaySocket(bind(probe.getLocalAddress()), server, sink);
        }
    }

    private DatagramSocket bind(InetAddress address) throws IOException {
        if (!(ports instanceof IcePorts.Range range)) {
            return new DatagramSocket(new InetSocketAddress(address, 0));
        }
        int count = range.last() - range.first() + 1;
        int begin = random.nextInt(count);
        for (int i = 0; i < count; i++) {
            try {
                return new DatagramSocket(new InetSocketAddress(address, range.first() + (begin + i) % count));
            } catch (BindException taken) {
                // the next one
            }
        }
        throw new IOException("all ports from " + range.first() + " to " + range.last() + " are taken");
    }

    private List<IceSocket> share(List<InetAddress> addresses, int port, String usernameFragment, DatagramSink sink) {
        synchronized (shared) {
            closeGone(addresses);
            List<IceSocket> sockets = new ArrayList<>();
            for (InetAddress address : addresses) {
                if (!closed
                        && shared.stream().noneMatch(known -> known.address().equals(address))) {
                    try {
                        shared.add(new SharedPort(address, port, threads));
                    } catch (IOException e) {
                        log.warn(
                                "UDP port {} could not be opened on one of this machine's addresses: {}",
                                port,
                                e.getMessage());
                    }
                }
            }
            shared.forEach(open -> sockets.add(open.join(usernameFragment, sink)));
            return sockets;
        }
    }

    // Addresses come and go: a machine may start before its network, or change it.
    private void closeGone(List<InetAddress> addresses) {
        for (Iterator<SharedPort> each = shared.iterator(); each.hasNext(); ) {
            SharedPort open = each.next();
            if (!addresses.contains(open.address())) {
                open.close();
                each.remove();
            }
        }
    }

    /** Ends the shared port, if any; sessions close what is their own. */
    @Override
    public void close() {
        synchronized (shared) {
            closed = true;
            shared.forEach(SharedPort::close);
            shared.clear();
        }
    }
}
