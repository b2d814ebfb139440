package io.github.fernblick.signaling.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glassfish.tyrus.core.TyrusUpgradeResponse;
import org.glassfish.tyrus.core.Utils;

/**
 * Reads the head of the HTTP response to an upgrade request (RFC 9112, section 4 and 5), and nothing of what follows it.
 * Owner: the thread that reads.
 */
final class UpgradeResponseReader {
    private static final int MAX_HEAD = 8_192;
    private static final byte[] END = "\r\n\r\n".getBytes(ISO_8859_1);
    private static final byte[] START = "HTTP/1.".getBytes(ISO_8859_1);
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)(?: [^\\r\\n]*)?");
    private static final Pattern HEADER = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \\t]*([^\\r\\n]*?)[ \\t]*");

    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private int endMatched;

    /** Whatever came is no HTTP response. */
    static final class NoHttpException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** Takes bytes from {@code data} up to the end of the head; the response once it is whole. */
    Optional<TyrusUpgradeResponse> read(ByteBuffer data) throws NoHttpException {
        while (data.hasRemaining()) {
            byte next = data.get();
            int at = head.size();
            if (at >= MAX_HEAD || (at < START.length && next != START[at])) {
                throw new NoHttpException();
            }
            head.write(next);
            endMatched = next == END[endMatched] ? endMatched + 1 : next == END[0] ? 1 : 0;
            if (endMatched == END.length) {
                return Optional.of(parse(head.toString(ISO_8859_1)));
            }
        }
        return Optional.empty();
    }

    private static TyrusUpgradeResponse parse(String text) throws NoHttpException {
        String[] lines = text.split("\r\n", -1);
        Matcher status = STATUS_LINE.matcher(lines[0]);
        if (!status.matches()) {
            throw new NoHttpException();
        }
        TyrusUpgradeResponse response = new TyrusUpgradeResponse();
        response.setStatus(Integer.parseInt(status.group(1)));
        // The last two are what is left by the empty line that ends the head.
        for (int i = 1; i < lines.length - 2; i++) {
            Matcher header = HEADER.matcher(lines[i]);
            if (!header.matches()) {
                throw new NoHttpException();
            }
            List<String> values = response.getHeaders().computeIfAbsent(header.group(1), name -> new ArrayList<>());
            values.addAll(Utils.parseHeaderValue(header.group(2)));
        }
        return response;
    }
}
