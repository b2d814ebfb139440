package io.github.fernblick.desktop.window;

import io.github.fernblick.desktop.storage.SettingsStore;
import io.github.fernblick.desktop.storage.WindowPlace;
import javafx.beans.InvalidationListener;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where the window was; it comes back there, if that is still on a screen. */
final class WindowMemory {
    static final double WIDTH = 960;
    static final double HEIGHT = 680;
    private static final double MIN_WIDTH = 420;
    private static final double MIN_HEIGHT = 320;

    private final Stage stage;
    private final SettingsStore settings;

    WindowMemory(Stage stage, SettingsStore settings) {
        this.stage = stage;
        this.settings = settings;
    }

    void restore() {
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        settings.get().window().filter(WindowMemory::isOnAScreen).ifPresent(this::place);
        InvalidationListener changed = property -> remember();
        stage.xProperty().addListener(changed);
        stage.yProperty().addListener(changed);
        stage.widthProperty().addListener(changed);
        stage.heightProperty().addListener(changed);
        stage.maximizedProperty().addListener(changed);
    }

    private void place(WindowPlace place) {
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(Math.max(MIN_WIDTH, place.width()));
        stage.setHeight(Math.max(MIN_HEIGHT, place.height()));
        stage.setMaximized(place.maximized());
    }

    private void remember() {
        if (!stage.isShowing() || stage.isFullScreen() || stage.isIconified()) {
            return;
        }
        WindowPlace before = settings.get().window().orElse(new WindowPlace(0, 0, WIDTH, HEIGHT, false));
        // A maximized window remembers where it goes when it is that no more.
        WindowPlace now = stage.isMaximized()
                ? new WindowPlace(before.x(), before.y(), before.width(), before.height(), true)
                : new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        settings.update(all -> all.withWindow(now));
    }

    private static boolean isOnAScreen(WindowPlace place) {
        return !Screen.getScreensForRectangle(place.x(), place.y(), place.width(), MIN_HEIGHT / 4)
                .isEmpty();
    }
}
