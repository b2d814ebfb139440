package io.github.fernblick.desktop.window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import io.github.fernblick.desktop.storage.ThemeChoice;
import io.github.fernblick.desktop.ui.UiThread;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Light or dark, as chosen, or as the system is. Belongs to the UI thread. */
final class Look {
    private final Consumer<String> styleSheet;
    private final BooleanSupplier systemIsDark;
    private final Executor background;
    private final UiThread ui;
    private ThemeChoice choice = ThemeChoice.SYSTEM;
    private boolean knownDark;

    /**
     * @param styleSheet takes the user agent style sheet's URL
     * @param systemIsDark asked in the background
     */
    Look(Consumer<String> styleSheet, BooleanSupplier systemIsDark, Executor background, UiThread ui) {
        this.styleSheet = styleSheet;
        this.systemIsDark = systemIsDark;
        this.background = background;
        this.ui = ui;
    }

    void choose(ThemeChoice theme) {
        choice = theme;
        apply();
        lookAgain();
    }

    /** The system may have changed meanwhile. */
    void lookAgain() {
        if (choice != ThemeChoice.SYSTEM) {
            return;
        }
        background.execute(() -> {
            boolean dark = systemIsDark.getAsBoolean();
            ui.run(() -> {
                if (dark != knownDark) {
                    knownDark = dark;
                    apply();
                }
            });
        });
    }

    private void apply() {
        boolean dark = choice == ThemeChoice.DARK || (choice == ThemeChoice.SYSTEM && knownDark);
        Theme theme = dark ? new PrimerDark() : new PrimerLight();
        styleSheet.accept(theme.getUserAgentStylesheet());
    }
}
