package io.github.fernblick.agent.camera;

import io.github.fernblick.signaling.control.ControlMessage;
import io.github.fernblick.signaling.message.ClientId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All who watch one camera, in the order they came. Owned by the camera's executor. */
final class Watchers {
    private final Map<ClientId, Watcher> byId = new LinkedHashMap<>();
    private final String preferredCodec;
    private int numbers;

    Watchers(String preferredCodec) {
        this.preferredCodec = preferredCodec;
    }

    Watcher at(ClientId id) {
        return byId.computeIfAbsent(id, unknown -> new Watcher(++numbers, preferredCodec));
    }

    Optional<Watcher> find(ClientId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The same one under another ID: it reconnected to the signaling server. */
    void rename(ClientId before, ClientId now) {
        Watcher watcher = byId.remove(before);
        if (watcher != null) {
            watcher.comeBack();
            byId.put(now, watcher);
        }
    }

    Optional<ClientId> idOf(Watcher watcher) {
        return byId.entrySet().stream()
                .filter(entry -> entry.getValue() == watcher)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    void forgetGone() {
        byId.values().removeIf(Watcher::isForgotten);
    }

    /** The IDs of those whose media is through. */
    List<ClientId> watching() {
        return byId.entrySet().stream()
                .filter(entry -> entry.getValue().since().isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Who watches, as {@code you} is told. */
    ControlMessage.Viewers toldTo(ClientId you) {
        return new ControlMessage.Viewers(byId.entrySet().stream()
                .flatMap(entry -> entry.getValue().since().stream()
                        .map(since -> new ControlMessage.Watching(
                                since,
                                entry.getValue().relayed(),
                                entry.getKey().equals(you))))
                .toList());
    }
}
