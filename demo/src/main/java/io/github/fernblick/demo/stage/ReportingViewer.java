package io.github.fernblick.demo.stage;

import io.github.fernblick.demo.program.RunningProgram;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** A viewer that prints its events, and what they say. Cameras are counted from 1. Thread-safe. */
public final class ReportingViewer {
    private final RunningProgram program;

    public ReportingViewer(RunningProgram program) {
        this.program = program;
    }

    public boolean awaitLive(int camera, Duration patience) throws InterruptedException {
        return program.awaitLine(line -> state(line, camera).filter(ViewerEvent.State::isLive), patience)
                .isPresent();
    }

    /**
     * A state that is so, from some time on.
     *
     * @param since microseconds since 1970-01-01T00:00Z
     */
    public Optional<ViewerEvent.State> awaitState(
            int camera, long since, Predicate<ViewerEvent.State> wanted, Duration patience)
            throws InterruptedException {
        return program.awaitLine(
                line -> state(line, camera).filter(state -> state.at() >= since).filter(wanted), patience);
    }

    /** What a camera gives whose picture can be seen. */
    public Optional<ViewerEvent.Video> awaitVisible(Duration patience) throws InterruptedException {
        return program.awaitLine(
                line -> event(line, ViewerEvent.Video.class)
                        .filter(video -> video.area().isPresent()),
                patience);
    }

    /** Its exit code when it has ended; nothing after {@code atMost}. */
    public OptionalInt awaitExit(Duration atMost) throws InterruptedException {
        return program.awaitExit(atMost);
    }

    /** All states of a camera while it is watched, oldest first. */
    public List<ViewerEvent.State> states(int camera) {
        return program.printed().stream()
                .flatMap(line -> state(line, camera).stream())
                .filter(state -> !state.isIdle())
                .toList();
    }

    /** All that was told of a camera's video, oldest first. */
    public List<ViewerEvent.Video> videos(int camera) {
        return program.printed().stream()
                .flatMap(line -> event(line, ViewerEvent.Video.class).stream())
                .filter(video -> video.camera() == camera)
                .toList();
    }

    public boolean isLive(int camera) {
        return newest(camera).filter(ViewerEvent.State::isLive).isPresent();
    }

    /** How a camera stands, in the viewer's words. */
    public String words(int camera) {
        return newest(camera)
                .map(state -> "camera " + camera + ", says the viewer: " + state.words())
                .orElseGet(() -> "the viewer says nothing about camera " + camera + ": " + Said.last(program));
    }

    private Optional<ViewerEvent.State> newest(int camera) {
        List<ViewerEvent.State> states = states(camera);
        return states.isEmpty() ? Optional.empty() : Optional.of(states.get(states.size() - 1));
    }

    private static Optional<ViewerEvent.State> state(String line, int camera) {
        return event(line, ViewerEvent.State.class).filter(state -> state.camera() == camera);
    }

    private static <T extends ViewerEvent> Optional<T> event(String line, Class<T> kind) {
        return ViewerEvent.Lines.read(line).filter(kind::isInstance).map(kind::cast);
    }
}
