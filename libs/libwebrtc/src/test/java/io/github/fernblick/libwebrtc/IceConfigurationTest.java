package io.github.fernblick.libwebrtc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCIceTransportPolicy;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IceConfigurationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "stun:stun.example.org",
                "stun:stun.example.org:3478",
                "stuns:[2001:db8::1]:5349",
                "turn:192.0.2.1?transport=tcp",
                "turns:turn.example.org:443?transport=tcp",
                "TURN:turn.example.org"
            })
    void whatRfc7064And7065AllowIsTaken(String url) {
        assertThat(urls(url)).containsExactly(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org",
                "file:///etc/passwd",
                "stun:",
                "stun:host:port",
                "stun:user@host",
                "turn:host?transport=sctp",
                "turn:host\nstun:other",
                " stun:host",
                ""
            })
    void everythingElseIsDropped(String url) {
        assertThat(urls(url)).isEmpty();
    }

    @Test
    void aTurnServerWithoutCredentialsIsDroppedAndItsStunKept() {
        IceServer server = new IceServer(
                List.of("stun:one.example.org", "turn:one.example.org"), Optional.empty(), Optional.empty());

        assertThat(configuration(server).iceServers)
                .singleElement()
                .satisfies(known -> assertThat(known.urls).containsExactly("stun:one.example.org"));
    }

    @Test
    void relayOnlyIsPassedOn() {
        SessionConfig config =
                SessionConfig.builder().receive(frame -> {}).relayOnly(true).build();

        assertThat(IceConfiguration.of(config, Optional.empty()).iceTransportPolicy)
                .isEqualTo(RTCIceTransportPolicy.RELAY);
    }

    @Test
    void credentialsAreNeverPrinted() {
        IceServer server = new IceServer(List.of("turn:host"), Optional.of("name"), Optional.of("password"));

        assertThat(server.toString()).doesNotContain("name", "password", "host");
    }

    private static List<String> urls(String url) {
        IceServer server = new IceServer(List.of(url), Optional.of("name"), Optional.of("password"));
        return configuration(server).iceServers.stream()
                .map(known -> known.urls)
                .flatMap(List::stream)
                .toList();
    }

    private static RTCConfiguration configuration(IceServer... servers) {
        SessionConfig config = SessionConfig.builder()
                .receive(frame -> {})
                .iceServers(Arrays.asList(servers))
                .build();
        return IceConfiguration.of(config, Optional.empty());
    }
}
