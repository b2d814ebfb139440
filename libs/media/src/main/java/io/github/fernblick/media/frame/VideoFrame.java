package io.github.fernblick.media.frame;

import io.github.fernblick.media.time.CaptureTime;

/**
 * One raw picture in I420: 8-bit luma, and two chroma planes of half the size, rounded up (BT.601, limited range).
 *
 * <p>A frame is <em>borrowed</em>: its planes belong to the source and are written again as soon as
 * {@link io.github.fernblick.media.source.FrameSink#frame} has returned. Who needs it longer copies it.
 *
 * @param width pixels, as shown
 * @param height pixels, as shown
 * @param captured when the picture was taken
 */
public record VideoFrame(int width, int height, Plane y, Plane u, Plane v, CaptureTime captured) {
    /** The width of the two chroma planes. */
    public int chromaWidth() {
        return (width + 1) / 2;
    }

    /** The height of the two chroma planes. */
    public int chromaHeight() {
        return (height + 1) / 2;
    }
}
