package io.github.fernblick.journeys;

import io.github.fernblick.demo.program.Program;
import io.github.fernblick.demo.program.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The programs as they were compiled with the tests: from the tests' own class path, each in a Java of its own. */
final class ClassPathPrograms implements Programs {
    private static final Path VIEWER_ARGUMENTS = Path.of("../desktop-app/src/main/jvm/viewer.args");

    @Override
    public List<String> command(Program program) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (program == Program.VIEWER && Files.exists(VIEWER_ARGUMENTS)) {
            command.add("@" + VIEWER_ARGUMENTS.toAbsolutePath());
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass(program)));
        return command;
    }

    private static String mainClass(Program program) {
        return switch (program) {
            case SERVER -> "io.github.fernblick.server.Main";
            case AGENT -> "io.github.fernblick.agent.Main";
            case VIEWER -> "io.github.fernblick.desktop.Main";
        };
    }
}
