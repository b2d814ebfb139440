package io.github.fernblick.server.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.server.conversation.Watch.Due;
import io.github.fernblick.server.time.FakeTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Protocol, section 1: how long a connection is waited for. */
class WatchTest {
    private final FakeTime time = new FakeTime();
    private final Watch watch = new Watch(time, Patience.DEFAULT);

    @Test
    void whoIsInNoRoomAndSaysNothingForTenSecondsIsOverdue() {
        assertThat(after(9.9)).isEqualTo(Due.NOTHING);
        assertThat(after(0.1)).isEqualTo(Due.JOIN_OVERDUE);
    }

    @Test
    void whoSaysSomethingMayWaitAgain() {
        time.advance(Duration.ofSeconds(6));
        watch.heard();

        assertThat(after(6)).isEqualTo(Due.NOTHING);
        assertThat(after(4)).isEqualTo(Due.JOIN_OVERDUE);
    }

    @Test
    void aPongIsNothingSaid() {
        time.advance(Duration.ofSeconds(6));
        watch.ponged();

        assertThat(after(4)).isEqualTo(Due.JOIN_OVERDUE);
    }

    @Test
    void whoIsInARoomIsPingedEveryFifteenSeconds() {
        watch.joined();

        assertThat(after(14.9)).isEqualTo(Due.NOTHING);
        assertThat(after(0.1)).isEqualTo(Due.PING);
        watch.ponged();
        assertThat(after(0)).isEqualTo(Due.NOTHING);
        assertThat(after(15)).isEqualTo(Due.PING);
    }

    @Test
    void whoHasNotPongedForThirtySecondsIsOverdue() {
        watch.joined();
        assertThat(after(15)).isEqualTo(Due.PING);
        watch.ponged();

        assertThat(after(15)).isEqualTo(Due.PING);
        assertThat(after(14.9)).isEqualTo(Due.NOTHING);
        assertThat(after(0.1)).isEqualTo(Due.PONG_OVERDUE);
    }

    @Test
    void talkingIsNoPong() {
        watch.joined();
        after(15);
        after(14);
        watch.heard();

        assertThat(after(1)).isEqualTo(Due.PONG_OVERDUE);
    }

    private Due after(double seconds) {
        time.advance(Duration.ofMillis(Math.round(seconds * 1_000)));
        return watch.look();
    }
}
