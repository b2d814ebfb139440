package io.github.fernblick.rtc.fanout;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.github.fernblick.libwebrtc.IceCandidate;
import io.github.fernblick.libwebrtc.PeerFactory;
import io.github.fernblick.libwebrtc.PeerSession;
import io.github.fernblick.libwebrtc.SessionConfig;
import io.github.fernblick.libwebrtc.SessionListener;
import io.github.fernblick.rtc.ice.IceSettings;
import io.github.fernblick.rtc.session.RtcEndpoint;
import io.github.fernblick.rtc.session.RtcListener;
import io.github.fernblick.rtc.session.RtcSession;
import io.github.fernblick.rtc.session.RtcSessionConfig;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.UnaryOperator;

/** A viewer on libwebrtc, and the camera's session with it. */
final class LibwebrtcViewer implements AutoCloseable {
    static final int PATIENCE = 30;

    final BlockingQueue<Integer> widths = new LinkedBlockingQueue<>();
    final CompletableFuture<Void> connected = new CompletableFuture<>();
    final CompletableFuture<Void> closedByPeer = new CompletableFuture<>();
    final CompletableFuture<Void> cameraClosedByPeer = new CompletableFuture<>();
    final CompletableFuture<String> cameraFailed = new CompletableFuture<>();
    final ViewerSession viewer;
    final RtcSession camera;
    final PeerSession peer;
    private final UnaryOperator<String> toPeer;
    private final UnaryOperator<String> toCamera;

    LibwebrtcViewer(RtcEndpoint endpoint, Broadcast broadcast, PeerFactory factory) {
        this(endpoint, broadcast, factory, same -> same, same -> same);
    }

    /**
     * @param toPeer what happens to the camera's candidates on their way; an empty one is none
     * @param toCamera what happens to the viewer's
     */
    LibwebrtcViewer(
            RtcEndpoint endpoint,
            Broadcast broadcast,
            PeerFactory factory,
            UnaryOperator<String> toPeer,
            UnaryOperator<String> toCamera) {
        this.toPeer = toPeer;
        this.toCamera = toCamera;
        viewer = broadcast.addViewer(false, new ViewerListener() {});
        camera = endpoint.open(
                new RtcSessionConfig(new IceSettings(List.of(), false), viewer.media(), viewer), new CameraSide());
        peer = factory.createSession(
                SessionConfig.builder()
                        .receive(frame -> widths.add(frame.width()))
                        .build(),
                new PeerSide());
    }

    void cameraOffers() throws Exception {
        cameraOffers(same -> same);
    }

    /** @param middle what happens to the answer on its way */
    void cameraOffers(UnaryOperator<String> middle) throws Exception {
        String offer = get(camera.offer());
        String answer = get(peer.answer(offer));
        get(camera.accept(middle.apply(answer)));
    }

    void viewerOffers() throws Exception {
        String offer = get(peer.offer());
        String answer = get(camera.answer(offer));
        get(peer.accept(answer));
    }

    /** Waits until so many pictures came, and nothing else. */
    void awaitPictures(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            Integer width = widths.poll(PATIENCE, SECONDS);
            if (width == null || width != TestCamera.WIDTH) {
                throw new AssertionError("picture " + i + " has width " + width);
            }
        }
    }

    static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(PATIENCE, SECONDS);
    }

    @Override
    public void close() {
        camera.close();
        peer.close();
    }

    private final class CameraSide implements RtcListener {
        @Override
        public void candidate(io.github.fernblick.rtc.ice.IceCandidate candidate) {
            peer.addCandidate(new IceCandidate(
                    candidate.endsCandidates() ? "" : toPeer.apply(candidate.candidate()),
                    candidate.sdpMid(),
                    candidate.sdpMLineIndex(),
                    candidate.usernameFragment()));
        }

        @Override
        public void closedByPeer() {
            cameraClosedByPeer.complete(null);
        }

        @Override
        public void failed(String reason) {
            cameraFailed.complete(reason);
        }
    }

    private final class PeerSide implements SessionListener {
        @Override
        public void candidate(IceCandidate candidate) {
            camera.addCandidate(new io.github.fernblick.rtc.ice.IceCandidate(
                    toCamera.apply(candidate.candidate()),
                    candidate.sdpMid(),
                    candidate.sdpMLineIndex(),
                    candidate.usernameFragment()));
        }

        @Override
        public void connected() {
            connected.complete(null);
        }

        @Override
        public void closedByPeer() {
            closedByPeer.complete(null);
        }
    }
}
