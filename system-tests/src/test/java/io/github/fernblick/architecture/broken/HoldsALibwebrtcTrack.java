package io.github.fernblick.architecture.broken;

import dev.onvoid.webrtc.media.video.VideoTrack;

/** Breaks a rule on purpose. */
public interface HoldsALibwebrtcTrack {
    VideoTrack track();
}
