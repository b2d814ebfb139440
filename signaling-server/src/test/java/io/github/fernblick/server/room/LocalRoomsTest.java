package io.github.fernblick.server.room;

import static io.github.fernblick.server.room.FakeOccupant.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.server.access.AccessKey;
import io.github.fernblick.server.access.IceServers;
import io.github.fernblick.server.time.FakeTime;
import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.ClientMessage;
import io.github.fernblick.signaling.message.IceServer;
import io.github.fernblick.signaling.message.Member;
import io.github.fernblick.signaling.message.Nonce;
import io.github.fernblick.signaling.message.ResumeToken;
import io.github.fernblick.signaling.message.Role;
import io.github.fernblick.signaling.message.ServerMessage;
import io.github.fernblick.signaling.message.WireRoomId;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Protocol, section 4: what each of a room's members hears, exactly and in order. */
class LocalRoomsTest {
    private final Rooms rooms = rooms(List.of());

    private final FakeOccupant a = new FakeOccupant('a');
    private final FakeOccupant b = new FakeOccupant('b');
    private final FakeOccupant c = new FakeOccupant('c');
    private final FakeOccupant d = new FakeOccupant('d');

    private static LocalRooms rooms(List<IceServer> iceServers) {
        return new LocalRooms(
                Runnable::run,
                32,
                AccessKey.none(),
                new IceServers(iceServers, Optional.empty()),
                new RoomLabels(new SecureRandom()),
                new FakeTime());
    }

    @Test
    void theFirstFindsNobody() {
        a.join(rooms, Role.CAMERA);

        assertThat(a.heard()).containsExactly("joined []");
        assertThat(a.outcome()).isEqualTo("admitted");
    }

    @Test
    void whoComesSecondFindsTheFirstAndTheFirstIsTold() {
        a.join(rooms, Role.CAMERA);
        b.join(rooms, Role.VIEWER);

        assertThat(a.heard()).containsExactly("joined []", "+b/viewer");
        assertThat(b.heard()).containsExactly("joined [a/camera]");
    }

    @Test
    void othersAreListedInTheOrderInWhichTheyCame() {
        a.join(rooms, cameraFor(4));
        b.join(rooms, Role.VIEWER);
        c.join(rooms, Role.PEER);
        d.join(rooms, Role.VIEWER);

        assertThat(d.heard()).containsExactly("joined [a/camera b/viewer c/peer]");
    }

    @Test
    void aMemberIsShownWithTheNonceAndTheIdThatItGave() {
        List<ServerMessage> told = new ArrayList<>();
        Optional<Nonce> nonce = Optional.of(new Nonce("12".repeat(16)));
        Optional<ClientId> before = Optional.of(FakeOccupant.idOf('z'));
        rooms.join(new NotingOccupant(told), request(Role.CAMERA), answer -> {});

        b.join(
                rooms,
                new ClientMessage.JoinOrCreate(
                        FakeOccupant.ROOM,
                        Role.VIEWER,
                        nonce,
                        OptionalInt.empty(),
                        Optional.empty(),
                        before,
                        Optional.empty()));

        assertThat(told).last().isEqualTo(new ServerMessage.RoomJoin(new Member(b.id(), Role.VIEWER, nonce, before)));
    }

    @Test
    void aRoomHoldsTwoUnlessItWasRaised() {
        a.join(rooms, Role.CAMERA);
        b.join(rooms, Role.VIEWER);
        c.join(rooms, Role.VIEWER);

        assertThat(c.outcome()).isEqualTo("room-full");
        assertThat(c.heard()).isEmpty();
        assertThat(a.heard()).containsExactly("joined []", "+b/viewer");
    }

    @Test
    void aCameraRaisesItsRoom() {
        a.join(rooms, cameraFor(3));
        b.join(rooms, Role.VIEWER);
        c.join(rooms, Role.VIEWER);
        d.join(rooms, Role.VIEWER);

        assertThat(c.outcome()).isEqualTo("admitted");
        assertThat(d.outcome()).isEqualTo("room-full");
    }

    @Test
    void aViewerRaisesNothing() {
        a.join(rooms, Role.CAMERA);
        b.join(rooms, Role.VIEWER);
        c.join(rooms, request(Role.VIEWER, OptionalInt.of(8), Optional.empty()));

        assertThat(c.outcome()).isEqualTo("room-full");
    }

    @Test
    void aCameraThatComesIntoAFullRoomRaisesItForItself() {
        a.join(rooms, Role.PEER);
        b.join(rooms, Role.PEER);
        c.join(rooms, cameraFor(3));

        assertThat(c.outcome()).isEqualTo("admitted");
    }

    @Test
    void whenTheCameraThatRaisedTheRoomLeavesTheOthersStayAndNobodyElseGetsIn() {
        a.join(rooms, cameraFor(4));
        b.join(rooms, Role.PEER);
        c.join(rooms, Role.VIEWER);
        a.leaves();
        d.join(rooms, Role.PEER);

        assertThat(b.heard()).containsExactly("joined [a/camera]", "+c/viewer", "-a");
        assertThat(c.heard()).containsExactly("joined [a/camera b/peer]", "-a");
        assertThat(d.outcome()).isEqualTo("room-full");
    }

    @Test
    void aViewerWaitsAloneForTheCamera() {
        a.join(rooms, Role.VIEWER);
        b.join(rooms, Role.CAMERA);

        assertThat(a.heard()).containsExactly("joined []", "+b/camera");
        assertThat(b.heard()).containsExactly("joined [a/viewer]");
    }

    @Test
    void viewersNeverTakeTheSeatOfTheCamera() {
        a.join(rooms, Role.VIEWER);
        b.join(rooms, Role.VIEWER);

        assertThat(b.outcome()).isEqualTo("no-such-room");
        assertThat(b.join(rooms, Role.PEER).outcome()).isEqualTo("admitted");
    }

    @Test
    void whileViewersAreLeftOverTheCameraIsOfflineForOneMoreAndNotFull() {
        a.join(rooms, cameraFor(4));
        b.join(rooms, Role.VIEWER);
        c.join(rooms, Role.VIEWER);
        a.leaves();
        d.join(rooms, Role.VIEWER);

        assertThat(d.outcome()).isEqualTo("no-such-room");
    }

    @Test
    void theCameraComesBackToTheViewersThatWaited() {
        a.join(rooms, cameraFor(4));
        b.join(rooms, Role.VIEWER);
        c.join(rooms, Role.VIEWER);
        a.leaves();
        d.join(rooms, cameraFor(4));

        assertThat(d.heard()).containsExactly("joined [b/viewer c/viewer]");
    }

    @Test
    void aSignalGoesToWhomItIsFor() {
        a.join(rooms, cameraFor(3));
        b.join(rooms, Role.VIEWER);
        c.join(rooms, Role.VIEWER);
        forgetWhatWasHeard();

        a.signals("1", 'b');

        assertThat(b.heard()).containsExactly("a:1");
        assertThat(c.heard()).isEmpty();
        assertThat(a.heard()).isEmpty();
    }

    @Test
    void aSignalForNobodyInParticularGoesToAllOthers() {
        a.join(rooms, cameraFor(3));
        b.join(rooms, Role.VIEWER);
        c.join(rooms, Role.VIEWER);
        forgetWhatWasHeard();

        b.signals("{\"x\": 1.0}");

        assertThat(a.heard()).containsExactly("b:{\"x\": 1.0}");
        assertThat(c.heard()).containsExactly("b:{\"x\": 1.0}");
        assertThat(b.heard()).isEmpty();
    }

    @Test
    void aSignalToNobodyInTheRoomIsAnsweredAndNotFatal() {
        a.join(rooms, Role.CAMERA);
        a.heard();

        a.signals("1", 'z');

        assertThat(a.heard()).containsExactly("error no-such-client");
    }

    @Test
    void aSignalToOneselfIsToNobody() {
        a.join(rooms, Role.CAMERA);
        a.heard();

        a.signals("1", 'a');

        assertThat(a.heard()).containsExactly("error no-such-client");
    }

    @Test
    void aSignalNeverCrossesIntoAnotherRoom() {
        a.join(rooms, Role.CAMERA);
        b.join(rooms, inRoom(new WireRoomId("0b".repeat(32))));
        forgetWhatWasHeard();

        a.signals("1", 'b');
        a.signals("2");

        assertThat(a.heard()).containsExactly("error no-such-client");
        assertThat(b.heard()).isEmpty();
    }

    @Test
    void whoLeavesIsGoneForTheOthersOnce() {
        a.join(rooms, Role.CAMERA);
        b.join(rooms, Role.VIEWER);
        forgetWhatWasHeard();

        b.leaves();
        b.leaves();

        assertThat(a.heard()).containsExactly("-b");
        assertThat(b.heard()).isEmpty();
    }

    @Test
    void nothingComesFromAClientThatLeft() {
        a.join(rooms, Role.CAMERA);
        b.join(rooms, Role.VIEWER);
        b.leaves();
        forgetWhatWasHeard();

        b.signals("late");

        assertThat(a.heard()).isEmpty();
        assertThat(b.heard()).isEmpty();
    }

    @Test
    void aRoomIsGoneWithItsLastMember() {
        a.join(rooms, cameraFor(8));
        b.join(rooms, Role.VIEWER);
        assertThat(rooms.count()).isEqualTo(1);

        a.leaves();
        b.leaves();

        assertThat(rooms.count()).isZero();
        c.join(rooms, Role.CAMERA);
        assertThat(c.heard()).containsExactly("joined []");
    }

    @Test
    void aRefusedClientKeepsNoRoom() {
        a.join(rooms, Role.CAMERA);
        b.join(rooms, Role.VIEWER);
        c.join(rooms, Role.VIEWER);
        a.leaves();
        b.leaves();

        assertThat(rooms.count()).isZero();
    }

    @Test
    void whoResumesFindsItsOwnSeatFreeInAFullRoom() {
        a.join(rooms, Role.CAMERA);
        b.join(rooms, Role.VIEWER);
        forgetWhatWasHeard();

        c.join(rooms, resuming(Role.VIEWER, b.resumeToken()));

        assertThat(a.heard()).containsExactly("-b", "+c/viewer");
        assertThat(b.heard()).containsExactly("superseded");
        assertThat(c.heard()).containsExactly("joined [a/camera]");
    }

    @Test
    void aGhostThatWasEndedLeavesAndSignalsNoMore() {
        a.join(rooms, Role.CAMERA);
        b.join(rooms, Role.VIEWER);
        c.join(rooms, resuming(Role.VIEWER, b.resumeToken()));
        forgetWhatWasHeard();

        b.signals("late");
        b.leaves();

        assertThat(a.heard()).isEmpty();
        assertThat(c.heard()).isEmpty();
        a.leaves();
        c.leaves();
        assertThat(rooms.count()).isZero();
    }

    @Test
    void aLoneClientThatResumesIsTheFirstAgain() {
        a.join(rooms, cameraFor(8));
        b.join(rooms, request(Role.CAMERA, OptionalInt.of(8), Optional.of(a.resumeToken())));

        assertThat(b.heard()).containsExactly("joined []");
        assertThat(rooms.count()).isEqualTo(1);
        b.leaves();
        assertThat(rooms.count()).isZero();
    }

    @Test
    void anUnknownTokenIsIgnored() {
        a.join(rooms, Role.CAMERA);
        b.join(rooms, resuming(Role.VIEWER, new ResumeToken("99".repeat(16))));

        assertThat(a.heard()).containsExactly("joined []", "+b/viewer");
        assertThat(b.outcome()).isEqualTo("admitted");
    }

    @Test
    void aTokenOfAnotherRoomIsIgnored() {
        WireRoomId other = new WireRoomId("0b".repeat(32));
        a.join(rooms, inRoom(other));
        b.join(rooms, resuming(Role.VIEWER, a.resumeToken()));

        assertThat(a.heard()).containsExactly("joined []");
        assertThat(b.heard()).containsExactly("joined []");
    }

    @Test
    void everybodyIsToldOfTheIceServers() {
        List<IceServer> servers =
                List.of(new IceServer(List.of("stun:stun.example"), Optional.empty(), Optional.empty()));
        List<ServerMessage> told = new ArrayList<>();
        Occupant noting = new NotingOccupant(told);

        rooms(servers).join(noting, request(Role.CAMERA), answer -> {});

        assertThat(told).containsExactly(new ServerMessage.Joined(List.of(), servers));
    }

    private record NotingOccupant(List<ServerMessage> told) implements Occupant {
        @Override
        public ClientId id() {
            return FakeOccupant.idOf('n');
        }

        @Override
        public ResumeToken resumeToken() {
            return new ResumeToken("11".repeat(16));
        }

        @Override
        public void send(ServerMessage message) {
            told.add(message);
        }

        @Override
        public void superseded() {}
    }

    private static ClientMessage.JoinOrCreate cameraFor(int capacity) {
        return request(Role.CAMERA, OptionalInt.of(capacity), Optional.empty());
    }

    private static ClientMessage.JoinOrCreate resuming(Role role, ResumeToken token) {
        return request(role, OptionalInt.empty(), Optional.of(token));
    }

    private static ClientMessage.JoinOrCreate inRoom(WireRoomId room) {
        return new ClientMessage.JoinOrCreate(
                room,
                Role.CAMERA,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private void forgetWhatWasHeard() {
        List.of(a, b, c, d).forEach(FakeOccupant::heard);
    }
}
