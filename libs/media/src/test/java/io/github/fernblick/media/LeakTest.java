package io.github.fernblick.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.media.ffmpeg.TestVideo;
import io.github.fernblick.media.frame.FrameRate;
import io.github.fernblick.media.frame.VideoFormat;
import io.github.fernblick.media.screen.Display;
import io.github.fernblick.media.screen.ScreenGrabber;
import io.github.fernblick.media.screen.Xvfb;
import io.github.fernblick.media.source.CaptureWish;
import io.github.fernblick.media.source.FrameSource;
import io.github.fernblick.media.source.RecordingSink;
import io.github.fernblick.media.source.SourceException;
import io.github.fernblick.media.source.SourceSpec;
import io.github.fernblick.media.time.CaptureTime;
import io.github.fernblick.media.time.MediaClock;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a source holds while it runs is gone when it is closed. Linux tells: /proc knows all that a process has. */
class LeakTest {
    private static final int TIMES = 100;
    /** A picture's memory alone, leaked a hundred times, would be more. */
    private static final long TOLERATED_KIB = 120 * 1_024;

    @TempDir
    Path folder;

    private interface OpenAndClose {
        void once() throws Exception;
    }

    @Test
    void aHundredFilms() throws Exception {
        Path film = TestVideo.write(
                folder.resolve("film.mp4"), "libopenh264", new VideoFormat(1280, 720, FrameRate.of(30)), 3, 150, 90);

        assertNothingLeft(() -> playOneFrame(new SourceSpec.VideoFile(film), Map.of()));
    }

    @Test
    void aHundredTestPatterns() throws Exception {
        assertNothingLeft(() ->
                playOneFrame(new SourceSpec.TestPattern(new VideoFormat(1280, 720, FrameRate.of(120)), ""), Map.of()));
    }

    @Test
    void aHundredScreens() throws Exception {
        try (Xvfb x = Xvfb.start(1280, 800, folder)) {
            assertNothingLeft(() ->
                    playOneFrame(new SourceSpec.Screen(x.display(), 0, new CaptureWish.Size(640, 480)), Map.of()));
        }
    }

    @Test
    void aHundredGrabbers() throws Exception {
        try (Xvfb x = Xvfb.start(1280, 800, folder)) {
            assertNothingLeft(() -> {
                try (ScreenGrabber grabber = ScreenGrabber.open(new Display(x.display()), MediaClock.system())) {
                    grabber.grab();
                }
            });
        }
    }

    @Test
    void aHundredThatCannotBeOpened() throws Exception {
        Path text = Files.writeString(folder.resolve("film.mp4"), "Once upon a time. ".repeat(500));

        assertNothingLeft(() -> {
            for (SourceSpec spec : List.of(
                    new SourceSpec.VideoFile(text),
                    new SourceSpec.Camera("/dev/null", new CaptureWish.Any()),
                    new SourceSpec.Screen(":65434", 0, new CaptureWish.Any()))) {
                try {
                    playOneFrame(spec, Map.of());
                    throw new AssertionError("opened: " + spec);
                } catch (SourceException e) {
                    assertThat(e.failure().sentence()).isNotEmpty();
                }
            }
        });
    }

    private static void playOneFrame(SourceSpec spec, Map<String, String> environment) throws Exception {
        RecordingSink<CaptureTime> sink = RecordingSink.ofTimes();
        FrameSources sources = new FrameSources(MediaClock.system(), ZoneOffset.UTC, environment);
        try (FrameSource source = sources.create(spec)) {
            source.start(sink);
            sink.next();
        }
    }

    private static void assertNothingLeft(OpenAndClose work) throws Exception {
        for (int i = 0; i < 10; i++) {
            work.once();
        }
        Set<String> descriptors = descriptors();
        List<String> threads = threads();
        long kib = foreignKib();

        for (int i = 0; i < TIMES; i++) {
            work.once();
        }

        assertThat(descriptors()).isSubsetOf(descriptors);
        assertThat(threads()).isSubsetOf(threads).hasSizeLessThanOrEqualTo(threads.size());
        assertThat(foreignKib() - kib).isLessThan(TOLERATED_KIB);
    }

    /** Where the descriptors lead: a socket or a pipe that is new has a new number. */
    private static Set<String> descriptors() throws IOException {
        Set<String> targets = new TreeSet<>();
        try (Stream<Path> links = Files.list(Path.of("/proc/self/fd"))) {
            for (Path link : links.toList()) {
                if (Files.isSymbolicLink(link)) {
                    targets.add(Files.readSymbolicLink(link).toString());
                }
            }
        }
        // The listing itself, and what the virtual machine loads when it likes.
        targets.removeIf(target -> target.startsWith("/proc/") || target.endsWith(".jar") || target.endsWith(".so"));
        return targets;
    }

    /** The system's threads by name, but for those that the virtual machine starts and ends when it likes. */
    private static List<String> threads() throws IOException {
        try (Stream<Path> tasks = Files.list(Path.of("/proc/self/task"))) {
            return tasks.map(task -> name(task.resolve("comm")))
                    .filter(name -> !name.matches("(C[12] Compiler|G1 |GC |VM |.*Monitor|Signal|Attach|surefire).*|"))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    private static String name(Path comm) {
        try {
            return Files.readString(comm).strip();
        } catch (IOException e) {
            // It has just ended.
            return "";
        }
    }

    /** What the process has in memory, without buffers that Java will release in its own time. */
    private static long foreignKib() throws IOException {
        long resident = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
        long javas = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return resident - javas / 1_024;
    }
}
