package io.github.fernblick.desktop.window;

import atlantafx.base.theme.Styles;
import io.github.fernblick.desktop.controls.Sheet;
import io.github.fernblick.desktop.controls.Words;
import io.github.fernblick.desktop.text.Texts;
import io.github.fernblick.signaling.link.PairingLink;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;

/** Gives a camera another name. */
final class RenamePane {
    private static final double WIDTH = 440;

    private final Texts texts;
    private final Consumer<String> rename;
    private final Runnable close;
    private final TextField field;

    RenamePane(String name, Texts texts, Consumer<String> rename, Runnable close) {
        this.texts = texts;
        this.rename = rename;
        this.close = close;
        this.field = new TextField(name);
    }

    Node createView() {
        field.setId("rename-field");
        field.accessibleTextProperty().bind(texts.observe("add.name"));
        Button cancel = Words.button(texts, "sheet.cancel", close);
        cancel.setCancelButton(true);
        Button done = Words.button(texts, "rename.do", this::done, Styles.ACCENT);
        done.setId("rename-do");
        done.setDefaultButton(true);
        done.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !PairingLink.acceptsName(field.getText().strip()), field.textProperty()));
        Sheet sheet = new Sheet(texts, "rename.title", WIDTH, field, close).buttons(cancel, done);
        sheet.setId("rename");
        return sheet;
    }

    /** Where the keyboard belongs. */
    Node first() {
        return field;
    }

    private void done() {
        rename.accept(field.getText().strip());
        close.run();
    }
}
