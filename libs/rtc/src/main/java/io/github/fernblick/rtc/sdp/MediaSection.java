package io.github.fernblick.rtc.sdp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An {@code m=} section while it is read. */
final class MediaSection {
    private static final int LARGEST_PAYLOAD_TYPE = 127;
    private static final int LARGEST_EXTENSION_ID = 14; // one-byte headers (RFC 8285, section 4.2)
    private static final int MOST_SSRCS = 16;
    private static final Pattern MEDIA = Pattern.compile("([a-z]{1,16}) (\\d{1,5})(?:/\\d+)? ([A-Z/]{1,32}) (.+)");
    private static final Pattern RTPMAP =
            Pattern.compile("(\\d{1,3}) ([A-Za-z0-9._-]{1,32})/(\\d{1,9})(?:/(\\d{1,2}))?");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3}|\\*) (.+)");
    private static final Pattern EXTMAP = Pattern.compile("(\\d{1,3})(?:/[a-z]+)? (\\S{1,256}).*");
    private static final Pattern SSRC = Pattern.compile("(\\d{1,10})(?: .*)?");
    private static final Pattern PAIR = Pattern.compile("FID (\\d{1,10}) (\\d{1,10})");
    private static final Pattern MID = Pattern.compile("[!-~]{1,32}");

    private final MediaKind kind;
    private final boolean portZero;
    private final Set<Integer> payloadTypes = new LinkedHashSet<>();
    private final AttributeScope scope = new AttributeScope();
    private final Map<Integer, RtpCodec> maps = new HashMap<>();
    private final Map<Integer, Map<String, String>> parameters = new HashMap<>();
    private final Map<Integer, Set<String>> feedback = new HashMap<>();
    private final Set<String> feedbackOfAll = new LinkedHashSet<>();
    private final Map<String, Integer> extensions = new LinkedHashMap<>();
    private final Set<Long> ssrcs = new LinkedHashSet<>();
    private final List<Long> pair = new ArrayList<>();
    private final List<String> candidates = new ArrayList<>();

    private MediaSection(MediaKind kind, boolean portZero) {
        this.kind = kind;
        this.portZero = portZero;
    }

    static MediaSection of(String line) throws SdpException {
        Matcher parts = MEDIA.matcher(line);
        if (!parts.matches()) {
            throw new SdpException("The other end's description is malformed.");
        }
        MediaSection section =
                new MediaSection(MediaKind.of(parts.group(1)), parts.group(2).equals("0"));
        if (section.kind != MediaKind.OTHER) {
            if (!parts.group(3).equals("UDP/TLS/RTP/SAVPF")) {
                throw new SdpException("The other end does not want its media encrypted as WebRTC does.");
            }
            for (String type : parts.group(4).split(" ", -1)) {
                section.payloadTypes.add(number(type, LARGEST_PAYLOAD_TYPE));
            }
        }
        return section;
    }

    AttributeScope scope() {
        return scope;
    }

    List<String> candidates() {
        return candidates;
    }

    /** Port 0 with {@code bundle-only} is not a refusal (RFC 9143, section 6). */
    boolean rejected() {
        return portZero && scope.value("bundle-only").isEmpty();
    }

    void add(String name, String value) throws SdpException {
        scope.add(name, value);
        switch (name) {
            case "rtpmap" -> map(value);
            case "fmtp" -> parameters(value);
            case "rtcp-fb" -> feedback(value);
            case "extmap" -> extension(value);
            case "ssrc" -> ssrc(value);
            case "ssrc-group" -> group(value);
            case "candidate" -> candidates.add("candidate:" + value);
            default -> {}
        }
    }

    private void map(String value) throws SdpException {
        Matcher parts = RTPMAP.matcher(value);
        if (parts.matches()) {
            int type = number(parts.group(1), LARGEST_PAYLOAD_TYPE);
            int channels = parts.group(4) == null ? 1 : Integer.parseInt(parts.group(4));
            maps.put(
                    type,
                    new RtpCodec(type, parts.group(2), Integer.parseInt(parts.group(3)), channels, Map.of(), Set.of()));
        }
    }

    private void parameters(String value) throws SdpException {
        Matcher parts = NUMBERED.matcher(value);
        if (parts.matches() && !parts.group(1).equals("*")) {
            Map<String, String> known =
                    parameters.computeIfAbsent(number(parts.group(1), LARGEST_PAYLOAD_TYPE), type -> new HashMap<>());
            for (String parameter : parts.group(2).split(";", -1)) {
                int equals = parameter.indexOf('=');
                if (equals > 0) {
                    known.put(
                            parameter.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                            parameter.substring(equals + 1).strip());
                }
            }
        }
    }

    private void feedback(String value) throws SdpException {
        Matcher parts = NUMBERED.matcher(value);
        if (parts.matches()) {
            Set<String> known = parts.group(1).equals("*")
                    ? feedbackOfAll
                    : feedback.computeIfAbsent(
                            number(parts.group(1), LARGEST_PAYLOAD_TYPE), type -> new LinkedHashSet<>());
            known.add(parts.group(2).strip());
        }
    }

    private void extension(String value) {
        Matcher parts = EXTMAP.matcher(value);
        if (parts.matches()) {
            int id = Integer.parseInt(parts.group(1));
            if (id >= 1 && id <= LARGEST_EXTENSION_ID) {
                extensions.putIfAbsent(parts.group(2), id);
            }
        }
    }

    private void ssrc(String value) {
        Matcher parts = SSRC.matcher(value);
        if (parts.matches() && ssrcs.size() < MOST_SSRCS) {
            ssrcs.add(Long.parseLong(parts.group(1)) & 0xffffffffL);
        }
    }

    private void group(String value) {
        Matcher parts = PAIR.matcher(value);
        if (parts.matches() && pair.isEmpty()) {
            pair.add(Long.parseLong(parts.group(1)) & 0xffffffffL);
            pair.add(Long.parseLong(parts.group(2)) & 0xffffffffL);
        }
    }

    MediaDescription description(AttributeScope session, int index) throws SdpException {
        String mid = scope.value("mid").orElse(Integer.toString(index));
        if (!MID.matcher(mid).matches()) {
            throw new SdpException("The other end's description is malformed.");
        }
        if (!rejected() && kind != MediaKind.OTHER && scope.value("rtcp-mux").isEmpty()) {
            throw new SdpException("The other end wants a port of its own for RTCP.");
        }
        Set<Long> ordered = new LinkedHashSet<>(pair);
        ordered.addAll(ssrcs);
        return new MediaDescription(
                kind,
                mid,
                rejected(),
                direction(session),
                codecs(),
                extensions,
                List.copyOf(ordered),
                !pair.isEmpty() && ordered.size() > 1,
                stream());
    }

    private Direction direction(AttributeScope session) {
        for (AttributeScope each : List.of(scope, session)) {
            for (Direction direction : Direction.values()) {
                if (each.value(direction.sdpName()).isPresent()) {
                    return direction;
                }
            }
        }
        return Direction.SENDRECV;
    }

    private List<RtpCodec> codecs() {
        List<RtpCodec> codecs = new ArrayList<>();
        for (int type : payloadTypes) {
            RtpCodec map = maps.get(type);
            if (map != null) {
                Set<String> told = new LinkedHashSet<>(feedbackOfAll);
                told.addAll(feedback.getOrDefault(type, Set.of()));
                codecs.add(new RtpCodec(
                        type,
                        map.name(),
                        map.clockRate(),
                        map.channels(),
                        parameters.getOrDefault(type, Map.of()),
                        told));
            }
        }
        return codecs;
    }

    private Optional<String> stream() {
        return scope.value("msid")
                .map(value -> value.split(" ", -1)[0])
                .filter(id -> MID.matcher(id).matches());
    }

    private static int number(String digits, int largest) throws SdpException {
        try {
            int number = Integer.parseInt(digits);
            if (number >= 0 && number <= largest) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // falls through
        }
        throw new SdpException("The other end's description is malformed.");
    }
}
