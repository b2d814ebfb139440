package io.github.fernblick.rtc.dtls;

import java.io.IOException;
import java.util.Optional;
import org.bouncycastle.tls.DTLSTransport;
import org.bouncycastle.tls.DatagramTransport;

/** Either end of a handshake. */
interface DtlsEnd {
    /** Waits until the handshake is through. */
    DTLSTransport handshake(DatagramTransport datagrams) throws IOException;

    /** Empty until the handshake is through. */
    Optional<DtlsKeys> keys();

    /** Whether the other end said {@code close_notify}. */
    boolean closedByPeer();
}
