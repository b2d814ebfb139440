package io.github.fernblick.rtc.ice;

import org.ice4j.Transport;
import org.ice4j.TransportAddress;
import org.ice4j.ice.Component;
import org.ice4j.ice.HostCandidate;
import org.ice4j.socket.IceSocketWrapper;

/** A host candidate on a socket of ours. ice4j's own would split its socket, which holds two more descriptors. */
final class SocketCandidate extends HostCandidate {
    private final IceSocket socket;

    SocketCandidate(IceSocket socket, Component component) {
        super(socket, component, Transport.UDP);
        this.socket = socket;
    }

    IceSocket socket() {
        return socket;
    }

    @Override
    public IceSocketWrapper getStunSocket(TransportAddress server) {
        return socket;
    }
}
