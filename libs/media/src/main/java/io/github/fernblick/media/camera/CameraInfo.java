package io.github.fernblick.media.camera;

import java.util.List;

/**
 * A camera of this machine.
 *
 * @param device what opens it
 * @param name as its maker calls it
 * @param formats what it offers, for reading: {@code yuyv422 640x480 320x240}
 */
public record CameraInfo(String device, String name, List<String> formats) {
    public CameraInfo {
        formats = List.copyOf(formats);
    }
}
