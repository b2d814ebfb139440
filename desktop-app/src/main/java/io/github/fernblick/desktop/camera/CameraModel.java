package io.github.fernblick.desktop.camera;

import io.github.fernblick.desktop.camera.Trouble.Cause;
import io.github.fernblick.desktop.storage.SavedCamera;
import io.github.fernblick.desktop.storage.SecretStore;
import io.github.fernblick.desktop.text.Message;
import io.github.fernblick.desktop.ui.Cancellable;
import io.github.fernblick.desktop.ui.UiThread;
import io.github.fernblick.desktop.video.FrameSink;
import io.github.fernblick.desktop.video.Picture;
import io.github.fernblick.libwebrtc.SessionStatistics;
import io.github.fernblick.signaling.message.Role;
import io.github.fernblick.signaling.room.RoomSettings;
import io.github.fernblick.signaling.secret.RoomSecret;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What a tile shows of a camera and what can be asked of it, while its tab is open. Belongs to the UI thread. */
public final class CameraModel {
    private static final Duration MEASURE = Duration.ofSeconds(1);

    private final UiThread ui;
    private final InstantSource clock;
    private final String id;
    private final ReadOnlyStringWrapper name;
    private final Optional<CameraWatch> watch;
    private final ReadOnlyObjectWrapper<Situation> situation;
    private final ReadOnlyObjectWrapper<Optional<Statistics>> statistics =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty statisticsShown = new SimpleBooleanProperty();
    private final BooleanProperty peopleShown = new SimpleBooleanProperty();
    private final BooleanProperty visible = new SimpleBooleanProperty();
    private StatisticsMeter meter = new StatisticsMeter();
    private Cancellable measuring = () -> {};
    private Consumer<Message> announcements = message -> {};

    CameraModel(SavedCamera camera, SecretStore secrets, Surroundings around) {
        this.ui = around.ui();
        this.clock = around.clock();
        this.id = camera.id();
        this.name = new ReadOnlyStringWrapper(camera.name());
        this.watch = secrets.secret(camera.id())
                .map(secret -> new CameraWatch(
                        around,
                        room(camera, secret),
                        secrets.seat(camera.id()),
                        message -> announcements.accept(message)));
        this.situation = new ReadOnlyObjectWrapper<>(untimed(new CameraState.Failed(Trouble.of(Cause.SECRET_MISSING))));
        watch.ifPresent(there -> situation.bind(there.situation()));
        visible.addListener((property, before, now) -> sink().ifPresent(sink -> sink.setVisible(now)));
        statisticsShown.addListener((property, before, now) -> measure(now));
    }

    private static RoomSettings room(SavedCamera camera, RoomSecret secret) {
        return new RoomSettings(
                camera.server(),
                camera.pin(),
                secret,
                camera.openMode(),
                Role.VIEWER,
                OptionalInt.empty(),
                Optional.empty());
    }

    public String id() {
        return id;
    }

    public ReadOnlyStringProperty name() {
        return name.getReadOnlyProperty();
    }

    void rename(String newName) {
        name.set(newName);
    }

    public ReadOnlyObjectProperty<Situation> situation() {
        return situation.getReadOnlyProperty();
    }

    private static Situation untimed(CameraState state) {
        return new Situation(state, OptionalLong.empty(), OptionalLong.empty());
    }

    /** Whether the picture goes on while the server cannot be reached. */
    public boolean serverLost() {
        return watch.filter(CameraWatch::serverLost).isPresent();
    }

    /** Its pictures; none when it cannot even be tried. */
    public Optional<FrameSink> sink() {
        return watch.map(CameraWatch::sink);
    }

    /** Who else is in its room. */
    public ObservableList<Person> people() {
        return watch.map(CameraWatch::people).orElseGet(FXCollections::observableArrayList);
    }

    /** Who is told of those who come and go. */
    public void onAnnouncement(Consumer<Message> listener) {
        announcements = listener;
    }

    /** Whether anybody can see its picture; otherwise nothing is converted. */
    public BooleanProperty visible() {
        return visible;
    }

    public BooleanProperty statisticsShown() {
        return statisticsShown;
    }

    public BooleanProperty peopleShown() {
        return peopleShown;
    }

    /** New every second while {@link #statisticsShown()}. */
    public ReadOnlyObjectProperty<Optional<Statistics>> statistics() {
        return statistics.getReadOnlyProperty();
    }

    public void retry() {
        watch.ifPresent(CameraWatch::retry);
    }

    void close() {
        statisticsShown.set(false);
        situation.unbind();
        situation.set(untimed(new CameraState.Idle()));
        watch.ifPresent(CameraWatch::close);
        announcements = message -> {};
    }

    private void measure(boolean on) {
        measuring.cancel();
        measuring = () -> {};
        meter = new StatisticsMeter();
        statistics.set(Optional.empty());
        if (on) {
            ask();
            measuring = ui.every(MEASURE, this::ask);
        }
    }

    private void ask() {
        watch.ifPresent(there -> there.statistics()
                .whenComplete((media, failure) ->
                        ui.run(() -> answered(there.sink(), failure == null ? media : Optional.empty()))));
    }

    private void answered(FrameSink sink, Optional<SessionStatistics> media) {
        Optional<Picture> picture = sink.picture().get();
        if (statisticsShown.get()) {
            statistics.set(Optional.of(meter.measure(clock.instant(), sink.counts(), picture, media)));
        }
    }
}
