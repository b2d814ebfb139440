package io.github.fernblick.desktop.window;

import io.github.fernblick.desktop.camera.Cameras;
import io.github.fernblick.desktop.command.Command;
import io.github.fernblick.desktop.command.Commands;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;

/** Keys beyond those that a menu item shows; and none of them while somebody writes, or a sheet is open. */
final class Keys {
    private static final int DIGITS = 9;

    private final Cameras cameras;
    private final Commands commands;
    private final Sheets sheets;

    Keys(Cameras cameras, Commands commands, Sheets sheets) {
        this.cameras = cameras;
        this.commands = commands;
        this.sheets = sheets;
    }

    void attach(Scene scene) {
        for (Command command : commands.all()) {
            command.combinations().stream()
                    .skip(1)
                    .forEach(keys -> scene.getAccelerators().put(keys, command::run));
        }
        for (int digit = 1; digit <= DIGITS; digit++) {
            int index = digit - 1;
            scene.getAccelerators()
                    .put(new KeyCodeCombination(KeyCode.getKeyCode(String.valueOf(digit))), () -> select(index));
        }
        // Below the accelerators, which come last: what is consumed here does not reach them.
        scene.getRoot().addEventHandler(KeyEvent.KEY_PRESSED, this::guard);
        scene.getRoot().addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void guard(KeyEvent event) {
        boolean letter = !event.isShortcutDown()
                && !event.isAltDown()
                && !event.getCode().isFunctionKey();
        boolean writing = event.getTarget() instanceof TextInputControl;
        if (event.getCode() == KeyCode.ESCAPE && sheets.shown().get()) {
            sheets.hide();
            event.consume();
        }
        boolean needed = event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER;
        if (!needed && ((writing && letter) || sheets.shown().get())) {
            event.consume();
        }
    }

    // By its character: on which key it is differs from keyboard to keyboard.
    private void typed(KeyEvent event) {
        if (event.getCharacter().equals("?")
                && !sheets.shown().get()
                && !(event.getTarget() instanceof TextInputControl)) {
            commands.keyboard().run();
        }
    }

    private void select(int index) {
        if (index < cameras.open().size()) {
            cameras.selected().set(cameras.open().get(index));
        }
    }
}
