package io.github.fernblick.agent.camera;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.agent.ManualScheduler;
import io.github.fernblick.agent.broadcast.SourceState;
import io.github.fernblick.agent.broadcast.ViewerSession.Path;
import io.github.fernblick.agent.camera.FakeBroadcast.FakeSession;
import io.github.fernblick.media.frame.FrameRate;
import io.github.fernblick.media.frame.VideoFormat;
import io.github.fernblick.signaling.client.SeatMemory;
import io.github.fernblick.signaling.client.SignalingFailure;
import io.github.fernblick.signaling.client.SignalingFailure.NotASignalingServer;
import io.github.fernblick.signaling.client.SignalingFailure.TlsFailed;
import io.github.fernblick.signaling.client.SignalingFailure.UnknownHost;
import io.github.fernblick.signaling.client.SignalingFailure.Unreachable;
import io.github.fernblick.signaling.control.ControlMessage;
import io.github.fernblick.signaling.control.ControlMessage.Refused;
import io.github.fernblick.signaling.control.ControlMessage.Result;
import io.github.fernblick.signaling.control.ControlMessage.Source;
import io.github.fernblick.signaling.control.ControlMessage.State;
import io.github.fernblick.signaling.control.ControlMessage.Video;
import io.github.fernblick.signaling.control.ControlMessage.Viewers;
import io.github.fernblick.signaling.control.ControlMessage.Watching;
import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.Member;
import io.github.fernblick.signaling.message.ResumeToken;
import io.github.fernblick.signaling.message.Role;
import io.github.fernblick.signaling.negotiation.IceCandidate;
import io.github.fernblick.signaling.negotiation.MediaSession;
import io.github.fernblick.signaling.negotiation.MediaSessions;
import io.github.fernblick.signaling.room.RoomEvents.PeerMedia;
import io.github.fernblick.signaling.room.RoomEvents.Signaling;
import io.github.fernblick.signaling.room.RoomSettings;
import io.github.fernblick.signaling.secret.RoomSecret;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CameraTest {
    private static final ClientId ADA = new ClientId("a".repeat(32));
    private static final ClientId BOB = new ClientId("b".repeat(32));
    private static final ClientId SELF = new ClientId("c".repeat(32));
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final VideoFormat FORMAT = new VideoFormat(720, 480, FrameRate.of(30));
    private static final Video VP8 = new Video(720, 480, 30, "VP8", 2_500_000);
    private static final Video H264 = new Video(720, 480, 30, "H264", 2_500_000);
    private static final State STARTING = state(Source.STARTING, Optional.empty(), Optional.empty());

    private final ManualScheduler time = new ManualScheduler();
    private final FakeRooms rooms = new FakeRooms();
    private final FakeBroadcast broadcast = new FakeBroadcast();
    private final List<String> failures = new ArrayList<>();
    private Instant now = NOON;
    private final InstantSource clock = () -> now;
    private final Camera camera = Camera.of(
            new CameraSettings("Yard", "fernblick 1.0.0", "VP8", 2_500_000),
            rooms,
            new NoMemory(),
            broadcast,
            time,
            clock,
            (why, wasInRoom) -> failures.add(why.sentence() + " " + wasInRoom));

    @Test
    void who_connects_is_told_what_the_camera_is_then_how_it_is_then_who_watches() {
        givenRoom();

        connect(ADA, 1).path.complete(new Path(false, "VP8"));
        time.run();

        assertThat(toldTo(ADA))
                .containsExactly(
                        new ControlMessage.Camera("Yard", "fernblick 1.0.0", List.of(), Optional.empty()),
                        STARTING,
                        new Viewers(List.of(new Watching(NOON, false, true))));
    }

    @Test
    void who_comes_while_it_is_live_is_told_the_picture_at_once() {
        givenRoom();
        connect(ADA, 1);
        source(new SourceState.Live(FORMAT));

        connect(BOB, 1);

        assertThat(toldTo(BOB))
                .containsExactly(
                        new ControlMessage.Camera("Yard", "fernblick 1.0.0", List.of(), Optional.of(VP8)),
                        state(Source.LIVE, Optional.empty(), Optional.of(VP8)));
    }

    @Test
    void all_are_told_when_the_source_is_lost_and_when_it_is_back() {
        givenRoom();
        connect(ADA, 1);
        connect(BOB, 1).path.complete(new Path(false, "H264"));
        source(new SourceState.Live(FORMAT));
        toldTo(ADA);
        toldTo(BOB);

        source(new SourceState.Lost("The camera was unplugged."));
        source(new SourceState.Live(FORMAT));

        State lost = state(Source.LOST, Optional.of("The camera was unplugged."), Optional.empty());
        assertThat(toldTo(ADA)).containsExactly(lost, state(Source.LIVE, Optional.empty(), Optional.of(VP8)));
        assertThat(toldTo(BOB)).containsExactly(lost, state(Source.LIVE, Optional.empty(), Optional.of(H264)));
    }

    @Test
    void all_are_told_who_else_watches_when_one_comes_and_when_one_goes() {
        givenRoom();
        connect(ADA, 1).path.complete(new Path(false, "VP8"));
        time.run();
        toldTo(ADA);

        now = NOON.plusSeconds(60);
        connect(BOB, 1).path.complete(new Path(true, "VP8"));
        time.run();
        assertThat(toldTo(ADA))
                .containsExactly(new Viewers(
                        List.of(new Watching(NOON, false, true), new Watching(NOON.plusSeconds(60), true, false))));
        assertThat(toldTo(BOB))
                .endsWith(new Viewers(
                        List.of(new Watching(NOON, false, false), new Watching(NOON.plusSeconds(60), true, true))));

        ended(BOB);
        assertThat(toldTo(ADA)).containsExactly(new Viewers(List.of(new Watching(NOON, false, true))));
        assertThat(toldTo(BOB)).isEmpty();
    }

    @Test
    void who_gets_another_codec_than_the_preferred_one_is_told_when_that_is_known() {
        givenRoom();
        FakeSession session = connect(ADA, 1);
        source(new SourceState.Live(FORMAT));
        toldTo(ADA);

        session.path.complete(new Path(false, "H264"));
        time.run();

        assertThat(toldTo(ADA)).startsWith(state(Source.LIVE, Optional.empty(), Optional.of(H264)));
    }

    @Test
    void who_is_there_and_has_no_picture_yet_is_told_nothing() {
        givenRoom();
        open(ADA, 1);
        room().events.media(ADA, new PeerMedia.Negotiating(1));
        source(new SourceState.Starting());

        assertThat(toldTo(ADA)).isEmpty();
    }

    @Test
    void a_fresh_session_counts_once_and_since_the_first() {
        givenRoom();
        connect(ADA, 1).path.complete(new Path(false, "VP8"));
        time.run();
        now = NOON.plusSeconds(60);
        room().events.media(ADA, new PeerMedia.Renewing("Nothing came for 2 s."));
        connect(ADA, 2).path.complete(new Path(true, "VP8"));
        time.run();

        assertThat(toldTo(ADA)).endsWith(new Viewers(List.of(new Watching(NOON, true, true))));
    }

    @Test
    void how_an_old_session_travels_is_no_news() {
        givenRoom();
        FakeSession old = connect(ADA, 1);
        connect(ADA, 2).path.complete(new Path(false, "VP8"));

        old.path.complete(new Path(true, "H264"));
        time.run();

        assertThat(toldTo(ADA)).endsWith(new Viewers(List.of(new Watching(NOON, false, true))));
    }

    @Test
    void who_is_lost_to_the_server_while_its_picture_flows_still_watches() {
        givenRoom();
        connect(ADA, 1).path.complete(new Path(false, "VP8"));
        connect(BOB, 1);

        room().events.memberLeft(ADA);
        time.run();
        toldTo(BOB);
        room().events.control(BOB, new ControlMessage.Unknown("Any", Optional.empty()));
        source(new SourceState.Live(FORMAT));

        assertThat(toldTo(ADA)).as("the room drops what can't be sent").isNotEmpty();
    }

    @Test
    void who_comes_back_under_another_name_is_the_same_and_is_told_what_it_missed() {
        givenRoom();
        connect(ADA, 1).path.complete(new Path(false, "VP8"));
        time.run();
        room().events.memberLeft(ADA);
        source(new SourceState.Lost("The camera was unplugged."));
        toldTo(ADA);

        room().events.continued(ADA, BOB);
        time.run();

        assertThat(toldTo(BOB))
                .containsExactly(
                        state(Source.LOST, Optional.of("The camera was unplugged."), Optional.empty()),
                        new Viewers(List.of(new Watching(NOON, false, true))));
        assertThat(toldTo(ADA)).isEmpty();
    }

    @Test
    void when_the_camera_itself_comes_back_to_its_server_all_are_told_how_it_is() {
        givenRoom();
        connect(ADA, 1).path.complete(new Path(false, "VP8"));
        time.run();
        toldTo(ADA);

        room().events.signaling(new Signaling.InRoom(SELF));
        time.run();

        assertThat(toldTo(ADA)).startsWith(STARTING);
    }

    @Test
    void a_wish_for_another_picture_is_refused_by_name_with_the_reason() {
        givenRoom();
        connect(ADA, 1);
        toldTo(ADA);

        ask(new ControlMessage.SetVideo(
                "7", OptionalInt.of(640), OptionalInt.empty(), OptionalDouble.of(15), OptionalInt.empty()));

        assertThat(toldTo(ADA)).containsExactly(new Result("7", List.of(refused("width"), refused("frameRate"))));
    }

    @Test
    void an_unknown_request_is_answered_with_a_refusal_that_has_no_name() {
        givenRoom();
        connect(ADA, 1);
        toldTo(ADA);

        ask(new ControlMessage.Unknown("Dance", Optional.of("8")));
        ask(new ControlMessage.Unknown("Dance", Optional.empty()));

        assertThat(toldTo(ADA))
                .containsExactly(new Result(
                        "8", List.of(new Refused(Optional.empty(), "this camera does not know such a request"))));
    }

    @Test
    void a_new_secret_ends_the_old_room_and_enters_the_new_one() {
        givenRoom();
        connect(ADA, 1);
        FakeRooms.FakeRoom before = room();
        RoomSecret second = RoomSecret.random(new SecureRandom());

        camera.enter(settings(second));
        time.run();

        assertThat(before.closed).isTrue();
        assertThat(room()).isNotSameAs(before);
        assertThat(room().entered).isTrue();
        assertThat(room().settings.secret()).isEqualTo(second);
        connect(BOB, 1).path.complete(new Path(false, "VP8"));
        time.run();
        assertThat(toldTo(BOB))
                .as("who watched before is gone")
                .endsWith(new Viewers(List.of(new Watching(NOON, false, true))));
    }

    @Test
    void a_server_that_can_not_be_used_is_reported_with_whether_it_could_be_once() {
        givenRoom();
        Signaling failed = new Signaling.Failed(new SignalingFailure.WrongPin("Another certificate."));

        room().events.signaling(failed);
        room().events.signaling(new Signaling.InRoom(SELF));
        room().events.signaling(failed);
        time.run();

        assertThat(failures).containsExactly("Another certificate. false", "Another certificate. true");
    }

    @Test
    void a_server_that_is_none_is_a_mistake_at_first_and_a_passing_trouble_once_the_camera_was_in() {
        givenRoom();
        Signaling portal = new Signaling.Disconnected(
                new NotASignalingServer("A web server.", NotASignalingServer.Answer.HTTP_STATUS),
                Duration.ofSeconds(1));

        room().events.signaling(portal);
        time.run();
        assertThat(failures).containsExactly("A web server. false");

        room().events.signaling(new Signaling.InRoom(SELF));
        room().events.signaling(portal);
        camera.enter(settings(RoomSecret.random(new SecureRandom())));
        time.run();
        room().events.signaling(portal);
        time.run();
        assertThat(failures).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(TlsFailed.Tls.class)
    void a_certificate_of_somebody_else_is_a_mistake_and_a_wrong_clock_is_none(TlsFailed.Tls why) {
        givenRoom();

        room().events.signaling(new Signaling.Disconnected(new TlsFailed("No TLS.", why), Duration.ofSeconds(1)));
        time.run();

        boolean mistake = Set.of(TlsFailed.Tls.OTHER_HOST, TlsFailed.Tls.UNTRUSTED, TlsFailed.Tls.NO_TLS)
                .contains(why);
        assertThat(failures).hasSize(mistake ? 1 : 0);
    }

    @Test
    void a_server_that_is_away_is_waited_for() {
        givenRoom();

        room().events
                .signaling(new Signaling.Disconnected(
                        new Unreachable("Nothing listens.", Unreachable.Contact.REFUSED), Duration.ofSeconds(1)));
        room().events.signaling(new Signaling.Disconnected(new UnknownHost("No such name."), Duration.ofSeconds(1)));
        time.run();

        assertThat(failures).isEmpty();
    }

    @Test
    void closing_leaves_the_room_and_ends_the_broadcast() {
        givenRoom();
        connect(ADA, 1);

        camera.close();
        time.run();
        FakeRooms.FakeRoom left = room();
        left.events.media(ADA, new PeerMedia.Ended("late"));
        time.run();

        assertThat(left.closed).isTrue();
        assertThat(broadcast.closed).isTrue();
    }

    private void givenRoom() {
        camera.enter(settings(RoomSecret.random(new SecureRandom())));
        time.run();
    }

    private static RoomSettings settings(RoomSecret secret) {
        return new RoomSettings(
                URI.create("wss://home.example/signaling"),
                Optional.empty(),
                secret,
                false,
                Role.CAMERA,
                OptionalInt.of(9),
                Optional.empty());
    }

    private FakeRooms.FakeRoom room() {
        return rooms.newest();
    }

    private FakeSession open(ClientId peer, long session) {
        Member member = new Member(peer, Role.VIEWER, Optional.empty(), Optional.empty());
        MediaSession made =
                room().sessions.open(new MediaSessions.Request(member, session, true, List.of()), new Unheard());
        time.run();
        assertThat(made).isSameAs(broadcast.sessions.get(broadcast.sessions.size() - 1));
        return broadcast.sessions.get(broadcast.sessions.size() - 1);
    }

    private FakeSession connect(ClientId peer, long session) {
        FakeSession opened = open(peer, session);
        room().events.media(peer, new PeerMedia.Connected(session));
        time.run();
        return opened;
    }

    private void ended(ClientId peer) {
        room().events.media(peer, new PeerMedia.Ended("It said goodbye."));
        time.run();
    }

    private void ask(ControlMessage message) {
        room().events.control(ADA, message);
        time.run();
    }

    private void source(SourceState state) {
        broadcast.source.accept(state);
        time.run();
    }

    private List<ControlMessage> toldTo(ClientId peer) {
        return room().toldTo(peer);
    }

    private static Refused refused(String name) {
        return new Refused(Optional.of(name), "this camera's picture is set at the camera");
    }

    private static State state(Source source, Optional<String> reason, Optional<Video> video) {
        return new State(Optional.of(source), reason, Optional.empty(), video);
    }

    private static final class NoMemory implements SeatMemory {
        @Override
        public Optional<ResumeToken> lastToken() {
            return Optional.empty();
        }

        @Override
        public void remember(ResumeToken token) {}
    }

    private static final class Unheard implements MediaSession.Listener {
        @Override
        public void candidate(IceCandidate candidate) {}

        @Override
        public void connected() {}

        @Override
        public void heard() {}

        @Override
        public void firstFrame() {}

        @Override
        public void closedByPeer() {}

        @Override
        public void failed(String reason) {}
    }
}
