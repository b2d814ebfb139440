package io.github.fernblick.demo;

import io.github.fernblick.demo.judge.Observation;
import io.github.fernblick.demo.program.Program;
import io.github.fernblick.demo.program.Programs;
import io.github.fernblick.demo.program.RunningProgram;
import io.github.fernblick.demo.stage.ReportingViewer;
import io.github.fernblick.demo.stage.RunningJudge;
import io.github.fernblick.demo.stage.Said;
import io.github.fernblick.demo.stage.ServerAddress;
import io.github.fernblick.demo.stage.ViewerEvent;
import io.github.fernblick.demo.stage.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** The journey of the main job: a server, cameras that stream, a viewer that shows them, and a judge who looks. */
final class Demonstration {
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration PICTURE = Duration.ofSeconds(60);

    /** As long as nobody closes the viewer. */
    private static final Duration EVER = Duration.ofDays(3650);

    private final Wishes wishes;
    private final Programs programs;
    private final Workshop workshop;
    private final Consumer<String> progress;

    Demonstration(Wishes wishes, Programs programs, Workshop workshop, Consumer<String> progress) {
        this.wishes = wishes;
        this.programs = programs;
        this.workshop = workshop;
        this.progress = progress;
    }

    /** @throws IOException if a program can't be started at all */
    Outcome run() throws IOException, InterruptedException {
        try {
            progress.accept("starting a signaling server");
            ServerAddress server = startServer();
            progress.accept(wishes.cameras() == 1 ? "starting a camera" : "starting " + wishes.cameras() + " cameras");
            return show(new CameraFleet(wishes, server, programs, workshop).start());
        } catch (NotShownException e) {
            return Outcome.failed(e.reason(), kept());
        }
    }

    private ServerAddress startServer() throws IOException, InterruptedException, NotShownException {
        Path state = Files.createDirectory(workshop.directory().resolve("server"));
        RunningProgram server = workshop.start(
                "the signaling server",
                programs.command(
                        Program.SERVER,
                        List.of(
                                "--self-signed",
                                "--state-dir",
                                state.toString(),
                                "--host",
                                "127.0.0.1",
                                "--port",
                                "0")),
                Said.QUIETLY);
        return server.awaitLine(line -> ServerAddress.of(server.printed()), START)
                .orElseThrow(() -> new NotShownException("the signaling server did not start: " + Said.last(server)));
    }

    private Outcome show(List<String> links) throws IOException, InterruptedException, NotShownException {
        // With a time code to look for it sees the very first frame; without, it has to be told where to look.
        Optional<RunningJudge> early = wishes.pixels() && wishes.hasTimeCode()
                ? Optional.of(RunningJudge.start(workshop, Optional.empty(), wishes.screenshot()))
                : Optional.empty();
        progress.accept("starting the viewer");
        ReportingViewer viewer = startViewer(links);
        for (int camera = 1; camera <= wishes.cameras(); camera++) {
            if (!viewer.awaitLive(camera, PICTURE)) {
                early.ifPresent(Demonstration::end);
                throw new NotShownException(viewer.words(camera));
            }
        }
        ViewerEvent.Video video = viewer.awaitVisible(PICTURE)
                .orElseThrow(() -> new NotShownException("the viewer shows no picture, although it says live"));
        if (!wishes.pixels()) {
            watch(viewer);
            return Verdict.unjudged(viewer, video);
        }
        RunningJudge judge =
                early.isPresent() ? early.get() : RunningJudge.start(workshop, video.area(), wishes.screenshot());
        if (!judge.awaitFirstFrame(PICTURE)) {
            throw new NotShownException("the judge saw no picture on the screen: " + judge.lastWords());
        }
        watch(viewer);
        Optional<Observation> seen = judge.end();
        return seen.map(last -> Verdict.judged(viewer, video, last, wishes.hasTimeCode(), kept()))
                .orElseGet(() -> Outcome.failed("the judge said nothing: " + judge.lastWords(), kept()));
    }

    private void watch(ReportingViewer viewer) throws InterruptedException, NotShownException {
        progress.accept(wishes.duration()
                .map(duration -> "live; looking at it for " + duration.toSeconds() + " s")
                .orElse("live; until you close the viewer"));
        OptionalInt exitCode = viewer.awaitExit(wishes.duration().orElse(EVER));
        if (exitCode.orElse(0) != 0) {
            throw new NotShownException("the viewer ended with exit code " + exitCode.getAsInt());
        }
        for (int camera = 1; camera <= wishes.cameras(); camera++) {
            if (!viewer.isLive(camera)) {
                throw new NotShownException(viewer.words(camera));
            }
        }
    }

    /** The links, which hold secrets, are typed: what stands in an argument everybody on this machine can read. */
    private ReportingViewer startViewer(List<String> links) throws IOException {
        Path profile = workshop.directory().resolve("viewer");
        RunningProgram viewer = workshop.start(
                "the viewer",
                programs.command(
                        Program.VIEWER, List.of("--add", "-", "--yes", "--events", "--data-dir", profile.toString())),
                Said.QUIETLY);
        viewer.type(String.join("\n", links) + "\n");
        return new ReportingViewer(viewer);
    }

    private Optional<Path> kept() {
        return wishes.screenshot().filter(Files::exists);
    }

    private static void end(RunningJudge judge) {
        try {
            judge.end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
