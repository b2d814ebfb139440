package io.github.fernblick.agent.broadcast;

import java.util.concurrent.atomic.AtomicReference;

/** Whether one session keeps the source open: from its first answer or offer until its end, once. Thread-safe. */
final class Attendance {
    private enum Stage {
        INVITED,
        THERE,
        GONE
    }

    private final OnDemandSource source;
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.INVITED);

    Attendance(OnDemandSource source) {
        this.source = source;
    }

    void begin() {
        if (stage.compareAndSet(Stage.INVITED, Stage.THERE)) {
            source.watch();
        }
    }

    void end() {
        if (stage.getAndSet(Stage.GONE) == Stage.THERE) {
            source.unwatch();
        }
    }
}
