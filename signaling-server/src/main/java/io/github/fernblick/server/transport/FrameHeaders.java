package io.github.fernblick.server.transport;

import io.github.fernblick.server.conversation.FrameFault;
import java.util.Optional;
import org.glassfish.grizzly.Buffer;

/**
 * Reads along the headers of a client's frames (RFC 6455, section 5.2) before Tyrus does, and finds what Tyrus lets pass or
 * finds only once it has stored it: frames that are not masked, and lengths that nobody will wait for. Payloads are skipped
 * unread. Not thread-safe: belongs to the thread that reads the connection.
 */
final class FrameHeaders {
    /** No client needs as many; each costs more than its bytes. */
    private static final int MAX_FRAMES_PER_MESSAGE = 1_024;

    private static final int FIN = 0x80;
    private static final int RESERVED = 0x70;
    private static final int OPCODE = 0x0f;
    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int PONG = 10;
    private static final int MASKED = 0x80;
    private static final int MAX_CONTROL_LENGTH = 125;
    private static final int MASK_BYTES = 4;

    private final int maxMessage;

    /** The first two bytes of the frame, as far as they are here; then the bytes of its length that are to come. */
    private int headerBytes;

    private int first;
    private int lengthBytesLeft;
    private int lengthBytes;
    private long length;

    /** Bytes of mask and payload that are to come. */
    private long skip;

    private boolean inMessage;
    private long messageLength;
    private int messageFrames;
    private int messages;
    private boolean closeSeen;
    private boolean breached;

    FrameHeaders(int maxMessage) {
        this.maxMessage = maxMessage;
    }

    /** How many messages and control frames have come since it was last asked. */
    int takeMessages() {
        int taken = messages;
        messages = 0;
        return taken;
    }

    /** Whether a Close frame came. What follows it is nothing any more. */
    boolean closeSeen() {
        return closeSeen;
    }

    /**
     * Reads what {@code content} holds, without consuming it; tells the first fault. Behind a breach nothing can be read; the
     * other faults leave the frames readable, so that the client's Close is still seen.
     */
    Optional<FrameFault> read(Buffer content) {
        Optional<FrameFault> first = Optional.empty();
        int at = content.position();
        int end = content.limit();
        while (at < end && !closeSeen && !breached) {
            if (skip > 0) {
                int skipped = (int) Math.min(skip, end - at);
                skip -= skipped;
                at += skipped;
            } else {
                Optional<FrameFault> fault = header(content.get(at) & 0xff);
                breached = fault.isPresent() && fault.get() == FrameFault.BREACH;
                first = first.or(() -> fault);
                at++;
            }
        }
        return first;
    }

    private Optional<FrameFault> header(int octet) {
        if (headerBytes == 0) {
            headerBytes = 1;
            first = octet;
            return kind();
        }
        if (headerBytes == 1) {
            headerBytes = 2;
            return shortLength(octet);
        }
        length = length << 8 | octet;
        if (--lengthBytesLeft > 0) {
            return Optional.empty();
        }
        boolean minimal = lengthBytes == 2 ? length > MAX_CONTROL_LENGTH : length < 0 || length > 0xffff;
        return minimal && length >= 0 ? complete() : Optional.of(FrameFault.BREACH);
    }

    private Optional<FrameFault> kind() {
        int opcode = first & OPCODE;
        boolean data = opcode == TEXT || opcode == BINARY;
        boolean fitting = opcode == CONTINUATION ? inMessage : data ? !inMessage : isControl() && isFinal();
        if ((first & RESERVED) != 0 || !fitting || opcode > PONG) {
            return Optional.of(FrameFault.BREACH);
        }
        return Optional.empty();
    }

    private Optional<FrameFault> shortLength(int octet) {
        if ((octet & MASKED) == 0) {
            return Optional.of(FrameFault.BREACH);
        }
        int code = octet & ~MASKED;
        if (isControl() && code > MAX_CONTROL_LENGTH) {
            return Optional.of(FrameFault.BREACH);
        }
        length = 0;
        if (code > MAX_CONTROL_LENGTH) {
            lengthBytes = code == 126 ? 2 : 8;
            lengthBytesLeft = lengthBytes;
            return Optional.empty();
        }
        length = code;
        return complete();
    }

    /** The header is whole. */
    private Optional<FrameFault> complete() {
        headerBytes = 0;
        skip = Math.min(length, Long.MAX_VALUE - MASK_BYTES) + MASK_BYTES;
        if (isFinal()) {
            messages++;
        }
        if (isControl()) {
            closeSeen = (first & OPCODE) == CLOSE;
            return Optional.empty();
        }
        messageLength = Math.min(messageLength + Math.min(length, maxMessage + 1L), maxMessage + 1L);
        messageFrames++;
        boolean tooBig = messageLength > maxMessage || messageFrames > MAX_FRAMES_PER_MESSAGE;
        inMessage = !isFinal();
        if (isFinal()) {
            messageLength = 0;
            messageFrames = 0;
        }
        if ((first & OPCODE) == TEXT) {
            return Optional.of(FrameFault.TEXT);
        }
        return tooBig ? Optional.of(FrameFault.TOO_BIG) : Optional.empty();
    }

    private boolean isControl() {
        return (first & OPCODE) >= CLOSE;
    }

    private boolean isFinal() {
        return (first & FIN) != 0;
    }
}
