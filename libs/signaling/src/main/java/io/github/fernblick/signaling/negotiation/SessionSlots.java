package io.github.fernblick.signaling.negotiation;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of one pair: the newest, and the one that it replaces for as long as that goes on. Never more. Owner: the
 * room's serial executor.
 */
final class SessionSlots {
    /** The newest. */
    private @Nullable NegotiatedSession young;

    /** The one that {@link #young} replaces; only while there is a young one, and always one that was connected. */
    private @Nullable NegotiatedSession old;

    Optional<NegotiatedSession> young() {
        return Optional.ofNullable(young);
    }

    Optional<NegotiatedSession> old() {
        return Optional.ofNullable(old);
    }

    Optional<NegotiatedSession> find(long number) {
        return all().filter(session -> session.number() == number).findFirst();
    }

    boolean isEmpty() {
        return young == null;
    }

    boolean isSettingUp() {
        return young != null && young.isSettingUp();
    }

    /** Whether media comes, within {@code limit}, over any of them. */
    boolean flows(Duration limit) {
        return all().anyMatch(session -> session.flows(limit));
    }

    /** How long nothing has come, over the one that something came over last. */
    Duration silence() {
        return all().map(NegotiatedSession::silence).min(Duration::compareTo).orElse(Timing.DEAD);
    }

    boolean showsPicture() {
        return all().anyMatch(NegotiatedSession::showsPicture);
    }

    /** Makes {@code fresh} the newest; one of the two before goes, so that there is at most one beside it. */
    void add(NegotiatedSession fresh) {
        if (young != null && young.isConnected()) {
            if (old != null) {
                old.close("replaced");
            }
            old = young;
        } else if (young != null) {
            young.close("replaced");
        }
        young = fresh;
    }

    /** Takes out {@code session}, which is closed. The one that it replaced takes its place again, unless that is parted with. */
    void remove(NegotiatedSession session) {
        if (session == old) {
            old = null;
        } else if (session == young) {
            young = old;
            old = null;
            if (young != null && (young.isByeSent() || young.isByeHeard())) {
                young.close("replaced");
                young = null;
            }
        }
    }

    /** Closes the one that is being set up, if there is one. */
    void closeUnfinished() {
        if (young != null && young.isSettingUp()) {
            young.close();
            remove(young);
        }
    }

    void closeAll() {
        all().forEach(NegotiatedSession::close);
        young = null;
        old = null;
    }

    void closeAll(String reason) {
        all().forEach(session -> session.close(reason));
        young = null;
        old = null;
    }

    private Stream<NegotiatedSession> all() {
        return Stream.of(Optional.ofNullable(young), Optional.ofNullable(old)).flatMap(Optional::stream);
    }
}
