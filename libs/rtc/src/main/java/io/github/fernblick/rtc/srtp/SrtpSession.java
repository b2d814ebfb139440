package io.github.fernblick.rtc.srtp;

import io.github.fernblick.rtc.task.ForeignLogs;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jitsi.srtp.SrtcpCryptoContext;
import org.jitsi.srtp.SrtpContextFactory;
import org.jitsi.srtp.SrtpCryptoContext;
import org.jitsi.srtp.SrtpErrorStatus;
import org.jitsi.utils.logging2.Logger;
import org.jitsi.utils.logging2.LoggerImpl;

/**
 * Protects what goes and opens what comes, between two ends. Works in place: a packet stands in an array with {@link #GROWTH}
 * octets of room behind it.
 *
 * <p>Sending and receiving may be on different threads; each of the two on one at a time.
 */
public final class SrtpSession implements AutoCloseable {
    /** How much longer than a packet its protected form can be: tag and SRTCP index. */
    public static final int GROWTH = 20;

    private static final int LARGEST_NUMBER_OF_STREAMS = 16;
    private static final int RTP_SSRC_OFFSET = 8;
    private static final int RTCP_SSRC_OFFSET = 4;

    static {
        ForeignLogs.quieten();
    }

    private final SrtpContextFactory sending;
    private final SrtpContextFactory receiving;

    // Owned by the sending thread.
    private final Map<Integer, SrtpCryptoContext> sent = new HashMap<>();
    private final Map<Integer, SrtcpCryptoContext> sentControl = new HashMap<>();
    private final PacketBuffer sendBuffer = new PacketBuffer();

    // Owned by the receiving thread.
    private final Map<Integer, SrtpCryptoContext> received = new HashMap<>();
    private final Map<Integer, SrtcpCryptoContext> receivedControl = new HashMap<>();
    private final PacketBuffer receiveBuffer = new PacketBuffer();

    /**
     * Opens nothing itself.
     *
     * @param keyingMaterial {@link SrtpProfile#keyingMaterialLength()} octets that DTLS exported: the client's key, the
     *     server's, the client's salt, the server's (RFC 5764, section 4.2)
     * @param client whether this end was DTLS' client
     */
    public SrtpSession(SrtpProfile profile, byte[] keyingMaterial, boolean client) {
        ByteBuffer material = ByteBuffer.wrap(keyingMaterial);
        byte[] clientKey = take(material, profile.keyLength());
        byte[] serverKey = take(material, profile.keyLength());
        byte[] clientSalt = take(material, profile.saltLength());
        byte[] serverSalt = take(material, profile.saltLength());
        Logger logger = new LoggerImpl(SrtpSession.class.getName());
        SrtpContextFactory ofClient =
                new SrtpContextFactory(client, clientKey, clientSalt, profile.policy(), profile.policy(), logger);
        SrtpContextFactory ofServer =
                new SrtpContextFactory(!client, serverKey, serverSalt, profile.policy(), profile.policy(), logger);
        sending = client ? ofClient : ofServer;
        receiving = client ? ofServer : ofClient;
    }

    private static byte[] take(ByteBuffer material, int length) {
        byte[] bytes = new byte[length];
        material.get(bytes);
        return bytes;
    }

    /** Protects the RTP packet in place; its new length. */
    public int protect(byte[] array, int offset, int length) {
        try {
            int ssrc = ssrc(array, offset + RTP_SSRC_OFFSET);
            SrtpCryptoContext context = sent.get(ssrc);
            if (context == null) {
                context = sending.deriveContext(ssrc, 0);
                sent.put(ssrc, context);
            }
            PacketBuffer packet = sendBuffer.wrap(array, offset, length);
            require(context.transformPacket(packet));
            return packet.getLength();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("SRTP cannot protect", broken);
        }
    }

    /** Protects the RTCP packet in place; its new length. */
    public int protectControl(byte[] array, int offset, int length) {
        try {
            int ssrc = ssrc(array, offset + RTCP_SSRC_OFFSET);
            SrtcpCryptoContext context = sentControl.get(ssrc);
            if (context == null) {
                context = sending.deriveControlContext(ssrc);
                sentControl.put(ssrc, context);
            }
            PacketBuffer packet = sendBuffer.wrap(array, offset, length);
            require(context.transformPacket(packet));
            return packet.getLength();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("SRTCP cannot protect", broken);
        }
    }

    private static void require(SrtpErrorStatus status) {
        if (status != SrtpErrorStatus.OK) {
            throw new IllegalStateException("not an RTP or RTCP packet: " + status);
        }
    }

    /** Opens the SRTP packet in place; its new length, or -1 when it is not authentic or came before. */
    public int open(byte[] array, int offset, int length) {
        if (length < RTP_SSRC_OFFSET + Integer.BYTES) {
            return -1;
        }
        try {
            int ssrc = ssrc(array, offset + RTP_SSRC_OFFSET);
            SrtpCryptoContext context = received.get(ssrc);
            boolean isNew = context == null;
            if (context == null) {
                context = receiving.deriveContext(ssrc, 0);
            }
            PacketBuffer packet = receiveBuffer.wrap(array, offset, length);
            if (context.reverseTransformPacket(packet, false) != SrtpErrorStatus.OK) {
                return -1;
            }
            // Only what was authentic is remembered: a stranger's SSRCs take no memory.
            if (isNew && received.size() < LARGEST_NUMBER_OF_STREAMS) {
                received.put(ssrc, context);
            }
            return packet.getLength();
        } catch (GeneralSecurityException malformed) {
            return -1;
        }
    }

    /** Opens the SRTCP packet in place; its new length, or -1 when it is not authentic or came before. */
    public int openControl(byte[] array, int offset, int length) {
        if (length < RTCP_SSRC_OFFSET + Integer.BYTES) {
            return -1;
        }
        try {
            int ssrc = ssrc(array, offset + RTCP_SSRC_OFFSET);
            SrtcpCryptoContext context = receivedControl.get(ssrc);
            boolean isNew = context == null;
            if (context == null) {
                context = receiving.deriveControlContext(ssrc);
            }
            PacketBuffer packet = receiveBuffer.wrap(array, offset, length);
            if (context.reverseTransformPacket(packet) != SrtpErrorStatus.OK) {
                return -1;
            }
            if (isNew && receivedControl.size() < LARGEST_NUMBER_OF_STREAMS) {
                receivedControl.put(ssrc, context);
            }
            return packet.getLength();
        } catch (GeneralSecurityException malformed) {
            return -1;
        }
    }

    private static int ssrc(byte[] array, int offset) {
        return ByteBuffer.wrap(array, offset, Integer.BYTES).getInt();
    }

    /**
     * Protects and opens a few hundred packets with every profile. The library tries its ciphers at their first use and keeps
     * the fastest, which takes a second: better at a program's start than under its first viewer.
     */
    public static void warmUp() {
        for (SrtpProfile profile : SrtpProfile.values()) {
            byte[] material = new byte[profile.keyingMaterialLength()];
            Arrays.fill(material, (byte) 1);
            try (SrtpSession one = new SrtpSession(profile, material, true);
                    SrtpSession other = new SrtpSession(profile, material, false)) {
                for (int i = 0; i < 200; i++) {
                    byte[] packet = new byte[1_000 + GROWTH];
                    ByteBuffer.wrap(packet).put((byte) 0x80).put((byte) 96).putShort((short) i);
                    other.open(packet, 0, one.protect(packet, 0, 1_000));
                }
                byte[] control = new byte[8 + GROWTH];
                ByteBuffer.wrap(control).putInt(0x80c90001);
                other.openControl(control, 0, one.protectControl(control, 0, 8));
            }
        }
    }

    @Override
    public void close() {
        sending.close();
        receiving.close();
    }
}
