package io.github.fernblick.desktop.tile;

import io.github.fernblick.desktop.camera.CameraModel;
import io.github.fernblick.desktop.camera.Situation;
import io.github.fernblick.desktop.text.Texts;
import io.github.fernblick.desktop.ui.UiThread;
import io.github.fernblick.desktop.video.VideoPane;
import java.time.ZoneId;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.effect.ColorAdjust;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A camera's picture and what is said over it. A picture that does not come any more is grey and says so. */
public final class CameraTile extends StackPane {
    private final Node picture;

    public CameraTile(CameraModel camera, TileActions actions, Texts texts, UiThread ui, ZoneId zone) {
        this.picture = camera.sink().<Node>map(VideoPane::new).orElseGet(Region::new);
        getStyleClass().add("tile");
        setMinSize(0, 0);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty()
                .bind(texts.follow(
                        () -> texts.text(
                                "tile.described",
                                camera.name().get(),
                                texts.text(camera.situation().get().state().word())),
                        camera.name(),
                        camera.situation()));
        StatusCard card = new StatusCard(camera.situation(), texts, camera::retry);
        TileControls controls = new TileControls(camera, actions, texts, ui, this);
        VBox panels = new VBox(8, new PeoplePane(camera, texts, zone));
        panels.setMouseTransparent(true);
        panels.setAlignment(Pos.TOP_RIGHT);
        StatisticsPane statistics = new StatisticsPane(camera, texts);
        setAlignment(statistics, Pos.TOP_LEFT);
        setAlignment(controls, Pos.BOTTOM_CENTER);
        getChildren().addAll(picture, card, statistics, panels, controls);
        camera.situation().addListener((property, before, now) -> dim(now));
        dim(camera.situation().get());
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                actions.toggleFullScreen();
            }
        });
    }

    /** Where the picture is on the screen, in the toolkit's units; empty before the first one, or out of a window. */
    public Optional<Bounds> pictureOnScreen() {
        Node view = picture.lookup("#picture");
        return Optional.ofNullable(view == null ? null : view.localToScreen(view.getBoundsInLocal()));
    }

    private void dim(Situation situation) {
        boolean old = !situation.live() && situation.pictureAge().isPresent();
        if (old == (picture.getEffect() == null)) {
            picture.setEffect(old ? grey() : null);
        }
    }

    private static ColorAdjust grey() {
        ColorAdjust grey = new ColorAdjust();
        grey.setSaturation(-1);
        grey.setBrightness(-0.45);
        return grey;
    }
}
