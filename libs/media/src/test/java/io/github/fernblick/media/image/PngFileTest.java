package io.github.fernblick.media.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.fernblick.media.frame.ArgbImage;
import io.github.fernblick.media.timecode.Screens;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PngFileTest {
    @TempDir
    Path folder;

    @Test
    void everyPixelIsInTheFile() throws Exception {
        ArgbImage image = Screens.busy(333, 211, new Random(5));
        Path file = folder.resolve("picture.png");

        PngFile.write(image, file);

        BufferedImage read = ImageIO.read(file.toFile());
        assertThat(read.getWidth()).isEqualTo(333);
        assertThat(read.getHeight()).isEqualTo(211);
        assertThat(read.getRGB(0, 0, 333, 211, null, 0, 333)).isEqualTo(image.pixels());
    }

    @Test
    void anOlderFileIsReplacedAndNothingElseIsLeft() throws Exception {
        Path file = Files.writeString(folder.resolve("picture.png"), "an older file");

        PngFile.write(Screens.busy(20, 20, new Random(5)), file);

        assertThat(Files.readAllBytes(file)).startsWith(0x89, 'P', 'N', 'G');
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        assertThatIOException()
                .isThrownBy(() -> PngFile.write(
                        new ArgbImage(8, 8), folder.resolve("none").resolve("picture.png")));
    }
}
