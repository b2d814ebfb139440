package io.github.fernblick.signaling.negotiation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The user name and session ID of an SDP's origin (RFC 8866, section 5.2). A later offer of the same session keeps them (RFC
 * 3264, section 8): so a renegotiation is told from a fresh session of a client that counts anew.
 */
record SdpOrigin(String userName, String sessionId) {
    private static final Pattern LINE = Pattern.compile("^o=(\\S{1,256}) (\\S{1,256}) ", Pattern.MULTILINE);

    /** That of {@code sdp}; without one, two empty names: whoever carries the media will refuse it. */
    static SdpOrigin of(String sdp) {
        Matcher line = LINE.matcher(sdp);
        return line.find() ? new SdpOrigin(line.group(1), line.group(2)) : new SdpOrigin("", "");
    }

    /** Nothing of the SDP. */
    @Override
    public String toString() {
        return "SdpOrigin[…]";
    }
}
