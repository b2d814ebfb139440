package io.github.fernblick.desktop.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A value that survives the program: read once, changed in memory, written a moment after its last change. Thread-safe.
 */
final class StoredValue<T> implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(StoredValue.class);
    private static final long DELAY_MILLIS = 400;
    private static final DateTimeFormatter SUFFIX = DateTimeFormatter.ofPattern("'broken-'uuuu-MM-dd_HH-mm-ss");

    private final PrivateFile file;
    private final Format<T> format;
    private final ScheduledExecutorService executor;
    private final Consumer<StorageTrouble> troubles;
    private final Object writing = new Object(); // held while the file is written, so that the newest value is the last
    private T value; // guarded by this
    private boolean dirty; // guarded by this
    private boolean scheduled; // guarded by this
    private boolean closed; // guarded by this
    private Future<?> nextWrite = CompletableFuture.completedFuture(null); // guarded by this

    /** Reads the file; one that makes no sense is kept aside, said, and begun anew. */
    StoredValue(
            Path path,
            Format<T> format,
            ScheduledExecutorService executor,
            Clock clock,
            Consumer<StorageTrouble> troubles) {
        this.file = new PrivateFile(path);
        this.format = format;
        this.executor = executor;
        this.troubles = troubles;
        this.value = load(clock).orElseGet(format::initial);
    }

    private Optional<T> load(Clock clock) {
        try {
            Optional<byte[]> bytes = file.read();
            return bytes.isPresent() ? Optional.of(format.decode(bytes.get())) : Optional.empty();
        } catch (IOException e) {
            log.warn("{} cannot be read: {}", file.path(), e.getMessage());
            keepAside(LocalDateTime.now(clock));
            return Optional.empty();
        }
    }

    private void keepAside(LocalDateTime now) {
        try {
            troubles.accept(new StorageTrouble.Broken(file.path(), file.keepAside(SUFFIX.format(now))));
        } catch (IOException e) {
            log.warn("{} cannot be kept aside: {}", file.path(), e.getMessage());
            troubles.accept(new StorageTrouble.Unreadable(file.path()));
        }
    }

    synchronized T get() {
        return value;
    }

    void update(UnaryOperator<T> change) {
        synchronized (this) {
            T changed = change.apply(value);
            if (changed.equals(value)) {
                return;
            }
            value = changed;
            dirty = true;
            // What comes after the end (a window that still settles) waits for another close, if there is one.
            if (!scheduled && !closed) {
                scheduled = true;
                nextWrite = executor.schedule(this::write, DELAY_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }

    private void write() {
        synchronized (writing) {
            T newest;
            synchronized (this) {
                scheduled = false;
                if (!dirty) {
                    return;
                }
                dirty = false;
                newest = value;
            }
            try {
                file.write(format.encode(newest));
            } catch (IOException e) {
                log.warn("{} cannot be written: {}", file.path(), e.toString());
                troubles.accept(new StorageTrouble.Unwritable(file.path()));
            }
        }
    }

    /** Writes what was not written yet. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            nextWrite.cancel(false);
        }
        write();
    }
}
