package io.github.fernblick.agent.cli;

import io.github.fernblick.agent.broadcast.EncodingSettings;
import io.github.fernblick.agent.camera.CameraSettings;
import io.github.fernblick.agent.program.AgentProgram;
import io.github.fernblick.agent.program.AgentSettings;
import io.github.fernblick.agent.program.Ending;
import io.github.fernblick.agent.program.LogLevel;
import io.github.fernblick.agent.program.Logging;
import io.github.fernblick.agent.state.StateException;
import io.github.fernblick.libwebrtc.VideoCodec;
import io.github.fernblick.media.source.SourceException;
import io.github.fernblick.media.source.SourceNames;
import io.github.fernblick.media.source.SourceSpec;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code run}: puts a camera into its room, until the program is told to end. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        versionProvider = AgentVersion.class,
        description =
                "Puts a camera into its room and streams it to whoever watches. Nothing is captured while nobody does."
                        + " It keeps trying when the server or the camera is away, and ends with Ctrl+C.",
        footer = {
            "",
            "Examples:",
            "  A USB camera, at a server of your own:",
            "    fernblick-agent run --server wss://home.example --source /dev/video0 --name Yard",
            "  The same at a self-signed server, which prints its pin:",
            "    fernblick-agent run --server wss://192.168.1.5:8443 --pin 3f2a… --source /dev/video0",
            "  Try it on one machine with a test pattern:",
            "    fernblick-agent run --server ws://127.0.0.1:9000 --source test --secret-file camera.secret",
            "  A film in a loop, or the screen:",
            "    fernblick-agent run --server wss://home.example --source film.mp4",
            "    fernblick-agent run --server wss://home.example --source screen:1280x720@15",
            "  Let viewers learn no address of this machine (the server needs a TURN server for that):",
            "    fernblick-agent run --server wss://home.example --source /dev/video0 --relay-only",
            "",
            "What viewers need is shown by: fernblick-agent pair --help"
        })
final class RunCommand implements Callable<Integer> {
    /** A room's capacity is the server's maximum at most, 32 unless configured, and the camera takes a seat. */
    private static final int MOST_VIEWERS = 31;

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Mixin
    private final RoomOptions room = new RoomOptions();

    @Option(
            names = "--source",
            required = true,
            paramLabel = "SOURCE",
            description =
                    "What is shown: test, a film's path, /dev/video0, screen, … with size and rate if you like, as in"
                            + " /dev/video0:1280x720@30. More: fernblick-agent sources.")
    @SuppressWarnings("NullAway.Init") // required
    private String source;

    @Option(
            names = "--max-viewers",
            paramLabel = "N",
            defaultValue = "8",
            description = "How many may watch at once, 1 to 31; by default ${DEFAULT-VALUE}.")
    private int maxViewers;

    @Option(
            names = "--max-bit-rate",
            paramLabel = "RATE",
            defaultValue = "2.5M",
            converter = BitRate.Converter.class,
            description = "Bits per second that the picture may take for each viewer; by default ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private BitRate maxBitRate;

    @Option(
            names = "--start-bit-rate",
            paramLabel = "RATE",
            converter = BitRate.Converter.class,
            description = "Bits per second to begin with; by default 2M, or the most if that is less.")
    private @Nullable BitRate startBitRate;

    @Option(
            names = "--codec",
            paramLabel = "CODEC",
            defaultValue = "VP8",
            description =
                    "The preferred video codec: ${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}. A viewer that"
                            + " can't decode it gets another.")
    @SuppressWarnings("NullAway.Init") // has a default
    private VideoCodec codec;

    @Option(
            names = "--relay-only",
            description =
                    "Send through the server's TURN servers only, so that viewers learn no address of this machine.")
    private boolean relayOnly;

    @Option(
            names = "--access-key-file",
            paramLabel = "FILE",
            description = "The access key that the server wants from who opens a room, one line in a file.")
    private @Nullable String accessKeyFile;

    @Option(
            names = "--log-level",
            paramLabel = "LEVEL",
            defaultValue = "info",
            description = "How much is logged: ${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private LogLevel logLevel;

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        AgentSettings settings = settings();
        Logging.configure(logLevel);
        console.endOutput();
        return end(AgentProgram.run(settings));
    }

    private AgentSettings settings() {
        if (maxViewers < 1 || maxViewers > MOST_VIEWERS) {
            throw WrongUse.of(spec, "--max-viewers takes 1 to " + MOST_VIEWERS + ".");
        }
        int most = maxBitRate.bitsPerSecond();
        int start = startBitRate == null ? Math.min(2_000_000, most) : startBitRate.bitsPerSecond();
        if (start > most) {
            throw WrongUse.of(spec, "--start-bit-rate is more than --max-bit-rate.");
        }
        String name = room.name(console);
        try {
            return new AgentSettings(
                    new CameraSettings(name, "fernblick " + AgentVersion.version(), codec.name(), most),
                    new EncodingSettings(codecs(), start, most, relayOnly),
                    source(name),
                    room.secretFile(console),
                    room.server(),
                    room.pin(),
                    room.open(),
                    maxViewers,
                    AccessKeyFile.read(accessKeyFile));
        } catch (StateException e) {
            throw WrongUse.of(spec, e.sentence());
        }
    }

    private SourceSpec source(String name) {
        try {
            SourceSpec named = SourceNames.parse(source);
            return named instanceof SourceSpec.TestPattern pattern ? pattern.withTitle(name) : named;
        } catch (SourceException e) {
            throw WrongUse.of(spec, e.failure().sentence());
        }
    }

    /** The preferred first, the others behind it for viewers that lack it. */
    private List<VideoCodec> codecs() {
        Stream<VideoCodec> others = Stream.of(VideoCodec.VP8, VideoCodec.H264, VideoCodec.VP9, VideoCodec.AV1)
                .filter(other -> other != codec);
        return Stream.concat(Stream.of(codec), others).toList();
    }

    private int end(Ending ending) {
        if (ending instanceof Ending.Misused misused) {
            console.err().println("fernblick-agent: " + misused.sentence());
            return CommandLine.ExitCode.USAGE;
        }
        if (ending instanceof Ending.Failed failed) {
            console.err().println("fernblick-agent: " + failed.sentence());
            return CommandLine.ExitCode.SOFTWARE;
        }
        return CommandLine.ExitCode.OK;
    }
}
