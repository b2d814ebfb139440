package io.github.fernblick.demo;

import picocli.CommandLine;

/** The demonstration's entry. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new DemoCommand(System.getenv())).execute(arguments));
    }
}
