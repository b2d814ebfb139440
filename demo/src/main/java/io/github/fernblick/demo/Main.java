package io.github.fernblick.demo;

import io.github.fernblick.demo.judge.JudgeCommand;
import picocli.CommandLine;

/** The demonstration's entry. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        CommandLine command = new CommandLine(new DemoCommand(System.getenv()))
                .addSubcommand(new JudgeCommand(() -> System.in))
                .setCommandName("fernblick demo");
        System.exit(command.execute(arguments));
    }
}
