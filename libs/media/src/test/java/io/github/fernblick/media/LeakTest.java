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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a source holds while it runs is gone when it is closed. Linux tells: /proc knows all that a process has. */
class LeakTest {
    private static final int TIMES = 100;
    /** A picture's memory alone, leaked a hundred times, would be more. */
    private static final long TOLERATED_KIB = 120 * 1_024;

    private static final Pattern MAPPING = Pattern.compile("(?<from>[0-9a-f]+)-[0-9a-f]+ ");
    private static final long REACH_OF_COMPRESSED_POINTERS = 64L << 30;

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
        List<String> descriptors = descriptors();
        List<String> threads = threads();
        long kib = foreignKib();

        for (int i = 0; i < TIMES; i++) {
            work.once();
        }

        assertThat(descriptors()).isSubsetOf(descriptors).hasSizeLessThanOrEqualTo(descriptors.size());
        assertThat(threadsOnceEnded(threads)).isSubsetOf(threads).hasSizeLessThanOrEqualTo(threads.size());
        assertThat(foreignKib() - kib).isLessThan(TOLERATED_KIB);
    }

    /** Where the descriptors lead: a socket or a pipe that is new has a new number. */
    private static List<String> descriptors() throws IOException {
        List<String> targets = new ArrayList<>();
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

    /** A thread that was joined is done, but the system lists it until it has swept it up. */
    private static List<String> threadsOnceEnded(List<String> expected) throws IOException {
        long patience = System.nanoTime() + 30_000_000_000L;
        List<String> now = threads();
        while ((now.size() > expected.size() || !expected.containsAll(now)) && System.nanoTime() < patience) {
            LockSupport.parkNanos(1_000_000);
            now = threads();
        }
        return now;
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

    /**
     * What the process has in memory beside Java's heap, whose pages lie low, where compressed pointers reach, and
     * Java's buffers: both are released in Java's own time.
     */
    private static long foreignKib() throws IOException {
        System.gc();
        long resident = 0;
        boolean foreign = false;
        for (String line : Files.readAllLines(Path.of("/proc/self/smaps"))) {
            Matcher mapping = MAPPING.matcher(line);
            if (mapping.lookingAt()) {
                foreign = Long.parseUnsignedLong(mapping.group("from"), 16) > REACH_OF_COMPRESSED_POINTERS;
            } else if (foreign && line.startsWith("Rss:")) {
                resident += Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        long buffers = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return resident - buffers / 1_024;
    }
}
