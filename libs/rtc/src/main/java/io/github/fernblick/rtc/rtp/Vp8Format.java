package io.github.fernblick.rtc.rtp;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** VP8 in RTP (RFC 7741), with a 15-bit picture ID so that a receiver sees which frame a gap tore. */
public final class Vp8Format implements PayloadFormat {
    private static final int DESCRIPTOR_LENGTH = 4;
    private static final int EXTENDED = 0x80;
    private static final int START_OF_PARTITION = 0x10;
    private static final int HAS_PICTURE_ID = 0x80;
    private static final int LONG_PICTURE_ID = 0x80;
    private static final int PICTURE_IDS = 1 << 15;

    private int pictureId;

    /** @param firstPictureId where counting begins; better at random (RFC 7741, section 4.2) */
    public Vp8Format(int firstPictureId) {
        pictureId = Math.floorMod(firstPictureId, PICTURE_IDS);
    }

    @Override
    public List<byte[]> payloads(ByteBuffer frame, boolean keyFrame) {
        ByteBuffer rest = frame.slice();
        if (!rest.hasRemaining()) {
            return List.of();
        }
        int room = LARGEST_PAYLOAD - DESCRIPTOR_LENGTH;
        int count = (rest.remaining() + room - 1) / room;
        // Alike in size: a last packet of a few octets would cost a whole packet's overhead and tell a length.
        int each = (rest.remaining() + count - 1) / count;
        List<byte[]> payloads = new ArrayList<>(count);
        while (rest.hasRemaining()) {
            int length = Math.min(each, rest.remaining());
            byte[] payload = new byte[DESCRIPTOR_LENGTH + length];
            payload[0] = (byte) (EXTENDED | (payloads.isEmpty() ? START_OF_PARTITION : 0));
            payload[1] = (byte) HAS_PICTURE_ID;
            payload[2] = (byte) (LONG_PICTURE_ID | (pictureId >> 8));
            payload[3] = (byte) pictureId;
            rest.get(payload, DESCRIPTOR_LENGTH, length);
            payloads.add(payload);
        }
        pictureId = (pictureId + 1) % PICTURE_IDS;
        return payloads;
    }

    /** Whether {@code frame} is a key frame: the inverse of the first bit of its header (RFC 6386, section 9.1). */
    public static boolean isKeyFrame(ByteBuffer frame) {
        return frame.hasRemaining() && (frame.get(frame.position()) & 1) == 0;
    }
}
