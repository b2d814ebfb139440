package io.github.fernblick.desktop.storage;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The settings, to be read, followed and changed on the UI thread; written a moment after each change. */
public final class SettingsStore implements AutoCloseable {
    private final StoredValue<Settings> stored;
    private final ReadOnlyObjectWrapper<Settings> settings;

    public SettingsStore(
            Path directory, ScheduledExecutorService executor, Clock clock, Consumer<StorageTrouble> troubles) {
        stored = new StoredValue<>(directory.resolve("settings.json"), new SettingsFormat(), executor, clock, troubles);
        settings = new ReadOnlyObjectWrapper<>(stored.get());
    }

    /** The present ones. On any thread. */
    public Settings get() {
        return stored.get();
    }

    public ReadOnlyObjectProperty<Settings> settings() {
        return settings.getReadOnlyProperty();
    }

    public void update(UnaryOperator<Settings> change) {
        stored.update(change);
        settings.set(stored.get());
    }

    @Override
    public void close() {
        stored.close();
    }
}
