package io.github.fernblick.demo.judge;

import io.github.fernblick.demo.program.RunningProgram;
import io.github.fernblick.media.frame.I420Image;
import io.github.fernblick.media.screen.Display;
import io.github.fernblick.media.timecode.TimeCodePainter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A virtual screen into whose memory a test paints: what is on it, and since when, is known exactly. Xvfb keeps the screen in a
 * file in the form of xwd: a header of 32-bit words, then colours of 12 bytes, then the pixels.
 */
final class PaintedScreen implements AutoCloseable {
    static final int WIDTH = 1024;
    static final int HEIGHT = 600;

    private static final int PICTURE_WIDTH = 720;
    private static final int PICTURE_HEIGHT = 480;
    private static final int LEFT = 101;
    private static final int TOP = 67;

    private final RunningProgram server;
    private final Display display;
    private final ByteBuffer screen;
    private final int pixels;
    private final int lineLength;
    private final I420Image picture = new I420Image(PICTURE_WIDTH, PICTURE_HEIGHT);
    private final TimeCodePainter painter = new TimeCodePainter(PICTURE_WIDTH, PICTURE_HEIGHT);

    private PaintedScreen(RunningProgram server, Display display, MappedByteBuffer memory) {
        this.server = server;
        this.display = display;
        this.screen = memory.order(ByteOrder.BIG_ENDIAN);
        this.lineLength = screen.getInt(4 * 12);
        this.pixels = screen.getInt(0) + 12 * screen.getInt(4 * 19);
        screen.order(ByteOrder.LITTLE_ENDIAN);
        painter.paintMarks(picture);
    }

    static PaintedScreen start(Path directory) throws IOException, InterruptedException {
        RunningProgram server = RunningProgram.start(
                "Xvfb",
                List.of(
                        "Xvfb",
                        "-displayfd",
                        "1",
                        "-screen",
                        "0",
                        WIDTH + "x" + HEIGHT + "x24",
                        "-nolisten",
                        "tcp",
                        "-noreset",
                        "-fbdir",
                        directory.toString()),
                Map.of());
        String number = server.awaitLine(
                        line -> Optional.of(line).filter(text -> text.matches("\\d+")), Duration.ofSeconds(30))
                .orElseThrow();
        try (FileChannel file = FileChannel.open(
                directory.resolve("Xvfb_screen0"), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new PaintedScreen(
                    server, new Display(":" + number), file.map(FileChannel.MapMode.READ_WRITE, 0, file.size()));
        }
    }

    Display display() {
        return display;
    }

    /** Puts a frame onto the screen that says it was captured at that time. */
    void paint(long capturedEpochMillis) {
        painter.paint(picture, capturedEpochMillis);
        for (int y = 0; y < PICTURE_HEIGHT; y++) {
            for (int x = 0; x < PICTURE_WIDTH; x++) {
                int grey = picture.y().get(y * PICTURE_WIDTH + x) & 0xff;
                screen.putInt(pixels + (TOP + y) * lineLength + 4 * (LEFT + x), grey << 16 | grey << 8 | grey);
            }
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
