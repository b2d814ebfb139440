package io.github.fernblick.desktop.camera;

import io.github.fernblick.desktop.session.CameraMedia;
import io.github.fernblick.desktop.text.Message;
import io.github.fernblick.desktop.ui.Cancellable;
import io.github.fernblick.desktop.ui.UiThread;
import io.github.fernblick.desktop.video.FrameSink;
import io.github.fernblick.libwebrtc.SessionStatistics;
import io.github.fernblick.signaling.client.SeatMemory;
import io.github.fernblick.signaling.control.ControlMessage;
import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.Member;
import io.github.fernblick.signaling.room.Room;
import io.github.fernblick.signaling.room.RoomEvents;
import io.github.fernblick.signaling.room.RoomSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

/**
 * A camera being watched, from opening its tab to closing it: the room, its sessions and its pictures, joined. Belongs to the
 * UI thread.
 */
final class CameraWatch implements RoomEvents {
    /** How often the state is looked at without anything happening: a picture that stops says nothing. */
    private static final Duration LOOK = Duration.ofMillis(250);

    private final UiThread ui;
    private final InstantSource clock;
    private final WatchJourney journey;
    private final Presence presence;
    private final FrameSink sink;
    private final CameraMedia media;
    private final Room room;
    private final Cancellable look;
    private final ReadOnlyObjectWrapper<Situation> situation = new ReadOnlyObjectWrapper<>(
            new Situation(new CameraState.Idle(), OptionalLong.empty(), OptionalLong.empty()));
    private final AtomicBoolean frameHop = new AtomicBoolean();
    private volatile Instant newestFrame = Instant.MIN; // written by decoders' threads
    private volatile boolean live; // written by the UI thread
    private boolean over;

    CameraWatch(Surroundings around, RoomSettings settings, SeatMemory seat, Consumer<Message> announcements) {
        this.ui = around.ui();
        this.clock = around.clock();
        this.journey = new WatchJourney(clock);
        this.presence = new Presence(ui, clock, announcements);
        this.sink = new FrameSink(ui, this::frameArrived);
        this.media = around.media().open(sink, around.choice());
        this.room = around.rooms().open(settings, seat, media.sessions(), new CameraEvents(ui, this, () -> over));
        this.look = ui.every(LOOK, this::update);
        room.enter();
    }

    ReadOnlyObjectProperty<Situation> situation() {
        return situation.getReadOnlyProperty();
    }

    boolean serverLost() {
        return journey.serverLost();
    }

    ObservableList<Person> people() {
        return presence.people();
    }

    FrameSink sink() {
        return sink;
    }

    CompletionStage<Optional<SessionStatistics>> statistics() {
        return media.statistics();
    }

    void retry() {
        room.retry();
    }

    void close() {
        over = true;
        look.cancel();
        presence.close();
        room.close();
        sink.close();
    }

    // On a decoder's thread. The UI thread needs to know at once only when pictures begin; later it looks by itself.
    private void frameArrived() {
        newestFrame = clock.instant();
        if (!live && frameHop.compareAndSet(false, true)) {
            ui.run(() -> {
                frameHop.set(false);
                update();
            });
        }
    }

    private void update() {
        if (over) {
            return;
        }
        Instant newest = newestFrame;
        if (!newest.equals(Instant.MIN)) {
            journey.frame(newest);
        }
        Situation now = journey.situation();
        live = now.live();
        situation.set(now);
    }

    @Override
    public void signaling(Signaling signaling) {
        journey.signaling(signaling);
        presence.signaling(signaling);
        update();
    }

    @Override
    public void memberJoined(Member member) {
        journey.memberJoined(member);
        presence.joined(member);
        update();
    }

    @Override
    public void memberLeft(ClientId clientId) {
        journey.memberLeft(clientId);
        presence.left(clientId);
        update();
    }

    @Override
    public void control(ClientId from, ControlMessage message) {
        journey.control(message);
        update();
    }

    @Override
    public void unreadable(ClientId from) {
        journey.unreadable(from);
        update();
    }

    @Override
    public void media(ClientId peer, PeerMedia state) {
        journey.media(peer, state);
        update();
    }

    @Override
    public void continued(ClientId before, ClientId now) {
        journey.continued(before, now);
        update();
    }
}
