package io.github.fernblick.desktop.window;

import atlantafx.base.controls.ModalPane;
import io.github.fernblick.desktop.controls.Sheet;
import io.github.fernblick.desktop.ui.UiThread;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Lays one sheet at a time over the window, and gives the keyboard back when it goes. */
final class Sheets {
    private final ModalPane pane = new ModalPane();
    private final UiThread ui;
    private @Nullable Node focusBefore;
    private Runnable afterwards = () -> {};

    Sheets(UiThread ui) {
        this.ui = ui;
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

    /** With the keyboard on its way out. */
    void show(Node sheet) {
        Node out = sheet.lookup("#" + Sheet.CLOSE);
        show(sheet, out == null ? sheet : out, () -> {});
    }

    /**
     * @param first where the keyboard belongs
     * @param whenClosed once, however the sheet is closed
     */
    void show(Node sheet, Node first, Runnable whenClosed) {
        if (pane.isDisplay()) {
            pane.hide(true);
        }
        Scene scene = pane.getScene();
        focusBefore = scene == null ? null : scene.getFocusOwner();
        afterwards = whenClosed;
        // What stands in a pane that was never laid out is in no scene yet, and cannot be focused.
        first.sceneProperty().addListener((property, before, now) -> {
            if (now != null) {
                ui.run(first::requestFocus);
            }
        });
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
