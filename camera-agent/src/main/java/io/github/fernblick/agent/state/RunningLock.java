package io.github.fernblick.agent.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Held while an agent runs with a secret: a second one would take the first one's seat, and the first take it back, for
 * ever. The system releases it when the process dies, however it dies.
 */
public final class RunningLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningLock.class);

    private final @Nullable FileChannel channel;

    private RunningLock(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes it.
     *
     * @throws StateException if another agent holds it
     */
    public static RunningLock take(SecretFile secret) throws StateException {
        Path path = secret.beside(".lock");
        FileChannel channel;
        try {
            channel = PrivateFile.open(path);
        } catch (IOException e) {
            // A secret in a folder that is read-only is no reason to show no picture.
            LOG.debug("No lock beside the secret file: {}", Sentences.cause(e));
            return new RunningLock(null);
        }
        if (!lock(channel)) {
            close(channel);
            throw new StateException("Another agent runs with the secret file " + secret.path()
                    + "; end it first, or give this camera a secret file of its own.");
        }
        return new RunningLock(channel);
    }

    private static boolean lock(FileChannel channel) {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            LOG.debug("The file system knows no locks: {}", Sentences.cause(e));
            return true;
        }
    }

    @Override
    public void close() {
        if (channel != null) {
            close(channel);
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("The lock beside the secret file did not close: {}", Sentences.cause(e));
        }
    }
}
