package io.github.fernblick.rtc.session;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.rtc.ice.IcePorts;
import io.github.fernblick.rtc.ice.IceServer;
import io.github.fernblick.rtc.ice.IceSettings;
import io.github.fernblick.rtc.rtp.RtpPacket;
import io.github.fernblick.rtc.sdp.MediaKind;
import io.github.fernblick.rtc.sdp.RtpCodec;
import java.io.IOException;
import java.net.DatagramSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {
    private static final IceSettings DIRECT = new IceSettings(List.of(), false);
    private static final RtpCodec VP8 = new RtpCodec(0, "VP8", 90_000, 1, Map.of(), Set.of());

    private final RtcEndpoint camera = endpoint(new IcePorts.Any());
    private final RtcEndpoint viewer = endpoint(new IcePorts.Any());

    private static RtcEndpoint endpoint(IcePorts ports) {
        return new RtcEndpoint(ports, new SecureRandom(), Clock.systemUTC());
    }

    private static End sender(RtcEndpoint endpoint) {
        return new End(endpoint, DIRECT, List.of(new MediaPlan(MediaKind.VIDEO, List.of(VP8), true, false, "camera")));
    }

    private static End receiver(RtcEndpoint endpoint) {
        return new End(endpoint, DIRECT, List.of(new MediaPlan(MediaKind.VIDEO, List.of(VP8), false, true, "camera")));
    }

    @AfterEach
    void endAll() {
        camera.close();
        viewer.close();
    }

    private static void send(End from, int sequenceNumber) throws Exception {
        NegotiatedMedia media = End.get(from.media).get(0);
        MediaSender sender = End.get(from.sender);
        byte[] packet = new byte[RtpPacket.HEADER_LENGTH + 4 + MediaSender.ROOM];
        RtpPacket.writeHeader(packet, 0, media.codec().payloadType(), true, sequenceNumber, 90_000, media.ssrc());
        packet[RtpPacket.HEADER_LENGTH] = 42;
        sender.execute(() -> sender.sendRtp(packet, 0, RtpPacket.HEADER_LENGTH + 4));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void mediaFlowWhicheverEndOffers(boolean cameraOffers) throws Exception {
        End from = sender(camera);
        End to = receiver(viewer);

        if (cameraOffers) {
            from.callTo(to);
        } else {
            to.callTo(from);
        }
        assertThat(End.get(from.connected)).isFalse();
        assertThat(End.get(to.connected)).isFalse();
        End.get(to.sender);
        send(from, 7);

        RtpPacket packet = to.packets.poll(End.PATIENCE, SECONDS);
        assertThat(packet).isNotNull();
        assertThat(packet.sequenceNumber()).isEqualTo(7);
        assertThat(packet.payload().get(0)).isEqualTo((byte) 42);
        End.get(to.firstFrame);
    }

    @Test
    void anEndHearsOfTheOthersClosing() throws Exception {
        End from = sender(camera);
        End to = receiver(viewer);
        from.callTo(to);
        End.get(from.sender);
        End.get(to.sender);

        from.session.close();

        End.get(to.closedByPeer);
        End.get(from.session.released());
    }

    @Test
    void itHearsTheOtherEndThoughNoMediaFlow() throws Exception {
        End from = sender(camera);
        End to = receiver(viewer);

        from.callTo(to);

        for (int i = 0; i < 3; i++) {
            assertThat(from.heard.poll(End.PATIENCE, SECONDS)).isNotNull();
            assertThat(to.heard.poll(End.PATIENCE, SECONDS)).isNotNull();
        }
    }

    @Test
    void nobodyBetweenTheEndsGetsMedia() throws Exception {
        End from = sender(camera);
        End to = receiver(viewer);
        RtcEndpoint stranger = endpoint(new IcePorts.Any());
        String wrong = End.get(receiver(stranger).session.offer())
                .lines()
                .filter(line -> line.startsWith("a=fingerprint:"))
                .findFirst()
                .orElseThrow();

        from.callTo(to, answer -> answer.replaceAll("a=fingerprint:.*", wrong));

        assertThat(End.get(from.failed)).contains("not the one");
        assertThat(from.sender).isNotDone();
        stranger.close();
    }

    @Test
    void allSessionsMayShareOnePort() throws Exception {
        int port;
        try (DatagramSocket free = new DatagramSocket()) {
            port = free.getLocalPort();
        }
        RtcEndpoint shared = endpoint(new IcePorts.Shared(port));
        End one = sender(shared);
        End other = sender(shared);
        End toOne = receiver(viewer);
        End toOther = receiver(viewer);

        one.callTo(toOne);
        toOther.callTo(other);
        End.get(toOne.sender);
        End.get(toOther.sender);
        send(one, 1);
        send(other, 2);

        assertThat(toOne.packets.poll(End.PATIENCE, SECONDS))
                .extracting(RtpPacket::sequenceNumber)
                .isEqualTo(1);
        assertThat(toOther.packets.poll(End.PATIENCE, SECONDS))
                .extracting(RtpPacket::sequenceNumber)
                .isEqualTo(2);
        assertThat(one.candidates)
                .filteredOn(candidate -> !candidate.endsCandidates())
                .allSatisfy(candidate -> assertThat(candidate.candidate()).contains(" " + port + " typ host"));
        shared.close();
    }

    @Test
    void nothingLeavesWhenOnlyARelayMayBeUsedAndThereIsNone() throws Exception {
        End from = new End(
                camera,
                new IceSettings(List.of(), true),
                List.of(new MediaPlan(MediaKind.VIDEO, List.of(VP8), true, false, "camera")));
        End to = receiver(viewer);

        from.callTo(to);

        assertThat(End.get(from.failed)).contains("relay");
        assertThat(from.candidates).allMatch(candidate -> candidate.endsCandidates());
        assertThat(to.connected).isNotDone();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"stun:192.0.2.1:3478", "stun:nobody.invalid", "turn:192.0.2.1", "stuns:example.org", "nonsense"})
    void aServerThatDoesNotAnswerDelaysNothingAndIsLeftBehind(String url) throws Exception {
        IceServer server = new IceServer(List.of(url), Optional.of("someone"), Optional.of("secret"));
        End from = new End(
                camera,
                new IceSettings(List.of(server), false),
                List.of(new MediaPlan(MediaKind.VIDEO, List.of(VP8), true, false, "camera")));
        End to = receiver(viewer);

        from.callTo(to);

        End.get(from.sender);
        from.session.close();
        End.get(from.session.released());
    }

    @Test
    void aServerThatDoesNotAnswerIsGivenUp() throws Exception {
        IceServer server = new IceServer(List.of("stun:192.0.2.1:3478"), Optional.empty(), Optional.empty());
        End from = new End(
                camera,
                new IceSettings(List.of(server), false),
                List.of(new MediaPlan(MediaKind.VIDEO, List.of(VP8), true, false, "camera")));

        End.get(from.session.offer());

        End.get(from.gathered);
    }

    @Test
    void aSessionThatWasClosedOrIsNegotiatedRefusesMore() throws Exception {
        End from = sender(camera);
        End.get(from.session.offer());

        assertThat(from.session.offer().toCompletableFuture())
                .failsWithin(Duration.ofSeconds(End.PATIENCE))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(RtcException.class);
        from.session.close();
        assertThat(from.session.accept("v=0").toCompletableFuture())
                .failsWithin(Duration.ofSeconds(End.PATIENCE))
                .withThrowableOfType(ExecutionException.class)
                .withMessageContaining("closed meanwhile");
    }

    @Test
    void endsThatKnowNoCodecInCommonSaySo() throws Exception {
        RtpCodec other = new RtpCodec(0, "AV1", 90_000, 1, Map.of(), Set.of());
        End from = sender(camera);
        End to =
                new End(viewer, DIRECT, List.of(new MediaPlan(MediaKind.VIDEO, List.of(other), false, true, "camera")));
        String offer = End.get(from.session.offer());

        assertThat(to.session.answer(offer).toCompletableFuture())
                .failsWithin(Duration.ofSeconds(End.PATIENCE))
                .withThrowableOfType(ExecutionException.class)
                .withMessageContaining("no codec in common");
    }

    @Test
    void nothingIsLeftOfAHundredSessions() throws Exception {
        connectAndClose();
        long threads = liveThreads();
        long descriptors = openDescriptors();

        for (int i = 0; i < 100; i++) {
            connectAndClose();
        }

        assertThat(openDescriptors()).isLessThanOrEqualTo(descriptors + 5);
        assertThat(liveThreads()).isLessThanOrEqualTo(threads + 20); // pools of ice4j
    }

    private void connectAndClose() throws Exception {
        End from = sender(camera);
        End to = receiver(viewer);
        from.callTo(to);
        End.get(from.sender);
        End.get(to.sender);
        from.session.close();
        to.session.close();
        End.get(from.session.released());
        End.get(to.session.released());
    }

    private static long liveThreads() {
        return Thread.getAllStackTraces().size();
    }

    private static long openDescriptors() throws IOException {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors.count();
        }
    }
}
