package io.github.fernblick.agent.state;

import io.github.fernblick.signaling.client.SeatMemory;
import io.github.fernblick.signaling.message.ResumeToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the resume token beside the secret, so that an agent that died takes its own seat again. Without it the room stays
 * reachable all the same, so trouble with the disk is told once and is no failure.
 */
public final class SeatFile implements SeatMemory {
    private static final Logger LOG = LoggerFactory.getLogger(SeatFile.class);

    private final Path path;
    /** Owned by the room client's executor, on which alone this is called. */
    private boolean troubleTold;

    public SeatFile(SecretFile secret) {
        path = secret.beside(".seat");
    }

    @Override
    public Optional<ResumeToken> lastToken() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ResumeToken(Files.readString(path).strip()));
        } catch (IOException e) {
            tell("read", Sentences.cause(e));
        } catch (IllegalArgumentException e) {
            tell("used", "it holds no resume token");
        }
        return Optional.empty();
    }

    @Override
    public void remember(ResumeToken token) {
        try {
            PrivateFile.write(path, token.hex() + "\n");
        } catch (IOException e) {
            tell("written", Sentences.cause(e));
        }
    }

    private void tell(String what, String why) {
        if (!troubleTold) {
            troubleTold = true;
            LOG.warn(
                    "The seat file {} can't be {}: {}; after a crash the camera may wait up to 30 s for its seat.",
                    path,
                    what,
                    why);
        }
    }
}
