package io.github.fernblick.desktop.snapshot;

import io.github.fernblick.desktop.camera.CameraModel;
import io.github.fernblick.desktop.notice.Notices;
import io.github.fernblick.desktop.text.Message;
import io.github.fernblick.desktop.ui.UiThread;
import io.github.fernblick.desktop.video.FrameSink;
import io.github.fernblick.desktop.video.Still;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeping a picture: from the key to a file of the picture's own resolution, and its folder. Belongs to the UI thread. */
public final class SnapshotJourney {
    private static final Logger log = LoggerFactory.getLogger(SnapshotJourney.class);

    private final Path directory;
    private final Clock clock;
    private final Executor background;
    private final UiThread ui;
    private final Notices notices;
    private final Consumer<Path> openFolder;

    /**
     * @param clock in the zone of the file names' times
     * @param background encodes and writes
     * @param openFolder shows a folder in the system's file manager
     */
    public SnapshotJourney(
            Path directory, Clock clock, Executor background, UiThread ui, Notices notices, Consumer<Path> openFolder) {
        this.directory = directory;
        this.clock = clock;
        this.background = background;
        this.ui = ui;
        this.notices = notices;
        this.openFolder = openFolder;
    }

    /** Keeps the picture that is on the screen, or says that there is none. */
    public void take(CameraModel camera) {
        Optional<Still> still = camera.sink().flatMap(FrameSink::still);
        if (still.isEmpty()) {
            notices.warn(Message.of("snapshot.no-picture", camera.name().get()));
            return;
        }
        String name = camera.name().get();
        LocalDateTime time = LocalDateTime.now(clock);
        background.execute(() -> keep(still.get(), name, time));
    }

    private void keep(Still still, String name, LocalDateTime time) {
        try {
            Path file = SnapshotFile.create(directory, name, time);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                PngEncoder.write(still, out);
            }
            ui.run(() -> notices.say(
                    Message.of("snapshot.kept", String.valueOf(file.getFileName())),
                    Message.of("snapshot.open-folder"),
                    () -> openFolder.accept(directory)));
        } catch (IOException e) {
            log.warn("A snapshot could not be kept in {}: {}", directory, e.toString());
            ui.run(() -> notices.warn(Message.of("snapshot.failed", directory.toString())));
        }
    }
}
