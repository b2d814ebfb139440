package io.github.fernblick.libwebrtc;

import dev.onvoid.webrtc.media.FourCC;
import dev.onvoid.webrtc.media.video.I420Buffer;
import dev.onvoid.webrtc.media.video.VideoBufferConverter;
import dev.onvoid.webrtc.media.video.VideoFrame;
import java.nio.ByteBuffer;

/** A frame of libwebrtc, until {@link #end} takes it back. Confined to the thread that decoded it. */
final class ReceivedFrame implements DecodedFrame {
    private final VideoFrame frame;
    private final I420Buffer planes;
    private boolean ended;

    ReceivedFrame(VideoFrame frame) {
        this.frame = frame;
        this.planes = frame.buffer.toI420();
    }

    void end() {
        ended = true;
    }

    @Override
    public int width() {
        return planes().getWidth();
    }

    @Override
    public int height() {
        return planes().getHeight();
    }

    @Override
    public int rotation() {
        planes();
        return frame.rotation;
    }

    @Override
    public long timestampNanos() {
        planes();
        return frame.timestampNs;
    }

    @Override
    public ByteBuffer y() {
        return planes().getDataY();
    }

    @Override
    public ByteBuffer u() {
        return planes().getDataU();
    }

    @Override
    public ByteBuffer v() {
        return planes().getDataV();
    }

    @Override
    public int strideY() {
        return planes().getStrideY();
    }

    @Override
    public int strideU() {
        return planes().getStrideU();
    }

    @Override
    public int strideV() {
        return planes().getStrideV();
    }

    @Override
    public void convertTo(ByteBuffer bgra) {
        long needed = 4L * width() * height();
        if (!bgra.isDirect() || bgra.isReadOnly() || bgra.remaining() < needed) {
            throw new IllegalArgumentException("a direct, writable buffer with " + needed + " bytes is needed");
        }
        try {
            // FourCC names the bytes of a little-endian word from its top: ARGB lies in memory as B, G, R, A. The
            // native
            // side writes from a buffer's first byte, whatever its position, hence the slice.
            VideoBufferConverter.convertFromI420(planes, bgra.slice(), FourCC.ARGB);
        } catch (Exception e) { // declared so; all that can be wrong was looked at above
            throw new IllegalStateException("libwebrtc could not convert a frame", e);
        }
    }

    private I420Buffer planes() {
        if (ended) {
            throw new IllegalStateException("a decoded frame is valid only while it is handed over");
        }
        return planes;
    }
}
