package io.github.fernblick.desktop.storage;

import io.github.fernblick.desktop.text.Language;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the program remembers. No secret is in it.
 *
 * @param server the address that a new camera is given unless it brings its own; empty when there was none yet
 * @param serverPin the pin that goes with it
 * @param selected the camera whose tab was in front
 * @param cameras in their order
 */
public record Settings(
        Language language,
        ThemeChoice theme,
        String server,
        Optional<String> serverPin,
        boolean relayOnly,
        CodecChoice codec,
        Optional<WindowPlace> window,
        Optional<String> selected,
        List<SavedCamera> cameras) {

    public Settings {
        cameras = List.copyOf(cameras);
    }

    /** Those of a first start. */
    public static Settings initial() {
        return new Settings(
                Language.SYSTEM,
                ThemeChoice.SYSTEM,
                "",
                Optional.empty(),
                false,
                CodecChoice.AUTOMATIC,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    public Settings withLanguage(Language now) {
        return new Settings(now, theme, server, serverPin, relayOnly, codec, window, selected, cameras);
    }

    public Settings withTheme(ThemeChoice now) {
        return new Settings(language, now, server, serverPin, relayOnly, codec, window, selected, cameras);
    }

    public Settings withServer(String now, Optional<String> pin) {
        return new Settings(language, theme, now, pin, relayOnly, codec, window, selected, cameras);
    }

    public Settings withRelayOnly(boolean now) {
        return new Settings(language, theme, server, serverPin, now, codec, window, selected, cameras);
    }

    public Settings withCodec(CodecChoice now) {
        return new Settings(language, theme, server, serverPin, relayOnly, now, window, selected, cameras);
    }

    public Settings withWindow(WindowPlace now) {
        return new Settings(language, theme, server, serverPin, relayOnly, codec, Optional.of(now), selected, cameras);
    }

    public Settings withSelected(Optional<String> now) {
        return new Settings(language, theme, server, serverPin, relayOnly, codec, window, now, cameras);
    }

    public Settings withCameras(UnaryOperator<List<SavedCamera>> change) {
        return new Settings(
                language, theme, server, serverPin, relayOnly, codec, window, selected, change.apply(cameras));
    }
}
