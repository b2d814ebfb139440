package io.github.fernblick.rtc.rtp;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * H.264 in RTP (RFC 6184), packetization mode 1: single units, STAP-A for small ones, FU-A for large ones.
 *
 * <p>Frames come as annex B. Parameter sets are remembered and put before every IDR picture that comes without: many cameras
 * give them once, or out of band ({@code sprop-parameter-sets}), and a newcomer could decode nothing. Delimiters and filler are
 * left out: nobody needs them.
 */
public final class H264Format implements PayloadFormat {
    private static final int STAP_A = 24;
    private static final int FU_A = 28;
    private static final int FU_HEADER_LENGTH = 2;
    private static final int FU_START = 0x80;
    private static final int FU_END = 0x40;
    private static final int NRI = 0x60;

    // In order of their first coming: sequence parameter sets, then picture parameter sets that refer to them.
    private List<ByteBuffer> sequenceParameterSets = List.of();
    private List<ByteBuffer> pictureParameterSets = List.of();

    public H264Format() {}

    /** @param parameterSets what is known out of band, in annex B */
    public H264Format(ByteBuffer parameterSets) {
        remember(NalUnits.split(parameterSets));
    }

    @Override
    public List<byte[]> payloads(ByteBuffer frame, boolean keyFrame) {
        List<ByteBuffer> units = new ArrayList<>(NalUnits.split(frame));
        units.removeIf(H264Format::needless);
        remember(units);
        if (units.stream().anyMatch(unit -> NalUnits.type(unit) == NalUnits.IDR_SLICE)) {
            units.removeIf(H264Format::parameterSet);
            units.addAll(0, pictureParameterSets);
            units.addAll(0, sequenceParameterSets);
        }
        return pack(units);
    }

    private static boolean needless(ByteBuffer unit) {
        int type = NalUnits.type(unit);
        return type == NalUnits.ACCESS_UNIT_DELIMITER || type == NalUnits.FILLER || type == 0;
    }

    private static boolean parameterSet(ByteBuffer unit) {
        int type = NalUnits.type(unit);
        return type == NalUnits.SEQUENCE_PARAMETER_SET || type == NalUnits.PICTURE_PARAMETER_SET;
    }

    private void remember(List<ByteBuffer> units) {
        List<ByteBuffer> sequence = copies(units, NalUnits.SEQUENCE_PARAMETER_SET);
        List<ByteBuffer> picture = copies(units, NalUnits.PICTURE_PARAMETER_SET);
        if (!sequence.isEmpty()) {
            sequenceParameterSets = sequence;
        }
        if (!picture.isEmpty()) {
            pictureParameterSets = picture;
        }
    }

    private static List<ByteBuffer> copies(List<ByteBuffer> units, int type) {
        return units.stream()
                .filter(unit -> NalUnits.type(unit) == type)
                .map(unit -> ByteBuffer.allocate(unit.remaining())
                        .put(unit.duplicate())
                        .flip()
                        .asReadOnlyBuffer())
                .toList();
    }

    private static List<byte[]> pack(List<ByteBuffer> units) {
        List<byte[]> payloads = new ArrayList<>();
        List<ByteBuffer> small = new ArrayList<>();
        int together = 1;
        for (ByteBuffer unit : units) {
            int aggregated = Short.BYTES + unit.remaining();
            if (together + aggregated > LARGEST_PAYLOAD) {
                aggregate(payloads, small);
                together = 1;
            }
            if (unit.remaining() > LARGEST_PAYLOAD) {
                fragment(payloads, unit);
            } else {
                small.add(unit);
                together += aggregated;
            }
        }
        aggregate(payloads, small);
        return payloads;
    }

    /** One unit alone, or several in one payload (RFC 6184, sections 5.6 and 5.7.1). Empties {@code small}. */
    private static void aggregate(List<byte[]> payloads, List<ByteBuffer> small) {
        if (small.size() == 1) {
            byte[] payload = new byte[small.get(0).remaining()];
            small.get(0).slice().get(payload);
            payloads.add(payload);
        } else if (!small.isEmpty()) {
            int length = small.stream()
                    .mapToInt(unit -> Short.BYTES + unit.remaining())
                    .sum();
            int importance = small.stream()
                    .mapToInt(unit -> unit.get(unit.position()) & NRI)
                    .max()
                    .orElse(0);
            ByteBuffer payload = ByteBuffer.allocate(1 + length).put((byte) (importance | STAP_A));
            small.forEach(unit -> payload.putShort((short) unit.remaining()).put(unit.duplicate()));
            payloads.add(payload.array());
        }
        small.clear();
    }

    /** One unit in several payloads of about the same size (RFC 6184, section 5.8). */
    private static void fragment(List<byte[]> payloads, ByteBuffer unit) {
        ByteBuffer rest = unit.slice();
        byte header = rest.get();
        int room = LARGEST_PAYLOAD - FU_HEADER_LENGTH;
        int count = (rest.remaining() + room - 1) / room;
        int each = (rest.remaining() + count - 1) / count;
        boolean first = true;
        while (rest.hasRemaining()) {
            int length = Math.min(each, rest.remaining());
            byte[] payload = new byte[FU_HEADER_LENGTH + length];
            payload[0] = (byte) ((header & (0x80 | NRI)) | FU_A);
            payload[1] = (byte) ((first ? FU_START : 0) | (length == rest.remaining() ? FU_END : 0) | (header & 0x1f));
            rest.get(payload, FU_HEADER_LENGTH, length);
            payloads.add(payload);
            first = false;
        }
    }
}
