package io.github.fernblick.server.room;

import io.github.fernblick.server.access.IceServers;
import io.github.fernblick.server.access.Standing;
import io.github.fernblick.server.access.TurnCredentials;
import io.github.fernblick.server.time.Time;
import io.github.fernblick.signaling.message.IceServer;
import io.github.fernblick.signaling.message.ServerMessage;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * Hands out ICE servers in one room (protocol, section 4, "Access key"): while somebody is in it who showed the access key,
 * all in it are entitled to TURN credentials, and get new ones before theirs run out. Belongs to the room's executor.
 */
final class IceDesk {
    private static final Duration RENEWED_AFTER = TurnCredentials.LIFETIME.minus(Duration.ofMinutes(10));

    private final IceServers servers;
    private final Time time;
    private final Executor executor;

    /** Those whose credentials have more than ten minutes left. Owned by {@link #executor}, as is {@link #hosts}. */
    private final Map<RoomSeat, Time.Timer> renewals = new HashMap<>();

    private int hosts;

    IceDesk(IceServers servers, Time time, Executor executor) {
        this.servers = servers;
        this.time = time;
        this.executor = executor;
    }

    /** {@code seat} is taken now; what its occupant is told, before anything else. */
    List<IceServer> seated(RoomSeat seat) {
        if (isHost(seat)) {
            hosts++;
        }
        return isEntitled() ? issue(seat) : servers.open();
    }

    /** Tells those present to whom the right has come with the latest one who was seated. */
    void tellNewlyEntitled(Collection<RoomSeat> present) {
        if (isEntitled()) {
            present.stream().filter(seat -> !renewals.containsKey(seat)).forEach(this::renew);
        }
    }

    void left(RoomSeat seat) {
        if (isHost(seat)) {
            hosts--;
        }
        Time.Timer renewal = renewals.remove(seat);
        if (renewal != null) {
            renewal.cancel();
        }
    }

    private boolean isEntitled() {
        return hosts > 0 && servers.turn().isPresent();
    }

    private static boolean isHost(RoomSeat seat) {
        return seat.claim().standing() == Standing.HOST;
    }

    private void renew(RoomSeat seat) {
        seat.occupant().send(new ServerMessage.IceServers(issue(seat)));
    }

    private List<IceServer> issue(RoomSeat seat) {
        renewals.put(seat, time.after(RENEWED_AFTER, () -> executor.execute(() -> due(seat))));
        return servers.entitled();
    }

    private void due(RoomSeat seat) {
        // It may have left while this was on its way; or whoever showed the key has, and with it the right.
        if (renewals.remove(seat) != null && isEntitled()) {
            renew(seat);
        }
    }
}
