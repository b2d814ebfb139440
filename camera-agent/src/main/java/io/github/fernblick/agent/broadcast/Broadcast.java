package io.github.fernblick.agent.broadcast;

import io.github.fernblick.signaling.negotiation.MediaSession;
import io.github.fernblick.signaling.negotiation.MediaSessions;
import java.util.function.Consumer;

/**
 * One camera's picture, sent to all who watch it. How it is encoded and carried stands behind this interface and nowhere
 * else in the agent. Nothing is captured while nobody watches.
 */
public interface Broadcast extends AutoCloseable {

    /** Who is told how the source is, on a thread of the broadcast's own. Once, before the first session. */
    void tell(Consumer<SourceState> listener);

    /**
     * A session for one who wants to watch. Nothing is captured for it until its first answer or offer came, which proves
     * that it holds the room secret. Returns at once; thread-safe.
     */
    ViewerSession open(MediaSessions.Request request, MediaSession.Listener listener);

    /** Ends the source and releases everything; the sessions are to be closed before. */
    @Override
    void close();
}
