package io.github.fernblick.agent.state;

import io.github.fernblick.signaling.secret.RoomSecret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * The file that holds a camera's room secret: one line of 64 hexadecimal digits, readable by its owner alone. Stateless:
 * each call reads or writes the disk. No sentence holds what the file holds.
 */
public final class SecretFile {
    /** A secret, its line's end, and blanks around; more than that is another file. */
    private static final int LONGEST = 256;

    private final Path path;

    public SecretFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    public Path path() {
        return path;
    }

    /** A file of the same name with {@code ending} behind it, for what belongs to this secret. */
    Path beside(String ending) {
        return path.resolveSibling(path.getFileName() + ending);
    }

    /** The secret, empty when there is no such file. */
    public Optional<RoomSecret> read() throws StateException {
        try {
            if (Files.isDirectory(path)) {
                throw new StateException("The secret file " + path + " is a directory; name a file in it.");
            }
            if (!Files.exists(path)) {
                return Optional.empty();
            }
            if (PrivateFile.isSharedWithOthers(path)) {
                throw new StateException("The secret file " + path
                        + " may be read by other users; make it yours alone with: chmod 600 " + path);
            }
            return Optional.of(parse(start()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (AccessDeniedException e) {
            throw new StateException("The secret file " + path + " can't be read: it belongs to another user.");
        } catch (IOException e) {
            throw new StateException("The secret file " + path + " can't be read: " + Sentences.cause(e) + ".");
        }
    }

    /** The secret; a new one, kept, when there is none yet. */
    public RoomSecret readOrCreate(SecureRandom random) throws StateException {
        Optional<RoomSecret> kept = read();
        return kept.isPresent() ? kept.get() : replace(random);
    }

    /** Makes a new secret and keeps it in place of the old one, which nothing opens any more. */
    public RoomSecret replace(SecureRandom random) throws StateException {
        RoomSecret secret = RoomSecret.random(random);
        try {
            PrivateFile.write(path, secret.reveal() + "\n");
        } catch (IOException e) {
            throw new StateException("The secret file " + path + " can't be written: " + Sentences.cause(e) + ".");
        }
        return secret;
    }

    private String start() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return new String(in.readNBytes(LONGEST + 1), StandardCharsets.ISO_8859_1);
        }
    }

    private RoomSecret parse(String text) throws StateException {
        String line = text.strip();
        if (line.length() != RoomSecret.HEX_LENGTH) {
            String found = text.length() > LONGEST ? "more than " + LONGEST : String.valueOf(line.length());
            throw new StateException("The secret file " + path + " holds no room secret: that is "
                    + RoomSecret.HEX_LENGTH + " hexadecimal digits, and these are " + found + " characters.");
        }
        try {
            return RoomSecret.parse(line);
        } catch (IllegalArgumentException e) {
            throw new StateException("The secret file " + path + " holds no room secret: not all of its "
                    + RoomSecret.HEX_LENGTH + " characters are hexadecimal digits.");
        }
    }
}
