package io.github.fernblick.desktop;

import io.github.fernblick.desktop.environment.Build;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class BuildVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Fernblick viewer " + Build.ofManifest()};
    }
}
