package io.github.fernblick.desktop.controls;

import io.github.fernblick.desktop.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Controls that say something, following the language. */
public final class Words {
    private Words() {}

    public static Label label(Texts texts, String key, String... styleClasses) {
        Label label = new Label();
        label.textProperty().bind(texts.observe(key));
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /** Several lines if need be. */
    public static Label paragraph(Texts texts, String key, String... styleClasses) {
        Label label = label(texts, key, styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    public static Button button(Texts texts, String key, Runnable action, String... styleClasses) {
        Button button = new Button();
        button.textProperty().bind(texts.observe(key));
        button.getStyleClass().addAll(styleClasses);
        button.setOnAction(event -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
