package io.github.fernblick.agent.camera;

import io.github.fernblick.signaling.client.SeatMemory;
import io.github.fernblick.signaling.control.ControlMessage;
import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.negotiation.MediaSessions;
import io.github.fernblick.signaling.room.Room;
import io.github.fernblick.signaling.room.RoomEvents;
import io.github.fernblick.signaling.room.RoomFactory;
import io.github.fernblick.signaling.room.RoomSettings;
import java.util.ArrayList;
import java.util.List;

/** Rooms without a server: the test plays the others. */
final class FakeRooms implements RoomFactory {
    final List<FakeRoom> opened = new ArrayList<>();

    @Override
    public Room open(RoomSettings settings, SeatMemory memory, MediaSessions sessions, RoomEvents events) {
        FakeRoom room = new FakeRoom(settings, sessions, events);
        opened.add(room);
        return room;
    }

    FakeRoom newest() {
        return opened.get(opened.size() - 1);
    }

    @Override
    public void close() {}

    /** What was said to whom. */
    record Told(ClientId to, ControlMessage message) {}

    static final class FakeRoom implements Room {
        final RoomSettings settings;
        final MediaSessions sessions;
        final RoomEvents events;
        final List<Told> told = new ArrayList<>();
        boolean entered;
        boolean closed;

        FakeRoom(RoomSettings settings, MediaSessions sessions, RoomEvents events) {
            this.settings = settings;
            this.sessions = sessions;
            this.events = events;
        }

        /** What {@code to} was told since this was last asked. */
        List<ControlMessage> toldTo(ClientId to) {
            List<ControlMessage> messages = told.stream()
                    .filter(one -> one.to().equals(to))
                    .map(Told::message)
                    .toList();
            told.removeIf(one -> one.to().equals(to));
            return messages;
        }

        @Override
        public void enter() {
            entered = true;
        }

        @Override
        public void control(ClientId to, ControlMessage message) {
            told.add(new Told(to, message));
        }

        @Override
        public void retry() {}

        @Override
        public void renew(ClientId peer, String reason) {}

        @Override
        public void close() {
            closed = true;
        }
    }
}
