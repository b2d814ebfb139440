package io.github.fernblick.agent.state;

import io.github.fernblick.signaling.secret.RoomSecret;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that the secret file holds another secret: {@code pair --new} replaced it, or a person did. It looks instead of
 * being told, because that works on every file system and whoever wrote the file. What can't be used changes nothing.
 */
public final class SecretWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SecretWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final SecretFile file;
    private final Consumer<RoomSecret> changed;
    private final ScheduledFuture<?> looking;
    /** Owned by the scheduler's thread, as is {@link #told}. */
    private RoomSecret known;

    private String told = "";

    /** Calls {@code changed} on {@code scheduler}, which is serial, with each secret that takes the place of {@code known}. */
    public SecretWatch(
            SecretFile file, RoomSecret known, ScheduledExecutorService scheduler, Consumer<RoomSecret> changed) {
        this.file = file;
        this.known = known;
        this.changed = changed;
        looking =
                scheduler.scheduleWithFixedDelay(this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            Optional<RoomSecret> found = file.read();
            if (found.isEmpty()) {
                tell("The secret file " + file.path() + " is gone");
                return;
            }
            told = "";
            if (!found.get().equals(known)) {
                known = found.get();
                changed.accept(known);
            }
        } catch (StateException e) {
            tell(e.sentence());
        }
    }

    private void tell(String sentence) {
        if (!told.equals(sentence)) {
            told = sentence;
            LOG.warn(
                    "{} The camera stays in the room that it is in.",
                    sentence.endsWith(".") ? sentence : sentence + ".");
        }
    }

    @Override
    public void close() {
        looking.cancel(false);
    }
}
