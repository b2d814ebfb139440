package io.github.fernblick.desktop.environment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Asks the system whether its desktop is dark. Takes a while: not for the UI thread. */
public final class SystemLook {
    private static final int PATIENCE_SECONDS = 2;

    private final Environment environment;

    public SystemLook(Environment environment) {
        this.environment = environment;
    }

    public boolean isDark() {
        return switch (environment.system()) {
            case LINUX ->
                environment.prefersDark()
                        || answer("gsettings", "get", "org.gnome.desktop.interface", "color-scheme")
                                .contains("dark")
                        || answer("gsettings", "get", "org.gnome.desktop.interface", "gtk-theme")
                                .contains("dark");
            case MAC -> answer("defaults", "read", "-g", "AppleInterfaceStyle").contains("dark");
            case WINDOWS ->
                answer(
                                "reg",
                                "query",
                                "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                                "/v",
                                "AppsUseLightTheme")
                        .endsWith("0x0");
        };
    }

    // A system without that program is one without that setting.
    private static String answer(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "";
            }
            byte[] bytes = process.getInputStream().readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).strip().toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
