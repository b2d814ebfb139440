package io.github.fernblick.libwebrtc;

import dev.onvoid.webrtc.RTCStats;
import java.time.Duration;
import java.util.Map;

/** One object of a statistics report; what it does not have is 0 or empty. */
record StatisticsEntry(Map<String, Object> attributes) {
    static final StatisticsEntry EMPTY = new StatisticsEntry(Map.of());

    StatisticsEntry(RTCStats stats) {
        this(stats.getAttributes());
    }

    boolean isEmpty() {
        return attributes.isEmpty();
    }

    String text(String name) {
        return attributes.get(name) instanceof String text ? text : "";
    }

    long number(String name) {
        return attributes.get(name) instanceof Number number ? number.longValue() : 0;
    }

    double real(String name) {
        return attributes.get(name) instanceof Number number ? number.doubleValue() : 0;
    }

    /** From seconds. */
    Duration duration(String name) {
        return seconds(real(name));
    }

    static Duration seconds(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }
}
