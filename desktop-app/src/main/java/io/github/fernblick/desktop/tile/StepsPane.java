package io.github.fernblick.desktop.tile;

import io.github.fernblick.desktop.camera.CameraState.Step;
import io.github.fernblick.desktop.controls.Words;
import io.github.fernblick.desktop.text.Texts;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The way to the first picture: steps done, the one under way, and those to come. */
final class StepsPane extends VBox {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double MARK = 18;

    private record Row(HBox box, FontIcon mark, ProgressIndicator progress) {}

    private final Map<Step, Row> rows = new EnumMap<>(Step.class);

    StepsPane(Texts texts) {
        getStyleClass().add("steps");
        setMaxWidth(Region.USE_PREF_SIZE);
        for (Step step : Step.values()) {
            Row row = row(texts, step);
            rows.put(step, row);
            getChildren().add(row.box());
        }
    }

    void show(Optional<Step> current) {
        setVisible(current.isPresent());
        setManaged(current.isPresent());
        rows.forEach((step, row) -> {
            boolean now = current.filter(step::equals).isPresent();
            boolean done = current.filter(it -> it.compareTo(step) > 0).isPresent();
            row.progress().setVisible(now);
            row.mark().setVisible(!now);
            row.mark().setIconCode(done ? MaterialDesignC.CHECK_CIRCLE : MaterialDesignC.CIRCLE_OUTLINE);
            row.box().pseudoClassStateChanged(DONE, done);
            row.box().pseudoClassStateChanged(CURRENT, now);
        });
    }

    private static Row row(Texts texts, Step step) {
        FontIcon mark = new FontIcon(MaterialDesignC.CIRCLE_OUTLINE);
        ProgressIndicator progress = new ProgressIndicator();
        progress.setMinSize(MARK, MARK);
        progress.setMaxSize(MARK, MARK);
        Label label = Words.label(texts, step.key());
        HBox box = new HBox(10, new StackPane(mark, progress), label);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("step");
        return new Row(box, mark, progress);
    }
}
