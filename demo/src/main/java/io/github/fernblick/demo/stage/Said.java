package io.github.fernblick.demo.stage;

import io.github.fernblick.demo.program.RunningProgram;
import java.util.List;
import java.util.Map;

/** How programs are asked to talk, and what of it a person is told. */
public final class Said {
    /** The script was asked to set up and build all programs before; they need not look again. */
    public static final Map<String, String> QUIETLY = Map.of("FERNBLICK_NO_SETUP", "1", "FERNBLICK_NO_BUILD", "1");

    private Said() {}

    /** The last line that a program printed. */
    public static String last(RunningProgram program) {
        List<String> lines =
                program.printed().stream().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? "it printed nothing" : lines.get(lines.size() - 1);
    }
}
