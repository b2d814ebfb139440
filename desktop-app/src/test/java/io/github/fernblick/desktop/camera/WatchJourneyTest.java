package io.github.fernblick.desktop.camera;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.desktop.camera.CameraState.Connecting;
import io.github.fernblick.desktop.camera.CameraState.Failed;
import io.github.fernblick.desktop.camera.CameraState.Idle;
import io.github.fernblick.desktop.camera.CameraState.Live;
import io.github.fernblick.desktop.camera.CameraState.Offline;
import io.github.fernblick.desktop.camera.CameraState.Reconnecting;
import io.github.fernblick.desktop.camera.CameraState.Stalled;
import io.github.fernblick.desktop.camera.CameraState.Step;
import io.github.fernblick.desktop.camera.Trouble.Cause;
import io.github.fernblick.desktop.fake.FakeCamera;
import io.github.fernblick.desktop.fake.ManualTime;
import io.github.fernblick.signaling.client.SignalingFailure;
import io.github.fernblick.signaling.client.SignalingFailure.TlsFailed.Tls;
import io.github.fernblick.signaling.client.SignalingFailure.Unreachable.Contact;
import io.github.fernblick.signaling.control.ControlMessage;
import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.ErrorCode;
import io.github.fernblick.signaling.message.Member;
import io.github.fernblick.signaling.message.Role;
import io.github.fernblick.signaling.room.RoomEvents.PeerMedia;
import io.github.fernblick.signaling.room.RoomEvents.Signaling;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchJourneyTest {
    private static final ClientId CAMERA = FakeCamera.CAMERA;
    private static final ClientId LATER = new ClientId("00000000000000000000000000000003");
    private static final Duration FRAME = Duration.ofMillis(33);

    private final ManualTime time = new ManualTime();
    private final WatchJourney journey = new WatchJourney(time);

    @Test
    void untilItBeginsNothingIsWatched() {
        assertThat(journey.state()).isEqualTo(new Idle());
    }

    @Test
    void itSaysEachStepOnTheWayToTheFirstPicture() {
        journey.signaling(new Signaling.Connecting(1));
        assertThat(journey.state()).isEqualTo(new Connecting(Step.CONTACTING_SERVER, 1));

        journey.signaling(new Signaling.Entering());
        assertThat(journey.state()).isEqualTo(new Connecting(Step.CONTACTING_SERVER, 1));

        journey.signaling(new Signaling.InRoom(FakeCamera.SELF));
        assertThat(journey.state()).isEqualTo(new Connecting(Step.WAITING_FOR_CAMERA, 1));

        journey.memberJoined(FakeCamera.member(CAMERA, Role.CAMERA));
        assertThat(journey.state()).isEqualTo(new Connecting(Step.CONNECTING, 1));

        journey.media(CAMERA, new PeerMedia.Negotiating(1));
        assertThat(journey.state()).isEqualTo(new Connecting(Step.CONNECTING, 1));

        journey.media(CAMERA, new PeerMedia.Connected(1));
        assertThat(journey.state()).isEqualTo(new Connecting(Step.WAITING_FOR_KEY_FRAME, 1));

        journey.frame(time.instant());
        assertThat(journey.state()).isEqualTo(new Live());
    }

    @Test
    void anotherViewerIsNotTheCamera() {
        journey.signaling(new Signaling.InRoom(FakeCamera.SELF));

        journey.memberJoined(FakeCamera.member(LATER, Role.VIEWER));

        assertThat(journey.state()).isEqualTo(new Connecting(Step.WAITING_FOR_CAMERA, 1));
    }

    @Test
    void whenNobodyComesInThreeSecondsTheCameraIsOffline() {
        journey.signaling(new Signaling.InRoom(FakeCamera.SELF));

        time.pass(WatchJourney.PATIENCE);

        assertThat(journey.state()).isEqualTo(offline(Cause.NOBODY_THERE));
    }

    @Test
    void theServerSayingThatThereIsNoSuchRoomMeansTheSame() {
        journey.signaling(new Signaling.Waiting(ErrorCode.NO_SUCH_ROOM, Duration.ofSeconds(5)));

        assertThat(journey.state()).isEqualTo(offline(Cause.NOBODY_THERE));
    }

    @Test
    void aFullRoomIsTriedAgain() {
        journey.signaling(new Signaling.Waiting(ErrorCode.ROOM_FULL, Duration.ofSeconds(5)));
        time.pass(Duration.ofSeconds(2));

        assertThat(journey.state())
                .isEqualTo(new Reconnecting(time.instant().plusSeconds(3), Trouble.of(Cause.ROOM_FULL)));
        assertThat(journey.situation().retryIn()).hasValue(3);
    }

    @Test
    void withinOneAndAHalfSecondsWithoutAPictureItIsLiveNoMore() {
        live();
        time.pass(WatchJourney.STALL.minusMillis(1));
        assertThat(journey.state()).isEqualTo(new Live());

        time.pass(Duration.ofMillis(1));

        assertThat(journey.state())
                .isEqualTo(new Stalled(time.instant().minus(WatchJourney.STALL), Trouble.of(Cause.NO_FRAMES)));
        assertThat(journey.situation().pictureAge()).hasValue(1);
    }

    @Test
    void aCameraThatLeftIsGoneAsSoonAsItsPictureStops() {
        live();

        journey.memberLeft(CAMERA);
        assertThat(journey.state()).as("its picture flows still").isEqualTo(new Live());
        time.pass(WatchJourney.STALL);

        assertThat(journey.state()).isEqualTo(offline(Cause.CAMERA_LEFT));
    }

    @Test
    void aPictureThatFlowsNeedsNoServer() {
        live();

        journey.signaling(new Signaling.Disconnected(lost(), Duration.ofSeconds(1)));
        for (int i = 0; i < 100; i++) {
            time.pass(FRAME);
            journey.frame(time.instant());
        }

        assertThat(journey.state()).isEqualTo(new Live());
        assertThat(journey.serverLost()).isTrue();
    }

    @Test
    void afterTheServerCameBackTheSameCameraGoesOn() {
        live();
        journey.signaling(new Signaling.Disconnected(lost(), Duration.ofSeconds(1)));

        journey.signaling(new Signaling.InRoom(FakeCamera.SELF));
        journey.memberJoined(new Member(LATER, Role.CAMERA, Optional.empty(), Optional.of(CAMERA)));
        journey.continued(CAMERA, LATER);
        time.pass(FRAME);
        journey.frame(time.instant());

        assertThat(journey.state()).isEqualTo(new Live());
        assertThat(journey.serverLost()).isFalse();
    }

    @Test
    void enteringTheRoomAgainIsNotTakenForTheCameraBeingGone() {
        live();
        time.pass(Duration.ofSeconds(10));

        journey.signaling(new Signaling.InRoom(FakeCamera.SELF));

        assertThat(journey.state()).isEqualTo(new Connecting(Step.WAITING_FOR_CAMERA, 1));
        time.pass(WatchJourney.PATIENCE);
        assertThat(journey.state()).isEqualTo(offline(Cause.CAMERA_LEFT));
    }

    @Test
    void aLostServerAndNoPictureIsSaidWithTheNextTry() {
        live();
        time.pass(Duration.ofSeconds(4));

        journey.signaling(new Signaling.Disconnected(lost(), Duration.ofMillis(2500)));

        assertThat(journey.state())
                .isEqualTo(new Reconnecting(time.instant().plusMillis(2500), Trouble.of(Cause.SERVER_LOST)));
        assertThat(journey.situation().retryIn()).hasValue(3);
        assertThat(journey.situation().pictureAge()).hasValue(4);
    }

    @Test
    void whileAFreshSessionIsMadeTheStillPictureIsSaidToBeOld() {
        live();
        time.pass(Duration.ofSeconds(2));

        for (PeerMedia state : new PeerMedia[] {
            new PeerMedia.Renewing("nothing came"), new PeerMedia.Negotiating(2), new PeerMedia.Connected(2)
        }) {
            journey.media(CAMERA, state);
            assertThat(journey.state()).isInstanceOf(Stalled.class);
        }
        journey.frame(time.instant());

        assertThat(journey.state()).isEqualTo(new Live());
    }

    @Test
    void aSessionThatFailedIsSaidAndTriedAgain() {
        live();
        time.pass(Duration.ofSeconds(2));

        journey.media(CAMERA, new PeerMedia.Failed("no path"));

        assertThat(journey.state())
                .isEqualTo(new Stalled(time.instant().minusSeconds(2), Trouble.of(Cause.MEDIA_FAILED)));
    }

    @Test
    void aCameraWhoseDeviceIsUnpluggedSaysSoItself() {
        live();

        journey.control(state(ControlMessage.Source.LOST, "unplugged"));
        time.pass(WatchJourney.STALL);
        assertThat(journey.state())
                .isEqualTo(new Stalled(
                        time.instant().minus(WatchJourney.STALL), new Trouble(Cause.SOURCE_LOST, "unplugged")));

        journey.control(state(ControlMessage.Source.LIVE, ""));
        assertThat(journey.state())
                .isEqualTo(new Stalled(time.instant().minus(WatchJourney.STALL), Trouble.of(Cause.NO_FRAMES)));
    }

    @Test
    void whatACameraSaysIsOneShortLine() {
        Trouble trouble = new Trouble(Cause.SOURCE_LOST, "un\nplug\u0007ged " + "x".repeat(500));

        assertThat(trouble.detail())
                .startsWith("un plug ged xxx")
                .hasSizeLessThan(130)
                .endsWith("…");
    }

    @Test
    void aSlowCameraIsNotStalledBetweenTwoOfItsFrames() {
        live();

        journey.control(new ControlMessage.Camera(
                "Yard",
                "fernblick",
                java.util.List.of(),
                Optional.of(new ControlMessage.Video(640, 480, 0.5, "VP8", 100_000)),
                java.util.List.of(),
                java.util.List.of()));
        time.pass(Duration.ofSeconds(5));
        assertThat(journey.state()).isEqualTo(new Live());
        time.pass(Duration.ofSeconds(1));

        assertThat(journey.state()).isInstanceOf(Stalled.class);
    }

    @Test
    void aCameraThatSealsWithAnotherSecretIsSaid() {
        journey.signaling(new Signaling.InRoom(FakeCamera.SELF));
        journey.memberJoined(FakeCamera.member(CAMERA, Role.CAMERA));

        journey.unreadable(CAMERA);

        assertThat(journey.state()).isEqualTo(new Failed(Trouble.of(Cause.OTHER_SECRET)));
    }

    @Test
    void eachWayInWhichAServerCanFailHasWordsOfItsOwn() {
        Map<SignalingFailure, Cause> expected = Map.ofEntries(
                Map.entry(new SignalingFailure.UnknownHost("x"), Cause.UNKNOWN_HOST),
                Map.entry(new SignalingFailure.Unreachable("x", Contact.REFUSED), Cause.SERVER_REFUSES),
                Map.entry(new SignalingFailure.Unreachable("x", Contact.NO_ANSWER), Cause.SERVER_UNREACHABLE),
                Map.entry(new SignalingFailure.Unreachable("x", Contact.NO_ROUTE), Cause.NO_NETWORK),
                Map.entry(new SignalingFailure.WrongPin("x"), Cause.WRONG_PIN),
                Map.entry(new SignalingFailure.TlsFailed("x", Tls.EXPIRED), Cause.CERTIFICATE_EXPIRED),
                Map.entry(new SignalingFailure.TlsFailed("x", Tls.UNTRUSTED), Cause.CERTIFICATE_UNTRUSTED),
                Map.entry(new SignalingFailure.UnknownProtocol("x"), Cause.UNKNOWN_PROTOCOL),
                Map.entry(new SignalingFailure.AccessDenied("x"), Cause.ACCESS_DENIED),
                Map.entry(new SignalingFailure.ClosedByServer("x", 1013), Cause.SERVER_CLOSED),
                Map.entry(lost(), Cause.SERVER_LOST));

        expected.forEach((failure, cause) -> {
            journey.signaling(new Signaling.Failed(failure));
            assertThat(journey.state()).isEqualTo(new Failed(Trouble.of(cause)));
        });
    }

    private void live() {
        journey.signaling(new Signaling.InRoom(FakeCamera.SELF));
        journey.memberJoined(FakeCamera.member(CAMERA, Role.CAMERA));
        journey.media(CAMERA, new PeerMedia.Connected(1));
        journey.media(CAMERA, new PeerMedia.FirstFrame(1));
        journey.frame(time.instant());
    }

    private static Offline offline(Cause cause) {
        return new Offline(Trouble.of(cause));
    }

    private static SignalingFailure lost() {
        return new SignalingFailure.ConnectionLost("lost");
    }

    private static ControlMessage.State state(ControlMessage.Source source, String reason) {
        return new ControlMessage.State(Optional.of(source), Optional.of(reason), Optional.empty(), Optional.empty());
    }
}
