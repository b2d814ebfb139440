package io.github.fernblick.signaling.fake;

import io.github.fernblick.signaling.message.Role;
import io.github.fernblick.signaling.negotiation.MediaSession;
import io.github.fernblick.signaling.negotiation.MediaSessions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Media between fake ends: sessions find each other by their SDP, connect when both have the other's description and a
 * candidate, and hear each other while the path is there.
 */
public final class FakeMedia {
    static final Duration TICK = Duration.ofMillis(500);

    final FakeTime time;
    final RandomGenerator random;
    private final Map<String, FakeSession> byOrigin = new HashMap<>();
    private final Set<FakeSession> open = new LinkedHashSet<>();
    private final Set<Set<End>> cut = new HashSet<>();
    private int origins;

    public FakeMedia(FakeTime time, RandomGenerator random) {
        this.time = time;
        this.random = random;
    }

    /** One program's media. */
    public final class End implements MediaSessions {
        private final String name;
        private final Role role;
        private final FakeTime.Machine process;
        /** Every session that was ever opened here. */
        private final List<FakeSession> opened = new ArrayList<>();

        private boolean sourceLost;
        private boolean failsToOpen;

        End(String name, Role role, FakeTime.Machine process) {
            this.name = name;
            this.role = role;
            this.process = process;
        }

        @Override
        public MediaSession open(Request request, MediaSession.Listener listener) {
            if (failsToOpen && random.nextBoolean()) {
                throw new IllegalStateException("no media today");
            }
            FakeSession session = new FakeSession(FakeMedia.this, this, request, listener, "origin-" + ++origins);
            byOrigin.put(session.origin(), session);
            open.add(session);
            opened.add(session);
            session.live();
            return session;
        }

        /** Those that are not closed, the newest last. */
        public List<FakeSession> openSessions() {
            return open.stream().filter(session -> session.end() == this).toList();
        }

        /** Every session that was ever opened here. */
        public List<FakeSession> opened() {
            return opened;
        }

        public void loseSource(boolean lost) {
            sourceLost = lost;
        }

        public void failToOpen(boolean fails) {
            failsToOpen = fails;
        }

        boolean receivesFrom(End other) {
            return role != Role.CAMERA && other.role != Role.VIEWER;
        }

        boolean describes() {
            return !failsToOpen;
        }

        boolean sends() {
            return role != Role.VIEWER && !sourceLost;
        }

        /** The process is gone, and with it its sessions, without a word. */
        public void crash() {
            openSessions().forEach(open::remove);
        }

        FakeTime.Machine process() {
            return process;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    public End end(String name, Role role, FakeTime.Machine process) {
        return new End(name, role, process);
    }

    /** Nothing passes between the two any more, in neither direction. */
    public void cut(End one, End other) {
        cut.add(Set.of(one, other));
    }

    public void mend(End one, End other) {
        cut.remove(Set.of(one, other));
    }

    boolean passes(FakeSession one, FakeSession other) {
        return isOpen(one) && isOpen(other) && !cut.contains(Set.of(one.end(), other.end()));
    }

    boolean isOpen(FakeSession session) {
        return open.contains(session) && !session.end().process().hasCrashed();
    }

    void closed(FakeSession session) {
        open.remove(session);
    }

    Optional<FakeSession> find(String origin) {
        return Optional.ofNullable(byOrigin.get(origin));
    }

    Duration between(int minMillis, int maxMillis) {
        return Duration.ofMillis(random.nextInt(minMillis, maxMillis + 1));
    }
}
