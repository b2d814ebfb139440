package io.github.fernblick.desktop.window;

import io.github.fernblick.desktop.text.Texts;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.stage.Stage;

/** The picture alone on the whole screen: everything around it goes, and comes back. */
final class FullScreen {
    private final Stage stage;

    FullScreen(Stage stage, List<Node> surroundings, Texts texts) {
        this.stage = stage;
        stage.setFullScreenExitHint(texts.text("full-screen.hint"));
        texts.bundle()
                .addListener((property, before, now) -> stage.setFullScreenExitHint(texts.text("full-screen.hint")));
        stage.fullScreenProperty()
                .addListener((property, before, now) -> surroundings.forEach(node -> {
                    node.setVisible(!now);
                    node.setManaged(!now);
                }));
    }

    void toggle() {
        stage.setFullScreen(!stage.isFullScreen());
    }

    ReadOnlyBooleanProperty on() {
        return stage.fullScreenProperty();
    }
}
