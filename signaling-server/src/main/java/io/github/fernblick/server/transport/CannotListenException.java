package io.github.fernblick.server.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;

/** The address cannot be listened on. The message is one sentence for the person who started the server. */
public final class CannotListenException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int FIRST_FREE_FOR_ALL = 1_024;

    private CannotListenException(String sentence) {
        super(sentence);
    }

    /** @param options what the options begin with that say where to listen */
    static CannotListenException of(InetSocketAddress address, String options, IOException refusal) {
        String host = address.getAddress().getHostAddress();
        int port = address.getPort();
        if (!isOurs(address.getAddress())) {
            return new CannotListenException("This machine has no interface with the address " + host + "; leave "
                    + options + "host away" + (options.equals("--") ? " to listen on all that it has." : "."));
        }
        // Which of the two it is, Java tells by the system's words alone.
        boolean notPermitted = String.valueOf(refusal.getMessage()).contains("ermission");
        if (notPermitted && port < FIRST_FREE_FOR_ALL) {
            return new CannotListenException("This user may not listen on port " + port
                    + "; choose one from 1024 up with " + options + "port, or allow it to the user.");
        }
        return new CannotListenException("Port " + port + " of " + host
                + " is in use by another program; choose another with " + options + "port.");
    }

    private static boolean isOurs(InetAddress address) {
        try {
            return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
            return true;
        }
    }

    /** The sentence; never null. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
