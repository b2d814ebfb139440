package io.github.fernblick.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a secret from a file, since who can list processes can read arguments. */
final class SecretFile {
    /** 96 bits, if it is Base64: what nobody tries through. */
    private static final int SHORTEST = 16;

    /** What an agent takes, too. */
    private static final int LONGEST = 256;

    private static final int LONGEST_FILE = 64 * 1024;

    private SecretFile() {}

    /** The first line, without blanks around it. */
    static String read(String option, Path file) throws BadInputException {
        String text;
        try {
            if (Files.size(file) > LONGEST_FILE) {
                throw new BadInputException("The file " + file + " is too large for " + option + "; it has one line.");
            }
            // Latin-1 maps every byte: what is no text is then found to be no secret.
            text = Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException absent) {
            throw new BadInputException("The file " + file + " of " + option + " does not exist.");
        } catch (IOException unreadable) {
            throw new BadInputException(
                    "The file " + file + " of " + option + " cannot be read; may this user read it?");
        }
        String secret = text.lines().findFirst().orElse("").strip();
        if (secret.length() < SHORTEST
                || secret.length() > LONGEST
                || !secret.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new BadInputException("The first line of " + file + " is no secret for " + option
                    + ": that has 16 to 256 characters, of ASCII and without blanks,"
                    + " as 'openssl rand -base64 32' makes it.");
        }
        return secret;
    }
}
