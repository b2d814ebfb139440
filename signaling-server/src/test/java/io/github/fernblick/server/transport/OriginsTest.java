package io.github.fernblick.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {
    private final Origins origins = new Origins(Set.of("https://cameras.example"));

    @ParameterizedTest
    @CsvSource({
        "https://server.example, server.example",
        "https://server.example, server.example:443",
        "https://server.example:8443, server.example:8443",
        "http://server.example, server.example:80",
        "https://SERVER.example, server.EXAMPLE",
        "http://127.0.0.1:9000, 127.0.0.1:9000",
        "http://[::1]:9000, [::1]:9000"
    })
    void theServersOwnPagesMayConnect(String origin, String host) {
        assertThat(origins.admits(origin, host)).isTrue();
    }

    @Test
    void pagesOfTheListMayConnect() {
        assertThat(origins.admits("https://cameras.example", "server.example")).isTrue();
        assertThat(origins.admits("https://cameras.example:443", "server.example"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "https://server.example.evil.example",
                "https://server.example:444",
                "http://cameras.example",
                "null",
                "",
                "server.example",
                "https://server.example/",
                "https://server.example?x",
                "https://user@server.example",
                "ftp://server.example",
                "https://server.example https://evil.example"
            })
    void otherPagesMayNot(String origin) {
        assertThat(origins.admits(origin, "server.example")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "server.example/", "evil example", "@server.example"})
    void aHostThatIsNoneOwnsNoPage(String host) {
        assertThat(origins.admits("https://server.example", host)).isFalse();
    }
}
