package io.github.fernblick.signaling.room;

import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.negotiation.DropReason;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Counts the signals that were dropped, and logs the first of each kind of each member, however many follow. Owner: the
 * room's serial executor.
 */
final class DroppedSignals {
    private static final Logger LOG = LoggerFactory.getLogger(DroppedSignals.class);

    private record Kind(Optional<ClientId> from, DropReason reason) {}

    private final Map<DropReason, Long> counts = new EnumMap<>(DropReason.class);
    private final Set<Kind> logged = new HashSet<>();

    /** Whether it is the first of its kind. */
    boolean count(ClientId from, DropReason reason) {
        counts.merge(reason, 1L, Long::sum);
        // Whoever is not there can have any number of names.
        Optional<ClientId> known = reason == DropReason.UNKNOWN_SENDER ? Optional.empty() : Optional.of(from);
        boolean first = logged.add(new Kind(known, reason));
        if (first) {
            log(reason);
        }
        return first;
    }

    private static void log(DropReason reason) {
        // A bye may cross another one, a candidate the end: that is no news.
        Level level =
                reason == DropReason.UNKNOWN_SESSION || reason == DropReason.OUT_OF_TURN ? Level.DEBUG : Level.WARN;
        LOG.atLevel(level).log("Dropped a signal of a member of the room: {}.", sentence(reason));
    }

    /** Who left comes back under another ID, if at all. */
    void forget(ClientId clientId) {
        logged.removeIf(kind -> kind.from().equals(Optional.of(clientId)));
    }

    void logTotal() {
        if (!counts.isEmpty()) {
            LOG.debug("Signals dropped in this room in all: {}", counts);
        }
    }

    private static String sentence(DropReason reason) {
        return switch (reason) {
            case UNKNOWN_SENDER -> "there are no dealings with it";
            case UNREADABLE -> "it does not open with this room's secret";
            case ILL_FORMED -> "it is ill-formed";
            case UNKNOWN_SESSION -> "its session is not there";
            case OUT_OF_TURN -> "it was out of turn";
            case TOO_MANY -> "there were too many";
        };
    }
}
