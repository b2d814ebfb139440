package io.github.fernblick.signaling.client;

import io.github.fernblick.signaling.message.MessageCodec;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Puts the fragments of a binary message together, bounded by what a server may send. Tyrus could do it, but keeps empty
 * fragments without end. Owner: the thread that reads.
 */
final class MessageAssembler {
    private ByteArrayOutputStream parts = new ByteArrayOutputStream(0);

    /** The message is larger than it may be. */
    static final class TooBigException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** The whole message with its last fragment. */
    Optional<byte[]> add(ByteBuffer fragment, boolean last) throws TooBigException {
        int length = fragment.remaining();
        if (length > MessageCodec.MAX_SERVER_MESSAGE - parts.size()) {
            throw new TooBigException();
        }
        byte[] bytes = new byte[length];
        fragment.get(bytes);
        if (last && parts.size() == 0) {
            return Optional.of(bytes);
        }
        parts.writeBytes(bytes);
        if (!last) {
            return Optional.empty();
        }
        byte[] whole = parts.toByteArray();
        parts = new ByteArrayOutputStream(0);
        return Optional.of(whole);
    }
}
