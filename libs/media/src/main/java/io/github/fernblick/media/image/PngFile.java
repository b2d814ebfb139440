package io.github.fernblick.media.image;

import io.github.fernblick.media.ffmpeg.FfmpegException;
import io.github.fernblick.media.ffmpeg.PngEncoder;
import io.github.fernblick.media.frame.ArgbImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Pictures as PNG files. Needs no window system. */
public final class PngFile {
    private PngFile() {}

    /**
     * Writes a picture, whole or not at all: a file that was there before stays until the new one is complete.
     *
     * @param path in a directory that exists
     * @throws IOException if it can't be written
     */
    public static void write(ArgbImage image, Path path) throws IOException {
        byte[] bytes;
        try {
            bytes = PngEncoder.encode(image.width(), image.height(), image.pixels());
        } catch (FfmpegException e) {
            throw new IOException("the picture can't be encoded", e);
        }
        Path target = path.toAbsolutePath();
        Path unfinished = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            Files.write(unfinished, bytes);
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
