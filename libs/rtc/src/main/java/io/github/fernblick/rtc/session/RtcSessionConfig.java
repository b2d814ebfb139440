package io.github.fernblick.rtc.session;

import io.github.fernblick.rtc.ice.IceSettings;
import java.util.List;

/** What a session is made of. */
public record RtcSessionConfig(IceSettings ice, List<MediaPlan> media, MediaHandler handler) {
    public RtcSessionConfig {
        media = List.copyOf(media);
    }
}
