package io.github.fernblick.rtc.fanout;

import java.nio.ByteBuffer;

/**
 * One coded picture, or one packet of sound.
 *
 * @param data from position to limit; only read, and only during the call that hands it over
 * @param keyFrame whether it can be decoded without any before it
 * @param capturedNanos when, by {@link System#nanoTime()}: differences become RTP timestamps, over restarts as well
 * @param capturedEpochMicros when, in microseconds since 1970-01-01T00:00Z: for who compares with another clock
 */
public record EncodedFrame(ByteBuffer data, boolean keyFrame, long capturedNanos, long capturedEpochMicros) {}
