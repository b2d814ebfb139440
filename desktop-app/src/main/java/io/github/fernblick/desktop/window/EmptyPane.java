package io.github.fernblick.desktop.window;

import atlantafx.base.theme.Styles;
import io.github.fernblick.desktop.camera.Cameras;
import io.github.fernblick.desktop.controls.Words;
import io.github.fernblick.desktop.storage.SavedCamera;
import io.github.fernblick.desktop.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** What is there while no tab is open: one button to begin with, or the remembered cameras to be opened. */
final class EmptyPane {
    private static final double WIDTH = 420;
    private static final int ICON_SIZE = 72;

    private final Cameras cameras;
    private final Texts texts;
    private final Runnable addCamera;
    private final VBox remembered = new VBox();

    EmptyPane(Cameras cameras, Texts texts, Runnable addCamera) {
        this.cameras = cameras;
        this.texts = texts;
        this.addCamera = addCamera;
    }

    Node createView() {
        FontIcon icon = new FontIcon(MaterialDesignC.CCTV);
        icon.setIconSize(ICON_SIZE);
        icon.getStyleClass().add("empty-icon");
        var none = Bindings.isEmpty(cameras.saved());
        Label title = new Label();
        title.getStyleClass().add(Styles.TITLE_2);
        title.textProperty().bind(texts.follow(() -> texts.text(none.get() ? "empty.title" : "empty.closed"), none));
        Label words = Words.paragraph(texts, "empty.words", Styles.TEXT_MUTED);
        words.getStyleClass().add("empty-words");
        words.visibleProperty().bind(none);
        words.managedProperty().bind(none);
        Button add = Words.button(texts, "empty.add", addCamera, Styles.ACCENT, Styles.LARGE);
        add.setId("empty-add");
        add.setGraphic(new FontIcon(MaterialDesignP.PLUS));
        remembered.setMaxWidth(WIDTH);
        remembered.setId("remembered");
        remembered.getStyleClass().add("remembered");
        cameras.saved().addListener((ListChangeListener<SavedCamera>) change -> fill());
        fill();
        VBox all = new VBox(icon, title, words, remembered, add);
        all.setAlignment(Pos.CENTER);
        all.getStyleClass().add("empty");
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setId("empty");
        return scroll;
    }

    private void fill() {
        remembered
                .getChildren()
                .setAll(cameras.saved().stream().map(this::entry).toList());
        remembered.setVisible(!cameras.saved().isEmpty());
        remembered.setManaged(!cameras.saved().isEmpty());
    }

    private Node entry(SavedCamera camera) {
        Button open = new Button(camera.name(), new FontIcon(MaterialDesignC.CCTV));
        open.setMaxWidth(Double.MAX_VALUE);
        open.setMinHeight(Region.USE_PREF_SIZE);
        open.setAlignment(Pos.CENTER_LEFT);
        open.getStyleClass().add("remembered-camera");
        open.setOnAction(event -> cameras.open(camera));
        return open;
    }
}
