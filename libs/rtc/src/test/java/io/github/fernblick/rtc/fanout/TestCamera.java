package io.github.fernblick.rtc.fanout;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/** A camera that FFmpeg encodes: 30 pictures a second that move. */
final class TestCamera implements EncodedSource, AutoCloseable {
    static final int WIDTH = 320;
    static final int HEIGHT = 240;
    private static final int RATE = 30;

    final AtomicInteger started = new AtomicInteger();
    final AtomicInteger stopped = new AtomicInteger();
    final AtomicInteger keyFramesAsked = new AtomicInteger();
    final AtomicInteger frames = new AtomicInteger();
    volatile int bitRate;
    private final EncodedFormat format;
    private final boolean makesKeyFrames;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final AtomicBoolean keyFrame = new AtomicBoolean();
    private final AVCodecContext context;
    private final AVFrame frame = avutil.av_frame_alloc();
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final ScheduledFuture<?> encoding;
    private volatile @Nullable Consumer<EncodedFrame> sink;
    private long count; // confined to the thread

    static TestCamera vp8(boolean makesKeyFrames, int framesBetweenKeyFrames) {
        return new TestCamera("libvpx", new EncodedFormat.Vp8(), makesKeyFrames, framesBetweenKeyFrames);
    }

    static TestCamera h264(boolean makesKeyFrames, int framesBetweenKeyFrames) {
        return new TestCamera(
                "libopenh264",
                new EncodedFormat.H264("42e01f", ByteBuffer.allocate(0)),
                makesKeyFrames,
                framesBetweenKeyFrames);
    }

    private TestCamera(String codec, EncodedFormat format, boolean makesKeyFrames, int framesBetweenKeyFrames) {
        this.format = format;
        this.makesKeyFrames = makesKeyFrames;
        context = avcodec.avcodec_alloc_context3(avcodec.avcodec_find_encoder_by_name(codec));
        context.width(WIDTH).height(HEIGHT).pix_fmt(avutil.AV_PIX_FMT_YUV420P);
        context.time_base().num(1).den(RATE);
        context.bit_rate(500_000)
                .gop_size(framesBetweenKeyFrames)
                .max_b_frames(0)
                .thread_count(1);
        AVDictionary options = new AVDictionary(null);
        avutil.av_dict_set(options, "deadline", "realtime", 0);
        avutil.av_dict_set(options, "cpu-used", "8", 0);
        avutil.av_dict_set(options, "lag-in-frames", "0", 0);
        if (avcodec.avcodec_open2(context, (org.bytedeco.ffmpeg.avcodec.AVCodec) null, options) < 0) {
            throw new IllegalStateException("the encoder does not open");
        }
        avutil.av_dict_free(options);
        frame.width(WIDTH).height(HEIGHT).format(avutil.AV_PIX_FMT_YUV420P);
        avutil.av_frame_get_buffer(frame, 0);
        encoding = thread.scheduleAtFixedRate(this::encode, 0, 1_000_000 / RATE, TimeUnit.MICROSECONDS);
    }

    private void encode() {
        Consumer<EncodedFrame> to = sink;
        if (to == null) {
            return;
        }
        avutil.av_frame_make_writable(frame);
        for (int plane = 0; plane < 3; plane++) {
            int height = plane == 0 ? HEIGHT : HEIGHT / 2;
            int stride = frame.linesize(plane);
            ByteBuffer bytes =
                    frame.data(plane).capacity((long) stride * height).asByteBuffer();
            for (int i = 0; i < stride * height; i++) {
                bytes.put(i, (byte) (plane == 0 ? (i % stride * 3 + i / stride + count * 4) & 0xff : 128));
            }
        }
        boolean wanted = keyFrame.getAndSet(false) || count == 0;
        frame.pict_type(wanted ? avutil.AV_PICTURE_TYPE_I : avutil.AV_PICTURE_TYPE_NONE);
        frame.pts(count++);
        avcodec.avcodec_send_frame(context, frame);
        while (avcodec.avcodec_receive_packet(context, packet) == 0) {
            frames.incrementAndGet();
            to.accept(new EncodedFrame(
                    packet.data().capacity(packet.size()).asByteBuffer(),
                    (packet.flags() & avcodec.AV_PKT_FLAG_KEY) != 0,
                    System.nanoTime(),
                    System.currentTimeMillis() * 1_000));
            avcodec.av_packet_unref(packet);
        }
    }

    @Override
    public EncodedFormat format() {
        return format;
    }

    @Override
    public void start(Consumer<EncodedFrame> to) {
        started.incrementAndGet();
        keyFrame.set(true);
        sink = to;
    }

    @Override
    public void stop() {
        sink = null;
        stopped.incrementAndGet();
    }

    @Override
    public boolean makesKeyFrames() {
        return makesKeyFrames;
    }

    @Override
    public void requestKeyFrame() {
        keyFramesAsked.incrementAndGet();
        keyFrame.set(true);
    }

    @Override
    public boolean adaptsBitRate() {
        return true;
    }

    @Override
    public void setTargetBitRate(int bitsPerSecond) {
        bitRate = bitsPerSecond;
    }

    @Override
    public void close() {
        CompletableFuture.runAsync(this::free, thread).join();
        thread.shutdownNow();
    }

    private void free() {
        encoding.cancel(false);
        avcodec.av_packet_free(packet);
        avutil.av_frame_free(frame);
        avcodec.avcodec_free_context(context);
    }
}
