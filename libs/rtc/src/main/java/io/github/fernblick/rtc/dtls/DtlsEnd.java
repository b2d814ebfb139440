package io.github.fernblick.rtc.dtls;

import java.util.Optional;

/** Either end of a handshake. */
interface DtlsEnd {
    /** Empty until the handshake is through. */
    Optional<DtlsKeys> keys();
}
