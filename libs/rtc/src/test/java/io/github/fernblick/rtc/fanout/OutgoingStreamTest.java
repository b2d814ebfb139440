package io.github.fernblick.rtc.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.rtc.rtcp.RtcpPacket;
import io.github.fernblick.rtc.rtcp.RtcpReader;
import io.github.fernblick.rtc.rtp.RtpPacket;
import io.github.fernblick.rtc.sdp.MediaKind;
import io.github.fernblick.rtc.session.MediaSender;
import io.github.fernblick.rtc.session.NegotiatedMedia;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutgoingStreamTest {
    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
    private final Wire wire = new Wire();
    private final PacketStore store = new PacketStore();

    @AfterEach
    void end() {
        scheduler.shutdownNow();
    }

    private OutgoingStream stream(OptionalInt retransmission, OptionalInt playoutDelay) {
        NegotiatedMedia media = new NegotiatedMedia(
                MediaKind.VIDEO,
                "0",
                true,
                false,
                new EncodedFormat.Vp8().codec(),
                retransmission,
                playoutDelay,
                0x01020304L,
                0x05060708L);
        return new OutgoingStream(media, wire, store, new Random(1));
    }

    private StoredPacket stored(int length) {
        byte[] payload = new byte[length];
        Arrays.fill(payload, (byte) length);
        StoredPacket packet = new StoredPacket(store.end(), payload, 1_234, true, false, true, 0);
        store.add(packet);
        store.publish(packet.index + 1, false);
        return packet;
    }

    @Test
    void sequenceNumbersHaveNoGapsThoughPacketsAreLeftOut() {
        OutgoingStream stream = stream(OptionalInt.empty(), OptionalInt.empty());
        StoredPacket first = stored(1);
        stored(2);
        StoredPacket third = stored(3);

        stream.send(first);
        stream.send(third);

        assertThat(wire.rtp(1).sequenceNumber()).isEqualTo(wire.rtp(0).sequenceNumber() + 1);
        assertThat(wire.rtp(1).payload().remaining()).isEqualTo(3);
    }

    @Test
    void aLostPacketIsSentAgainInTheFormatForIt() {
        OutgoingStream stream = stream(OptionalInt.of(97), OptionalInt.empty());
        stream.send(stored(1));
        stream.send(stored(2));
        int lost = wire.rtp(0).sequenceNumber();

        stream.resend(List.of(lost), 1);

        RtpPacket again = wire.rtp(2);
        assertThat(again.payloadType()).isEqualTo(97);
        assertThat(again.ssrc()).isEqualTo(0x05060708L);
        assertThat(again.timestamp()).isEqualTo(1_234);
        assertThat(again.payload().getShort(0) & 0xffff).isEqualTo(lost);
        assertThat(again.payload().get(2)).isEqualTo((byte) 1);
        assertThat(again.payload().remaining()).isEqualTo(3);
    }

    @Test
    void withoutThatFormatItIsSentJustAsItWas() {
        OutgoingStream stream = stream(OptionalInt.empty(), OptionalInt.of(3));
        stream.send(stored(1));

        stream.resend(List.of(wire.rtp(0).sequenceNumber()), 1);

        assertThat(wire.packets.get(1)).isEqualTo(wire.packets.get(0));
    }

    @Test
    void whatIsAskedForTwiceAtOnceOrWasNeverSentIsNotSentAgain() {
        OutgoingStream stream = stream(OptionalInt.of(97), OptionalInt.empty());
        stream.send(stored(1));
        int lost = wire.rtp(0).sequenceNumber();

        stream.resend(List.of(lost, lost, lost + 1, lost + 2_048), 1);
        stream.resend(List.of(lost), 1_000_000);

        assertThat(wire.packets).hasSize(2);
    }

    @Test
    void aReceiverIsToldNotToWait() {
        OutgoingStream stream = stream(OptionalInt.empty(), OptionalInt.of(5));
        stream.send(stored(1));

        byte[] packet = wire.packets.get(0);

        assertThat(packet[0]).isEqualTo((byte) 0x90);
        assertThat(Arrays.copyOfRange(packet, 12, 20))
                .isEqualTo(new byte[] {(byte) 0xbe, (byte) 0xde, 0, 1, 0x52, 0, 0, 0});
        assertThat(wire.rtp(0).payload().remaining()).isEqualTo(1);
    }

    @Test
    void aReportCountsWhatWasSent() {
        OutgoingStream stream = stream(OptionalInt.empty(), OptionalInt.empty());
        stream.report(new Track.SenderClock(7, 8));
        assertThat(wire.packets).isEmpty();
        stream.send(stored(10));
        stream.send(stored(20));

        stream.report(new Track.SenderClock(7, 8));

        assertThat(RtcpReader.read(ByteBuffer.wrap(wire.packets.get(2))))
                .contains(new RtcpPacket.SenderReport(0x01020304L, 7, 8, 2, 30, List.of()));
    }

    private final class Wire implements MediaSender {
        final List<byte[]> packets = new ArrayList<>();

        RtpPacket rtp(int index) {
            return RtpPacket.parse(ByteBuffer.wrap(packets.get(index))).orElseThrow();
        }

        @Override
        public void sendRtp(byte[] array, int offset, int length) {
            assertThat(array.length - offset - length).isGreaterThanOrEqualTo(MediaSender.ROOM);
            packets.add(Arrays.copyOfRange(array, offset, offset + length));
        }

        @Override
        public void sendRtcp(byte[] array, int offset, int length) {
            sendRtp(array, offset, length);
        }

        @Override
        public void execute(Runnable task) {
            task.run();
        }

        @Override
        public ScheduledExecutorService scheduler() {
            return scheduler;
        }
    }
}
