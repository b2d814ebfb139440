package io.github.fernblick.rtc.sdp;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One payload type: {@code rtpmap}, {@code fmtp} and {@code rtcp-fb} together.
 *
 * @param name as written, compared without regard to case
 * @param channels 1 unless said
 * @param parameters of {@code fmtp}, names in lower case
 * @param feedback of {@code rtcp-fb}, such as {@code nack pli}
 */
public record RtpCodec(
        int payloadType,
        String name,
        int clockRate,
        int channels,
        Map<String, String> parameters,
        Set<String> feedback) {
    public RtpCodec {
        parameters = Map.copyOf(parameters);
        feedback = Set.copyOf(feedback);
    }

    public boolean is(String otherName) {
        return name.equalsIgnoreCase(otherName);
    }

    public String parameter(String key, String otherwise) {
        return parameters.getOrDefault(key, otherwise);
    }

    void write(SdpWriter to) {
        to.attribute("rtpmap", payloadType + " " + name + "/" + clockRate + (channels == 1 ? "" : "/" + channels));
        new TreeSet<>(feedback).forEach(each -> to.attribute("rtcp-fb", payloadType + " " + each));
        if (!parameters.isEmpty()) {
            StringBuilder list = new StringBuilder();
            new TreeMap<>(parameters)
                    .forEach((key, value) -> list.append(list.isEmpty() ? "" : ";")
                            .append(key)
                            .append('=')
                            .append(value));
            to.attribute("fmtp", payloadType + " " + list);
        }
    }
}
