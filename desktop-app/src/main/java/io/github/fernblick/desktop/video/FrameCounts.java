package io.github.fernblick.desktop.video;

/**
 * What became of the frames since the camera's tab was opened.
 *
 * @param received decoded frames that arrived
 * @param shown frames that were put on the screen
 * @param dropped converted, but replaced by a newer one before they were on the screen
 * @param hidden not converted, since nobody could see them
 */
public record FrameCounts(long received, long shown, long dropped, long hidden) {}
