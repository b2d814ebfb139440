package io.github.fernblick.desktop.video;

import javafx.scene.image.Image;

/**
 * What is to be on the screen from now on.
 *
 * @param rotation degrees clockwise by which the image has to be turned to stand upright: 0, 90, 180 or 270
 */
public record Picture(Image image, int width, int height, int rotation) {
    /** Whether it stands on its side, so that width and height change places. */
    public boolean turned() {
        return rotation % 180 != 0;
    }
}
