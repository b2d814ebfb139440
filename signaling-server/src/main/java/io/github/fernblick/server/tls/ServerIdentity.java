package io.github.fernblick.server.tls;

import javax.net.ssl.SSLContext;

/**
 * The identity that newcomers are shown; it may be exchanged at any time. Who is connected stays so, on what was shown then.
 * Thread-safe.
 */
public final class ServerIdentity {
    /** Written by whoever exchanges it, together; read by the threads of the network. */
    private volatile Shown shown;

    /** A context of its own for each, so that no TLS session of the one is resumed under the other. */
    private record Shown(TlsIdentity identity, SSLContext context) {
        static Shown of(TlsIdentity identity) {
            return new Shown(identity, identity.context());
        }
    }

    public ServerIdentity(TlsIdentity first) {
        this.shown = Shown.of(first);
    }

    public void exchange(TlsIdentity next) {
        shown = Shown.of(next);
    }

    public TlsIdentity identity() {
        return shown.identity();
    }

    public SSLContext context() {
        return shown.context();
    }
}
