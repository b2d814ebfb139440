package io.github.fernblick.media.frame;

/**
 * What a source gives.
 *
 * @param width pixels, at least 1
 * @param height pixels, at least 1
 * @param rate nominal: single frames may be missing
 */
public record VideoFormat(int width, int height, FrameRate rate) {
    public VideoFormat {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("not a picture's size: " + width + "x" + height);
        }
    }

    /** The same for a picture that was turned by a quarter. */
    public VideoFormat turned() {
        return new VideoFormat(/* width= */ height, /* height= */ width, rate);
    }

    /** As a source's name writes it: {@code 720x480@30}. */
    @Override
    public String toString() {
        return width + "x" + height + "@" + rate;
    }
}
