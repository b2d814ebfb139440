package io.github.fernblick.desktop.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.desktop.video.Still;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.LocalDateTime;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 11, 21, 14, 3, 22);
    private static final int RED = 0xFFFF0000;
    private static final int BLUE = 0xFF0000FF;

    @TempDir
    Path directory;

    @Test
    void itIsNamedAfterCameraAndTimeAndNeverOverwritesAnother() throws IOException {
        Path folder = directory.resolve("Fernblick");

        assertThat(SnapshotFile.create(folder, "Yard", TIME).getFileName()).hasToString("Yard_2026-11-21_14-03-22.png");
        assertThat(SnapshotFile.create(folder, "Yard", TIME).getFileName())
                .hasToString("Yard_2026-11-21_14-03-22_2.png");
    }

    @Test
    void aCameraMayBeCalledAnything() throws IOException {
        for (String name : new String[] {"../../etc", "a/b\\c:d", "..", "\0", "x".repeat(500), "Hof 🚪"}) {
            Path file = SnapshotFile.create(directory, name, TIME);
            assertThat(file.getParent()).isEqualTo(directory);
            assertThat(file).exists();
        }
    }

    @Test
    void itIsAsLargeAsThePictureWithItsColours() throws IOException {
        BufferedImage image = encoded(0);

        assertThat(image.getWidth()).isEqualTo(3);
        assertThat(image.getHeight()).isEqualTo(2);
        assertThat(image.getRGB(0, 0)).isEqualTo(RED);
        assertThat(image.getRGB(2, 1)).isEqualTo(BLUE);
    }

    @Test
    void aPictureOnItsSideStandsUpright() throws IOException {
        BufferedImage quarter = encoded(90);
        assertThat(quarter.getWidth()).isEqualTo(2);
        assertThat(quarter.getHeight()).isEqualTo(3);
        assertThat(quarter.getRGB(1, 0)).isEqualTo(RED);
        assertThat(quarter.getRGB(0, 2)).isEqualTo(BLUE);

        BufferedImage half = encoded(180);
        assertThat(half.getRGB(2, 1)).isEqualTo(RED);

        BufferedImage threeQuarters = encoded(270);
        assertThat(threeQuarters.getRGB(0, 2)).isEqualTo(RED);
    }

    /** Three by two, black but for red at its upper left and blue at its lower right. */
    private static BufferedImage encoded(int rotation) throws IOException {
        ByteBuffer bgra = ByteBuffer.allocate(3 * 2 * 4);
        bgra.put(0, new byte[] {0, 0, (byte) 255, (byte) 255});
        bgra.put(20, new byte[] {(byte) 255, 0, 0, (byte) 255});
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PngEncoder.write(new Still(3, 2, bgra, rotation), out);
        return ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    }
}
