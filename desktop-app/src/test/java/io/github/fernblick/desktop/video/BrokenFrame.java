package io.github.fernblick.desktop.video;

import io.github.fernblick.libwebrtc.DecodedFrame;
import java.nio.ByteBuffer;

/** A frame that cannot be converted. */
record BrokenFrame(DecodedFrame frame) implements DecodedFrame {
    @Override
    public int width() {
        return frame.width();
    }

    @Override
    public int height() {
        return frame.height();
    }

    @Override
    public int rotation() {
        return frame.rotation();
    }

    @Override
    public long timestampNanos() {
        return frame.timestampNanos();
    }

    @Override
    public ByteBuffer y() {
        return frame.y();
    }

    @Override
    public ByteBuffer u() {
        return frame.u();
    }

    @Override
    public ByteBuffer v() {
        return frame.v();
    }

    @Override
    public int strideY() {
        return frame.strideY();
    }

    @Override
    public int strideU() {
        return frame.strideU();
    }

    @Override
    public int strideV() {
        return frame.strideV();
    }

    @Override
    public void convertTo(ByteBuffer bgra) {
        throw new IllegalStateException("broken");
    }
}
