package io.github.fernblick.agent.cli;

import io.github.fernblick.agent.state.Sentences;
import io.github.fernblick.agent.state.StateException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a server's access key: one line of visible ASCII. No sentence holds it. */
final class AccessKeyFile {
    private static final int LONGEST = 256;

    private AccessKeyFile() {}

    static Optional<String> read(@Nullable String file) throws StateException {
        if (file == null) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            String key = new String(in.readNBytes(LONGEST + 2), StandardCharsets.ISO_8859_1).strip();
            if (key.isEmpty() || key.length() > LONGEST || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
                throw new StateException("The access key file " + file
                        + " holds no access key: that is one line of 1 to " + LONGEST + " visible characters.");
            }
            return Optional.of(key);
        } catch (InvalidPathException e) {
            throw new StateException("--access-key-file takes a path, and this is none.");
        } catch (IOException e) {
            throw new StateException("The access key file " + file + " can't be read: " + Sentences.cause(e) + ".");
        }
    }
}
