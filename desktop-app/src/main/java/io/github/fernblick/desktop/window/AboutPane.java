package io.github.fernblick.desktop.window;

import atlantafx.base.theme.Styles;
import io.github.fernblick.desktop.controls.Sheet;
import io.github.fernblick.desktop.controls.Words;
import io.github.fernblick.desktop.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Versions, and which way pictures reach the screen. */
final class AboutPane {
    private static final double WIDTH = 460;

    private final AboutFacts facts;
    private final Texts texts;
    private final Runnable close;

    AboutPane(AboutFacts facts, Texts texts, Runnable close) {
        this.facts = facts;
        this.texts = texts;
        this.close = close;
    }

    Node createView() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        row(grid, 0, "about.version", facts.build().toString());
        row(grid, 1, "about.java", facts.java());
        row(grid, 2, "about.javafx", facts.javaFx());
        row(grid, 3, "about.renderer", facts.renderer());
        VBox content = new VBox(
                16,
                Words.paragraph(texts, "about.what"),
                grid,
                Words.paragraph(texts, "about.licence", Styles.TEXT_MUTED, Styles.TEXT_SMALL));
        Sheet sheet = new Sheet(texts, "about.title", WIDTH, content, close);
        sheet.setId("about");
        return sheet;
    }

    private void row(GridPane grid, int row, String key, String value) {
        Label what = Words.label(texts, key, Styles.TEXT_MUTED);
        Label is = new Label(value);
        is.setWrapText(true);
        grid.addRow(row, what, is);
    }
}
