package io.github.fernblick.rtc.sdp;

import io.github.fernblick.rtc.dtls.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a description. What it does not know it passes over; what is against the rules it refuses. */
final class SdpReader {
    private final AttributeScope session = new AttributeScope();
    private final List<MediaSection> sections = new ArrayList<>();
    private final Set<String> bundled = new HashSet<>();
    private long sessionId;
    private long sessionVersion;

    private SdpReader() {}

    static SessionDescription read(String sdp) throws SdpException {
        if (sdp.length() > SessionDescription.LARGEST
                || sdp.getBytes(StandardCharsets.UTF_8).length > SessionDescription.LARGEST) {
            throw new SdpException("The other end's description is larger than 64 KiB.");
        }
        SdpReader reader = new SdpReader();
        List<String> lines = sdp.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals("v=0")) {
            throw new SdpException("What the other end sent is no session description.");
        }
        for (String line : lines) {
            reader.line(line);
        }
        return reader.description();
    }

    private void line(String line) throws SdpException {
        if (line.length() < 2 || line.charAt(1) != '=') {
            throw new SdpException("The other end's description is malformed.");
        }
        String value = line.substring(2);
        switch (line.charAt(0)) {
            case 'o' -> origin(value);
            case 'm' -> {
                if (sections.size() == SessionDescription.MOST_MEDIA) {
                    throw new SdpException("The other end's description holds more than picture, sound and data.");
                }
                sections.add(MediaSection.of(value));
            }
            case 'a' -> attribute(value);
            default -> {} // names, times, bandwidths: of no meaning here
        }
    }

    private void origin(String value) throws SdpException {
        String[] parts = value.split(" ", -1);
        if (parts.length < 3) {
            throw new SdpException("The other end's description is malformed.");
        }
        try {
            sessionId = Long.parseUnsignedLong(parts[1]) & Long.MAX_VALUE;
            sessionVersion = Long.parseUnsignedLong(parts[2]) & Long.MAX_VALUE;
        } catch (NumberFormatException noNumber) {
            throw new SdpException("The other end's description is malformed.");
        }
    }

    private void attribute(String text) throws SdpException {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        String value = colon < 0 ? "" : text.substring(colon + 1).strip();
        if (name.equals("crypto")) {
            throw new SdpException("The other end's description carries media keys in the clear.");
        }
        if (sections.isEmpty()) {
            if (name.equals("group") && value.startsWith("BUNDLE")) {
                bundled.addAll(List.of(value.split(" +")));
            }
            session.add(name, value);
        } else {
            sections.get(sections.size() - 1).add(name, value);
        }
    }

    private SessionDescription description() throws SdpException {
        if (sections.isEmpty()) {
            throw new SdpException("The other end's description holds no media.");
        }
        Set<String> mids = new HashSet<>();
        Set<Fingerprint> fingerprints = new HashSet<>(session.fingerprints());
        List<MediaDescription> media = new ArrayList<>();
        List<String> candidates = new ArrayList<>();
        for (MediaSection section : sections) {
            fingerprints.addAll(section.scope().fingerprints());
            candidates.addAll(section.candidates());
            MediaDescription one = section.description(session, media.size());
            if (!mids.add(one.mid())) {
                throw new SdpException("The other end's description names two media alike.");
            }
            media.add(one);
        }
        if (candidates.size() > SessionDescription.MOST_CANDIDATES) {
            throw new SdpException("The other end's description holds more than 64 candidates.");
        }
        List<MediaDescription> live =
                media.stream().filter(each -> !each.rejected()).toList();
        if (live.size() > 1 && !live.stream().allMatch(each -> bundled.contains(each.mid()))) {
            throw new SdpException("The other end does not bundle its media.");
        }
        if (fingerprints.size() > 1 || AttributeScope.otherFingerprint(session, sections)) {
            throw new SdpException("The other end's description must name exactly one SHA-256 fingerprint.");
        }
        return new SessionDescription(sessionId, sessionVersion, transport(), media, candidates);
    }

    /** Of the first section that counts: the others are bundled with it. */
    private TransportDescription transport() throws SdpException {
        for (MediaSection section : sections) {
            if (!section.rejected()) {
                return section.scope().transport(session);
            }
        }
        throw new SdpException("The other end refused all media.");
    }
}
