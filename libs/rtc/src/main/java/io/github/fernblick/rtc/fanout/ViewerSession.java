package io.github.fernblick.rtc.fanout;

import io.github.fernblick.rtc.rtcp.RtcpPacket;
import io.github.fernblick.rtc.rtp.RtpPacket;
import io.github.fernblick.rtc.sdp.MediaKind;
import io.github.fernblick.rtc.session.MediaHandler;
import io.github.fernblick.rtc.session.MediaPlan;
import io.github.fernblick.rtc.session.MediaSender;
import io.github.fernblick.rtc.session.NegotiatedMedia;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One viewer of a {@link Broadcast}: the media of one session. Sends what the source gives, answers what the viewer asks for,
 * and watches what its path carries.
 */
public final class ViewerSession implements MediaHandler {
    private static final String STREAM_ID = "camera";

    private final Broadcast broadcast;
    private final boolean talks;
    private final ViewerListener listener;
    private final Runnable waker = this::wake;
    private final AtomicBoolean woken = new AtomicBoolean();
    private final PathEstimate estimate;
    private final Congestion congestion = new Congestion();

    // Written on the session's executor, read by the broadcast's.
    private volatile int bitsPerSecond;
    private volatile CongestionLevel level = CongestionLevel.EVERYTHING;
    // Written by the owner.
    private volatile int ownLimit = Integer.MAX_VALUE;
    // Written once, before anything wakes.
    private volatile @Nullable MediaSender sender;

    // Confined to the session's executor.
    private @Nullable OutgoingStream video;
    private @Nullable OutgoingStream audio;
    private @Nullable VideoFeed videoFeed;
    private @Nullable AudioFeed audioFeed;
    private @Nullable ScheduledFuture<?> ticking;

    ViewerSession(Broadcast broadcast, boolean talks, ViewerListener listener) {
        this.broadcast = broadcast;
        this.talks = talks;
        this.listener = listener;
        this.bitsPerSecond = broadcast.settings().start();
        this.estimate = new PathEstimate(
                broadcast.settings().start(), broadcast.settings().highest());
    }

    /** What the session is to negotiate. */
    public List<MediaPlan> media() {
        List<MediaPlan> plans = new ArrayList<>();
        plans.add(new MediaPlan(
                MediaKind.VIDEO, List.of(broadcast.video().source().format().codec()), true, false, STREAM_ID));
        boolean sound = broadcast.audio().isPresent();
        if (sound || talks) {
            plans.add(
                    new MediaPlan(MediaKind.AUDIO, List.of(new EncodedFormat.Opus().codec()), sound, talks, STREAM_ID));
        }
        return plans;
    }

    /** What this viewer itself wants at most. Any thread. */
    public void setMaxBitRate(int limit) {
        ownLimit = limit;
    }

    /** What this viewer's path carries, as far as is known. Any thread. */
    public int bitsPerSecond() {
        return Math.min(bitsPerSecond, ownLimit);
    }

    /** How much this viewer gets. Any thread. */
    public CongestionLevel level() {
        return level;
    }

    @Override
    public void started(MediaSender with, List<NegotiatedMedia> media) {
        sender = with;
        for (NegotiatedMedia each : media) {
            if (each.sends() && each.kind() == MediaKind.VIDEO) {
                OutgoingStream stream =
                        new OutgoingStream(each, with, broadcast.video().store(), broadcast.random());
                video = stream;
                videoFeed = new VideoFeed(broadcast, stream, with);
                broadcast.video().addWaker(waker);
            } else if (each.sends() && broadcast.audio().isPresent()) {
                Track track = broadcast.audio().get();
                OutgoingStream stream = new OutgoingStream(each, with, track.store(), broadcast.random());
                audio = stream;
                audioFeed = new AudioFeed(track, stream);
                track.addWaker(waker);
            }
        }
        broadcast.joined(this);
        if (videoFeed != null) {
            videoFeed.begin(System.nanoTime());
        }
        ticking = with.scheduler().scheduleWithFixedDelay(() -> with.execute(this::second), 1, 1, TimeUnit.SECONDS);
    }

    /** There is something new to send. On the sources' threads. */
    private void wake() {
        MediaSender with = sender;
        if (with != null && woken.compareAndSet(false, true)) {
            with.execute(this::pump);
        }
    }

    private void pump() {
        woken.set(false);
        if (videoFeed != null) {
            videoFeed.pump(System.nanoTime());
        }
        if (audioFeed != null) {
            audioFeed.pump();
        }
    }

    private void second() {
        long now = System.nanoTime();
        OutgoingStream picture = video;
        if (picture != null) {
            picture.report(broadcast.video().clock(now));
            adapt(picture.second());
        }
        OutgoingStream sound = audio;
        if (sound != null && broadcast.audio().isPresent()) {
            sound.report(broadcast.audio().get().clock(now));
            sound.second();
        }
    }

    private void adapt(long sent) {
        boolean overload = estimate.second(sent);
        bitsPerSecond = estimate.bitsPerSecond();
        // While the encoder can still be told to send less, nothing need be left out.
        boolean helpless = !broadcast.video().source().adaptsBitRate()
                || estimate.bitsPerSecond() < broadcast.settings().lowest();
        VideoFeed feed = videoFeed;
        if (congestion.second(overload && helpless) && feed != null) {
            level = congestion.level();
            feed.level(level);
            listener.level(level);
        }
    }

    @Override
    public void control(RtcpPacket packet) {
        OutgoingStream picture = video;
        if (picture == null) {
            return;
        }
        long ssrc = picture.media().ssrc();
        if (packet instanceof RtcpPacket.Nack nack && nack.mediaSsrc() == ssrc) {
            picture.resend(nack.sequenceNumbers(), System.nanoTime());
        } else if (packet instanceof RtcpPacket.PictureLossIndication loss && loss.mediaSsrc() == ssrc) {
            broadcast.requestKeyFrame();
        } else if (packet instanceof RtcpPacket.FullIntraRequest request
                && request.mediaSsrcs().contains(ssrc)) {
            broadcast.requestKeyFrame();
        } else if (packet instanceof RtcpPacket.ReceiverEstimatedMaximumBitRate told) {
            estimate.told(told.bitsPerSecond());
        } else if (packet instanceof RtcpPacket.ReceiverReport report) {
            report.reports().forEach(block -> heard(block, ssrc));
        } else if (packet instanceof RtcpPacket.SenderReport report) {
            report.reports().forEach(block -> heard(block, ssrc));
        }
    }

    private void heard(RtcpPacket.ReportBlock block, long ssrc) {
        if (block.ssrc() == ssrc) {
            estimate.lost(block.fractionLost());
        }
    }

    @Override
    public void received(NegotiatedMedia of, RtpPacket packet) {
        if (of.kind() == MediaKind.AUDIO && packet.payload().hasRemaining()) {
            listener.talk(packet.payload(), packet.timestamp());
        }
    }

    @Override
    public void ended() {
        broadcast.video().removeWaker(waker);
        broadcast.audio().ifPresent(track -> track.removeWaker(waker));
        if (ticking != null) {
            ticking.cancel(false);
        }
        if (videoFeed != null) {
            videoFeed.end();
        }
        broadcast.left(this);
    }
}
