package io.github.fernblick.desktop.command;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/**
 * All commands, each with its name, icon and keys; what they do is the window's affair. {@code Shortcut} is Ctrl, and Command
 * on a Mac.
 */
public record Commands(
        Command addCamera,
        Command rename,
        Command reconnect,
        Command snapshot,
        Command closeTab,
        Command forget,
        Command settings,
        Command quit,
        Command fullScreen,
        Command statistics,
        Command people,
        Command nextTab,
        Command previousTab,
        Command moveLeft,
        Command moveRight,
        Command keyboard,
        Command logFolder,
        Command about) {

    /** What the window does when asked. */
    public interface Actions {
        void addCamera();

        void rename();

        void reconnect();

        void snapshot();

        void closeTab();

        void forget();

        void settings();

        void quit();

        void toggleFullScreen();

        void toggleStatistics();

        void togglePeople();

        void stepTab(int steps);

        void moveTab(int steps);

        void keyboard();

        void logFolder();

        void about();
    }

    /** @param noCamera while no tab is open */
    public static Commands of(Actions does, ObservableBooleanValue noCamera) {
        ObservableBooleanValue never = new ReadOnlyBooleanWrapper(false);
        return new Commands(
                new Command(
                        "menu-add", "command.add", MaterialDesignP.PLUS, keys("Shortcut+N"), never, does::addCamera),
                new Command(
                        "menu-rename",
                        "command.rename",
                        MaterialDesignP.PENCIL_OUTLINE,
                        keys("F2"),
                        noCamera,
                        does::rename),
                new Command(
                        "menu-reconnect",
                        "command.reconnect",
                        MaterialDesignR.REFRESH,
                        keys("F5"),
                        noCamera,
                        does::reconnect),
                new Command(
                        "menu-snapshot",
                        "command.snapshot",
                        MaterialDesignC.CAMERA_OUTLINE,
                        keys("S"),
                        noCamera,
                        does::snapshot),
                new Command(
                        "menu-close",
                        "command.close-tab",
                        MaterialDesignC.CLOSE,
                        keys("Shortcut+W"),
                        noCamera,
                        does::closeTab),
                new Command(
                        "menu-forget",
                        "command.forget",
                        MaterialDesignT.TRASH_CAN_OUTLINE,
                        keys(),
                        noCamera,
                        does::forget),
                new Command(
                        "menu-settings",
                        "command.settings",
                        MaterialDesignC.COG_OUTLINE,
                        keys("Shortcut+Comma"),
                        never,
                        does::settings),
                new Command(
                        "menu-quit",
                        "command.quit",
                        MaterialDesignE.EXIT_TO_APP,
                        keys("Shortcut+Q"),
                        never,
                        does::quit),
                new Command(
                        "menu-full-screen",
                        "command.full-screen",
                        MaterialDesignF.FULLSCREEN,
                        keys("F", "F11"),
                        noCamera,
                        does::toggleFullScreen),
                new Command(
                        "menu-statistics",
                        "command.statistics",
                        MaterialDesignI.INFORMATION_OUTLINE,
                        keys("I"),
                        noCamera,
                        does::toggleStatistics),
                new Command(
                        "menu-people",
                        "command.people",
                        MaterialDesignA.ACCOUNT_MULTIPLE_OUTLINE,
                        keys("P"),
                        noCamera,
                        does::togglePeople),
                new Command(
                        "menu-next",
                        "command.next-tab",
                        MaterialDesignA.ARROW_RIGHT,
                        keys("Ctrl+Tab", "Period"),
                        noCamera,
                        () -> does.stepTab(1)),
                new Command(
                        "menu-previous",
                        "command.previous-tab",
                        MaterialDesignA.ARROW_LEFT,
                        keys("Ctrl+Shift+Tab", "Comma"),
                        noCamera,
                        () -> does.stepTab(-1)),
                new Command(
                        "menu-move-left",
                        "command.move-left",
                        MaterialDesignA.ARROW_COLLAPSE_LEFT,
                        keys("Ctrl+Shift+Page_Up"),
                        noCamera,
                        () -> does.moveTab(-1)),
                new Command(
                        "menu-move-right",
                        "command.move-right",
                        MaterialDesignA.ARROW_COLLAPSE_RIGHT,
                        keys("Ctrl+Shift+Page_Down"),
                        noCamera,
                        () -> does.moveTab(1)),
                new Command(
                        "menu-keyboard",
                        "command.keyboard",
                        MaterialDesignK.KEYBOARD_OUTLINE,
                        keys("F1"),
                        never,
                        does::keyboard),
                new Command(
                        "menu-log",
                        "command.log-folder",
                        MaterialDesignF.FOLDER_OUTLINE,
                        keys(),
                        never,
                        does::logFolder),
                new Command(
                        "menu-about",
                        "command.about",
                        MaterialDesignI.INFORMATION_VARIANT,
                        keys(),
                        never,
                        does::about));
    }

    /** In the order in which the keyboard list shows them. */
    public List<Command> all() {
        return List.of(
                addCamera,
                fullScreen,
                snapshot,
                statistics,
                people,
                reconnect,
                nextTab,
                previousTab,
                moveLeft,
                moveRight,
                rename,
                closeTab,
                forget,
                settings,
                keyboard,
                logFolder,
                about,
                quit);
    }

    private static List<KeyCombination> keys(String... names) {
        return Arrays.stream(names).map(KeyCombination::valueOf).toList();
    }
}
