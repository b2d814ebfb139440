package io.github.fernblick.desktop.camera;

import java.util.OptionalLong;

/**
 * How a camera stands, with the times that go with it, in whole seconds.
 *
 * @param pictureAge since the newest picture came; absent before the first
 * @param retryIn until it tries again by itself
 */
public record Situation(CameraState state, OptionalLong pictureAge, OptionalLong retryIn) {

    public boolean live() {
        return state instanceof CameraState.Live;
    }
}
