package io.github.fernblick.server.room;

import io.github.fernblick.server.access.AccessKey;
import io.github.fernblick.server.access.IceServers;
import io.github.fernblick.server.access.Standing;
import io.github.fernblick.server.time.Time;
import io.github.fernblick.signaling.message.ClientMessage;
import io.github.fernblick.signaling.message.ErrorCode;
import io.github.fernblick.signaling.message.WireRoomId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rooms of one machine. A room is there while somebody is in it or at its door; then nothing of it is kept. */
public final class LocalRooms implements Rooms {
    private static final Logger LOG = LoggerFactory.getLogger(LocalRooms.class);

    private final Executor pool;
    private final int maxCapacity;
    private final AccessKey accessKey;
    private final IceServers iceServers;
    private final Time time;
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
     */
    public LocalRooms(
            Executor pool, int maxCapacity, AccessKey accessKey, IceServers iceServers, RoomLabels labels, Time time) {
        this.pool = pool;
        this.maxCapacity = maxCapacity;
        this.accessKey = accessKey;
        this.iceServers = iceServers;
        this.time = time;
        this.labels = labels;
    }

    @Override
    public void join(Occupant occupant, ClientMessage.JoinOrCreate request, Consumer<JoinOutcome> answer) {
        Standing standing = accessKey.standing(request.accessKey());
        if (standing == Standing.DENIED) {
            LOG.info("A client{} showed a wrong access key", occupant.whence());
            answer.accept(new JoinOutcome.Refused(ErrorCode.ACCESS_DENIED));
        } else {
            enter(request.roomId()).join(occupant, request, standing, answer);
        }
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
        Executor executor = new SerialExecutor(pool);
        IceDesk ice = new IceDesk(iceServers, time, executor);
        return new Room(labels.of(id), rule, ice, executor, () -> release(id));
    }
}
