package io.github.fernblick.libwebrtc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells libwebrtc with how many bits per second to begin, by a format parameter of its own in the remote description. Without
 * it the first seconds are sent with 300 kbit/s, and a large key frame takes a second to arrive.
 */
final class StartBitRate {
    private static final Pattern RTPMAP = Pattern.compile("a=rtpmap:(\\d{1,3}) (?:VP8|VP9|H264|AV1)/90000");
    private static final Pattern FMTP = Pattern.compile("a=fmtp:(\\d{1,3}) .*");

    private StartBitRate() {}

    /** The description with the parameter at each video codec. What is no description stays as it is. */
    static String in(String sdp, int bitsPerSecond) {
        String parameter = "x-google-start-bitrate=" + Math.max(1, bitsPerSecond / 1000);
        List<String> lines = sdp.lines().toList();
        Set<String> withParameters = new HashSet<>();
        for (String line : lines) {
            Matcher fmtp = FMTP.matcher(line);
            if (fmtp.matches()) {
                withParameters.add(fmtp.group(1));
            }
        }
        Set<String> video = new HashSet<>();
        List<String> result = new ArrayList<>(lines.size() + 8);
        for (String line : lines) {
            Matcher rtpmap = RTPMAP.matcher(line);
            Matcher fmtp = FMTP.matcher(line);
            if (rtpmap.matches()) {
                video.add(rtpmap.group(1));
                result.add(line);
                if (!withParameters.contains(rtpmap.group(1))) {
                    result.add("a=fmtp:" + rtpmap.group(1) + " " + parameter);
                }
            } else if (fmtp.matches() && video.contains(fmtp.group(1))) {
                result.add(line + ";" + parameter);
            } else {
                result.add(line);
            }
        }
        return String.join("\r\n", result) + "\r\n";
    }
}
