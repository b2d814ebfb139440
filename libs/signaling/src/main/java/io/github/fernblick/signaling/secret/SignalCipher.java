package io.github.fernblick.signaling.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.Nonce;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM as protocol section 6 uses it. Not thread-safe. */
final class SignalCipher {
    static final int NONCE_LENGTH = 12;
    private static final int TAG_LENGTH = 16;

    private final SecretKey key;
    private final SecureRandom random;
    private final Cipher cipher;

    SignalCipher(SecretKey key, SecureRandom random) {
        this.key = key;
        this.random = random;
        try {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has AES in GCM", e);
        }
    }

    /** One end of a pair, as it is bound into what is sealed. */
    record End(ClientId id, Nonce nonce) {}

    SealedSignal seal(End from, End to, long counter, byte[] plaintext) {
        byte[] nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        try {
            initialise(Cipher.ENCRYPT_MODE, nonce);
            cipher.updateAAD(associatedData(from, to, counter));
            byte[] sealed = Arrays.copyOf(nonce, NONCE_LENGTH + plaintext.length + TAG_LENGTH);
            cipher.doFinal(plaintext, 0, plaintext.length, sealed, NONCE_LENGTH);
            return new SealedSignal(counter, sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing needs nothing from outside", e);
        }
    }

    /** The plaintext, empty when it was not sealed so by a holder of the key. */
    Optional<byte[]> open(End from, End to, SealedSignal signal) {
        byte[] sealed = signal.sealed();
        if (sealed.length < NONCE_LENGTH + TAG_LENGTH) {
            return Optional.empty();
        }
        try {
            initialise(Cipher.DECRYPT_MODE, sealed);
            cipher.updateAAD(associatedData(from, to, signal.counter()));
            return Optional.of(cipher.doFinal(sealed, NONCE_LENGTH, sealed.length - NONCE_LENGTH));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("opening needs nothing from outside", e);
        }
    }

    private void initialise(int mode, byte[] nonce) throws InvalidKeyException, InvalidAlgorithmParameterException {
        cipher.init(mode, key, new GCMParameterSpec(TAG_LENGTH * 8, nonce, 0, NONCE_LENGTH));
    }

    static byte[] associatedData(End from, End to, long counter) {
        String text = String.join(
                "|",
                "fernblick/1",
                from.id().hex(),
                to.id().hex(),
                from.nonce().hex(),
                to.nonce().hex(),
                Long.toString(counter));
        return text.getBytes(US_ASCII);
    }
}
