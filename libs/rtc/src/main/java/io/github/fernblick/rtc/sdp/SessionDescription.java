package io.github.fernblick.rtc.sdp;

import java.util.List;

/**
 * A whole description, its media in one bundle over one transport (RFC 9143, RFC 5761).
 *
 * @param sessionId of {@code o=}, 0 to 2^63-1
 * @param candidates attributes that came within the description instead of trickling
 */
public record SessionDescription(
        long sessionId,
        long sessionVersion,
        TransportDescription transport,
        List<MediaDescription> media,
        List<String> candidates) {
    /** The longest description taken, in octets. */
    public static final int LARGEST = 65_536;

    /** Picture, sound, and one more that is refused. */
    public static final int MOST_MEDIA = 3;

    public static final int MOST_CANDIDATES = 64;

    public SessionDescription {
        media = List.copyOf(media);
        candidates = List.copyOf(candidates);
    }

    /** @throws SdpException when it is malformed, or asks for what no private end asks for */
    public static SessionDescription parse(String sdp) throws SdpException {
        return SdpReader.read(sdp);
    }

    /** As SDP, without candidates: they trickle. */
    public String format() {
        return SdpWriter.write(this);
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "SessionDescription[…]";
    }
}
