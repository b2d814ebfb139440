package io.github.fernblick.server.room;

import io.github.fernblick.server.access.Standing;
import io.github.fernblick.server.room.SeatRule.Claim;
import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.ClientMessage;
import io.github.fernblick.signaling.message.ErrorCode;
import io.github.fernblick.signaling.message.Member;
import io.github.fernblick.signaling.message.ResumeToken;
import io.github.fernblick.signaling.message.ServerMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One room. Everything that happens in it happens on its executor, one thing after another: that order is the one that all
 * members see (protocol, section 4, "One order").
 */
final class Room {
    private static final Logger LOG = LoggerFactory.getLogger(Room.class);

    private final String label;
    private final SeatRule rule;
    private final IceDesk ice;
    private final Executor executor;
    private final Runnable release;

    /** In the order of joining. Owned by {@link #executor}. */
    private final Map<ClientId, RoomSeat> seats = new LinkedHashMap<>();

    /**
     * @param label what a log calls it
     * @param release to be called once for each {@link #join}: when it is refused, or when the seat that it got is free
     *     again
     */
    Room(String label, SeatRule rule, IceDesk ice, Executor executor, Runnable release) {
        this.label = label;
        this.rule = rule;
        this.ice = ice;
        this.executor = executor;
        this.release = release;
    }

    void join(Occupant occupant, ClientMessage.JoinOrCreate request, Standing standing, Consumer<JoinOutcome> answer) {
        executor.execute(() -> {
            request.resume().flatMap(this::ghostOf).ifPresent(this::endGhost);
            answer.accept(seat(occupant, request, standing));
        });
    }

    void signal(RoomSeat from, ClientMessage.Signal signal) {
        executor.execute(() -> {
            if (isTaken(from)) {
                handOn(from, signal);
            }
        });
    }

    void leave(RoomSeat seat) {
        executor.execute(() -> {
            if (isTaken(seat)) {
                free(seat);
                LOG.info("Room {}: {} left, {} stay", label, name(seat), seats.size());
            }
        });
    }

    private JoinOutcome seat(Occupant occupant, ClientMessage.JoinOrCreate request, Standing standing) {
        Claim claim = new Claim(request.role(), request.capacity(), standing);
        List<Claim> present = seats.values().stream().map(RoomSeat::claim).toList();
        Optional<ErrorCode> refusal = rule.refusal(present, claim);
        if (refusal.isPresent()) {
            LOG.info(
                    "Room {}: {}{} refused, {}",
                    label,
                    request.role().wireName(),
                    occupant.whence(),
                    refusal.get().wireName());
            release.run();
            return new JoinOutcome.Refused(refusal.get());
        }
        Member member = new Member(occupant.id(), request.role(), request.nonce(), request.replaces());
        RoomSeat seat = new RoomSeat(this, occupant, member, claim);
        List<Member> others = seats.values().stream().map(RoomSeat::member).toList();
        occupant.send(new ServerMessage.Joined(others, ice.seated(seat)));
        tellAllBut(seat, new ServerMessage.RoomJoin(member));
        ice.tellNewlyEntitled(seats.values());
        seats.put(occupant.id(), seat);
        LOG.info("Room {}: {} joined, {} in", label, name(seat), seats.size());
        return new JoinOutcome.Admitted(seat);
    }

    private void handOn(RoomSeat from, ClientMessage.Signal signal) {
        ServerMessage handedOn = new ServerMessage.RoomSignal(from.member().clientId(), signal.signal());
        if (signal.to().isEmpty()) {
            tellAllBut(from, handedOn);
            return;
        }
        RoomSeat to = seats.get(signal.to().get());
        if (to == null || to == from) {
            from.occupant()
                    .send(ServerMessage.ErrorMessage.of(
                            ErrorCode.NO_SUCH_CLIENT, "The room has no other client of that ID."));
        } else {
            to.occupant().send(handedOn);
        }
    }

    private Optional<RoomSeat> ghostOf(ResumeToken token) {
        byte[] shown = bytes(token);
        return seats.values().stream()
                .filter(seat ->
                        MessageDigest.isEqual(shown, bytes(seat.occupant().resumeToken())))
                .findFirst();
    }

    private static byte[] bytes(ResumeToken token) {
        return token.hex().getBytes(StandardCharsets.US_ASCII);
    }

    private void endGhost(RoomSeat ghost) {
        free(ghost);
        ghost.occupant().superseded();
        LOG.info("Room {}: {} comes back", label, name(ghost));
    }

    private void free(RoomSeat seat) {
        seats.remove(seat.member().clientId());
        ice.left(seat);
        tellAllBut(seat, new ServerMessage.RoomLeave(seat.member().clientId()));
        release.run();
    }

    private void tellAllBut(RoomSeat one, ServerMessage message) {
        for (RoomSeat seat : seats.values()) {
            if (seat != one) {
                seat.occupant().send(message);
            }
        }
    }

    private boolean isTaken(RoomSeat seat) {
        return seats.get(seat.member().clientId()) == seat;
    }

    private static String name(RoomSeat seat) {
        return seat.member().role().wireName() + seat.occupant().whence();
    }
}
