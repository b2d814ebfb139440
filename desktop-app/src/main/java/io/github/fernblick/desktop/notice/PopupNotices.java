package io.github.fernblick.desktop.notice;

import io.github.fernblick.desktop.text.Message;
import io.github.fernblick.desktop.text.Texts;
import javafx.geometry.Pos;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** Notices in the window's lower corner. */
public final class PopupNotices implements Notices {
    private static final Duration SHOWN = Duration.seconds(4);
    private static final Duration SHOWN_WITH_ACTION = Duration.seconds(8);

    private final Window window;
    private final Texts texts;

    public PopupNotices(Window window, Texts texts) {
        this.window = window;
        this.texts = texts;
    }

    @Override
    public void say(Message message) {
        notice(message, MaterialDesignI.INFORMATION_OUTLINE, "accent")
                .hideAfter(SHOWN)
                .show();
    }

    @Override
    public void say(Message message, Message action, Runnable whenAsked) {
        notice(message, MaterialDesignI.INFORMATION_OUTLINE, "accent")
                .hideAfter(SHOWN_WITH_ACTION)
                .action(new Action(texts.text(action), event -> whenAsked.run()))
                .show();
    }

    @Override
    public void warn(Message message) {
        notice(message, MaterialDesignA.ALERT_OUTLINE, "warning")
                .hideAfter(SHOWN_WITH_ACTION)
                .show();
    }

    private Notifications notice(Message message, Ikon ikon, String style) {
        FontIcon icon = new FontIcon(ikon);
        icon.getStyleClass().add(style);
        return Notifications.create()
                .owner(window)
                .position(Pos.BOTTOM_RIGHT)
                .graphic(icon)
                .text(texts.text(message));
    }
}
