package io.github.fernblick.rtc.sdp;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the payload type of the other end's description under which a codec of ours may be sent (RFC 9429, section 5.3.1). */
final class CodecMatch {
    private CodecMatch() {}

    /** The best of {@code offered} for {@code wanted}. */
    static Optional<RtpCodec> best(RtpCodec wanted, List<RtpCodec> offered) {
        return offered.stream()
                .filter(codec -> codec.is(wanted.name())
                        && codec.clockRate() == wanted.clockRate()
                        && codec.channels() == wanted.channels()
                        && fits(wanted, codec))
                .min(Comparator.comparingInt(codec -> distance(wanted, codec)));
    }

    /** The retransmission payload type for {@code codec} (RFC 4588, section 8.1). */
    static Optional<RtpCodec> retransmission(RtpCodec codec, List<RtpCodec> offered) {
        return offered.stream()
                .filter(rtx -> rtx.is("rtx") && rtx.parameter("apt", "").equals(Integer.toString(codec.payloadType())))
                .findFirst();
    }

    private static boolean fits(RtpCodec wanted, RtpCodec codec) {
        if (wanted.is("H264")) {
            return codec.parameter("packetization-mode", "0").equals(wanted.parameter("packetization-mode", "0"))
                    && H264Profile.of(codec).isPresent();
        }
        return !wanted.is("VP9") || codec.parameter("profile-id", "0").equals(wanted.parameter("profile-id", "0"));
    }

    /**
     * How far the profile is from ours. The same is best, then a richer one, whose decoder knows ours as well; then a simpler
     * one: decoders in the field read the stream's own parameter sets and not the description, and go beyond what they name.
     */
    private static int distance(RtpCodec wanted, RtpCodec codec) {
        if (!wanted.is("H264")) {
            return 0;
        }
        int ours = H264Profile.of(wanted).orElse(H264Profile.HIGH).richness();
        int theirs =
                H264Profile.of(codec).orElse(H264Profile.CONSTRAINED_BASELINE).richness();
        return theirs >= ours ? theirs - ours : H264Profile.RICHNESSES + ours - theirs;
    }
}
