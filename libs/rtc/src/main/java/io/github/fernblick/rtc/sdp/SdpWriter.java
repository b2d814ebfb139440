package io.github.fernblick.rtc.sdp;

import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes descriptions in the order that RFC 9429, section 5.2.1, gives. */
final class SdpWriter {
    private static final String CNAME = "fernblick";

    private final StringBuilder text = new StringBuilder(2_048);

    private SdpWriter() {}

    static String write(SessionDescription description) {
        SdpWriter writer = new SdpWriter();
        writer.line("v=0");
        // The address is nobody's: where this end is, only candidates say.
        writer.line("o=- " + description.sessionId() + " " + description.sessionVersion() + " IN IP4 127.0.0.1");
        writer.line("s=-");
        writer.line("t=0 0");
        String bundle = description.media().stream()
                .filter(media -> !media.rejected())
                .map(MediaDescription::mid)
                .collect(Collectors.joining(" "));
        writer.attribute("group", "BUNDLE" + (bundle.isEmpty() ? "" : " " + bundle));
        writer.attribute("ice-options", "trickle");
        writer.attribute("msid-semantic", " WMS");
        description.media().forEach(media -> writer.media(media, description.transport()));
        return writer.text.toString();
    }

    void attribute(String name, String value) {
        line("a=" + name + ":" + value);
    }

    private void line(String line) {
        text.append(line).append("\r\n");
    }

    private void media(MediaDescription media, TransportDescription transport) {
        if (media.kind() == MediaKind.OTHER) {
            line("m=application 0 UDP/DTLS/SCTP webrtc-datachannel");
        } else {
            String payloadTypes = media.codecs().stream()
                    .map(codec -> Integer.toString(codec.payloadType()))
                    .collect(Collectors.joining(" "));
            line("m=" + media.kind().sdpName() + (media.rejected() ? " 0" : " 9") + " UDP/TLS/RTP/SAVPF "
                    + (payloadTypes.isEmpty() ? "0" : payloadTypes));
        }
        line("c=IN IP4 0.0.0.0");
        attribute("mid", media.mid());
        if (media.rejected()) {
            line("a=" + Direction.INACTIVE.sdpName());
            return;
        }
        line("a=rtcp:9 IN IP4 0.0.0.0");
        attribute("ice-ufrag", transport.usernameFragment());
        attribute("ice-pwd", transport.password());
        attribute("fingerprint", transport.fingerprint().attribute());
        attribute("setup", transport.setup().sdpName());
        new TreeMap<>(media.extensions()).forEach((uri, id) -> attribute("extmap", id + " " + uri));
        line("a=" + media.direction().sdpName());
        media.streamId().ifPresent(stream -> attribute("msid", stream + " " + stream + media.mid()));
        line("a=rtcp-mux");
        line("a=rtcp-rsize");
        media.codecs().forEach(codec -> codec.write(this));
        if (media.retransmitted()) {
            attribute(
                    "ssrc-group",
                    "FID " + media.ssrcs().get(0) + " " + media.ssrcs().get(1));
        }
        media.ssrcs().forEach(ssrc -> attribute("ssrc", ssrc + " cname:" + CNAME));
    }
}
