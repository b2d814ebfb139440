package io.github.fernblick.desktop;

import io.github.fernblick.desktop.camera.Cameras;
import io.github.fernblick.desktop.environment.Environment;
import io.github.fernblick.desktop.fake.Eyes;
import io.github.fernblick.desktop.fake.FakeRooms;
import io.github.fernblick.desktop.storage.ThemeChoice;
import io.github.fernblick.desktop.text.Language;
import io.github.fernblick.desktop.window.ViewerWindow;
import io.github.fernblick.signaling.link.PairingLink;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javafx.stage.Stage;

/** A viewer on a screen, all of it real but the rooms and the media. */
final class Desk implements AutoCloseable {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledExecutorService files = Executors.newSingleThreadScheduledExecutor();
    private final FakeRooms rooms = new FakeRooms();
    private final Environment environment;
    private final Stage stage;
    private final Viewer viewer;
    private final Eyes eyes;

    /** On the toolkit's thread. */
    Desk(Stage stage, Path profile, ViewerOptions options) {
        this.stage = stage;
        this.environment = Environment.of(properties(), Map.of(), Optional.of(profile));
        Viewer.Services services =
                new Viewer.Services(rooms, rooms, Clock.system(ZoneId.systemDefault()), timer, files);
        this.viewer = new Viewer(environment, services, stage, options, () -> {});
        this.eyes = new Eyes(stage::getScene);
        stage.setX(0);
        stage.setY(0);
        viewer.start();
    }

    static ViewerOptions options(PairingLink... links) {
        return options(Language.ENGLISH, ThemeChoice.LIGHT, links);
    }

    static ViewerOptions options(Language language, ThemeChoice theme, PairingLink... links) {
        return new ViewerOptions(Optional.of(language), Optional.of(theme), List.of(links), true);
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.putAll(System.getProperties());
        return properties;
    }

    FakeRooms rooms() {
        return rooms;
    }

    ViewerWindow window() {
        return viewer.window();
    }

    Cameras cameras() {
        return viewer.cameras();
    }

    Eyes eyes() {
        return eyes;
    }

    Stage stage() {
        return stage;
    }

    Environment environment() {
        return environment;
    }

    /** On a test's thread. */
    @Override
    public void close() {
        if (timer.isShutdown()) {
            return;
        }
        Eyes.run(() -> {
            viewer.close();
            stage.hide();
        });
        timer.shutdownNow();
        files.shutdown();
    }
}
