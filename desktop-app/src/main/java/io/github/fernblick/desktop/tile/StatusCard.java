package io.github.fernblick.desktop.tile;

import atlantafx.base.theme.Styles;
import io.github.fernblick.desktop.camera.CameraState;
import io.github.fernblick.desktop.camera.CameraState.Step;
import io.github.fernblick.desktop.camera.Situation;
import io.github.fernblick.desktop.controls.Words;
import io.github.fernblick.desktop.text.Texts;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says over the picture, or instead of it, why there is none and what helps; with a button to try again now. */
final class StatusCard extends VBox {
    private static final double WIDTH = 440;
    private static final int ICON_SIZE = 40;

    private final ObservableValue<Situation> situation;
    private final Texts texts;
    private final FontIcon icon = StateIcons.create();
    private final StepsPane steps;

    StatusCard(ObservableValue<Situation> situation, Texts texts, Runnable retry) {
        this.situation = situation;
        this.texts = texts;
        this.steps = new StepsPane(texts);
        getStyleClass().add("status-card");
        setAlignment(Pos.CENTER);
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        icon.setIconSize(ICON_SIZE);
        var again = Words.button(texts, "status.retry", retry, Styles.ACCENT);
        again.setId("retry");
        getChildren()
                .addAll(
                        icon,
                        line("status-headline", now -> texts.text(now.state().word()), Styles.TITLE_4),
                        line("status-reason", this::reason),
                        line("status-age", this::times, Styles.TEXT_BOLD),
                        steps,
                        line("status-advice", this::advice, Styles.TEXT_MUTED),
                        again);
        situation.addListener((property, before, now) -> show(now));
        show(situation.getValue());
    }

    private void show(Situation now) {
        CameraState state = now.state();
        setVisible(!now.live() && !(state instanceof CameraState.Idle));
        StateIcons.show(icon, state);
        Optional<Step> step =
                state instanceof CameraState.Connecting connecting ? Optional.of(connecting.step()) : Optional.empty();
        icon.setVisible(step.isEmpty());
        icon.setManaged(step.isEmpty());
        steps.show(step);
    }

    private String reason(Situation now) {
        return now.state()
                .trouble()
                .map(why -> {
                    String sentence = texts.text(why.cause().key());
                    return why.detail().isEmpty()
                            ? sentence
                            : sentence + " " + texts.text("status.detail", why.detail());
                })
                .orElse("");
    }

    private String advice(Situation now) {
        return now.state()
                .trouble()
                .map(why -> texts.text(why.cause().advice()))
                .orElse("");
    }

    private String times(Situation now) {
        if (now.state() instanceof CameraState.Connecting) {
            return "";
        }
        String old = now.pictureAge().isPresent()
                ? texts.text("status.age", Ages.say(now.pictureAge().getAsLong(), texts))
                : "";
        String next = now.retryIn().isPresent()
                ? texts.text("status.retry-in", Ages.say(now.retryIn().getAsLong(), texts))
                : "";
        return (old + " " + next).strip();
    }

    private Label line(String id, Function<Situation, String> text, String... styleClasses) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().addAll(styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setTextAlignment(TextAlignment.CENTER);
        label.textProperty().bind(texts.follow(() -> text.apply(situation.getValue()), situation));
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}
