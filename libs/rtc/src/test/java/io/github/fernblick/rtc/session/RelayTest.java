package io.github.fernblick.rtc.session;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.rtc.ice.IcePorts;
import io.github.fernblick.rtc.ice.IceSettings;
import io.github.fernblick.rtc.rtp.RtpPacket;
import io.github.fernblick.rtc.sdp.MediaKind;
import io.github.fernblick.rtc.sdp.RtpCodec;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelayTest {
    private static final RtpCodec VP8 = new RtpCodec(0, "VP8", 90_000, 1, Map.of(), Set.of());

    private static RtcEndpoint endpoint() {
        return new RtcEndpoint(new IcePorts.Any(), new SecureRandom(), Clock.systemUTC());
    }

    private static List<MediaPlan> video(boolean sends) {
        return List.of(new MediaPlan(MediaKind.VIDEO, List.of(VP8), sends, !sends, "camera"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onlyRelayCandidatesLeaveAndMediaFlowThroughTheRelay(boolean cameraOffers) throws Exception {
        try (TurnServer turn = new TurnServer();
                RtcEndpoint camera = endpoint();
                RtcEndpoint viewer = endpoint()) {
            End from = new End(camera, new IceSettings(List.of(turn.iceServer()), true), video(true));
            End to = new End(viewer, new IceSettings(List.of(), false), video(false));

            if (cameraOffers) {
                from.callTo(to);
            } else {
                to.callTo(from);
            }

            assertThat(End.get(from.connected)).isTrue();
            NegotiatedMedia media = End.get(from.media).get(0);
            MediaSender sender = End.get(from.sender);
            End.get(to.sender);
            byte[] packet = new byte[RtpPacket.HEADER_LENGTH + 1_001 + MediaSender.ROOM];
            RtpPacket.writeHeader(packet, 0, media.codec().payloadType(), true, 1, 1, media.ssrc());
            sender.execute(() -> sender.sendRtp(packet, 0, RtpPacket.HEADER_LENGTH + 1_001));
            RtpPacket arrived = to.packets.poll(End.PATIENCE, SECONDS);
            assertThat(arrived).isNotNull();
            assertThat(arrived.payload().remaining()).isEqualTo(1_001);
            End.get(from.gathered);
            assertThat(from.candidates)
                    .filteredOn(candidate -> !candidate.endsCandidates())
                    .isNotEmpty()
                    .allSatisfy(candidate -> assertThat(candidate.candidate()).contains(" typ relay raddr 0.0.0.0 "));

            from.session.close();
            End.get(from.session.released());
            turn.await("refreshed, realm=<fernblick>, username=<someone>, lifetime=0");
            End.get(to.closedByPeer);
        }
    }

    @Test
    void bothEndsMayBeBehindRelays() throws Exception {
        try (TurnServer turn = new TurnServer();
                RtcEndpoint camera = endpoint();
                RtcEndpoint viewer = endpoint()) {
            End from = new End(camera, new IceSettings(List.of(turn.iceServer()), true), video(true));
            End to = new End(viewer, new IceSettings(List.of(turn.iceServer()), true), video(false));

            from.callTo(to);

            assertThat(End.get(from.connected)).isTrue();
            assertThat(End.get(to.connected)).isTrue();
        }
    }
}
