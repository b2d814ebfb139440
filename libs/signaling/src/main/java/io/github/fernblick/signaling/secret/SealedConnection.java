package io.github.fernblick.signaling.secret;

import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.Member;
import io.github.fernblick.signaling.message.Nonce;
import io.github.fernblick.signaling.message.RawJson;
import io.github.fernblick.signaling.secret.SignalCipher.End;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Seals what this end says on one connection to the server, and opens what it hears (protocol, section 6). Not thread-safe:
 * all of a connection is sealed and opened in one queue, which is also what keeps counters in order.
 *
 * <p>Whoever opens a signal has proof that a holder of the room secret sealed it, for this very connection, and that nothing
 * sealed later was opened before. The server cannot make one up, change one, hand it to another, or say it again.
 */
public final class SealedConnection {
    private final SignalCipher cipher;
    private final End self;

    // Both owned by the one queue.
    private final Map<End, Long> lastSealed = new HashMap<>();
    /** Never forgotten while the connection stands: a server may announce the same member again and replay what it said. */
    private final Map<End, Long> lastOpened = new HashMap<>();

    SealedConnection(SignalCipher cipher, ClientId self, Nonce nonce) {
        this.cipher = cipher;
        this.self = new End(self, nonce);
    }

    /**
     * The signal to be sent to {@code to}, and to nobody else.
     *
     * @throws IllegalArgumentException if {@code to} has no nonce: a sealed client has no dealings with such
     */
    public RawJson seal(Member to, byte[] plaintext) {
        End receiver =
                end(to).orElseThrow(() -> new IllegalArgumentException("nobody seals for a member without a nonce"));
        long counter = lastSealed.merge(receiver, 1L, Long::sum);
        if (counter >= SealedSignal.COUNTER_LIMIT) {
            throw new IllegalStateException("the counter is at its end");
        }
        return cipher.seal(self, receiver, counter, plaintext).write();
    }

    /**
     * The plaintext of what {@code from} sent. Empty when it is not sealed, was altered, was said before, was meant for another
     * or sealed with another secret: to be dropped, counted, and never answered.
     */
    public Optional<byte[]> open(Member from, RawJson signal) {
        Optional<End> sender = end(from);
        Optional<SealedSignal> sealed = SealedSignal.read(signal);
        if (sender.isEmpty() || sealed.isEmpty()) {
            return Optional.empty();
        }
        long counter = sealed.get().counter();
        if (counter <= lastOpened.getOrDefault(sender.get(), 0L)) {
            return Optional.empty();
        }
        Optional<byte[]> plaintext = cipher.open(sender.get(), self, sealed.get());
        // Only what opens counts: else a server could block a sender by a high number.
        plaintext.ifPresent(opened -> lastOpened.put(sender.get(), counter));
        return plaintext;
    }

    /** Releases what is kept for sealing to a member that left. */
    public void forget(Member left) {
        end(left).ifPresent(lastSealed::remove);
    }

    private static Optional<End> end(Member member) {
        return member.nonce().map(nonce -> new End(member.clientId(), nonce));
    }
}
