package io.github.fernblick.libwebrtc;

import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoTrack;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * Frames to be sent, to any number of sessions; each encodes them for itself. Made by {@link PeerFactory#createVideoSource}.
 *
 * <p>libwebrtc stamps a frame when it is pushed. It encodes only what is pushed, key frames too: whoever shows a still
 * picture pushes it again and again.
 */
public final class VideoSource implements AutoCloseable {
    private final PeerFactory factory;
    private final NativeScope scope;
    private final CustomVideoSource source;
    private final VideoTrack track;
    private final Object pushing = new Object();

    private boolean open = true; // guarded by pushing
    private int holders = 1; // confined to the native thread; the source itself and each session that sends it

    VideoSource(PeerFactory factory) {
        this.factory = factory;
        this.scope = new NativeScope(factory.count());
        CustomVideoSource made = new CustomVideoSource();
        this.source = scope.own("video source", made, made::dispose);
        try {
            VideoTrack sent = factory.peers().createVideoTrack("video-" + UUID.randomUUID(), source);
            this.track = scope.own("video track", sent, sent::dispose);
        } catch (RuntimeException | Error e) { // webrtc-java throws Error where it means an exception
            scope.close();
            throw e;
        }
    }

    /**
     * Sends a frame at once; nothing happens after {@link #close}. The planes are copied, about a millisecond for 1080p.
     * Any thread; frames of one source come from one at a time.
     */
    public void push(I420Frame frame) {
        synchronized (
                pushing) { // so that close() never takes the source away under a frame; libwebrtc calls nobody back
            if (open) {
                NativeI420Buffer buffer = NativeI420Buffer.allocate(frame.width(), frame.height());
                try {
                    copy(frame, buffer);
                    source.pushFrame(new VideoFrame(buffer, 0L));
                } finally {
                    buffer.release();
                }
            }
        }
    }

    /** Ends the source. Sessions that send it stay, with a picture that stands still. Idempotent. */
    @Override
    public void close() {
        synchronized (pushing) {
            if (!open) {
                return;
            }
            open = false;
        }
        factory.thread().execute(this::release);
    }

    /** The track that a session sends, to be given back by {@link #release}. On the native thread. */
    VideoTrack acquire() {
        holders++;
        return track;
    }

    /** On the native thread. The native source goes with its last holder, so no session loses a track that it uses. */
    void release() {
        holders--;
        if (holders == 0) {
            abandon();
        }
    }

    /** Releases it whoever holds it, when the factory ends. On the native thread. */
    void abandon() {
        scope.close();
        factory.ended(this);
    }

    private static void copy(I420Frame frame, NativeI420Buffer buffer) {
        int chromaWidth = (frame.width() + 1) / 2;
        int chromaHeight = (frame.height() + 1) / 2;
        copy(frame.y(), frame.strideY(), buffer.getDataY(), buffer.getStrideY(), frame.width(), frame.height());
        copy(frame.u(), frame.strideU(), buffer.getDataU(), buffer.getStrideU(), chromaWidth, chromaHeight);
        copy(frame.v(), frame.strideV(), buffer.getDataV(), buffer.getStrideV(), chromaWidth, chromaHeight);
    }

    private static void copy(ByteBuffer from, int fromStride, ByteBuffer to, int toStride, int width, int height) {
        int start = from.position();
        if (fromStride == toStride) {
            to.put(0, from, start, fromStride * (height - 1) + width);
            return;
        }
        for (int row = 0; row < height; row++) {
            to.put(row * toStride, from, start + row * fromStride, width);
        }
    }
}
