package io.github.fernblick.agent.broadcast;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in an answer which video codec was agreed on: the first of its media line (RFC 8829, section 5.3.1). */
final class NegotiatedCodec {
    private static final Pattern VIDEO = Pattern.compile("(?m)^m=video \\d+ [A-Z/]+ (\\d{1,3})\\b");

    private NegotiatedCodec() {}

    /** Its name, such as {@code VP8}; empty when the answer has none. */
    static Optional<String> of(String answerSdp) {
        Matcher video = VIDEO.matcher(answerSdp);
        if (!video.find()) {
            return Optional.empty();
        }
        Matcher map = Pattern.compile("(?m)^a=rtpmap:" + video.group(1) + " ([A-Za-z0-9-]{1,20})/")
                .matcher(answerSdp);
        return map.find(video.start()) ? Optional.of(map.group(1)) : Optional.empty();
    }
}
