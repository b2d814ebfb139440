package io.github.fernblick.desktop;

import io.github.fernblick.desktop.storage.ThemeChoice;
import io.github.fernblick.desktop.text.Language;
import io.github.fernblick.signaling.link.PairingLink;
import java.util.List;
import java.util.Optional;

/**
 * What was asked for on the command line.
 *
 * @param language remembered from now on
 * @param theme remembered from now on
 * @param links cameras to add
 * @param withoutAsking whether they are added at once; what would change a camera that is here is asked all the same
 */
record ViewerOptions(
        Optional<Language> language, Optional<ThemeChoice> theme, List<PairingLink> links, boolean withoutAsking) {
    ViewerOptions {
        links = List.copyOf(links);
    }
}
