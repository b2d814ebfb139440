package io.github.fernblick.media.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.fernblick.media.ffmpeg.TestVideo;
import io.github.fernblick.media.frame.FrameRate;
import io.github.fernblick.media.frame.VideoFormat;
import io.github.fernblick.media.frame.VideoFrame;
import io.github.fernblick.media.source.FrameSink;
import io.github.fernblick.media.source.SourceException;
import io.github.fernblick.media.source.SourceFailure;
import io.github.fernblick.media.source.SourceFailure.Reason;
import io.github.fernblick.media.time.FakeClock;
import io.github.fernblick.media.timecode.Luma;
import io.github.fernblick.media.timecode.TimeCodeHit;
import io.github.fernblick.media.timecode.TimeCodeReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideoFileSourceTest {
    private static final VideoFormat SMALL = new VideoFormat(320, 240, FrameRate.of(25));

    @TempDir
    Path folder;

    private final FakeClock clock = new FakeClock();

    @ParameterizedTest
    @CsvSource({
        "film.mp4, libopenh264",
        "film.mkv, libopenh264",
        "film.ts, libopenh264",
        "film.h264, libopenh264",
        "film.webm, libvpx",
        "film.ivf, libvpx",
        "film.avi, mpeg4",
        "film.mov, mjpeg"
    })
    void aFilmIsPlayedFrameByFrameInItsTimeAndBeginsAnew(String name, String codec) throws Exception {
        Path film = TestVideo.write(folder.resolve(name), codec, SMALL, 20);

        Played played = play(film, 65);

        assertThat(played.format.toString()).isEqualTo("320x240@25");
        for (int i = 0; i < 65; i++) {
            assertThat(played.codes.get(i)).as("frame %d", i).isEqualTo(TestVideo.FIRST_MICROS / 1_000 + i % 20 * 40L);
            assertThat(played.nanos.get(i) - played.nanos.get(0))
                    .as("time of frame %d", i)
                    .isBetween(i * 40_000_000L - 1_000_000, i * 40_000_000L + 1_000_000);
        }
    }

    @Test
    void aSlowSinkDoesNotMakeTheFilmDrift() throws Exception {
        Path film = TestVideo.write(folder.resolve("film.mp4"), "libopenh264", SMALL, 20);

        Played played = play(film, 100, () -> clock.pass(30_000_000));

        assertThat(played.nanos.get(99) - played.nanos.get(0)).isEqualTo(99 * 40_000_000L);
    }

    @Test
    void afterAPauseTheFilmGoesOnInsteadOfRunningAfter() throws Exception {
        Path film = TestVideo.write(folder.resolve("film.mp4"), "libopenh264", SMALL, 20);
        int[] frames = {0};

        Played played = play(film, 10, () -> clock.pass(frames[0]++ == 4 ? 3_600_000_000_000L : 0));

        assertThat(played.nanos.get(5) - played.nanos.get(4)).isEqualTo(3_600_000_000_000L);
        assertThat(played.nanos.get(6) - played.nanos.get(5)).isEqualTo(40_000_000L);
    }

    @Test
    void pixelsThatAreNotSquareAreMadeSo() throws Exception {
        Path film = TestVideo.write(folder.resolve("film.mkv"), "libopenh264", SMALL, 5, 150, 0);

        Played played = play(film, 7);

        assertThat(played.format.toString()).isEqualTo("480x240@25");
        assertThat(played.codes.get(6)).isEqualTo(TestVideo.FIRST_MICROS / 1_000 + 40);
    }

    @ParameterizedTest
    @CsvSource({"90, 240x320", "180, 320x240", "270, 240x320"})
    void aFilmThatLiesOnItsSideIsPutUpright(int degrees, String size) throws Exception {
        Path lying = TestVideo.write(folder.resolve("lying.mp4"), "mpeg4", SMALL, 2, 0, degrees);
        Path plain = TestVideo.write(folder.resolve("plain.mp4"), "mpeg4", SMALL, 2);

        int[][] turned = firstLuma(lying);
        int[][] straight = firstLuma(plain);

        assertThat(turned[0].length + "x" + turned.length).isEqualTo(size);
        for (int y = 0; y < 240; y++) {
            for (int x = 0; x < 320; x++) {
                int found =
                        switch (degrees) {
                            case 90 -> turned[x][239 - y];
                            case 180 -> turned[239 - y][319 - x];
                            default -> turned[319 - x][y];
                        };
                assertThat(found).isEqualTo(straight[y][x]);
            }
        }
    }

    @Test
    void anOddSizeAndAnotherPixelFormatArePlayed() throws Exception {
        Path film = TestVideo.write(
                folder.resolve("film.mkv"), "libvpx", new VideoFormat(321, 241, FrameRate.of(29.97)), 5);

        Played played = play(film, 12);

        assertThat(played.format.toString()).isEqualTo("321x241@29.97");
    }

    @Test
    void aDamagedPlaceInTheMiddleIsPassedOver() throws Exception {
        Path film = TestVideo.write(folder.resolve("film.ts"), "libopenh264", SMALL, 40);
        byte[] bytes = Files.readAllBytes(film);
        byte[] noise = new byte[bytes.length / 10];
        new Random(3).nextBytes(noise);
        System.arraycopy(noise, 0, bytes, bytes.length / 2, noise.length);
        Files.write(film, bytes);

        assertThat(play(film, 100).nanos).hasSize(100);
    }

    @Test
    void aMissingFileIsRefused() {
        assertRefused(folder.resolve("none.mp4"), Reason.NOT_FOUND, "There is no file");
    }

    @Test
    void aFolderIsRefused() {
        assertRefused(folder, Reason.NOT_MEDIA, "is no file");
    }

    @Test
    void aTextIsRefused() throws Exception {
        Path text = Files.writeString(folder.resolve("film.mp4"), "Once upon a time. ".repeat(500));

        assertRefused(text, Reason.NOT_MEDIA, "is no video");
    }

    @Test
    void anEmptyFileIsRefused() throws Exception {
        assertRefused(Files.createFile(folder.resolve("film.mp4")), Reason.NOT_MEDIA, "is no video");
    }

    @Test
    void halfAFileIsRefused() throws Exception {
        Path film = TestVideo.write(folder.resolve("film.mp4"), "libopenh264", SMALL, 20);
        byte[] bytes = Files.readAllBytes(film);
        Files.write(film, Arrays.copyOf(bytes, bytes.length / 2));

        assertRefused(film, Reason.NOT_MEDIA, "damaged");
    }

    @Test
    void soundAloneIsRefused() throws Exception {
        // A WAV file of silence: 8 kHz, mono, 8 bits.
        byte[] wav = new byte[44 + 8_000];
        byte[] header = {
            'R', 'I', 'F', 'F', 0x64, 0x1f, 0, 0, 'W', 'A', 'V', 'E', 'f', 'm', 't', ' ', 16, 0, 0, 0, 1, 0, 1, 0, 0x40,
            0x1f, 0, 0, 0x40, 0x1f, 0, 0, 1, 0, 8, 0, 'd', 'a', 't', 'a', 0x40, 0x1f, 0, 0
        };
        System.arraycopy(header, 0, wav, 0, header.length);

        assertRefused(Files.write(folder.resolve("sound.wav"), wav), Reason.NO_VIDEO, "no moving picture");
    }

    @Test
    void aPlaylistThatLeadsElsewhereIsRefused() throws Exception {
        Path list = Files.writeString(
                folder.resolve("list.m3u8"),
                "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\nhttp://127.0.0.1:9/film.ts\n#EXT-X-ENDLIST\n");

        SourceException refused = catchThrowableOfType(SourceException.class, () -> VideoFileSource.open(list, clock));

        assertThat(refused).isNotNull();
    }

    private void assertRefused(Path path, Reason reason, String words) {
        SourceException refused = catchThrowableOfType(SourceException.class, () -> VideoFileSource.open(path, clock));

        assertThat(refused.failure().reason()).isEqualTo(reason);
        assertThat(refused.failure().sentence()).contains(words).endsWith(".").doesNotContain("\n");
    }

    private int[][] firstLuma(Path film) throws SourceException {
        CountDownLatch stop = new CountDownLatch(1);
        int[][][] rows = {{}};
        try (VideoFileSource source = VideoFileSource.open(film, clock)) {
            source.run(
                    new FrameSink() {
                        @Override
                        public void frame(VideoFrame frame) {
                            Luma luma = Luma.of(frame);
                            rows[0] = new int[luma.height()][luma.width()];
                            for (int y = 0; y < luma.height(); y++) {
                                for (int x = 0; x < luma.width(); x++) {
                                    rows[0][y][x] = luma.at(x, y);
                                }
                            }
                            stop.countDown();
                        }

                        @Override
                        public void lost(SourceFailure failure) {
                            throw new AssertionError(failure);
                        }
                    },
                    stop);
        }
        return rows[0];
    }

    private record Played(VideoFormat format, List<Long> nanos, List<Long> codes) {}

    private Played play(Path film, int frames) throws SourceException {
        return play(film, frames, () -> {});
    }

    /** Plays so many frames on the fake clock. */
    private Played play(Path film, int frames, Runnable work) throws SourceException {
        CountDownLatch stop = new CountDownLatch(1);
        TimeCodeReader reader = new TimeCodeReader();
        List<Long> nanos = new ArrayList<>();
        List<Long> codes = new ArrayList<>();
        try (VideoFileSource source = VideoFileSource.open(film, clock)) {
            source.run(
                    new FrameSink() {
                        @Override
                        public void frame(VideoFrame frame) {
                            nanos.add(frame.captured().nanos());
                            reader.find(Luma.of(frame)).stream()
                                    .map(TimeCodeHit::epochMillis)
                                    .findFirst()
                                    .ifPresent(codes::add);
                            work.run();
                            if (nanos.size() == frames) {
                                stop.countDown();
                            }
                        }

                        @Override
                        public void lost(SourceFailure failure) {
                            throw new AssertionError(failure);
                        }
                    },
                    stop);
            return new Played(source.format(), nanos, codes);
        }
    }
}
