package io.github.fernblick.desktop.window;

import atlantafx.base.theme.Styles;
import io.github.fernblick.desktop.controls.Sheet;
import io.github.fernblick.desktop.controls.Words;
import io.github.fernblick.desktop.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Asks before a camera and its secret are forgotten: there is no way back without its link. */
final class ForgetPane {
    private static final double WIDTH = 460;

    private final String name;
    private final Texts texts;
    private final Runnable forget;
    private final Runnable close;

    ForgetPane(String name, Texts texts, Runnable forget, Runnable close) {
        this.name = name;
        this.texts = texts;
        this.forget = forget;
        this.close = close;
    }

    Node createView() {
        Label question = new Label();
        question.setWrapText(true);
        question.setMinHeight(Region.USE_PREF_SIZE);
        question.textProperty().bind(texts.observe("forget.question", name));
        Button cancel = Words.button(texts, "sheet.cancel", close);
        cancel.setCancelButton(true);
        Button go = Words.button(
                texts,
                "forget.do",
                () -> {
                    close.run();
                    forget.run();
                },
                Styles.DANGER);
        go.setId("forget-do");
        Sheet sheet = new Sheet(texts, "forget.title", WIDTH, question, close).buttons(cancel, go);
        sheet.setId("forget");
        return sheet;
    }
}
