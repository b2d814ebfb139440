package io.github.fernblick.libwebrtc;

import dev.onvoid.webrtc.RTCStats;
import dev.onvoid.webrtc.RTCStatsReport;
import dev.onvoid.webrtc.RTCStatsType;
import java.util.stream.Stream;

/** A statistics report of libwebrtc, to look things up in. */
record StatisticsReport(RTCStatsReport report) {
    long timestampMicros() {
        return report.getTimestamp();
    }

    /** Those of a kind. */
    Stream<StatisticsEntry> all(RTCStatsType type) {
        return report.getStats().values().stream()
                .filter(stats -> type.equals(stats.getType()))
                .map(StatisticsEntry::new);
    }

    /** The one about video of a kind, if there is one. */
    StatisticsEntry video(RTCStatsType type) {
        return all(type)
                .filter(entry -> entry.text("kind").equals("video"))
                .findFirst()
                .orElse(StatisticsEntry.EMPTY);
    }

    /** The object that {@code entry} names in {@code attribute}, if there is one. */
    StatisticsEntry follow(StatisticsEntry entry, String attribute) {
        RTCStats stats = report.getStats().get(entry.text(attribute));
        return stats == null ? StatisticsEntry.EMPTY : new StatisticsEntry(stats);
    }

    /** All sessions are bundled: there is one transport. */
    StatisticsEntry transport() {
        return all(RTCStatsType.TRANSPORT).findFirst().orElse(StatisticsEntry.EMPTY);
    }
}
