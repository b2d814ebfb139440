package io.github.fernblick.demo.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ServerAddressTest {
    private static final String PIN = "0123456789abcdef".repeat(4);

    @Test
    void nothing_is_known_before_both_address_and_pin_were_printed() {
        assertThat(ServerAddress.of(List.of())).isEmpty();
        assertThat(ServerAddress.of(List.of("listening on wss://127.0.0.1:8443/signaling")))
                .isEmpty();
    }

    @Test
    void a_link_leads_there() {
        ServerAddress address = ServerAddress.of(
                        List.of("listening on wss://127.0.0.1:8443/signaling", "Certificate pin sha256:" + PIN))
                .orElseThrow();

        assertThat(address.url()).isEqualTo("wss://127.0.0.1:8443/signaling");
        assertThat(address.link("5".repeat(64), "Camera 1"))
                .isEqualTo("fernblick://127.0.0.1:8443/#" + "5".repeat(64) + "&pin=sha256:" + PIN + "&name=Camera%201");
    }
}
