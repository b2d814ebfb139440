package io.github.fernblick.desktop.camera;

import io.github.fernblick.desktop.camera.CameraState.Connecting;
import io.github.fernblick.desktop.camera.CameraState.Failed;
import io.github.fernblick.desktop.camera.CameraState.Idle;
import io.github.fernblick.desktop.camera.CameraState.Live;
import io.github.fernblick.desktop.camera.CameraState.Offline;
import io.github.fernblick.desktop.camera.CameraState.Reconnecting;
import io.github.fernblick.desktop.camera.CameraState.Stalled;
import io.github.fernblick.desktop.camera.CameraState.Step;
import io.github.fernblick.desktop.camera.Trouble.Cause;
import io.github.fernblick.signaling.control.ControlMessage;
import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.ErrorCode;
import io.github.fernblick.signaling.message.Member;
import io.github.fernblick.signaling.message.Role;
import io.github.fernblick.signaling.room.RoomEvents.PeerMedia;
import io.github.fernblick.signaling.room.RoomEvents.Signaling;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Watching one camera: from the server over the room and the session to the picture, losing it, getting it back. The one
 * place that says which {@link CameraState} a camera is in. Whatever happens is told to it, {@link #state()} is computed from
 * all of it and the time; the picture has the last word, since a picture that flows needs no server.
 *
 * <p>Belongs to the UI thread; knows no toolkit and starts nothing.
 */
final class WatchJourney {
    /** No picture for so long is no live picture, at ordinary frame rates. */
    static final Duration STALL = Duration.ofMillis(1500);

    /** How long somebody may be waited for before the camera counts as offline. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private final InstantSource clock;

    private Optional<Signaling> signaling = Optional.empty();
    private Instant signalingSince = Instant.EPOCH;
    private int attempt = 1;
    private final Map<ClientId, Sender> senders = new LinkedHashMap<>();
    private boolean sawSender; // ever
    private boolean sawSenderHere; // since the room was entered
    private Optional<Instant> lastFrame = Optional.empty();
    private Optional<String> sourceLost = Optional.empty();
    private Duration stall = STALL;

    /** One who may send pictures, and how its session stands. */
    private static final class Sender {
        Optional<PeerMedia> media = Optional.empty();
        boolean unreadable;
    }

    WatchJourney(InstantSource clock) {
        this.clock = clock;
    }

    void signaling(Signaling state) {
        if (state instanceof Signaling.Connecting connecting) {
            attempt = connecting.attempt();
        } else if (state instanceof Signaling.InRoom) {
            senders.clear(); // everybody who is there is told anew
            sawSenderHere = false;
        }
        signaling = Optional.of(state);
        signalingSince = clock.instant();
    }

    void memberJoined(Member member) {
        if (member.role() == Role.VIEWER) {
            return;
        }
        Sender sender = member.replaces().map(senders::remove).orElseGet(Sender::new);
        senders.put(member.clientId(), sender);
        sawSender = true;
        sawSenderHere = true;
        sourceLost = Optional.empty();
    }

    void memberLeft(ClientId member) {
        senders.remove(member);
    }

    void unreadable(ClientId member) {
        Optional.ofNullable(senders.get(member)).ifPresent(sender -> sender.unreadable = true);
    }

    void media(ClientId member, PeerMedia state) {
        Optional.ofNullable(senders.get(member)).ifPresent(sender -> sender.media = Optional.of(state));
    }

    void continued(ClientId before, ClientId now) {
        Sender sender = senders.remove(before);
        if (sender != null) {
            senders.put(now, sender);
        }
    }

    void control(ControlMessage message) {
        if (message instanceof ControlMessage.Camera camera) {
            camera.video().ifPresent(this::expect);
            sourceLost = Optional.empty();
        } else if (message instanceof ControlMessage.State state) {
            state.video().ifPresent(this::expect);
            state.source()
                    .ifPresent(source -> sourceLost = source == ControlMessage.Source.LOST
                            ? Optional.of(state.reason().orElse(""))
                            : Optional.empty());
        }
    }

    /** A picture came at {@code when}. */
    void frame(Instant when) {
        if (lastFrame.isEmpty() || when.isAfter(lastFrame.get())) {
            lastFrame = Optional.of(when);
        }
    }

    /** {@link #state()} with its times. */
    Situation situation() {
        Instant now = clock.instant();
        CameraState state = state();
        return new Situation(
                state,
                lastFrame
                        .map(then -> OptionalLong.of(Duration.between(then, now).toSeconds()))
                        .orElse(OptionalLong.empty()),
                state instanceof Reconnecting reconnecting
                        ? OptionalLong.of(secondsUntil(reconnecting.at(), now))
                        : OptionalLong.empty());
    }

    private static long secondsUntil(Instant then, Instant now) {
        return Math.max(0, Duration.between(now, then).plusMillis(999).toSeconds());
    }

    /** Whether the server cannot be reached while the picture goes on. */
    boolean serverLost() {
        return signaling
                .filter(s -> s instanceof Signaling.Disconnected || s instanceof Signaling.Failed)
                .isPresent();
    }

    CameraState state() {
        Instant now = clock.instant();
        if (signaling.isEmpty()) {
            return new Idle();
        }
        if (lastFrame.isPresent() && Duration.between(lastFrame.get(), now).compareTo(stall) < 0) {
            return new Live();
        }
        return withoutPicture(signaling.get(), now);
    }

    private CameraState withoutPicture(Signaling server, Instant now) {
        if (server instanceof Signaling.Failed failed) {
            return new Failed(Troubles.of(failed.why()));
        }
        if (server instanceof Signaling.Disconnected lost) {
            return new Reconnecting(signalingSince.plus(lost.again()), Troubles.of(lost.why()));
        }
        if (server instanceof Signaling.Waiting waiting) {
            return waiting.why() == ErrorCode.ROOM_FULL
                    ? new Reconnecting(signalingSince.plus(waiting.again()), Trouble.of(Cause.ROOM_FULL))
                    : new Offline(Trouble.of(absence()));
        }
        if (server instanceof Signaling.InRoom) {
            return senders.isEmpty() ? alone(now) : withCamera();
        }
        return new Connecting(Step.CONTACTING_SERVER, attempt);
    }

    private CameraState alone(Instant now) {
        return Duration.between(signalingSince, now).compareTo(PATIENCE) < 0 && !sawSenderHere
                ? new Connecting(Step.WAITING_FOR_CAMERA, attempt)
                : new Offline(Trouble.of(absence()));
    }

    private Cause absence() {
        return sawSender ? Cause.CAMERA_LEFT : Cause.NOBODY_THERE;
    }

    private CameraState withCamera() {
        if (sourceLost.isPresent()) {
            Trouble trouble = new Trouble(Cause.SOURCE_LOST, sourceLost.get());
            return lastFrame
                    .<CameraState>map(since -> new Stalled(since, trouble))
                    .orElse(new Offline(trouble));
        }
        Optional<Sender> connecting = senders.values().stream()
                .filter(sender -> sender.media.isPresent())
                .findFirst();
        if (connecting.isEmpty()) {
            return notConnecting();
        }
        return connecting(connecting.get().media.orElseThrow());
    }

    private CameraState notConnecting() {
        if (senders.values().stream().allMatch(sender -> sender.unreadable)) {
            return new Failed(Trouble.of(Cause.OTHER_SECRET));
        }
        return stalledOr(Cause.NO_FRAMES, new Connecting(Step.CONNECTING, attempt));
    }

    private CameraState connecting(PeerMedia media) {
        if (media instanceof PeerMedia.Negotiating negotiating) {
            return stalledOr(Cause.NO_FRAMES, new Connecting(Step.CONNECTING, (int) negotiating.session()));
        }
        if (media instanceof PeerMedia.Connected) {
            return stalledOr(Cause.NO_FRAMES, new Connecting(Step.WAITING_FOR_KEY_FRAME, attempt));
        }
        if (media instanceof PeerMedia.Failed) {
            return stalledOr(Cause.MEDIA_FAILED, new Connecting(Step.CONNECTING, attempt));
        }
        if (media instanceof PeerMedia.Ended) {
            return new Offline(Trouble.of(Cause.CAMERA_LEFT));
        }
        return stalledOr(Cause.NO_FRAMES, new Connecting(Step.WAITING_FOR_KEY_FRAME, attempt));
    }

    private CameraState stalledOr(Cause cause, CameraState before) {
        return lastFrame
                .<CameraState>map(since -> new Stalled(since, Trouble.of(cause)))
                .orElse(before);
    }

    // A camera of one frame in two seconds is not stalled between two of them.
    private void expect(ControlMessage.Video video) {
        Duration threeFrames = video.frameRate() > 0 ? Duration.ofMillis((long) (3000 / video.frameRate())) : STALL;
        stall = threeFrames.compareTo(STALL) > 0 ? threeFrames : STALL;
    }
}
