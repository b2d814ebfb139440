package io.github.fernblick.desktop.notice;

import atlantafx.base.theme.Styles;
import io.github.fernblick.desktop.controls.Icons;
import io.github.fernblick.desktop.controls.Words;
import io.github.fernblick.desktop.text.Message;
import io.github.fernblick.desktop.text.Texts;
import io.github.fernblick.desktop.ui.Cancellable;
import io.github.fernblick.desktop.ui.UiThread;
import java.time.Duration;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/**
 * Notices in the window's lower corner, the newest below. They are part of the window, not windows of their own: so they wear
 * its theme, are there in full screen, and their buttons are reached by keyboard.
 */
public final class NoticeStack implements Notices {
    private static final Duration SHOWN = Duration.ofSeconds(4);
    private static final Duration SHOWN_TO_BE_ACTED_ON = Duration.ofSeconds(8);
    private static final int MOST = 4;
    private static final double WIDTH = 540;

    private final Texts texts;
    private final UiThread ui;
    private final VBox stack = new VBox();

    public NoticeStack(Texts texts, UiThread ui) {
        this.texts = texts;
        this.ui = ui;
        stack.setId("notices");
        stack.getStyleClass().add("notices");
        stack.setAlignment(Pos.BOTTOM_RIGHT);
        stack.setFillWidth(false);
        stack.setPickOnBounds(false);
        stack.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    public Node view() {
        return stack;
    }

    @Override
    public void say(Message message) {
        show(notice(MaterialDesignI.INFORMATION_OUTLINE, Styles.ACCENT, message), SHOWN);
    }

    @Override
    public void say(Message message, Message action, Runnable whenAsked) {
        HBox notice = notice(MaterialDesignC.CHECK_CIRCLE_OUTLINE, Styles.SUCCESS, message);
        notice.getChildren().add(2, Words.button(texts, action.key(), whenAsked, Styles.SMALL));
        show(notice, SHOWN_TO_BE_ACTED_ON);
    }

    @Override
    public void warn(Message message) {
        show(notice(MaterialDesignA.ALERT_OUTLINE, Styles.WARNING, message), SHOWN_TO_BE_ACTED_ON);
    }

    private void show(HBox notice, Duration time) {
        if (stack.getChildren().size() == MOST) {
            stack.getChildren().remove(0);
        }
        stack.getChildren().add(notice);
        Cancellable going = ui.after(time, () -> stack.getChildren().remove(notice));
        notice.getChildren().add(Icons.button(MaterialDesignC.CLOSE, "sheet.close", texts, () -> {
            going.cancel();
            stack.getChildren().remove(notice);
        }));
    }

    private HBox notice(Ikon ikon, String style, Message message) {
        FontIcon icon = new FontIcon(ikon);
        icon.getStyleClass().add(style);
        Label words = new Label();
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty().bind(texts.follow(() -> texts.text(message)));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox notice = new HBox(icon, words);
        notice.setMaxWidth(WIDTH);
        notice.getStyleClass().add("notice");
        return notice;
    }
}
