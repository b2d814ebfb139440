package io.github.fernblick.desktop.window;

import io.github.fernblick.desktop.camera.CameraModel;
import io.github.fernblick.desktop.camera.Cameras;
import io.github.fernblick.desktop.tile.CameraTile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Where pictures are: the tile of the camera in front. A camera that cannot be seen converts nothing. */
final class CameraArea {
    private final Cameras cameras;
    private final Function<CameraModel, CameraTile> makeTile;
    private final ObservableBooleanValue windowVisible;
    private final Node whenEmpty;
    private final StackPane area = new StackPane();
    private final Map<CameraModel, CameraTile> tiles = new HashMap<>();

    CameraArea(
            Cameras cameras,
            Function<CameraModel, CameraTile> makeTile,
            ObservableBooleanValue windowVisible,
            Node whenEmpty) {
        this.cameras = cameras;
        this.makeTile = makeTile;
        this.windowVisible = windowVisible;
        this.whenEmpty = whenEmpty;
    }

    Node createView() {
        area.setId("cameras");
        area.setMinSize(0, 0);
        cameras.open().addListener((ListChangeListener<CameraModel>) change -> forgetClosed());
        cameras.selected().addListener((property, before, now) -> show(now));
        windowVisible.addListener(
                (property, before, now) -> show(cameras.selected().get()));
        show(cameras.selected().get());
        return area;
    }

    private void show(@Nullable CameraModel front) {
        cameras.open().forEach(camera -> camera.visible().set(camera == front && windowVisible.get()));
        Node shown = front == null ? whenEmpty : tiles.computeIfAbsent(front, makeTile);
        if (area.getChildren().size() != 1 || area.getChildren().get(0) != shown) {
            area.getChildren().setAll(shown);
            shown.requestFocus(); // else the keyboard would be on a button over the picture
        }
    }

    /** Where {@code camera}'s picture is on the screen, in the toolkit's units; empty while it cannot be seen. */
    Optional<Bounds> pictureOnScreen(CameraModel camera) {
        return camera.visible().get() && tiles.containsKey(camera)
                ? tiles.get(camera).pictureOnScreen()
                : Optional.empty();
    }

    private void forgetClosed() {
        tiles.keySet().removeIf(camera -> !cameras.open().contains(camera));
        show(cameras.selected().get());
    }
}
