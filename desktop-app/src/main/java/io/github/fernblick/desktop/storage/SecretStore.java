package io.github.fernblick.desktop.storage;

import io.github.fernblick.signaling.client.SeatMemory;
import io.github.fernblick.signaling.message.ResumeToken;
import io.github.fernblick.signaling.secret.RoomSecret;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/** The cameras' room secrets and resume tokens, in a file of their own that only its owner may read. Thread-safe. */
public final class SecretStore implements AutoCloseable {
    private final StoredValue<Map<String, CameraSecret>> stored;

    public SecretStore(
            Path directory, ScheduledExecutorService executor, Clock clock, Consumer<StorageTrouble> troubles) {
        stored = new StoredValue<>(directory.resolve("secrets.json"), new SecretsFormat(), executor, clock, troubles);
    }

    public Optional<RoomSecret> secret(String cameraId) {
        return Optional.ofNullable(stored.get().get(cameraId)).map(CameraSecret::secret);
    }

    /** Which camera has that secret. */
    public Optional<String> cameraOf(RoomSecret secret) {
        return stored.get().entrySet().stream()
                .filter(entry -> entry.getValue().secret().equals(secret))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    public void put(String cameraId, RoomSecret secret) {
        change(cameraId, Optional.of(new CameraSecret(secret, Optional.empty())));
    }

    public void remove(String cameraId) {
        change(cameraId, Optional.empty());
    }

    /** Where the camera's room keeps its seat. */
    public SeatMemory seat(String cameraId) {
        return new SeatMemory() {
            @Override
            public Optional<ResumeToken> lastToken() {
                return Optional.ofNullable(stored.get().get(cameraId)).flatMap(CameraSecret::seat);
            }

            @Override
            public void remember(ResumeToken token) {
                Optional.ofNullable(stored.get().get(cameraId))
                        .ifPresent(known ->
                                change(cameraId, Optional.of(new CameraSecret(known.secret(), Optional.of(token)))));
            }
        };
    }

    private void change(String cameraId, Optional<CameraSecret> secret) {
        stored.update(before -> {
            Map<String, CameraSecret> after = new HashMap<>(before);
            after.remove(cameraId);
            secret.ifPresent(now -> after.put(cameraId, now));
            return Map.copyOf(after);
        });
    }

    @Override
    public void close() {
        stored.close();
    }
}
