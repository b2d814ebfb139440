package io.github.fernblick.desktop;

import com.sun.javafx.runtime.VersionInfo;
import com.sun.prism.GraphicsPipeline;
import io.github.fernblick.desktop.environment.Build;
import io.github.fernblick.desktop.environment.Environment;
import io.github.fernblick.desktop.window.AboutFacts;

/** Which way pictures reach the screen. JavaFX has no public word for it. On the UI thread. */
final class Renderer {
    private Renderer() {}

    /** {@code ES2}, {@code D3D}, {@code MTL}, or {@code SW} for software. */
    static String name() {
        GraphicsPipeline pipeline = GraphicsPipeline.getPipeline();
        return pipeline == null ? "none" : pipeline.getClass().getSimpleName().replace("Pipeline", "");
    }

    static AboutFacts facts(Build build, Environment environment) {
        return new AboutFacts(build, environment.javaVersion(), VersionInfo.getRuntimeVersion(), name());
    }
}
