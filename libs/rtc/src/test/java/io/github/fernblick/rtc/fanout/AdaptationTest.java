package io.github.fernblick.rtc.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdaptationTest {
    private static final int LOST_A_QUARTER = 64;
    private static final int LOST_NOTHING = 0;

    @Test
    void anEstimateFollowsTheViewersOwnWhenItStaysBelowWhatIsSent() {
        PathEstimate estimate = new PathEstimate(2_000_000, 3_000_000);
        estimate.told(900_000);

        assertThat(estimate.second(2_000_000)).isTrue();
        assertThat(estimate.bitsPerSecond()).isEqualTo(2_000_000);
        assertThat(estimate.second(2_000_000)).isTrue();

        assertThat(estimate.bitsPerSecond()).isEqualTo(855_000);
    }

    @Test
    void aQuietPictureDoesNotMakeAPathLookNarrow() {
        PathEstimate estimate = new PathEstimate(2_000_000, 3_000_000);
        estimate.told(300_000); // half as much again as came: more a receiver cannot know
        estimate.lost(LOST_NOTHING);

        boolean overload = estimate.second(200_000);

        assertThat(overload).isFalse();
        assertThat(estimate.bitsPerSecond()).isGreaterThanOrEqualTo(2_000_000);
    }

    @Test
    void manyLossesLowerAnEstimateAndItIsBackTenSecondsAfterTheyEnd() {
        PathEstimate estimate = new PathEstimate(1_500_000, 1_500_000);
        long sent = 1_500_000;
        for (int second = 0; second < 10; second++) {
            estimate.lost(LOST_A_QUARTER);
            assertThat(estimate.second(sent)).isTrue();
            sent = estimate.bitsPerSecond();
        }
        assertThat(estimate.bitsPerSecond()).isLessThan(500_000);

        for (int second = 0; second < 10; second++) {
            estimate.lost(LOST_NOTHING);
            estimate.told((long) (sent * 1.6));
            assertThat(estimate.second(sent)).isFalse();
            sent = estimate.bitsPerSecond();
        }

        assertThat(estimate.bitsPerSecond()).isGreaterThanOrEqualTo(1_350_000);
    }

    @Test
    void fewLossesChangeNothing() {
        PathEstimate estimate = new PathEstimate(1_000_000, 2_000_000);
        estimate.lost(13); // 5 %

        assertThat(estimate.second(1_000_000)).isFalse();
        assertThat(estimate.bitsPerSecond()).isEqualTo(1_000_000);
    }

    @Test
    void aViewerThatIsOverloadedForFiveSecondsGetsKeyFramesOnlyAndThenNothing() {
        Congestion congestion = new Congestion();

        assertThat(secondsUntilChange(congestion, true)).isEqualTo(5);
        assertThat(congestion.level()).isEqualTo(CongestionLevel.KEY_FRAMES);
        assertThat(secondsUntilChange(congestion, true)).isEqualTo(5);
        assertThat(congestion.level()).isEqualTo(CongestionLevel.NOTHING);
    }

    @Test
    void itGetsMoreAgainLaterEachTimeThatWasInVain() {
        Congestion congestion = new Congestion();
        secondsUntilChange(congestion, true);

        assertThat(secondsUntilChange(congestion, false)).isEqualTo(10);
        assertThat(congestion.level()).isEqualTo(CongestionLevel.EVERYTHING);
        secondsUntilChange(congestion, true);
        assertThat(secondsUntilChange(congestion, false)).isEqualTo(20);
        secondsUntilChange(congestion, true);
        assertThat(secondsUntilChange(congestion, false)).isEqualTo(40);
        secondsUntilChange(congestion, true);
        assertThat(secondsUntilChange(congestion, false)).isEqualTo(60);
    }

    private static int secondsUntilChange(Congestion congestion, boolean overload) {
        int seconds = 1;
        while (!congestion.second(overload)) {
            seconds++;
        }
        return seconds;
    }

    @Test
    void theEncoderIsToldNotablyOtherRatesAndNotTooOften() {
        long second = 1_000_000_000L;
        BitRateControl control = new BitRateControl(1_000_000, 0);

        assertThat(control.wish(500_000, second / 2)).isEmpty();
        assertThat(control.wish(980_000, second)).isEmpty();
        assertThat(control.wish(500_000, second)).hasValue(500_000);
        assertThat(control.wish(900_000, 2 * second)).isEmpty();
        assertThat(control.wish(520_000, 9 * second)).isEmpty();
        assertThat(control.wish(900_000, 9 * second)).hasValue(900_000);
        assertThat(control.current()).isEqualTo(900_000);
    }

    @Test
    void timestampsGrowWhateverASourceDoes() {
        RtpTimeline timeline = new RtpTimeline(90_000, 0xffffffffL);

        assertThat(timeline.timestamp(at(1_000_000_000L))).isEqualTo(0xffffffffL);
        assertThat(timeline.timestamp(at(2_000_000_000L))).isEqualTo(89_999);
        assertThat(timeline.timestamp(at(1_500_000_000L))).isEqualTo(90_000);
        assertThat(timeline.timestamp(at(1_500_000_000L))).isEqualTo(90_001);
        assertThat(timeline.timestamp(at(3_000_000_000L))).isEqualTo(179_999);
    }

    @Test
    void aReportTellsTheCaptureClock() {
        RtpTimeline timeline = new RtpTimeline(90_000, 0);
        timeline.timestamp(at(0));
        timeline.timestamp(at(1_000_000_000L));

        RtpTimeline.Moment moment = timeline.latest();

        assertThat(moment.timestampAt(1_500_000_000L, 90_000)).isEqualTo(135_000);
        assertThat(moment.epochMicrosAt(1_500_000_000L)).isEqualTo(501_000_000);
    }

    /** A frame whose wall clock shows 501 s at 1.5 s of its monotonic one. */
    private static EncodedFrame at(long nanos) {
        return new EncodedFrame(
                java.nio.ByteBuffer.allocate(1), false, nanos, 501_000_000 + (nanos - 1_500_000_000) / 1_000);
    }
}
