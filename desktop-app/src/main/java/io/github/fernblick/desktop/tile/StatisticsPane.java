package io.github.fernblick.desktop.tile;

import atlantafx.base.theme.Styles;
import io.github.fernblick.desktop.camera.CameraModel;
import io.github.fernblick.desktop.camera.Statistics;
import io.github.fernblick.desktop.controls.Words;
import io.github.fernblick.desktop.text.Texts;
import io.github.fernblick.libwebrtc.CandidateType;
import io.github.fernblick.libwebrtc.NetworkPath;
import io.github.fernblick.libwebrtc.ReceivedVideo;
import io.github.fernblick.libwebrtc.SessionStatistics;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** Figures over the picture, once a second. */
final class StatisticsPane extends GridPane {
    private static final String UNKNOWN = "–";

    private final CameraModel camera;
    private final Texts texts;
    private int rows;

    StatisticsPane(CameraModel camera, Texts texts) {
        this.camera = camera;
        this.texts = texts;
        getStyleClass().add("statistics");
        setId("statistics");
        setMouseTransparent(true);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        visibleProperty().bind(camera.statisticsShown());
        row("statistics.picture", s -> s.width() == 0 ? UNKNOWN : s.width() + " × " + s.height());
        row("statistics.shown", s -> texts.text("unit.fps", s.shownPerSecond()));
        row("statistics.dropped", s -> String.valueOf(s.frames().dropped()));
        received("statistics.codec", r -> r.decoder().isEmpty() ? r.codec() : r.codec() + " (" + r.decoder() + ")");
        received("statistics.bit-rate", r -> texts.text("unit.kbit", r.bitRate() / 1000.0));
        received("statistics.loss", r -> texts.text("unit.percent", r.lossFraction() * 100));
        received(
                "statistics.jitter-buffer",
                r -> milliseconds(r.jitterBufferDelay().toNanos()));
        path("statistics.round-trip", p -> milliseconds(p.roundTrip().toNanos()));
        path("statistics.path", this::way);
    }

    private void received(String key, Function<ReceivedVideo, String> value) {
        session(key, s -> s.received().equals(ReceivedVideo.NONE) ? UNKNOWN : value.apply(s.received()));
    }

    private void path(String key, Function<NetworkPath, String> value) {
        session(key, s -> s.path().equals(NetworkPath.NONE) ? UNKNOWN : value.apply(s.path()));
    }

    private void session(String key, Function<SessionStatistics, String> value) {
        row(key, s -> s.session().map(value).orElse(UNKNOWN));
    }

    private void row(String key, Function<Statistics, String> value) {
        Label figure = new Label();
        figure.getStyleClass().add("figure");
        figure.setId(key.replace('.', '-'));
        figure.textProperty()
                .bind(texts.follow(
                        () -> {
                            Optional<Statistics> now = camera.statistics().get();
                            return now.map(value).orElse(UNKNOWN);
                        },
                        camera.statistics()));
        addRow(rows++, Words.label(texts, key, Styles.TEXT_SMALL), figure);
    }

    private String way(NetworkPath path) {
        String kind = path.relayed()
                ? "path.relayed"
                : path.local() == CandidateType.HOST && path.remote() == CandidateType.HOST
                        ? "path.local"
                        : "path.direct";
        return texts.text(kind, path.protocol());
    }

    private String milliseconds(long nanos) {
        return texts.text("unit.milliseconds", nanos / 1e6);
    }
}
