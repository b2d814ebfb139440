package io.github.fernblick.server.room;

import io.github.fernblick.signaling.message.ClientMessage;
import io.github.fernblick.signaling.message.Member;

/** A seat in a room of this machine. Two are never equal: each is the one that was given to its occupant. */
final class RoomSeat implements Seat {
    private final Room room;
    private final Occupant occupant;
    private final Member member;
    private final SeatRule.Claim claim;

    RoomSeat(Room room, Occupant occupant, Member member, SeatRule.Claim claim) {
        this.room = room;
        this.occupant = occupant;
        this.member = member;
        this.claim = claim;
    }

    Occupant occupant() {
        return occupant;
    }

    /** What the others are told of its occupant. */
    Member member() {
        return member;
    }

    /** What its occupant asked for when it sat down. */
    SeatRule.Claim claim() {
        return claim;
    }

    @Override
    public void signal(ClientMessage.Signal signal) {
        room.signal(this, signal);
    }

    @Override
    public void leave() {
        room.leave(this);
    }
}
