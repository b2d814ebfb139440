package io.github.fernblick.libwebrtc;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How many native objects of each kind are alive. Thread-safe. */
final class NativeCount {
    private final Map<String, AtomicInteger> byKind = new ConcurrentHashMap<>();

    void made(String kind) {
        byKind.computeIfAbsent(kind, unused -> new AtomicInteger()).incrementAndGet();
    }

    void released(String kind) {
        byKind.computeIfAbsent(kind, unused -> new AtomicInteger()).decrementAndGet();
    }

    /** The kinds of which something lives. */
    Map<String, Integer> live() {
        Map<String, Integer> live = new TreeMap<>();
        byKind.forEach((kind, count) -> {
            if (count.get() != 0) {
                live.put(kind, count.get());
            }
        });
        return live;
    }
}
