package io.github.fernblick.rtc.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.libwebrtc.PeerFactory;
import io.github.fernblick.rtc.ice.IcePorts;
import io.github.fernblick.rtc.session.RtcEndpoint;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BroadcastTest {
    private static final BroadcastSettings SETTINGS = new BroadcastSettings(100_000, 500_000, 2_000_000);

    private final SecureRandom random = new SecureRandom();
    private final RtcEndpoint endpoint = new RtcEndpoint(new IcePorts.Any(), random, Clock.systemUTC());
    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
    private final PeerFactory factory = new PeerFactory(scheduler);

    @AfterEach
    void endAll() {
        factory.close();
        endpoint.close();
        scheduler.shutdownNow();
    }

    private Broadcast broadcast(EncodedSource source) {
        return new Broadcast(source, Optional.empty(), SETTINGS, endpoint.scheduler(), random);
    }

    @ParameterizedTest
    @CsvSource({"true,true", "true,false", "false,true", "false,false"})
    void libwebrtcShowsWhatWasEncodedHere(boolean vp8, boolean cameraOffers) throws Exception {
        try (TestCamera camera = vp8 ? TestCamera.vp8(true, 3_000) : TestCamera.h264(true, 3_000);
                Broadcast broadcast = broadcast(camera);
                LibwebrtcViewer viewer = new LibwebrtcViewer(endpoint, broadcast, factory)) {
            if (cameraOffers) {
                viewer.cameraOffers();
            } else {
                viewer.viewerOffers();
            }

            viewer.awaitPictures(60);
        }
    }

    @Test
    void aNewcomerSeesThePictureThoughTheSourceMakesNoKeyFrameForIt() throws Exception {
        try (TestCamera camera = TestCamera.vp8(false, 90);
                Broadcast broadcast = broadcast(camera);
                LibwebrtcViewer first = new LibwebrtcViewer(endpoint, broadcast, factory);
                LibwebrtcViewer second = new LibwebrtcViewer(endpoint, broadcast, factory)) {
            first.cameraOffers();
            first.awaitPictures(45);

            second.cameraOffers();

            second.awaitPictures(60);
            assertThat(camera.keyFramesAsked).hasValue(0);
        }
    }

    @Test
    void aSourceRunsWhileSomebodyWatchesAndGoesOnWhereItStopped() throws Exception {
        try (TestCamera camera = TestCamera.vp8(true, 3_000);
                Broadcast broadcast = broadcast(camera)) {
            assertThat(camera.started).hasValue(0);
            try (LibwebrtcViewer viewer = new LibwebrtcViewer(endpoint, broadcast, factory)) {
                viewer.cameraOffers();
                viewer.awaitPictures(3);
                viewer.camera.close();
                LibwebrtcViewer.get(viewer.camera.released());
                LibwebrtcViewer.get(viewer.closedByPeer);
            }
            try (LibwebrtcViewer viewer = new LibwebrtcViewer(endpoint, broadcast, factory)) {
                viewer.cameraOffers();
                viewer.awaitPictures(3);
                viewer.peer.close();
                LibwebrtcViewer.get(viewer.cameraClosedByPeer);
            }
            assertThat(camera.started).hasValue(2);
        }
    }

    @Test
    void theEncoderIsToldWhatTheViewersPathCarries() throws Exception {
        try (TestCamera camera = TestCamera.vp8(true, 3_000);
                Broadcast broadcast = broadcast(camera);
                LibwebrtcViewer viewer = new LibwebrtcViewer(endpoint, broadcast, factory)) {
            viewer.viewer.setMaxBitRate(200_000);
            viewer.cameraOffers();

            while (camera.bitRate != 200_000) {
                viewer.awaitPictures(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatTheNetworkLosesIsSentAgain(boolean retransmissionFormat) throws Exception {
        try (TestCamera camera = TestCamera.vp8(true, 3_000);
                Broadcast broadcast = broadcast(camera);
                LossyNetwork network = new LossyNetwork(0.05);
                LibwebrtcViewer viewer =
                        new LibwebrtcViewer(endpoint, broadcast, factory, network::candidate, none -> "")) {
            viewer.cameraOffers(
                    answer -> retransmissionFormat ? answer : answer.replaceAll("a=rtpmap:\\d+ rtx/90000\r\n", ""));
            viewer.awaitPictures(150);

            assertThat(network.lost()).isPositive();
            assertThat(network.resent(retransmissionFormat)).isPositive();
            assertThat(network.resent(!retransmissionFormat)).isZero();
            assertThat(camera.frames.get()).isLessThan(150 + 30);
        }
    }

    @Test
    void aViewerThatIsGoneWithoutAWordIsNoticed() throws Exception {
        try (TestCamera camera = TestCamera.vp8(true, 3_000);
                Broadcast broadcast = broadcast(camera);
                LossyNetwork network = new LossyNetwork(0);
                LibwebrtcViewer viewer =
                        new LibwebrtcViewer(endpoint, broadcast, factory, network::candidate, none -> "")) {
            viewer.cameraOffers();
            viewer.awaitPictures(3);

            network.cut();

            assertThat(LibwebrtcViewer.get(viewer.cameraFailed)).contains("10 seconds");
        }
    }
}
