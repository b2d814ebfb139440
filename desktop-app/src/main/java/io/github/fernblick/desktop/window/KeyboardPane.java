package io.github.fernblick.desktop.window;

import atlantafx.base.theme.Styles;
import io.github.fernblick.desktop.command.Command;
import io.github.fernblick.desktop.command.Commands;
import io.github.fernblick.desktop.controls.Sheet;
import io.github.fernblick.desktop.controls.Words;
import io.github.fernblick.desktop.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Every command that has keys, with them. */
final class KeyboardPane {
    private static final double WIDTH = 520;

    private final Commands commands;
    private final Texts texts;
    private final Runnable close;

    KeyboardPane(Commands commands, Texts texts, Runnable close) {
        this.commands = commands;
        this.texts = texts;
        this.close = close;
    }

    Node createView() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keyboard-list");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(names);
        int row = 0;
        for (Command command : commands.all()) {
            if (!command.combinations().isEmpty()) {
                grid.addRow(row++, Words.label(texts, command.key()), keys(names(command)));
            }
        }
        grid.addRow(row++, Words.label(texts, "keyboard.camera-number"), keys(List.of("1 – 9")));
        grid.addRow(row++, Words.label(texts, "keyboard.back"), keys(List.of("Esc")));
        Sheet sheet = new Sheet(texts, "keyboard.title", WIDTH, grid, close);
        sheet.setId("keyboard");
        return sheet;
    }

    private List<String> names(Command command) {
        List<String> names = command.combinations().stream()
                .map(keys -> keys.getDisplayText())
                .toList();
        return command.equals(commands.keyboard()) ? List.of("?", names.get(0)) : names;
    }

    private static Node keys(List<String> names) {
        HBox caps = new HBox(6);
        caps.setAlignment(Pos.CENTER_RIGHT);
        names.forEach(name -> {
            Label cap = new Label(name);
            cap.setMinWidth(Region.USE_PREF_SIZE);
            cap.getStyleClass().addAll("key-cap", Styles.TEXT_SMALL);
            caps.getChildren().add(cap);
        });
        return caps;
    }
}
