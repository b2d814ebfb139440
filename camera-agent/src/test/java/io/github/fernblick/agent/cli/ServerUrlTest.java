package io.github.fernblick.agent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ServerUrlTest {

    @ParameterizedTest
    @CsvSource({
        "wss://home.example/signaling,        wss://home.example/signaling",
        "wss://home.example,                  wss://home.example/signaling",
        "wss://home.example:8443/,            wss://home.example:8443/signaling",
        "WSS://Home.Example/signaling,        wss://home.example/signaling",
        "wss://[2001:db8::1]:8443/signaling,  wss://[2001:db8::1]:8443/signaling",
        "ws://127.0.0.1:9000/signaling,       ws://127.0.0.1:9000/signaling",
        "ws://localhost:9000,                 ws://localhost:9000/signaling",
        "ws://192.168.1.5:9000/signaling,     ws://192.168.1.5:9000/signaling",
    })
    void an_address_is_taken(String text, URI server) {
        assertThat(parse(text)).isEqualTo(server);
    }

    @ParameterizedTest
    @CsvSource({
        "https://home.example/signaling,      'begins with wss:, not https:'",
        "home.example,                        'begins with wss://'",
        "home.example:8443,                   'begins with wss://'",
        "wss://,                              'takes the address of a signaling server'",
        "wss://home.example:99999/signaling,  'names no host and port'",
        "wss://home_example/signaling,        'names no host and port'",
        "wss://me:word@home.example/signaling,'neither a user name nor a query'",
        "wss://home.example/signaling?key=1,  'neither a user name nor a query'",
        "wss://home.example/other,            'path is /signaling'",
        "ws://home.example/signaling,         'Without TLS (ws:) only localhost'",
        "ws://8.8.8.8:9000/signaling,         'Without TLS (ws:) only localhost'",
        "not an address,                      'takes the address of a signaling server'",
    })
    void anything_else_is_refused_with_the_reason(String text, String reason) {
        assertThatThrownBy(() -> parse(text)).hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fernblick://home.example/#", "https://home.example/#"})
    void a_pairing_link_is_refused_without_being_repeated(String start) {
        String secret = "ab".repeat(32);

        assertThatThrownBy(() -> parse(start + secret))
                .hasMessageContaining("not a pairing link")
                .hasMessageNotContaining(secret);
    }

    @Test
    void each_sentence_says_the_right_form() {
        assertThatThrownBy(() -> parse("home")).hasMessageEndingWith("write it as wss://HOST:PORT/signaling.");
    }

    private static URI parse(String text) {
        return ServerUrl.parse(text, IllegalArgumentException::new);
    }
}
