package io.github.fernblick.server.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.server.time.FakeTime;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Protocol, section 5: limits. */
class AllowancesTest {
    private static final RateLimits LIMITS = new RateLimits(10, 2, 1_000, 2, 3, 1);

    private final FakeTime time = new FakeTime();
    private final Allowances allowances = new Allowances(LIMITS, true, time);

    @Test
    void messagesComeInABurstAndThenInARate() {
        Allowance allowance = at("203.0.113.7");

        assertThat(allowance.maySend(10, 0)).isTrue();
        assertThat(allowance.maySend(1, 0)).isFalse();
        time.advance(Duration.ofSeconds(1));
        assertThat(allowance.maySend(2, 0)).isTrue();
        assertThat(allowance.maySend(1, 0)).isFalse();
        time.advance(Duration.ofMinutes(1));
        assertThat(allowance.maySend(10, 0)).isTrue();
        assertThat(allowance.maySend(1, 0)).isFalse();
    }

    @Test
    void bytesAreCountedWhateverTheyAreOf() {
        Allowance allowance = at("203.0.113.7");

        assertThat(allowance.maySend(0, 1_000)).isTrue();
        assertThat(allowance.maySend(0, 1)).isFalse();
        time.advance(Duration.ofSeconds(30));
        assertThat(allowance.maySend(0, 500)).isTrue();
        assertThat(allowance.maySend(0, 1)).isFalse();
    }

    @Test
    void oneConnectionsMessagesAreNotAnothers() {
        assertThat(at("203.0.113.7").maySend(10, 1_000)).isTrue();
        assertThat(at("203.0.113.7").maySend(10, 1_000)).isTrue();
    }

    @Test
    void connectionsOfAnAddressAreCountedWhileTheyAreThere() {
        Allowance first = at("203.0.113.7");
        Allowance second = at("203.0.113.7");
        Allowance third = at("203.0.113.7");

        assertThat(List.of(first.mayConnect(), second.mayConnect(), third.mayConnect()))
                .containsExactly(true, true, false);
        assertThat(at("203.0.113.8").mayConnect()).isTrue();
        first.release();
        assertThat(at("203.0.113.7").mayConnect()).isTrue();
        assertThat(at("203.0.113.7").mayConnect()).isFalse();
    }

    @Test
    void ofIpv6WhatOneCustomerHasIsOneAddress() {
        assertThat(at("2001:db8:0:1::1").mayConnect()).isTrue();
        assertThat(at("2001:db8:0:1:ffff::2").mayConnect()).isTrue();
        assertThat(at("2001:db8:0:1::3").mayConnect()).isFalse();
        assertThat(at("2001:db8:0:2::1").mayConnect()).isTrue();
    }

    @Test
    void joinsOfAnAddressAreCountedOverAllItsConnectionsAlsoThoseThatAreGone() {
        Allowance first = at("203.0.113.7");
        assertThat(first.mayJoin()).isTrue();
        assertThat(first.mayJoin()).isTrue();
        first.release();
        Allowance second = at("203.0.113.7");

        assertThat(second.mayJoin()).isTrue();
        assertThat(second.mayJoin()).isFalse();
        time.advance(Duration.ofSeconds(20));
        assertThat(second.mayJoin()).isTrue();
        assertThat(second.mayJoin()).isFalse();
    }

    @Test
    void whoJoinsInVainAgainAndAgainIsAnsweredLate() {
        Allowance allowance = at("203.0.113.7");

        assertThat(allowance.failedJoin()).isZero();
        assertThat(allowance.failedJoin()).isPositive();
        time.advance(Duration.ofMinutes(1));
        assertThat(allowance.failedJoin()).isZero();
    }

    @Test
    void programsOnThisMachineAreNotLimitedUnlessAProxyIsTrusted() {
        Allowances home = new Allowances(LIMITS, false, time);
        IntStream.range(0, 10)
                .forEach(i -> assertThat(List.of(home.of(address("127.0.0.1")), home.of(address("::1"))))
                        .allMatch(Allowance::mayConnect)
                        .allMatch(Allowance::mayJoin)
                        .allMatch(allowance -> allowance.maySend(1_000, 1_000_000)));

        assertThat(at("127.0.0.1").maySend(11, 0)).isFalse();
    }

    @Test
    void handshakesOfAnAddressAreCountedUntilTheyAreOver() {
        Optional<Runnable> first = allowances.beginHandshake(address("203.0.113.7"));

        assertThat(allowances.beginHandshake(address("203.0.113.7"))).isPresent();
        assertThat(allowances.beginHandshake(address("203.0.113.7"))).isEmpty();
        first.orElseThrow().run();
        assertThat(allowances.beginHandshake(address("203.0.113.7"))).isPresent();
    }

    private Allowance at(String address) {
        return allowances.of(address(address));
    }

    private static InetAddress address(String text) {
        return IpLiteral.parse(text).orElseThrow();
    }
}
