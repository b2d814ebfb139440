package io.github.fernblick.desktop.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fernblick.desktop.camera.CameraModel;
import io.github.fernblick.desktop.camera.CameraState;
import io.github.fernblick.desktop.camera.Cameras;
import io.github.fernblick.desktop.camera.Situation;
import io.github.fernblick.desktop.text.Texts;
import io.github.fernblick.desktop.ui.Cancellable;
import io.github.fernblick.desktop.ui.UiThread;
import io.github.fernblick.desktop.video.Picture;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;

/**
 * One JSON object a line for whatever happens to the cameras: {@code state} when one gets into another state, {@code video}
 * once a second while one is live. {@code at} is wall clock in microseconds since 1970, {@code camera} counts the tabs from 1,
 * {@code shown} counts the frames that were put on the screen, {@code area} is where on the screen the picture is, if it can
 * be seen. No secret is in it. Belongs to the UI thread.
 */
public final class EventReport {
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final Cameras cameras;
    private final Texts texts;
    private final InstantSource clock;
    private final Function<CameraModel, Optional<Rectangle2D>> pictureOnScreen;
    private final Consumer<String> lines;
    private final ObjectMapper mapper = new ObjectMapper();

    /**
     * @param pictureOnScreen where the camera's picture is, in pixels of the screen; empty while it cannot be seen
     * @param lines takes the lines, without their ends; must not block
     */
    public EventReport(
            Cameras cameras,
            Texts texts,
            InstantSource clock,
            Function<CameraModel, Optional<Rectangle2D>> pictureOnScreen,
            Consumer<String> lines) {
        this.cameras = cameras;
        this.texts = texts;
        this.clock = clock;
        this.pictureOnScreen = pictureOnScreen;
        this.lines = lines;
    }

    /** Begins; what it returns ends the lines that come once a second. */
    public Cancellable start(UiThread ui) {
        cameras.open().addListener((ListChangeListener<CameraModel>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::follow);
            }
        });
        cameras.open().forEach(this::follow);
        return ui.every(PERIOD, () -> cameras.open().forEach(this::video));
    }

    private void follow(CameraModel camera) {
        ChangeListener<Situation> changed = (property, before, now) -> {
            if (!name(before.state()).equals(name(now.state()))
                    || !before.state().word().equals(now.state().word())) {
                state(camera, now.state());
            }
        };
        camera.situation().addListener(changed);
        state(camera, camera.situation().get().state());
    }

    private void state(CameraModel camera, CameraState state) {
        ObjectNode line = line("state", camera);
        line.put("state", name(state));
        line.put("words", words(state));
        lines.accept(line.toString());
    }

    private void video(CameraModel camera) {
        Optional<Picture> picture = camera.sink().flatMap(sink -> sink.picture().get());
        if (!camera.situation().get().live() || picture.isEmpty()) {
            return;
        }
        ObjectNode line = line("video", camera);
        line.put("width", picture.get().width());
        line.put("height", picture.get().height());
        camera.sink().ifPresent(sink -> line.put("shown", sink.counts().shown()));
        pictureOnScreen.apply(camera).ifPresent(area -> {
            ArrayNode numbers = line.putArray("area");
            numbers.add(Math.round(area.getMinX()));
            numbers.add(Math.round(area.getMinY()));
            numbers.add(Math.round(area.getWidth()));
            numbers.add(Math.round(area.getHeight()));
        });
        lines.accept(line.toString());
    }

    private ObjectNode line(String event, CameraModel camera) {
        ObjectNode line = mapper.createObjectNode();
        line.put("event", event);
        line.put("at", ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
        line.put("camera", cameras.open().indexOf(camera) + 1);
        return line;
    }

    private String words(CameraState state) {
        String word = texts.text(state.word());
        return state.trouble()
                .map(why -> word + ": " + texts.text(why.cause().key()))
                .orElse(word);
    }

    private static String name(CameraState state) {
        return state.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
