package io.github.fernblick.desktop;

import io.github.fernblick.signaling.link.PairingLink;
import io.github.fernblick.signaling.link.ParsedLink;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads pairing links, one a line, from where nobody else on this machine can see them. Sentences quote nothing of them. */
final class LinkInput {
    private static final int MAX_LINKS = 64;
    private static final int MAX_BYTES = MAX_LINKS * (PairingLink.MAX_LENGTH + 2);

    private LinkInput() {}

    static List<PairingLink> read(InputStream in) throws BadInputException {
        byte[] bytes;
        try {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw new BadInputException("Standard input cannot be read: " + e.getMessage());
        }
        if (bytes.length > MAX_BYTES) {
            throw new BadInputException("Standard input holds more than " + MAX_LINKS + " pairing links.");
        }
        List<PairingLink> links = new ArrayList<>();
        int number = 0;
        for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
            number++;
            if (!line.isBlank()) {
                links.add(parse(line.strip(), number));
            }
        }
        if (links.isEmpty()) {
            throw new BadInputException("There is no pairing link on standard input: give one a line.");
        }
        return links;
    }

    private static PairingLink parse(String line, int number) throws BadInputException {
        ParsedLink parsed = PairingLink.parse(line);
        if (parsed instanceof ParsedLink.Valid valid) {
            return valid.link();
        }
        throw new BadInputException("Line " + number + " of standard input: "
                + ((ParsedLink.Invalid) parsed).problem().sentence());
    }
}
