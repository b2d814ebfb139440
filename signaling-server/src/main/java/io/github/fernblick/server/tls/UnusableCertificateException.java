package io.github.fernblick.server.tls;

/** A certificate or key cannot be used. The message is one sentence for the person who gave it; it quotes no key. */
public final class UnusableCertificateException extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableCertificateException(String sentence) {
        super(sentence);
    }

    /** The sentence; never null. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
