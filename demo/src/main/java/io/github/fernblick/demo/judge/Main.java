package io.github.fernblick.demo.judge;

import picocli.CommandLine;

/** The judge's entry. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new JudgeCommand(() -> System.in)).execute(arguments));
    }
}
