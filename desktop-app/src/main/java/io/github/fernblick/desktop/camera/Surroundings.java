package io.github.fernblick.desktop.camera;

import io.github.fernblick.desktop.session.Media;
import io.github.fernblick.desktop.session.MediaChoice;
import io.github.fernblick.desktop.ui.UiThread;
import io.github.fernblick.signaling.room.RoomFactory;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What watching a camera takes.
 *
 * @param choice asked for each new session, on any thread
 */
public record Surroundings(
        UiThread ui, InstantSource clock, RoomFactory rooms, Media media, Supplier<MediaChoice> choice) {}
