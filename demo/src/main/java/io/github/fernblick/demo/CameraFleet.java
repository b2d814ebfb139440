package io.github.fernblick.demo;

import io.github.fernblick.demo.program.Program;
import io.github.fernblick.demo.program.Programs;
import io.github.fernblick.demo.program.RunningProgram;
import io.github.fernblick.demo.stage.Said;
import io.github.fernblick.demo.stage.ServerAddress;
import io.github.fernblick.demo.stage.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The demonstration's cameras, each with a room and a secret of its own. */
final class CameraFleet {
    private static final Duration START = Duration.ofSeconds(60);

    private final Wishes wishes;
    private final ServerAddress server;
    private final Programs programs;
    private final Workshop workshop;

    CameraFleet(Wishes wishes, ServerAddress server, Programs programs, Workshop workshop) {
        this.wishes = wishes;
        this.server = server;
        this.programs = programs;
        this.workshop = workshop;
    }

    /** Starts them, and waits until each is in its room. Their pairing links. */
    List<String> start() throws IOException, InterruptedException, NotShownException {
        List<RunningProgram> agents = new ArrayList<>();
        for (int camera = 1; camera <= wishes.cameras(); camera++) {
            agents.add(workshop.start(
                    name(camera),
                    programs.command(
                            Program.AGENT,
                            List.of(
                                    "run",
                                    "--server",
                                    server.url(),
                                    "--pin",
                                    server.pin(),
                                    "--source",
                                    wishes.source(),
                                    "--name",
                                    name(camera),
                                    "--state-dir",
                                    directory(camera).toString())),
                    Said.QUIETLY));
        }
        List<String> links = new ArrayList<>();
        for (int camera = 1; camera <= wishes.cameras(); camera++) {
            RunningProgram agent = agents.get(camera - 1);
            if (!isInItsRoom(agent)) {
                throw new NotShownException("the camera did not start: " + Said.last(agent));
            }
            String secret =
                    Files.readString(directory(camera).resolve("room-secret")).strip();
            links.add(server.link(secret, name(camera)));
        }
        return links;
    }

    private static boolean isInItsRoom(RunningProgram agent) throws InterruptedException {
        return agent.awaitLine(line -> line.contains("in its room") ? Optional.of(line) : Optional.empty(), START)
                .isPresent();
    }

    private Path directory(int camera) {
        return workshop.directory().resolve("camera-" + camera);
    }

    private static String name(int camera) {
        return "Camera " + camera;
    }
}
