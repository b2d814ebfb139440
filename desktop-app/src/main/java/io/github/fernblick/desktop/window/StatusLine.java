package io.github.fernblick.desktop.window;

import atlantafx.base.theme.Styles;
import io.github.fernblick.desktop.camera.CameraModel;
import io.github.fernblick.desktop.camera.Cameras;
import io.github.fernblick.desktop.text.Texts;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.controlsfx.control.StatusBar;

/** The line below: how the camera in front stands, and how many of all are live. */
final class StatusLine {
    private final Cameras cameras;
    private final Texts texts;
    private final StatusBar bar = new StatusBar();
    private final Label count = new Label();
    private final InvalidationListener changed = source -> say(); // held here, weakly by each camera

    StatusLine(Cameras cameras, Texts texts) {
        this.cameras = cameras;
        this.texts = texts;
    }

    Node createView() {
        bar.setId("status-line");
        count.getStyleClass().add(Styles.TEXT_MUTED);
        bar.getRightItems().add(count);
        WeakInvalidationListener weakly = new WeakInvalidationListener(changed);
        cameras.open().addListener((ListChangeListener<CameraModel>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(camera -> camera.situation().addListener(weakly));
            }
            say();
        });
        cameras.open().forEach(camera -> camera.situation().addListener(weakly));
        cameras.selected().addListener(changed);
        texts.bundle().addListener(changed);
        say();
        return bar;
    }

    private void say() {
        CameraModel front = cameras.selected().get();
        bar.setText(front == null ? texts.text("status-line.ready") : sentence(front));
        long live = cameras.open().stream()
                .filter(camera -> camera.situation().get().live())
                .count();
        count.setText(
                cameras.open().isEmpty()
                        ? ""
                        : texts.text(
                                "status-line.count",
                                String.valueOf(live),
                                String.valueOf(cameras.open().size())));
    }

    private String sentence(CameraModel camera) {
        String stands = texts.text(
                "tile.described",
                camera.name().get(),
                texts.text(camera.situation().get().state().word()));
        return camera.serverLost() && camera.situation().get().live()
                ? stands + " " + texts.text("status-line.server-lost")
                : stands;
    }
}
