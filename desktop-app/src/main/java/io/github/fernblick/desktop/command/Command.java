package io.github.fernblick.desktop.command;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;

/**
 * Something that a person can ask for.
 *
 * @param id of its menu item
 * @param key what it is called, as a key of the bundles
 * @param combinations the keys for it; a menu shows the first
 * @param impossible while it cannot be done
 */
public record Command(
        String id,
        String key,
        Ikon icon,
        List<KeyCombination> combinations,
        ObservableBooleanValue impossible,
        Runnable action) {

    public Command {
        combinations = List.copyOf(combinations);
    }

    public void run() {
        if (!impossible.get()) {
            action.run();
        }
    }
}
