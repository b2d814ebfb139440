package io.github.fernblick.server.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose address a connection counts for. */
class TrustedProxiesTest {
    private final TrustedProxies proxies = new TrustedProxies(Stream.of("127.0.0.1", "10.0.0.0/8", "fd00::/8")
            .map(block -> CidrBlock.parse(block).orElseThrow())
            .toList());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "198.51.100.1 | 203.0.113.7             | 198.51.100.1", // who is no proxy of ours tells tales
                "127.0.0.1    | 203.0.113.7             | 203.0.113.7",
                "127.0.0.1    | 1.2.3.4, 203.0.113.7    | 203.0.113.7", // the client's own tale stands left
                "127.0.0.1    | 203.0.113.7, 10.1.2.3   | 203.0.113.7", // two proxies of ours
                "127.0.0.1    | 10.1.2.3                | 10.1.2.3", // a client within
                "127.0.0.1    | 203.0.113.7:5000        | 203.0.113.7",
                "127.0.0.1    | [2001:db8::1]:5000      | 2001:db8::1",
                "127.0.0.1    | 2001:db8::1             | 2001:db8::1",
                "127.0.0.1    | ::ffff:203.0.113.7      | 203.0.113.7",
                "fd00::1      | 203.0.113.7             | 203.0.113.7",
                "127.0.0.1    | unknown                 | 127.0.0.1",
                "127.0.0.1    | 203.0.113.7, localhost  | 127.0.0.1", // no name is ever looked up
                "127.0.0.1    | 203.0.113.7,            | 127.0.0.1",
                "127.0.0.1    | 999.0.113.7             | 127.0.0.1",
                "127.0.0.1    | fe80::1%eth0            | 127.0.0.1"
            })
    void theRightmostAddressThatIsNotOurs(String peer, String forwardedFor, String client) {
        assertThat(proxies.client(address(peer), List.of(forwardedFor))).isEqualTo(address(client));
    }

    @Test
    void headersAreOneList() {
        assertThat(proxies.client(address("127.0.0.1"), List.of("1.2.3.4", "203.0.113.7", "10.1.2.3")))
                .isEqualTo(address("203.0.113.7"));
    }

    @Test
    void withoutAHeaderItIsTheProxy() {
        assertThat(proxies.client(address("10.1.2.3"), List.of())).isEqualTo(address("10.1.2.3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "10.0.0/8", "::/129", "::1/x"})
    void whatIsNoBlock(String text) {
        assertThat(CidrBlock.parse(text)).isEmpty();
    }

    private static InetAddress address(String text) {
        return IpLiteral.parse(text).orElseThrow();
    }
}
