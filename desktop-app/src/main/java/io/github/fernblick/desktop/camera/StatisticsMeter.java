package io.github.fernblick.desktop.camera;

import io.github.fernblick.desktop.video.FrameCounts;
import io.github.fernblick.desktop.video.Picture;
import io.github.fernblick.libwebrtc.SessionStatistics;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Makes a rate of counts. Belongs to the UI thread. */
final class StatisticsMeter {
    private record Sample(Instant at, long shown) {}

    private Optional<Sample> last = Optional.empty();

    Statistics measure(
            Instant now, FrameCounts frames, Optional<Picture> picture, Optional<SessionStatistics> session) {
        double rate = last.map(before -> rate(before, now, frames)).orElse(0.0);
        last = Optional.of(new Sample(now, frames.shown()));
        return new Statistics(
                picture.map(Picture::width).orElse(0),
                picture.map(Picture::height).orElse(0),
                rate,
                frames,
                session);
    }

    private static double rate(Sample before, Instant now, FrameCounts frames) {
        double seconds = Duration.between(before.at(), now).toNanos() / 1e9;
        return seconds > 0 ? (frames.shown() - before.shown()) / seconds : 0;
    }
}
