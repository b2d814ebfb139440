package io.github.fernblick.rtc.ice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateAttributeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "candidate:842163049 1 udp 1677729535 192.0.2.7 46154 typ srflx raddr 10.0.0.1 rport 46154 generation 0",
                "candidate:1 1 UDP 2122260223 2001:db8::7 40000 typ host",
                "a=candidate:1 1 udp 1 192.0.2.7 1 typ relay raddr 0.0.0.0 rport 0"
            })
    void addressesAreUnderstood(String attribute) {
        assertThat(CandidateAttribute.parse(attribute)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "candidate:",
                "candidate:1 1 udp 2122260223 8f3b1f4e-6f0e-4f0b-9c3e-2f6a5a1d7c11.local 40000 typ host",
                "candidate:1 1 udp 2122260223 www.example.org 40000 typ host",
                "candidate:1 1 tcp 2122260223 192.0.2.7 9 typ host tcptype active",
                "candidate:1 2 udp 2122260223 192.0.2.7 40000 typ host",
                "candidate:1 1 udp 9999999999 192.0.2.7 40000 typ host",
                "candidate:1 1 udp 2122260223 192.0.2.7 0 typ host",
                "candidate:1 1 udp 2122260223 192.0.2.7 65536 typ host",
                "candidate:1 1 udp 2122260223 224.0.0.1 40000 typ host",
                "candidate:1 1 udp 2122260223 0.0.0.0 40000 typ host",
                "candidate:1 1 udp 2122260223 999.0.2.7 40000 typ host",
                "candidate:1 1 udp 2122260223 192.0.2.7 40000 typ wormhole"
            })
    void namesOtherTransportsAndNonsenseArePassedOver(String attribute) {
        assertThat(CandidateAttribute.parse(attribute)).isEmpty();
    }

    @Test
    void whatStandsBehindAnAddressIsNotTold() {
        CandidateAttribute candidate = CandidateAttribute.parse(
                        "candidate:1 1 udp 7 192.0.2.7 40000 typ srflx raddr 10.0.0.1 rport 5")
                .orElseThrow();

        assertThat(candidate.format("abcd"))
                .isEqualTo(
                        "candidate:1 1 udp 7 192.0.2.7 40000 typ srflx raddr 0.0.0.0 rport 0 generation 0 ufrag abcd");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "stun:stun.example.org,false,stun.example.org,3478",
                "turn:turn.example.org:5000?transport=udp,true,turn.example.org,5000",
                "TURN:[2001:db8::1]:3478,true,[2001:db8::1],3478"
            })
    void serversOverUdpAreUnderstood(String url, boolean relay, String host, int port) {
        assertThat(IceServerUrl.parse(url)).contains(new IceServerUrl(relay, host, port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "turns:turn.example.org",
                "turn:turn.example.org?transport=tcp",
                "http://example.org",
                "stun:",
                "stun:a:0",
                "stun:a:99999",
                "stun:a b"
            })
    void serversThatCannotBeAskedArePassedOver(String url) {
        assertThat(IceServerUrl.parse(url)).isEmpty();
    }
}
