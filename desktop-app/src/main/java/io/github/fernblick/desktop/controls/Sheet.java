package io.github.fernblick.desktop.controls;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import io.github.fernblick.desktop.text.Texts;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** A card that is laid over the window: a title with a way out, what it is about, and its buttons. */
public final class Sheet extends VBox {
    /** Its style class. */
    public static final String STYLE_CLASS = "sheet";

    /** The ID of its way out. */
    public static final String CLOSE = "sheet-close";

    private final HBox buttons = new HBox();

    /**
     * @param width in the toolkit's units; the window may leave it less
     */
    public Sheet(Texts texts, String titleKey, double width, Region content, Runnable close) {
        getStyleClass().add(STYLE_CLASS);
        setMaxSize(width, Region.USE_PREF_SIZE);
        setPrefWidth(width);
        Label title = Words.label(texts, titleKey, Styles.TITLE_3);
        Button out = Icons.button(MaterialDesignC.CLOSE, "sheet.close", texts, close);
        out.setId(CLOSE);
        HBox header = new HBox(title, new Spacer(), out);
        header.setAlignment(Pos.CENTER_LEFT);
        header.setMinHeight(Region.USE_PREF_SIZE);
        ScrollPane scroll = new SnugScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        scroll.getStyleClass().add("sheet-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        buttons.getStyleClass().add("sheet-buttons");
        buttons.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(header, scroll);
    }

    /** Buttons at its foot, the most important last. */
    public Sheet buttons(Node... shown) {
        buttons.getChildren().setAll(new Spacer());
        buttons.getChildren().addAll(shown);
        getChildren().add(buttons);
        return this;
    }

    /** As high as what is in it, where wrapped lines depend on the width that they are given. */
    private final class SnugScrollPane extends ScrollPane {
        private final Region content;

        SnugScrollPane(Region content) {
            super(content);
            this.content = content;
        }

        @Override
        protected double computePrefHeight(double width) {
            double room = Sheet.this.getWidth() > 0 ? Sheet.this.getWidth() : Sheet.this.getPrefWidth();
            Insets around = Sheet.this.getInsets();
            return snapSizeY(content.prefHeight(room - around.getLeft() - around.getRight())) + 1;
        }
    }
}
