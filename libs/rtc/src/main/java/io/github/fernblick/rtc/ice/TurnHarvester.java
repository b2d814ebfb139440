package io.github.fernblick.rtc.ice;

import java.io.UncheckedIOException;
import java.net.SocketException;
import org.ice4j.Transport;
import org.ice4j.TransportAddress;
import org.ice4j.ice.HostCandidate;
import org.ice4j.ice.RelayedCandidate;
import org.ice4j.ice.ServerReflexiveCandidate;
import org.ice4j.ice.harvest.TurnCandidateHarvest;
import org.ice4j.ice.harvest.TurnCandidateHarvester;
import org.ice4j.security.LongTermCredential;
import org.ice4j.socket.IceSocketWrapper;
import org.ice4j.socket.IceUdpSocketWrapper;
import org.ice4j.socket.RelayedCandidateDatagramSocket;
import org.jspecify.annotations.Nullable;

/** Gets a relayed address from the one TURN server that its socket speaks with. */
final class TurnHarvester extends TurnCandidateHarvester {
    private final RelaySocket socket;

    TurnHarvester(RelaySocket socket, String username, String credential) {
        super(new TransportAddress(socket.server(), Transport.UDP), new LongTermCredential(username, credential));
        this.socket = socket;
    }

    @Override
    protected @Nullable HostCandidate getHostCandidate(HostCandidate candidate) {
        return candidate instanceof SocketCandidate ours && ours.socket() == socket ? candidate : null;
    }

    @Override
    protected TurnCandidateHarvest createHarvest(HostCandidate candidate) {
        return new Harvest(this, candidate);
    }

    private static final class Harvest extends TurnCandidateHarvest {
        Harvest(TurnHarvester harvester, HostCandidate candidate) {
            super(harvester, candidate);
        }

        @Override
        protected RelayedCandidate createRelayedCandidate(TransportAddress relayed, TransportAddress mapped) {
            return new Relayed(relayed, this, mapped);
        }

        /** How the socket looks from outside is of no use: it speaks with nobody but its server. */
        @Override
        protected @Nullable ServerReflexiveCandidate createServerReflexiveCandidate(TransportAddress mapped) {
            return null;
        }
    }

    /** As ice4j's, but without splitting the socket, which holds descriptors until they are collected as garbage. */
    private static final class Relayed extends RelayedCandidate {
        private final IceSocketWrapper socket;

        Relayed(TransportAddress relayed, Harvest harvest, TransportAddress mapped) {
            super(relayed, harvest, mapped);
            try {
                socket = new IceUdpSocketWrapper(new RelayedCandidateDatagramSocket(this, harvest));
            } catch (SocketException noDescriptors) {
                throw new UncheckedIOException(noDescriptors);
            }
        }

        @Override
        public IceSocketWrapper getCandidateIceSocketWrapper() {
            return socket;
        }

        @Override
        public IceSocketWrapper getStunSocket(TransportAddress server) {
            return socket;
        }
    }
}
