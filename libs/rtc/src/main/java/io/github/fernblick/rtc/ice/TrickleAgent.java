package io.github.fernblick.rtc.ice;

import org.ice4j.ice.Agent;
import org.ice4j.ice.LocalCandidate;
import org.ice4j.ice.RemoteCandidate;

/** An agent that also pairs local candidates which were found after the checks began (RFC 8838, section 10). */
final class TrickleAgent extends Agent {

    TrickleAgent() {
        setTrickling(true);
        setUseDynamicPorts(false); // sockets are ours
        setPerformConsentFreshness(true);
    }

    /** Pairs the two and checks the pair, as if a check had come; harmless when they are a pair already. */
    void pair(LocalCandidate local, RemoteCandidate remote) {
        incomingCheckReceived(
                remote.getTransportAddress(), local.getTransportAddress(), remote.getPriority(), "", "", false);
    }
}
