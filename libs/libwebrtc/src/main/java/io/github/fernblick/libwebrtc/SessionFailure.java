package io.github.fernblick.libwebrtc;

/** Why a session did not come up or could not go on. */
public enum SessionFailure {
    DESCRIPTION_TOO_LARGE("The other end's session description is larger than 64 KiB."),
    DESCRIPTION_REFUSED("The other end's session description does not make sense or does not fit this session."),
    LOCAL_DESCRIPTION_FAILED("This end could not make its own session description."),
    NO_NETWORK_PATH("No network path to the other end was found, or the one in use was lost."),
    ENCRYPTION_FAILED("The encrypted connection (DTLS) to the other end could not be established."),
    NOT_STARTED("WebRTC could not be started on this machine."),
    CLOSED("The session was closed meanwhile.");

    private final String sentence;

    SessionFailure(String sentence) {
        this.sentence = sentence;
    }

    /** One English sentence without addresses or SDP. */
    public String sentence() {
        return sentence;
    }
}
