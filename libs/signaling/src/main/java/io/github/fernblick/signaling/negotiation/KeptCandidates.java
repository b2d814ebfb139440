package io.github.fernblick.signaling.negotiation;

import java.util.ArrayList;
import java.util.List;

/** Candidates that wait for their description, a bounded number. Owner: the room's serial executor. */
final class KeptCandidates {
    static final int MAX = 64;

    private final List<IceCandidate> candidates = new ArrayList<>();

    /** Whether there was still place for {@code candidate}. */
    boolean keep(IceCandidate candidate) {
        return candidates.size() < MAX && candidates.add(candidate);
    }

    /** All that were kept, in their order; none are afterwards. */
    List<IceCandidate> takeAll() {
        List<IceCandidate> all = List.copyOf(candidates);
        candidates.clear();
        return all;
    }

    void clear() {
        candidates.clear();
    }
}
