package io.github.fernblick.desktop;

/** Starts the viewer. It extends nothing of JavaFX: that would not start from the class path. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(ViewerCommand.run(System.in, arguments));
    }
}
