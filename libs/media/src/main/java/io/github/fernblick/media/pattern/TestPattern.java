package io.github.fernblick.media.pattern;

import io.github.fernblick.media.frame.I420Image;
import io.github.fernblick.media.frame.VideoFormat;
import io.github.fernblick.media.frame.VideoFrame;
import io.github.fernblick.media.time.CaptureTime;
import io.github.fernblick.media.timecode.TimeCodePainter;
import java.time.ZoneId;

/**
 * A picture that moves and tells the time: to people by a clock, to programs by a time code. Drawn in place: each frame
 * only where it differs from the one before. Not thread-safe.
 */
public final class TestPattern {
    private static final Colour BAR = Colour.rgb(255, 138, 60);
    private static final double BALL_SECONDS = 5;
    private static final double BAR_SECONDS = 4;

    private final I420Image backdrop;
    private final Canvas canvas;
    private final Clock clock;
    private final TimeCodePainter timeCode;
    private final int width;
    private final int height;
    private final int ballBox;
    private int ballLeft;
    private int ballTop;

    /**
     * @param title a few words for the picture, may be empty
     * @param zone whose time the clock shows; the time code doesn't depend on it
     */
    public TestPattern(VideoFormat format, String title, ZoneId zone) {
        width = format.width();
        height = format.height();
        backdrop = Backdrop.paint(width, height, title, width + "×" + height + "  " + format.rate() + " fps");
        canvas = new Canvas(new I420Image(width, height));
        clock = new Clock(width, height, zone);
        timeCode = new TimeCodePainter(width, height);
        timeCode.paintMarks(backdrop);
        canvas.restore(backdrop, 0, 0, width, height);
        ballBox = height / 10 / 2 * 2 + 4;
    }

    /**
     * Draws the picture of this moment.
     *
     * @return the picture, valid until the next call
     */
    public VideoFrame draw(CaptureTime captured) {
        double seconds = Math.floorMod(captured.epochMicros(), 3_600_000_000L) / 1e6;
        paintBall(seconds);
        paintBar(seconds);
        clock.paint(canvas, backdrop, captured.epochMillis());
        timeCode.paint(canvas.image(), captured.epochMillis());
        return canvas.image().asFrame(captured);
    }

    /** A ball that bounces across the colour bars. */
    private void paintBall(double seconds) {
        canvas.restore(backdrop, ballLeft, ballTop, ballBox, ballBox);
        double across = triangle(seconds / BALL_SECONDS);
        double fall = triangle(seconds * 2.5 / BALL_SECONDS);
        double bounce = 1 - (1 - fall) * (1 - fall);
        int floor = (int) (height * Backdrop.BARS_BOTTOM) / 2 * 2 - ballBox;
        ballLeft = (int) (across * (width - ballBox)) / 2 * 2;
        ballTop = (int) (floor * (1 - bounce)) / 2 * 2;
        canvas.disc(ballLeft + ballBox / 2.0, ballTop + ballBox / 2.0, ballBox / 2.0 - 2, Colour.WHITE);
    }

    /** A bar that sweeps over the ramp of greys: a jump or a freeze is seen at once. */
    private void paintBar(double seconds) {
        int top = (int) (height * Backdrop.RAMP_TOP) / 2 * 2;
        canvas.restore(backdrop, 0, top, width, height - top);
        int barWidth = Math.max(2, width / 60 / 2 * 2);
        double turn = seconds / BAR_SECONDS;
        int left = (int) ((turn - Math.floor(turn)) * (width + barWidth)) / 2 * 2 - barWidth;
        canvas.fill(Math.max(0, left), top, Math.min(barWidth, left + barWidth), height - top, BAR);
    }

    /** 0 to 1 and back within one turn. */
    private static double triangle(double turns) {
        double phase = turns - Math.floor(turns);
        return phase < 0.5 ? 2 * phase : 2 - 2 * phase;
    }
}
