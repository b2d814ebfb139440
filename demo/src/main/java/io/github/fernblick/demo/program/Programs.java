package io.github.fernblick.demo.program;

import java.util.ArrayList;
import java.util.List;

/** How the programs of the house are started. */
@FunctionalInterface
public interface Programs {
    /** The command without arguments. */
    List<String> command(Program program);

    /** By the house's own script. */
    static Programs byScript(String script) {
        return program -> List.of(script, program.command());
    }

    default List<String> command(Program program, List<String> arguments) {
        List<String> whole = new ArrayList<>(command(program));
        whole.addAll(arguments);
        return whole;
    }
}
