package io.github.fernblick.rtc.fanout;

import java.util.function.Consumer;

/**
 * Where coded frames come from. Its methods are called by a {@link Broadcast}, one at a time, and return soon; what goes wrong
 * it tells its owner, not the broadcast.
 */
public interface EncodedSource {
    /** Always the same. */
    EncodedFormat format();

    /** Somebody watches: from now on frames go to {@code sink}, one after the other, on a thread of the source's. */
    void start(Consumer<EncodedFrame> sink);

    /** Nobody does any more. After it {@link #start} may come again. */
    void stop();

    /** Whether {@link #requestKeyFrame} has an effect. */
    boolean makesKeyFrames();

    /** The next frame is to be a key frame, if that is possible. */
    void requestKeyFrame();

    /** Whether {@link #setTargetBitRate} has an effect. */
    boolean adaptsBitRate();

    void setTargetBitRate(int bitsPerSecond);
}
