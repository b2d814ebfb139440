package io.github.fernblick.server.room;

import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.ClientMessage;
import io.github.fernblick.signaling.message.Member;
import io.github.fernblick.signaling.message.RawJson;
import io.github.fernblick.signaling.message.ResumeToken;
import io.github.fernblick.signaling.message.Role;
import io.github.fernblick.signaling.message.ServerMessage;
import io.github.fernblick.signaling.message.WireRoomId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** An occupant that notes down what happens to it, one short line each, with names instead of IDs. */
final class FakeOccupant implements Occupant {
    static final WireRoomId ROOM = new WireRoomId("0a".repeat(32));

    private final char name;
    private final List<String> heard = new ArrayList<>();
    private Optional<Seat> seat = Optional.empty();
    private String outcome = "unanswered";

    FakeOccupant(char name) {
        this.name = name;
    }

    static ClientId idOf(char name) {
        return new ClientId(Integer.toHexString(name).repeat(16));
    }

    private static char nameOf(ClientId id) {
        return (char) Integer.parseInt(id.hex().substring(0, 2), 16);
    }

    @Override
    public ClientId id() {
        return idOf(name);
    }

    @Override
    public ResumeToken resumeToken() {
        return new ResumeToken(Integer.toHexString(name + 128).repeat(16));
    }

    @Override
    public void send(ServerMessage message) {
        heard.add(shortly(message));
    }

    @Override
    public void superseded() {
        heard.add("superseded");
    }

    /** What it heard since it was last asked. */
    List<String> heard() {
        List<String> all = List.copyOf(heard);
        heard.clear();
        return all;
    }

    /** What became of its wish to join. */
    String outcome() {
        return outcome;
    }

    FakeOccupant join(Rooms rooms, Role role) {
        return join(rooms, request(role));
    }

    FakeOccupant join(Rooms rooms, ClientMessage.JoinOrCreate request) {
        rooms.join(this, request, answer -> {
            if (answer instanceof JoinOutcome.Admitted admitted) {
                seat = Optional.of(admitted.seat());
                outcome = "admitted";
            } else if (answer instanceof JoinOutcome.Refused refused) {
                outcome = refused.code().wireName();
            }
        });
        return this;
    }

    static ClientMessage.JoinOrCreate request(Role role) {
        return request(role, OptionalInt.empty(), Optional.empty());
    }

    static ClientMessage.JoinOrCreate request(Role role, OptionalInt capacity, Optional<ResumeToken> resume) {
        return new ClientMessage.JoinOrCreate(
                ROOM, role, Optional.empty(), capacity, resume, Optional.empty(), Optional.empty());
    }

    void signals(String text) {
        seat.orElseThrow().signal(new ClientMessage.Signal(RawJson.of(text), Optional.empty()));
    }

    void signals(String text, char to) {
        seat.orElseThrow().signal(new ClientMessage.Signal(RawJson.of(text), Optional.of(idOf(to))));
    }

    void leaves() {
        seat.orElseThrow().leave();
    }

    private static String shortly(ServerMessage message) {
        if (message instanceof ServerMessage.Joined joined) {
            return "joined"
                    + joined.clients().stream().map(FakeOccupant::shortly).collect(Collectors.joining(" ", " [", "]"));
        } else if (message instanceof ServerMessage.RoomJoin join) {
            return "+" + shortly(join.member());
        } else if (message instanceof ServerMessage.RoomLeave leave) {
            return "-" + nameOf(leave.clientId());
        } else if (message instanceof ServerMessage.RoomSignal signal) {
            return nameOf(signal.from()) + ":" + signal.signal().text();
        } else if (message instanceof ServerMessage.ErrorMessage error) {
            return "error " + error.code();
        }
        throw new AssertionError("A room says nothing else");
    }

    private static String shortly(Member member) {
        String replaced = member.replaces().map(id -> "=" + nameOf(id)).orElse("");
        return nameOf(member.clientId()) + "/" + member.role().wireName() + replaced;
    }
}
