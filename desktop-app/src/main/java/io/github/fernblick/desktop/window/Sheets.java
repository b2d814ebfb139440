package io.github.fernblick.desktop.window;

import atlantafx.base.controls.ModalPane;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Lays one sheet at a time over the window, and gives the keyboard back when it goes. */
final class Sheets {
    private final ModalPane pane = new ModalPane();
    private @Nullable Node focusBefore;
    private Runnable afterwards = () -> {};

    Sheets() {
        pane.setId("sheets");
        pane.setInTransitionFactory(null);
        pane.setOutTransitionFactory(null);
        pane.displayProperty().addListener((property, before, now) -> {
            if (!now) {
                closed();
            }
        });
    }

    Node view() {
        return pane;
    }

    ReadOnlyBooleanProperty shown() {
        return pane.displayProperty();
    }

    void show(Node sheet) {
        show(sheet, () -> {});
    }

    /** @param whenClosed once, however the sheet is closed */
    void show(Node sheet, Runnable whenClosed) {
        if (pane.isDisplay()) {
            pane.hide(true);
        }
        Scene scene = pane.getScene();
        focusBefore = scene == null ? null : scene.getFocusOwner();
        afterwards = whenClosed;
        pane.show(sheet);
    }

    void hide() {
        pane.hide(true);
    }

    private void closed() {
        pane.setContent(null); // a closed sheet is not kept
        Node focus = focusBefore;
        focusBefore = null;
        if (focus != null && focus.getScene() != null) {
            focus.requestFocus();
        }
        Runnable then = afterwards;
        afterwards = () -> {};
        then.run();
    }
}
