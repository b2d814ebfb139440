package io.github.fernblick.desktop.camera;

import io.github.fernblick.desktop.video.FrameCounts;
import io.github.fernblick.libwebrtc.SessionStatistics;
import java.util.Optional;

/**
 * What the overlay shows, over the last second.
 *
 * @param shownPerSecond frames put on the screen
 * @param frames since the tab was opened
 * @param session the session's own, while there is one
 */
public record Statistics(
        int width, int height, double shownPerSecond, FrameCounts frames, Optional<SessionStatistics> session) {}
