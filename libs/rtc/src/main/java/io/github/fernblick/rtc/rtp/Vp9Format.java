package io.github.fernblick.rtc.rtp;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** VP9 in RTP (RFC 9628), one spatial and one temporal layer, in non-flexible mode with a 15-bit picture ID. */
public final class Vp9Format implements PayloadFormat {
    private static final int DESCRIPTOR_LENGTH = 3;
    private static final int HAS_PICTURE_ID = 0x80;
    private static final int INTER_PREDICTED = 0x40;
    private static final int START_OF_FRAME = 0x08;
    private static final int END_OF_FRAME = 0x04;
    private static final int NOT_A_REFERENCE_FOR_UPPER_LAYERS = 0x01;
    private static final int LONG_PICTURE_ID = 0x80;
    private static final int PICTURE_IDS = 1 << 15;

    private int pictureId;

    /** @param firstPictureId where counting begins; better at random (RFC 9628, section 4.2) */
    public Vp9Format(int firstPictureId) {
        pictureId = Math.floorMod(firstPictureId, PICTURE_IDS);
    }

    @Override
    public List<byte[]> payloads(ByteBuffer frame, boolean keyFrame) {
        ByteBuffer rest = frame.slice();
        int room = LARGEST_PAYLOAD - DESCRIPTOR_LENGTH;
        List<byte[]> payloads = new ArrayList<>((rest.remaining() + room - 1) / room);
        while (rest.hasRemaining()) {
            int length = Math.min(room, rest.remaining());
            byte[] payload = new byte[DESCRIPTOR_LENGTH + length];
            payload[0] = (byte) (HAS_PICTURE_ID
                    | (keyFrame ? 0 : INTER_PREDICTED)
                    | (payloads.isEmpty() ? START_OF_FRAME : 0)
                    | (length == rest.remaining() ? END_OF_FRAME : 0)
                    | NOT_A_REFERENCE_FOR_UPPER_LAYERS);
            payload[1] = (byte) (LONG_PICTURE_ID | (pictureId >> 8));
            payload[2] = (byte) pictureId;
            rest.get(payload, DESCRIPTOR_LENGTH, length);
            payloads.add(payload);
        }
        pictureId = (pictureId + 1) % PICTURE_IDS;
        return payloads;
    }
}
