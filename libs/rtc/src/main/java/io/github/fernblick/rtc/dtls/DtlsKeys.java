package io.github.fernblick.rtc.dtls;

import io.github.fernblick.rtc.srtp.SrtpProfile;
import io.github.fernblick.rtc.srtp.SrtpSession;

/** What a handshake agreed on: enough to begin SRTP. */
final class DtlsKeys {
    private final SrtpProfile profile;
    private final byte[] keyingMaterial;
    private final boolean client;

    DtlsKeys(SrtpProfile profile, byte[] keyingMaterial, boolean client) {
        this.profile = profile;
        this.keyingMaterial = keyingMaterial;
        this.client = client;
    }

    SrtpSession openSrtp() {
        return new SrtpSession(profile, keyingMaterial, client);
    }
}
