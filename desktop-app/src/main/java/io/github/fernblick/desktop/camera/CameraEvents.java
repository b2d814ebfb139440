package io.github.fernblick.desktop.camera;

import io.github.fernblick.desktop.ui.UiThread;
import io.github.fernblick.signaling.control.ControlMessage;
import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.Member;
import io.github.fernblick.signaling.room.RoomEvents;
import java.util.function.BooleanSupplier;

/** Carries what a room tells from its executor to the UI thread, in order; nothing any more once the watch is over. */
final class CameraEvents implements RoomEvents {
    private final UiThread ui;
    private final RoomEvents there;
    private final BooleanSupplier over;

    CameraEvents(UiThread ui, RoomEvents there, BooleanSupplier over) {
        this.ui = ui;
        this.there = there;
        this.over = over;
    }

    private void hop(Runnable task) {
        ui.run(() -> {
            if (!over.getAsBoolean()) {
                task.run();
            }
        });
    }

    @Override
    public void signaling(Signaling state) {
        hop(() -> there.signaling(state));
    }

    @Override
    public void memberJoined(Member member) {
        hop(() -> there.memberJoined(member));
    }

    @Override
    public void memberLeft(ClientId clientId) {
        hop(() -> there.memberLeft(clientId));
    }

    @Override
    public void control(ClientId from, ControlMessage message) {
        hop(() -> there.control(from, message));
    }

    @Override
    public void unreadable(ClientId from) {
        hop(() -> there.unreadable(from));
    }

    @Override
    public void media(ClientId peer, PeerMedia state) {
        hop(() -> there.media(peer, state));
    }

    @Override
    public void continued(ClientId before, ClientId now) {
        hop(() -> there.continued(before, now));
    }
}
