package io.github.fernblick.desktop.session;

import io.github.fernblick.desktop.storage.CodecChoice;
import io.github.fernblick.libwebrtc.FrameConsumer;
import io.github.fernblick.libwebrtc.IceServer;
import io.github.fernblick.libwebrtc.PeerFactory;
import io.github.fernblick.libwebrtc.PeerSession;
import io.github.fernblick.libwebrtc.SessionConfig;
import io.github.fernblick.libwebrtc.SessionStatistics;
import io.github.fernblick.libwebrtc.VideoCodec;
import io.github.fernblick.signaling.message.Role;
import io.github.fernblick.signaling.negotiation.MediaSession;
import io.github.fernblick.signaling.negotiation.MediaSessions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** One camera's sessions on libwebrtc. */
final class LibwebrtcCameraMedia implements CameraMedia, MediaSessions {
    private static final int CAMERA_RANK = 1;
    private static final int PEER_RANK = 0;

    private final Supplier<PeerFactory> factory;
    private final PictureSwitch<LibwebrtcSession> pictures;
    private final Supplier<MediaChoice> choice;

    LibwebrtcCameraMedia(Supplier<PeerFactory> factory, FrameConsumer frames, Supplier<MediaChoice> choice) {
        this.factory = factory;
        this.pictures = new PictureSwitch<>(frames);
        this.choice = choice;
    }

    @Override
    public MediaSessions sessions() {
        return this;
    }

    @Override
    public MediaSession open(Request request, MediaSession.Listener listener) {
        LibwebrtcSession session = new LibwebrtcSession(listener);
        int rank = request.peer().role() == Role.PEER ? PEER_RANK : CAMERA_RANK;
        PictureSwitch<LibwebrtcSession>.Input input = pictures.input(rank, session);
        MediaChoice chosen = choice.get();
        SessionConfig config = SessionConfig.builder()
                .iceServers(request.iceServers().stream()
                        .map(server -> new IceServer(server.urls(), server.username(), server.credential()))
                        .toList())
                .relayOnly(chosen.relayOnly())
                .codecs(preferring(chosen.codec()))
                .receive(input)
                .build();
        PeerSession peer = factory.get().createSession(config, session.listener());
        session.carriedBy(peer, input::end);
        return session;
    }

    @Override
    public CompletionStage<Optional<SessionStatistics>> statistics() {
        return pictures.shown()
                .map(session -> session.statistics().thenApply(Optional::of))
                .orElseGet(() -> CompletableFuture.completedStage(Optional.empty()));
    }

    private static List<VideoCodec> preferring(CodecChoice choice) {
        List<VideoCodec> codecs = new ArrayList<>(List.of(VideoCodec.values()));
        codecs.stream()
                .filter(codec -> codec.name().equals(choice.code()))
                .findFirst()
                .ifPresent(first -> {
                    codecs.remove(first);
                    codecs.add(0, first);
                });
        return codecs;
    }
}
