package io.github.fernblick.signaling.control;

import java.util.List;

/** Something at a camera that can be set, with what it can be set to (protocol, section 8). */
public sealed interface CameraControl {

    String name();

    /** Anything from {@code min} to {@code max}, in steps of {@code step} from {@code min}. */
    record Range(String name, double min, double max, double step, double defaultValue, double value)
            implements CameraControl {}

    /** On or off. */
    record Switch(String name, boolean defaultValue, boolean value) implements CameraControl {}

    /** One of {@code choices}. */
    record Choice(String name, List<String> choices, String defaultValue, String value) implements CameraControl {
        public Choice {
            choices = List.copyOf(choices);
        }
    }
}
