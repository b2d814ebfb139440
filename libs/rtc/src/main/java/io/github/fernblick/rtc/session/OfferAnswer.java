package io.github.fernblick.rtc.session;

import io.github.fernblick.rtc.sdp.Direction;
import io.github.fernblick.rtc.sdp.MediaDescription;
import io.github.fernblick.rtc.sdp.MediaKind;
import io.github.fernblick.rtc.sdp.RtpCodec;
import io.github.fernblick.rtc.sdp.SdpException;
import io.github.fernblick.rtc.sdp.SessionDescription;
import io.github.fernblick.rtc.sdp.TransportDescription;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Offers, answers, and what they agree on (RFC 3264; RFC 9429, section 5). */
final class OfferAnswer {
    /** Tells a receiver how long it may hold pictures back; 0 shows them as they come. */
    static final String PLAYOUT_DELAY = "http://www.webrtc.org/experiments/rtp-hdrext/playout-delay";

    private static final int PLAYOUT_DELAY_ID = 1;
    private static final int FIRST_PAYLOAD_TYPE = 96;
    private static final Set<String> VIDEO_FEEDBACK = Set.of("nack", "nack pli", "ccm fir", "goog-remb");

    private final List<LocalMedia> media;
    private final long sessionId;

    /** @param sessionId of {@code o=}, positive */
    OfferAnswer(List<LocalMedia> media, long sessionId) {
        this.media = media;
        this.sessionId = sessionId;
    }

    SessionDescription offer(TransportDescription transport) {
        List<MediaDescription> sections = new ArrayList<>();
        int payloadType = FIRST_PAYLOAD_TYPE;
        for (LocalMedia local : media) {
            boolean video = local.plan().kind() == MediaKind.VIDEO;
            List<RtpCodec> codecs = new ArrayList<>();
            for (RtpCodec codec : local.plan().codecs()) {
                codecs.add(numbered(codec, payloadType, video ? VIDEO_FEEDBACK : Set.of()));
                payloadType++;
                if (local.retransmits()) {
                    codecs.add(retransmission(payloadType, payloadType - 1, codec.clockRate()));
                    payloadType++;
                }
            }
            Map<String, Integer> extensions = video ? Map.of(PLAYOUT_DELAY, PLAYOUT_DELAY_ID) : Map.of();
            sections.add(section(
                    local,
                    Integer.toString(sections.size()),
                    Direction.of(local.plan().sends(), local.plan().receives()),
                    codecs,
                    extensions));
        }
        return new SessionDescription(sessionId, 1, transport, sections, List.of());
    }

    /** @throws SdpException when nothing of the offer can be agreed on */
    Agreement answer(SessionDescription offer, TransportDescription transport) throws SdpException {
        List<MediaDescription> sections = new ArrayList<>();
        List<NegotiatedMedia> agreed = new ArrayList<>();
        Set<LocalMedia> left = new LinkedHashSet<>(media);
        for (MediaDescription offered : offer.media()) {
            Optional<LocalMedia> local = offered.rejected()
                    ? Optional.empty()
                    : left.stream()
                            .filter(each -> each.plan().kind() == offered.kind())
                            .findFirst();
            Optional<RtpCodec> codec = local.flatMap(each -> best(each.plan(), offered));
            if (local.isEmpty() || codec.isEmpty()) {
                sections.add(rejected(offered));
                continue;
            }
            left.remove(local.get());
            NegotiatedMedia one = agree(local.get(), offered, codec.get());
            agreed.add(one);
            sections.add(answer(local.get(), offered, one));
        }
        return new Agreement(new SessionDescription(sessionId, 1, transport, sections, List.of()), requireAny(agreed));
    }

    private static MediaDescription answer(LocalMedia local, MediaDescription offered, NegotiatedMedia agreed) {
        Set<String> feedback = new LinkedHashSet<>(agreed.codec().feedback());
        feedback.retainAll(VIDEO_FEEDBACK);
        List<RtpCodec> codecs = new ArrayList<>();
        codecs.add(numbered(agreed.codec(), agreed.codec().payloadType(), feedback));
        agreed.retransmission()
                .ifPresent(type -> codecs.add(retransmission(
                        type, agreed.codec().payloadType(), agreed.codec().clockRate())));
        Map<String, Integer> extensions = agreed.playoutDelay().isPresent()
                ? Map.of(PLAYOUT_DELAY, agreed.playoutDelay().getAsInt())
                : Map.of();
        return section(local, offered.mid(), Direction.of(agreed.sends(), agreed.receives()), codecs, extensions);
    }

    /**
     * @param offer what this end offered
     * @throws SdpException when the answer does not fit the offer, or takes nothing of it
     */
    List<NegotiatedMedia> accept(SessionDescription offer, SessionDescription answer) throws SdpException {
        if (answer.media().size() != offer.media().size()) {
            throw new SdpException("The other end's answer does not fit the offer.");
        }
        List<NegotiatedMedia> agreed = new ArrayList<>();
        for (int i = 0; i < media.size(); i++) {
            MediaDescription answered = answer.media().get(i);
            if (answered.kind() != offer.media().get(i).kind()) {
                throw new SdpException("The other end's answer does not fit the offer.");
            }
            LocalMedia local = media.get(i);
            Optional<RtpCodec> codec = answered.rejected() ? Optional.empty() : best(local.plan(), answered);
            if (codec.isPresent()) {
                agreed.add(agree(local, answered, codec.get()));
            }
        }
        return requireAny(agreed);
    }

    private static List<NegotiatedMedia> requireAny(List<NegotiatedMedia> agreed) throws SdpException {
        if (agreed.isEmpty()) {
            throw new SdpException("The two ends know no codec in common.");
        }
        return agreed;
    }

    private static Optional<RtpCodec> best(MediaPlan plan, MediaDescription described) {
        return plan.codecs().stream()
                .flatMap(codec -> described.bestFor(codec).stream())
                .findFirst();
    }

    private static NegotiatedMedia agree(LocalMedia local, MediaDescription remote, RtpCodec codec) {
        Integer extension = remote.extensions().get(PLAYOUT_DELAY);
        OptionalInt retransmission = local.retransmits() && codec.feedback().contains("nack")
                ? remote.retransmissionOf(codec)
                        .map(rtx -> OptionalInt.of(rtx.payloadType()))
                        .orElse(OptionalInt.empty())
                : OptionalInt.empty();
        return new NegotiatedMedia(
                local.plan().kind(),
                remote.mid(),
                local.plan().sends() && remote.direction().receives(),
                local.plan().receives() && remote.direction().sends(),
                codec,
                retransmission,
                extension == null ? OptionalInt.empty() : OptionalInt.of(extension),
                local.ssrc(),
                local.retransmissionSsrc());
    }

    private static MediaDescription section(
            LocalMedia local, String mid, Direction direction, List<RtpCodec> codecs, Map<String, Integer> extensions) {
        boolean retransmitted = direction.sends() && codecs.stream().anyMatch(codec -> codec.is("rtx"));
        List<Long> ssrcs = !direction.sends()
                ? List.of()
                : retransmitted ? List.of(local.ssrc(), local.retransmissionSsrc()) : List.of(local.ssrc());
        return new MediaDescription(
                local.plan().kind(),
                mid,
                false,
                direction,
                codecs,
                extensions,
                ssrcs,
                retransmitted,
                direction.sends() ? Optional.of(local.plan().streamId()) : Optional.empty());
    }

    private static MediaDescription rejected(MediaDescription offered) {
        return new MediaDescription(
                offered.kind(),
                offered.mid(),
                true,
                Direction.INACTIVE,
                offered.codecs().stream().limit(1).toList(),
                Map.of(),
                List.of(),
                false,
                Optional.empty());
    }

    private static RtpCodec numbered(RtpCodec codec, int payloadType, Set<String> feedback) {
        return new RtpCodec(
                payloadType, codec.name(), codec.clockRate(), codec.channels(), codec.parameters(), feedback);
    }

    private static RtpCodec retransmission(int payloadType, int of, int clockRate) {
        return new RtpCodec(payloadType, "rtx", clockRate, 1, Map.of("apt", Integer.toString(of)), Set.of());
    }
}
