package io.github.fernblick.rtc.fanout;

import io.github.fernblick.rtc.rtcp.RtcpWriter;
import io.github.fernblick.rtc.rtp.PayloadFormat;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One medium of a broadcast: its source, and its packets for all viewers. */
final class Track {
    private static final Logger log = LoggerFactory.getLogger(Track.class);

    private final EncodedSource source;
    private final PayloadFormat format;
    private final RtpTimeline timeline;
    private final int clockRate;
    private final PacketStore store = new PacketStore();
    private final List<Runnable> wakers = new CopyOnWriteArrayList<>();
    private final Runnable keyFrameCame;
    private final Object writing = new Object(); // a source that was stopped and started again may use another thread

    Track(EncodedSource source, RandomGenerator random, Runnable keyFrameCame) {
        this.source = source;
        this.format = source.format().payloadFormat(random);
        this.clockRate = source.format().codec().clockRate();
        this.timeline = new RtpTimeline(clockRate, random.nextInt());
        this.keyFrameCame = keyFrameCame;
    }

    EncodedSource source() {
        return source;
    }

    PacketStore store() {
        return store;
    }

    void addWaker(Runnable waker) {
        wakers.add(waker);
    }

    void removeWaker(Runnable waker) {
        wakers.remove(waker);
    }

    /** A frame of the source, on its thread: packetised here once, sent by each viewer on its own. */
    void frame(EncodedFrame frame) {
        try {
            synchronized (writing) {
                store(frame);
            }
            if (frame.keyFrame()) {
                keyFrameCame.run();
            }
            wakers.forEach(Runnable::run);
        } catch (RuntimeException bug) {
            log.error("A frame could not be sent: this is a bug", bug);
        }
    }

    private void store(EncodedFrame frame) {
        List<byte[]> payloads = format.payloads(frame.data(), frame.keyFrame());
        if (payloads.isEmpty()) {
            return;
        }
        long timestamp = timeline.timestamp(frame);
        long now = System.nanoTime();
        long begin = store.end();
        int last = payloads.size() - 1;
        for (int i = 0; i <= last; i++) {
            store.add(
                    new StoredPacket(begin + i, payloads.get(i), timestamp, i == last, frame.keyFrame(), i == 0, now));
        }
        store.publish(begin + last + 1, frame.keyFrame());
    }

    /** RTP time and NTP time of now, for a sender report. */
    SenderClock clock(long nanoTime) {
        RtpTimeline.Moment latest = timeline.latest();
        long micros = latest.epochMicrosAt(nanoTime);
        Instant instant =
                Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
        return new SenderClock(RtcpWriter.ntpTime(instant), latest.timestampAt(nanoTime, clockRate));
    }

    /** One moment in the two clocks of a sender report (RFC 3550, section 6.4.1). */
    record SenderClock(long ntpTime, long rtpTimestamp) {}
}
