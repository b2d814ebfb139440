package io.github.fernblick.journeys;

import io.github.fernblick.demo.program.Program;
import io.github.fernblick.demo.program.Programs;
import io.github.fernblick.demo.program.RunningProgram;
import io.github.fernblick.demo.stage.ReportingViewer;
import io.github.fernblick.demo.stage.RunningJudge;
import io.github.fernblick.demo.stage.ServerAddress;
import io.github.fernblick.demo.stage.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A signaling server, a camera and a viewer, each started by hand, on a virtual screen; all of it gone when closed. */
final class Town implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Programs programs = Programs.byScript(ScriptTest.SCRIPT);
    private final Workshop workshop;
    private final List<String> logging;
    private final List<RunningProgram> all = new ArrayList<>();
    private Optional<ServerAddress> address = Optional.empty();

    /** @param logging options for the log that each program takes */
    private Town(Workshop workshop, List<String> logging) {
        this.workshop = workshop;
        this.logging = logging;
    }

    static Town build(String... logging) throws IOException, InterruptedException {
        return new Town(Workshop.open(false, new SecureRandom()), List.of(logging));
    }

    Path directory() {
        return workshop.directory();
    }

    ServerAddress address() {
        return address.orElseThrow();
    }

    /** All programs that were started here, those that have ended too. */
    List<RunningProgram> programs() {
        return List.copyOf(all);
    }

    /** On the port where it was before, if it was. */
    RunningProgram startServer() throws IOException, InterruptedException {
        int port = address.map(ServerAddress::port).orElse(0);
        RunningProgram server = start(
                Program.SERVER,
                "--self-signed",
                "--state-dir",
                directory().resolve("server").toString(),
                "--host",
                "127.0.0.1",
                "--port",
                Integer.toString(port));
        address = server.awaitLine(line -> ServerAddress.of(server.printed()), PATIENCE);
        if (address.isEmpty()) {
            throw new AssertionError("the server did not start: " + server.printed());
        }
        return server;
    }

    RunningProgram startCamera() throws IOException, InterruptedException {
        RunningProgram camera = start(
                Program.AGENT,
                "run",
                "--server",
                address().url(),
                "--pin",
                address().pin(),
                "--source",
                "test",
                "--name",
                "Yard",
                "--state-dir",
                directory().resolve("camera").toString());
        if (!isInItsRoom(camera)) {
            throw new AssertionError("the camera did not get into its room: " + camera.printed());
        }
        return camera;
    }

    /** Waits until the camera says, again, that it is in its room. */
    static boolean isBackInItsRoom(RunningProgram camera) throws InterruptedException {
        return camera.awaitNewLine(Town::room, PATIENCE).isPresent();
    }

    private static boolean isInItsRoom(RunningProgram camera) throws InterruptedException {
        return camera.awaitLine(Town::room, PATIENCE).isPresent();
    }

    private static Optional<String> room(String line) {
        return line.contains("in its room") ? Optional.of(line) : Optional.empty();
    }

    String secret() throws IOException {
        return Files.readString(directory().resolve("camera").resolve("room-secret"))
                .strip();
    }

    String link() throws IOException {
        return address().link(secret(), "Yard");
    }

    /** A viewer that is given the camera's link, and adds it without asking. */
    ReportingViewer startViewer() throws IOException {
        return startViewer(link());
    }

    ReportingViewer startViewer(String link) throws IOException {
        RunningProgram viewer = start(
                Program.VIEWER,
                "--add",
                "-",
                "--yes",
                "--events",
                "--data-dir",
                directory().resolve("viewer").toString());
        viewer.type(link + "\n");
        return new ReportingViewer(viewer);
    }

    RunningJudge startJudge() throws IOException {
        return RunningJudge.start(workshop, Optional.empty(), Optional.empty());
    }

    private RunningProgram start(Program program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(programs.command(program, List.of(arguments)));
        command.addAll(logging);
        RunningProgram started = workshop.start(program.command(), command, ScriptTest.AS_IT_IS);
        all.add(started);
        return started;
    }

    @Override
    public void close() {
        workshop.close();
    }
}
