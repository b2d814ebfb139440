package io.github.fernblick.signaling.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void itBeginsAtOnceAndDoublesFromHalfASecondToFive() {
        Backoff backoff = new Backoff(alwaysTheMost());
        assertThat(backoff.next()).isEqualTo(Duration.ZERO);
        assertThat(backoff.next()).isEqualTo(Duration.ofMillis(500));
        assertThat(backoff.next()).isEqualTo(Duration.ofSeconds(1));
        assertThat(backoff.next()).isEqualTo(Duration.ofSeconds(2));
        assertThat(backoff.next()).isEqualTo(Duration.ofSeconds(4));
        assertThat(backoff.next()).isEqualTo(Duration.ofSeconds(5));
        assertThat(backoff.next()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void itsJitterIsFull() {
        Backoff backoff = new Backoff(new Random(1));
        for (int i = 0; i < 10; i++) {
            backoff.next();
        }
        List<Duration> delays = Stream.generate(backoff::next).limit(1_000).toList();
        assertThat(delays)
                .allMatch(delay -> delay.compareTo(Duration.ofSeconds(5)) <= 0)
                .anyMatch(delay -> delay.compareTo(Duration.ofMillis(250)) < 0)
                .anyMatch(delay -> delay.compareTo(Duration.ofMillis(4_750)) > 0);
    }

    @Test
    void afterAResetItBeginsAtOnceAgain() {
        Backoff backoff = new Backoff(alwaysTheMost());
        backoff.next();
        backoff.next();
        backoff.reset();
        assertThat(backoff.next()).isEqualTo(Duration.ZERO);
    }

    private static RandomGenerator alwaysTheMost() {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return 0;
            }

            @Override
            public long nextLong(long bound) {
                return bound - 1;
            }
        };
    }
}
