package io.github.fernblick.demo;

import io.github.fernblick.demo.judge.Observation;
import io.github.fernblick.demo.stage.PictureSize;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What the demonstration has shown.
 *
 * @param line the one line that says it
 * @param screenshot where a picture of the screen was kept
 */
record Outcome(boolean live, String line, Optional<Path> screenshot) {
    /**
     * Of a picture that was judged.
     *
     * @param size as the viewer received it
     * @param firstFrameMillis from the viewer's first step to the first frame on the screen
     */
    static Outcome of(Observation seen, PictureSize size, OptionalLong firstFrameMillis, Optional<Path> screenshot) {
        StringBuilder line = new StringBuilder();
        line.append(seen.isLive() ? "live " : "not live ").append(size);
        seen.framesPerSecond().ifPresent(rate -> line.append(String.format(Locale.ROOT, " %.1f fps", rate)));
        if (seen.ageP50Micros().isPresent() && seen.ageP95Micros().isPresent()) {
            line.append(String.format(
                    Locale.ROOT,
                    ", capture to screen p50 %d ms p95 %d ms",
                    millis(seen.ageP50Micros().getAsLong()),
                    millis(seen.ageP95Micros().getAsLong())));
        }
        firstFrameMillis.ifPresent(
                millis -> line.append(", first frame after ").append(millis).append(" ms"));
        if (!seen.isLive() && seen.first().isPresent()) {
            line.append(", stood still for ")
                    .append(millis(seen.longestStillMicros()))
                    .append(" ms");
        }
        return new Outcome(seen.isLive(), line.toString(), screenshot);
    }

    /** Of one that nobody could judge: what the viewer says of itself. */
    static Outcome unjudged(PictureSize size, OptionalDouble framesPerSecond, OptionalLong firstFrameMillis) {
        StringBuilder line = new StringBuilder("live " + size);
        framesPerSecond.ifPresent(rate -> line.append(String.format(Locale.ROOT, " %.1f fps", rate)));
        firstFrameMillis.ifPresent(
                millis -> line.append(", first frame after ").append(millis).append(" ms"));
        return new Outcome(
                true, line + ", says the viewer (Wayland lets nobody look at the screen's pixels)", Optional.empty());
    }

    /** Of one that did not get so far. */
    static Outcome failed(String reason, Optional<Path> screenshot) {
        return new Outcome(false, "not live: " + reason, screenshot);
    }

    private static long millis(long micros) {
        return Math.round(micros / 1000.0);
    }
}
