package io.github.fernblick.media.timecode;

/**
 * A time code that was read.
 *
 * @param epochMillis when the picture was captured, wall clock
 */
public record TimeCodeHit(long epochMillis, TimeCodePlace place) {}
