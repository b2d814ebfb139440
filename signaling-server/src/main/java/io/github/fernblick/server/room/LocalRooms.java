package io.github.fernblick.server.room;

import io.github.fernblick.signaling.message.ClientMessage;
import io.github.fernblick.signaling.message.IceServer;
import io.github.fernblick.signaling.message.WireRoomId;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** The rooms of one machine. A room is there while somebody is in it or at its door; then nothing of it is kept. */
public final class LocalRooms implements Rooms {
    private final Executor pool;
    private final int maxCapacity;
    private final List<IceServer> iceServers;
    private final RoomLabels labels;

    private final ConcurrentHashMap<WireRoomId, Door> doors = new ConcurrentHashMap<>();

    /**
     * A room, and how many hold it open: those in it, and those whose request to join is on its way. Counted inside the
     * map's atomic operations only, so a room never goes while somebody is at its door.
     */
    private record Door(Room room, int holders) {}

    /**
     * @param pool where all rooms' executors take their threads from
     * @param maxCapacity the largest room that a camera or relay may ask for
     * @param iceServers what everybody who joins is told
     */
    public LocalRooms(Executor pool, int maxCapacity, List<IceServer> iceServers, RoomLabels labels) {
        this.pool = pool;
        this.maxCapacity = maxCapacity;
        this.iceServers = List.copyOf(iceServers);
        this.labels = labels;
    }

    @Override
    public void join(Occupant occupant, ClientMessage.JoinOrCreate request, Consumer<JoinOutcome> answer) {
        enter(request.roomId()).join(occupant, request, answer);
    }

    @Override
    public int count() {
        return doors.size();
    }

    private Room enter(WireRoomId id) {
        return doors.compute(
                        id,
                        (key, door) ->
                                door == null ? new Door(create(key), 1) : new Door(door.room(), door.holders() + 1))
                .room();
    }

    private void release(WireRoomId id) {
        doors.computeIfPresent(
                id, (key, door) -> door.holders() == 1 ? null : new Door(door.room(), door.holders() - 1));
    }

    private Room create(WireRoomId id) {
        SeatRule rule = new SeatRule(maxCapacity);
        return new Room(labels.of(id), rule, iceServers, new SerialExecutor(pool), () -> release(id));
    }
}
