package io.github.fernblick.desktop.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps what went wrong with files until somebody is there to be told. Thread-safe. */
public final class StorageTroubles implements Consumer<StorageTrouble> {
    private final List<StorageTrouble> untold = new ArrayList<>(); // guarded by this
    private @Nullable Consumer<StorageTrouble> listener; // guarded by this

    @Override
    public void accept(StorageTrouble trouble) {
        Consumer<StorageTrouble> told;
        synchronized (this) {
            told = listener;
            if (told == null) {
                untold.add(trouble);
                return;
            }
        }
        told.accept(trouble);
    }

    /** Tells {@code somebody} what went wrong so far, and everything from now on. */
    public void tell(Consumer<StorageTrouble> somebody) {
        List<StorageTrouble> soFar;
        synchronized (this) {
            listener = somebody;
            soFar = List.copyOf(untold);
            untold.clear();
        }
        soFar.forEach(somebody);
    }
}
