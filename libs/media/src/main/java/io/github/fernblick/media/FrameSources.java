package io.github.fernblick.media;

import io.github.fernblick.media.camera.CameraInfo;
import io.github.fernblick.media.camera.CameraSource;
import io.github.fernblick.media.camera.CameraSystem;
import io.github.fernblick.media.file.VideoFileSource;
import io.github.fernblick.media.pattern.TestPatternSource;
import io.github.fernblick.media.screen.ScreenSource;
import io.github.fernblick.media.source.FrameSource;
import io.github.fernblick.media.source.SourceException;
import io.github.fernblick.media.source.SourceSpec;
import io.github.fernblick.media.source.SourceWork;
import io.github.fernblick.media.source.ThreadedSource;
import io.github.fernblick.media.time.MediaClock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes sources of what their names mean. Thread-safe. */
public final class FrameSources {
    private final MediaClock clock;
    private final ZoneId zone;
    private final Map<String, String> environment;
    private final CameraSystem cameras = CameraSystem.ofThisMachine();

    /**
     * @param zone whose time the test pattern's clock shows
     * @param environment the process's, for {@code DISPLAY}
     */
    public FrameSources(MediaClock clock, ZoneId zone, Map<String, String> environment) {
        this.clock = clock;
        this.zone = zone;
        this.environment = Map.copyOf(environment);
    }

    /** The sources of this machine as they are now, test pattern first. Asks devices: some milliseconds each. */
    public List<SourceOffer> list() {
        List<SourceOffer> offers = new ArrayList<>();
        offers.add(new SourceOffer("test", "test pattern", List.of(SourceSpec.TestPattern.DEFAULT_FORMAT.toString())));
        for (CameraInfo camera : cameras.list()) {
            offers.add(new SourceOffer(camera.device(), camera.name(), camera.formats()));
        }
        String display = environment.getOrDefault("DISPLAY", "");
        if (!display.isEmpty()) {
            offers.add(new SourceOffer("screen", "screen " + display, List.of()));
        }
        return offers;
    }

    /** The source that is meant, not yet opened: that is what {@link FrameSource#start} does. */
    public FrameSource create(SourceSpec spec) {
        return new ThreadedSource(threadName(spec), stop -> open(spec));
    }

    private SourceWork open(SourceSpec spec) throws SourceException {
        if (spec instanceof SourceSpec.TestPattern pattern) {
            return new TestPatternSource(pattern, clock, zone);
        }
        if (spec instanceof SourceSpec.VideoFile file) {
            return VideoFileSource.open(file.path(), clock);
        }
        if (spec instanceof SourceSpec.Camera camera) {
            return CameraSource.open(camera, cameras, clock);
        }
        if (spec instanceof SourceSpec.Screen screen) {
            return ScreenSource.open(screen, environment, clock);
        }
        throw new IllegalArgumentException("unknown source: " + spec);
    }

    private static String threadName(SourceSpec spec) {
        if (spec instanceof SourceSpec.VideoFile) {
            return "source-file";
        }
        if (spec instanceof SourceSpec.Camera camera) {
            return "source-" + camera.device();
        }
        return spec instanceof SourceSpec.Screen ? "source-screen" : "source-test";
    }
}
