package io.github.fernblick.rtc.sdp;

import io.github.fernblick.rtc.dtls.Fingerprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The attributes of a session or of one of its media that say how an end is reached. */
final class AttributeScope {
    private static final Pattern USERNAME_FRAGMENT = Pattern.compile("[A-Za-z0-9+/]{4,256}");
    private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9+/]{22,256}");

    private final Map<String, String> first = new HashMap<>();
    private final List<Fingerprint> fingerprints = new ArrayList<>();
    private boolean otherFingerprint;

    void add(String name, String value) {
        first.putIfAbsent(name, value);
        if (name.equals("fingerprint")) {
            Fingerprint.parse(value).ifPresentOrElse(fingerprints::add, () -> otherFingerprint = true);
        }
    }

    List<Fingerprint> fingerprints() {
        return fingerprints;
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(first.get(name));
    }

    /** Whether any fingerprint is of another kind, or malformed. */
    static boolean otherFingerprint(AttributeScope session, List<MediaSection> sections) {
        return session.otherFingerprint || sections.stream().anyMatch(section -> section.scope().otherFingerprint);
    }

    /** What stands here, or else at the session. */
    TransportDescription transport(AttributeScope session) throws SdpException {
        String fragment = inherited("ice-ufrag", session)
                .filter(value -> USERNAME_FRAGMENT.matcher(value).matches())
                .orElseThrow(AttributeScope::unreachable);
        String password = inherited("ice-pwd", session)
                .filter(value -> PASSWORD.matcher(value).matches())
                .orElseThrow(AttributeScope::unreachable);
        Fingerprint fingerprint = fingerprints.stream()
                .findFirst()
                .or(() -> session.fingerprints.stream().findFirst())
                .orElseThrow(() ->
                        new SdpException("The other end's description must name exactly one SHA-256 fingerprint."));
        Setup setup = Setup.parse(inherited("setup", session).orElse(Setup.ACTPASS.sdpName()))
                .orElseThrow(AttributeScope::unreachable);
        return new TransportDescription(fragment, password, fingerprint, setup);
    }

    private Optional<String> inherited(String name, AttributeScope session) {
        return value(name).or(() -> session.value(name));
    }

    private static SdpException unreachable() {
        return new SdpException("The other end's description does not say how it is reached.");
    }
}
