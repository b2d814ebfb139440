package io.github.fernblick.server.room;

import io.github.fernblick.server.access.Standing;
import io.github.fernblick.signaling.message.ErrorCode;
import io.github.fernblick.signaling.message.Role;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;

/** Who may sit down (protocol, section 4): how many seats there are, and that viewers never lock a camera out, and who may create a room. */
final class SeatRule {
    private static final int SEATS = 2;

    private final int maxCapacity;

    SeatRule(int maxCapacity) {
        this.maxCapacity = maxCapacity;
    }

    /** What a client wishes for, or wished for when it sat down. */
    record Claim(Role role, OptionalInt capacity, Standing standing) {}

    /** Why {@code joining} gets no seat beside those present; empty when it gets one. */
    Optional<ErrorCode> refusal(Collection<Claim> present, Claim joining) {
        if (present.isEmpty() && !joining.standing().mayCreate()) {
            return Optional.of(ErrorCode.NO_SUCH_ROOM);
        }
        int capacity = Math.max(capacity(present), seatsOf(joining));
        boolean onlyViewers =
                joining.role() == Role.VIEWER && present.stream().allMatch(claim -> claim.role() == Role.VIEWER);
        if (onlyViewers && present.size() >= capacity - 1) {
            return Optional.of(ErrorCode.NO_SUCH_ROOM);
        }
        return present.size() >= capacity ? Optional.of(ErrorCode.ROOM_FULL) : Optional.empty();
    }

    /** The highest that anybody present asked for and may ask for. */
    int capacity(Collection<Claim> present) {
        return present.stream().mapToInt(this::seatsOf).max().orElse(SEATS);
    }

    private int seatsOf(Claim claim) {
        boolean mayRaise = claim.role() == Role.CAMERA || claim.role() == Role.RELAY;
        int asked = mayRaise ? claim.capacity().orElse(SEATS) : SEATS;
        return Math.max(SEATS, Math.min(asked, maxCapacity));
    }
}
