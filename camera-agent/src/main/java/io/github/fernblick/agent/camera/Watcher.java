package io.github.fernblick.agent.camera;

import io.github.fernblick.agent.broadcast.ViewerSession;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One member of the room that watches, or is about to. Owned by the camera's executor. */
final class Watcher {
    /** What it is called in the log: nothing of its own is written there. */
    private final int number;

    private final Map<Long, ViewerSession> sessions = new HashMap<>();
    private @Nullable Instant since;
    private @Nullable Long shown;
    /** What its picture is encoded with: the preferred codec, until another was agreed on. */
    private String codec;

    private boolean relayed;
    private boolean present = true;

    Watcher(int number, String codec) {
        this.number = number;
        this.codec = codec;
    }

    void opened(long session, ViewerSession media) {
        sessions.put(session, media);
    }

    /** The media of {@code session} is through: from now on it counts, and the sessions before it do not. */
    Optional<ViewerSession> connected(long session, Instant now) {
        if (since == null) {
            since = now;
        }
        shown = session;
        sessions.keySet().removeIf(older -> older < session);
        return Optional.ofNullable(sessions.get(session));
    }

    /** How the picture of {@code session} travels; of an older session it is no news. Says whether its codec is another. */
    boolean travels(long session, ViewerSession.Path known) {
        if (shown == null || shown != session) {
            return false;
        }
        boolean another = !known.codec().equals(codec);
        relayed = known.relayed();
        codec = known.codec();
        return another;
    }

    /** It does not watch any more. Says whether it did. */
    boolean ended() {
        boolean watched = since != null;
        since = null;
        shown = null;
        sessions.clear();
        return watched;
    }

    /** Its connection to the signaling server is gone; its picture may go on. */
    void leave() {
        present = false;
    }

    /** It is there again. */
    void comeBack() {
        present = true;
    }

    boolean isForgotten() {
        return !present && since == null;
    }

    Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    boolean relayed() {
        return relayed;
    }

    String codec() {
        return codec;
    }

    @Override
    public String toString() {
        return "viewer " + number;
    }
}
