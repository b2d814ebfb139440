package io.github.fernblick.desktop.tile;

import io.github.fernblick.desktop.camera.CameraModel;
import io.github.fernblick.desktop.controls.Icons;
import io.github.fernblick.desktop.text.Texts;
import io.github.fernblick.desktop.ui.Cancellable;
import io.github.fernblick.desktop.ui.UiThread;
import java.time.Duration;
import javafx.beans.binding.Bindings;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** Buttons over the picture, there while the pointer moves over it or the keyboard is on one of them. */
final class TileControls extends HBox {
    private static final Duration LINGER = Duration.ofMillis(2500);

    private final UiThread ui;
    private final Node tile;
    private Cancellable hiding = () -> {};

    TileControls(CameraModel camera, TileActions actions, Texts texts, UiThread ui, Node tile) {
        this.ui = ui;
        this.tile = tile;
        getStyleClass().add("tile-controls");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        ToggleButton figures = Icons.toggle(MaterialDesignI.INFORMATION_OUTLINE, "command.statistics", texts);
        figures.selectedProperty().bindBidirectional(camera.statisticsShown());
        ToggleButton people = Icons.toggle(MaterialDesignA.ACCOUNT_MULTIPLE_OUTLINE, "command.people", texts);
        people.selectedProperty().bindBidirectional(camera.peopleShown());
        Button snapshot = Icons.button(MaterialDesignC.CAMERA_OUTLINE, "command.snapshot", texts, actions::snapshot);
        snapshot.setId("tile-snapshot");
        getChildren()
                .addAll(
                        snapshot,
                        figures,
                        people,
                        Icons.button(MaterialDesignR.REFRESH, "command.reconnect", texts, camera::retry),
                        fullScreen(actions, texts));
        setOpacity(0);
        tile.addEventFilter(MouseEvent.MOUSE_MOVED, event -> appear());
        tile.addEventFilter(MouseEvent.MOUSE_EXITED, event -> hideSoon(Duration.ofMillis(300)));
        focusWithinProperty().addListener((property, before, now) -> appear());
    }

    private static Button fullScreen(TileActions actions, Texts texts) {
        Button button =
                Icons.button(MaterialDesignF.FULLSCREEN, "command.full-screen", texts, actions::toggleFullScreen);
        FontIcon icon = (FontIcon) button.getGraphic();
        // Bound, not listened to: the window's property must not keep a closed tile.
        icon.iconCodeProperty()
                .bind(Bindings.createObjectBinding(
                        () -> actions.fullScreen().get() ? MaterialDesignF.FULLSCREEN_EXIT : MaterialDesignF.FULLSCREEN,
                        actions.fullScreen()));
        return button;
    }

    private void appear() {
        setOpacity(1);
        tile.setCursor(Cursor.DEFAULT);
        hideSoon(LINGER);
    }

    private void hideSoon(Duration delay) {
        hiding.cancel();
        hiding = ui.after(delay, this::hideUnlessUsed);
    }

    private void hideUnlessUsed() {
        if (!isHover() && !isFocusWithin()) {
            setOpacity(0);
            if (tile.isHover()) {
                tile.setCursor(Cursor.NONE);
            }
        }
    }
}
