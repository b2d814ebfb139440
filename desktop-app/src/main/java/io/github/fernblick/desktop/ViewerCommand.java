package io.github.fernblick.desktop;

import io.github.fernblick.desktop.environment.Environment;
import io.github.fernblick.desktop.storage.ThemeChoice;
import io.github.fernblick.desktop.text.Language;
import io.github.fernblick.signaling.link.PairingLink;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program's command line: reads what is asked, says in one sentence what is wrong with it, and runs the window. */
@Command(
        name = "fernblick viewer",
        sortOptions = false,
        usageHelpWidth = 100,
        mixinStandardHelpOptions = true,
        versionProvider = BuildVersion.class,
        description = "Shows cameras, each in a tab.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  Open the window:                      fernblick viewer",
            "  Add a camera, asked in the window:    fernblick-agent pair … --print-link | fernblick viewer --add -",
            "  The same in a script:                 fernblick viewer --add - --yes < link.txt",
            "  A profile of its own, to try things:  fernblick viewer --data-dir /tmp/try",
            "",
            "A link is taken from standard input only: what stands on a command line, every other program",
            "on this machine can read. Exit codes: 0 closed by a person, 1 failed, 2 bad input."
        })
final class ViewerCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final int BAD_INPUT = 2;

    private final InputStream standardInput;

    @Option(
            names = "--add",
            paramLabel = "-",
            description =
                    "Add the cameras whose pairing links are on standard input, one a line. The window shows each and"
                            + " asks first.")
    private @Nullable String add;

    @Option(
            names = "--yes",
            description =
                    "With --add: do not ask. A link that would change the server, the pin or the sealing of a camera"
                            + " that is here is asked all the same.")
    private boolean yes;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Keep settings, cameras, secrets, log and snapshots below DIR instead of the system's places"
                    + " (on Linux $XDG_CONFIG_HOME and $XDG_STATE_HOME).")
    private @Nullable Path dataDirectory;

    @Option(names = "--lang", paramLabel = "LANGUAGE", description = "en, de, or system; remembered.")
    private @Nullable String language;

    @Option(names = "--theme", paramLabel = "THEME", description = "light, dark, or system; remembered.")
    private @Nullable String theme;

    @Option(
            names = "--events",
            description = "Print what happens to the cameras on standard output, one JSON object a line, for scripts.")
    private boolean events;

    @Option(
            names = "--log-level",
            paramLabel = "LEVEL",
            defaultValue = "info",
            description = "How much is logged: error, warn, info, debug, trace; by default info.")
    private Level logLevel = Level.INFO;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything
    private CommandSpec spec;

    private ViewerCommand(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    /** Runs until the window is closed; the exit code. */
    static int run(InputStream standardInput, String... arguments) {
        return new CommandLine(new ViewerCommand(standardInput))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, all) -> {
                    PrintWriter err = wrong.getCommandLine().getErr();
                    err.println(wrong.getMessage() + " (--help tells more)");
                    return BAD_INPUT;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() {
        try {
            Optional<Path> own = Optional.ofNullable(dataDirectory);
            Environment environment = Environment.of(System.getProperties(), System.getenv(), own);
            ViewerOptions options = options();
            makeDirectories(environment);
            Logging.start(environment.stateDirectory(), logLevel);
            Optional<PrintWriter> out = events ? Optional.of(spec.commandLine().getOut()) : Optional.empty();
            new Program(environment, options, out).run();
            return 0;
        } catch (BadInputException bad) {
            return refuse(BAD_INPUT, bad.getMessage());
        } catch (Program.NoScreenException none) {
            return refuse(FAILED, none.getMessage());
        }
    }

    private ViewerOptions options() throws BadInputException {
        Optional<Language> speak = chosen("--lang", language, Language::ofCode, Language.values(), Language::code);
        Optional<ThemeChoice> look =
                chosen("--theme", theme, ThemeChoice::ofCode, ThemeChoice.values(), ThemeChoice::code);
        return new ViewerOptions(speak, look, links(), yes);
    }

    private List<PairingLink> links() throws BadInputException {
        if (add == null) {
            if (yes) {
                throw new BadInputException("--yes goes with --add: there is nothing to say yes to.");
            }
            return List.of();
        }
        if (!add.equals("-")) {
            throw new BadInputException("--add takes - only, and the link on standard input:"
                    + " on the command line every program on this machine could read it.");
        }
        return LinkInput.read(standardInput);
    }

    private static <T> Optional<T> chosen(
            String option,
            @Nullable String given,
            Function<String, Optional<T>> find,
            T[] all,
            Function<T, String> code)
            throws BadInputException {
        if (given == null) {
            return Optional.empty();
        }
        Optional<T> found = find.apply(given);
        if (found.isEmpty()) {
            String known = Arrays.stream(all).map(code).collect(Collectors.joining(", "));
            throw new BadInputException(option + " is one of " + known + ".");
        }
        return found;
    }

    private static void makeDirectories(Environment environment) throws BadInputException {
        for (Path directory : List.of(environment.configDirectory(), environment.stateDirectory())) {
            try {
                Files.createDirectories(directory);
            } catch (IOException e) {
                throw new BadInputException("The folder " + directory + " cannot be made: " + e.getMessage());
            }
        }
    }

    private int refuse(int code, @Nullable String sentence) {
        spec.commandLine().getErr().println(sentence);
        return code;
    }
}
