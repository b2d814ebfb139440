package io.github.fernblick.desktop.controls;

import atlantafx.base.theme.Styles;
import io.github.fernblick.desktop.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Buttons that are an icon: each has a name, for those who hover and those who hear. */
public final class Icons {
    private Icons() {}

    public static FontIcon of(Ikon ikon) {
        return new FontIcon(ikon);
    }

    public static Button button(Ikon ikon, String key, Texts texts, Runnable action) {
        Button button = new Button();
        button.setOnAction(event -> action.run());
        named(button, ikon, key, texts);
        return button;
    }

    public static ToggleButton toggle(Ikon ikon, String key, Texts texts) {
        ToggleButton button = new ToggleButton();
        named(button, ikon, key, texts);
        return button;
    }

    private static void named(ButtonBase button, Ikon ikon, String key, Texts texts) {
        button.setGraphic(new FontIcon(ikon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.accessibleTextProperty().bind(texts.observe(key));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.observe(key));
        button.setTooltip(tooltip);
    }
}
