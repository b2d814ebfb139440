package io.github.fernblick.agent;

import io.github.fernblick.agent.cli.AgentCommand;
import io.github.fernblick.agent.cli.Console;

/** {@code fernblick-agent}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(AgentCommand.execute(Console.system(), arguments));
    }
}
