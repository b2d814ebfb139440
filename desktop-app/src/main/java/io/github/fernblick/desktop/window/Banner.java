package io.github.fernblick.desktop.window;

import atlantafx.base.controls.Message;
import atlantafx.base.theme.Styles;
import io.github.fernblick.desktop.storage.StorageTrouble;
import io.github.fernblick.desktop.text.Texts;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** What has to be read before anything else, until somebody closes it. */
final class Banner {
    private final Texts texts;
    private final VBox box = new VBox();

    Banner(Texts texts) {
        this.texts = texts;
        box.setId("banner");
    }

    Node view() {
        return box;
    }

    void tell(StorageTrouble trouble) {
        io.github.fernblick.desktop.text.Message words = words(trouble);
        Message message = new Message("", "", new FontIcon(MaterialDesignA.ALERT_OUTLINE));
        message.getStyleClass().add(Styles.WARNING);
        message.titleProperty().bind(texts.observe("banner.storage"));
        message.descriptionProperty().bind(texts.follow(() -> texts.text(words)));
        message.setOnClose(event -> box.getChildren().remove(message));
        box.getChildren().add(message);
    }

    private static io.github.fernblick.desktop.text.Message words(StorageTrouble trouble) {
        if (trouble instanceof StorageTrouble.Broken broken) {
            return io.github.fernblick.desktop.text.Message.of(
                    "banner.broken", broken.file().toString(), broken.aside().toString());
        }
        return trouble instanceof StorageTrouble.Unreadable unreadable
                ? io.github.fernblick.desktop.text.Message.of(
                        "banner.unreadable", unreadable.file().toString())
                : io.github.fernblick.desktop.text.Message.of(
                        "banner.unwritable",
                        ((StorageTrouble.Unwritable) trouble).file().toString());
    }
}
