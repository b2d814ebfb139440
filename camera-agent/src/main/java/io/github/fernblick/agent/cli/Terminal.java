package io.github.fernblick.agent.cli;

import java.lang.reflect.InvocationTargetException;

/** Whether a person sits in front of the program. */
final class Terminal {
    private Terminal() {}

    @SuppressWarnings("SystemConsoleNull") // before Java 22 null means no terminal; what is newer is asked below
    static boolean isThere() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // From Java 22 on there is always a console, and it says whether it is a terminal.
            return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
