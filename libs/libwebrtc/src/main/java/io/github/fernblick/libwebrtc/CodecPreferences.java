package io.github.fernblick.libwebrtc;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.RTCRtpCodecCapability;
import dev.onvoid.webrtc.media.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The codecs wanted, in the order wanted, and those that repair their losses. */
final class CodecPreferences {
    private static final List<String> REPAIR = List.of("rtx", "red", "ulpfec");

    private CodecPreferences() {}

    static List<RTCRtpCodecCapability> of(SessionConfig config, PeerConnectionFactory peers) {
        List<RTCRtpCodecCapability> known = config.source().isPresent()
                ? peers.getRtpSenderCapabilities(MediaType.VIDEO).getCodecs()
                : peers.getRtpReceiverCapabilities(MediaType.VIDEO).getCodecs();
        List<RTCRtpCodecCapability> preferred = new ArrayList<>();
        for (VideoCodec codec : config.codecs()) {
            known.stream()
                    .filter(capability -> capability.getName().equalsIgnoreCase(codec.name()))
                    .forEach(preferred::add);
        }
        known.stream()
                .filter(capability -> REPAIR.contains(capability.getName().toLowerCase(Locale.ROOT)))
                .forEach(preferred::add);
        return preferred;
    }
}
