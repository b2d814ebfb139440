package io.github.fernblick.media.screen;

import io.github.fernblick.media.frame.ArgbImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/**
 * A virtual X server of a test's own, on a display that was free. Its screen is a file, so that a test can draw on it
 * without being an X client: an X window dump, whose header is made of big-endian numbers.
 */
public final class Xvfb implements AutoCloseable {
    private static final int HEADER_SIZE = 0;
    private static final int BYTES_PER_LINE = 12;
    private static final int COLOURS = 19;
    private static final int BYTES_PER_COLOUR = 12;

    private final Process process;
    private final String display;
    private final MappedByteBuffer screen;

    private Xvfb(Process process, String display, MappedByteBuffer screen) {
        this.process = process;
        this.display = display;
        this.screen = screen;
    }

    /** @param folder for the screen's file */
    public static Xvfb start(int width, int height, Path folder) throws IOException {
        return start(width, height, 24, folder);
    }

    /** @param depth bits of colour of a pixel */
    public static Xvfb start(int width, int height, int depth, Path folder) throws IOException {
        Process process = run(width + "x" + height + "x" + depth, folder);
        // It says its number as soon as it is ready.
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        String number = said.readLine();
        if (number == null) {
            throw new IOException("Xvfb ended with " + process.onExit().join().exitValue() + " instead of starting.");
        }
        try (FileChannel file =
                FileChannel.open(folder.resolve("Xvfb_screen0"), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            MappedByteBuffer screen = file.map(FileChannel.MapMode.READ_WRITE, 0, file.size());
            return new Xvfb(process, ":" + number.strip(), screen);
        }
    }

    private static Process run(String screen, Path folder) throws IOException {
        String[] command = {
            "Xvfb",
            "-displayfd",
            "1",
            "-screen",
            "0",
            screen,
            "-fbdir",
            folder.toString(),
            "-noreset",
            "-nolisten",
            "tcp"
        };
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new IOException("This test needs Xvfb; './fernblick setup' installs it.", e);
        }
    }

    /** As {@code DISPLAY} names it. */
    public String display() {
        return display;
    }

    /** Draws a picture at a place of the screen. */
    public void draw(ArgbImage picture, int left, int top) {
        int header = screen.getInt(HEADER_SIZE * 4) + screen.getInt(COLOURS * 4) * BYTES_PER_COLOUR;
        int stride = screen.getInt(BYTES_PER_LINE * 4);
        for (int y = 0; y < picture.height(); y++) {
            screen.position(header + (top + y) * stride + left * Integer.BYTES);
            screen.slice()
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asIntBuffer()
                    .put(picture.pixels(), y * picture.width(), picture.width());
        }
    }

    /** Ends the server under its clients. */
    public void end() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end();
    }
}
