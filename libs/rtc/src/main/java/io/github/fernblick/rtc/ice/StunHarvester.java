package io.github.fernblick.rtc.ice;

import java.net.InetSocketAddress;
import org.ice4j.Transport;
import org.ice4j.TransportAddress;
import org.ice4j.ice.HostCandidate;
import org.ice4j.ice.harvest.StunCandidateHarvester;
import org.jspecify.annotations.Nullable;

/** Asks one STUN server how the sockets that may talk with anybody look from outside. */
final class StunHarvester extends StunCandidateHarvester {

    StunHarvester(InetSocketAddress server) {
        super(new TransportAddress(server, Transport.UDP));
    }

    @Override
    protected @Nullable HostCandidate getHostCandidate(HostCandidate candidate) {
        return candidate instanceof SocketCandidate ours && !(ours.socket() instanceof RelaySocket) ? candidate : null;
    }
}
