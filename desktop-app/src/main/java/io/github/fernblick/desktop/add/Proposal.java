package io.github.fernblick.desktop.add;

import io.github.fernblick.desktop.storage.SavedCamera;
import io.github.fernblick.desktop.text.Message;
import io.github.fernblick.signaling.link.PairingLink;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What would be added, to be shown before it is.
 *
 * @param known the camera that is here with the same room secret
 */
public record Proposal(PairingLink link, Optional<SavedCamera> known) {

    /** What a person should know before saying yes. */
    public List<Message> warnings() {
        List<Message> warnings = new ArrayList<>();
        if (link.plain()) {
            warnings.add(Message.of("add.warning.plain"));
        }
        if (link.open()) {
            warnings.add(Message.of("add.warning.open"));
        }
        return warnings;
    }

    /** What would change of the camera that is here; each has to be confirmed by a person. */
    public List<Message> changes() {
        return known.map(this::changesOf).orElse(List.of());
    }

    /** The camera is here, just as the link says. */
    public boolean nothingNew() {
        return known.isPresent() && changes().isEmpty();
    }

    /** Where it is: host, and port where that is not the usual one. */
    public String place() {
        return place(link.server());
    }

    private List<Message> changesOf(SavedCamera camera) {
        List<Message> changes = new ArrayList<>();
        if (!camera.server().equals(link.server())) {
            changes.add(Message.of("add.change.server", camera.name(), place(camera.server()), place(link.server())));
        }
        if (!camera.pin().equals(link.pin())) {
            String key = link.pin().isEmpty()
                    ? "add.change.pin-removed"
                    : camera.pin().isEmpty() ? "add.change.pin-added" : "add.change.pin";
            changes.add(Message.of(key, camera.name()));
        }
        if (camera.openMode() != link.open()) {
            changes.add(Message.of(link.open() ? "add.change.open" : "add.change.sealed", camera.name()));
        }
        return changes;
    }

    private static String place(URI server) {
        return ("ws".equals(server.getScheme()) ? "ws://" : "") + server.getRawAuthority();
    }
}
