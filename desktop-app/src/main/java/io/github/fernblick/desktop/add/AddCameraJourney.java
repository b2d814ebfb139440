package io.github.fernblick.desktop.add;

import io.github.fernblick.desktop.camera.Cameras;
import io.github.fernblick.desktop.storage.SavedCamera;
import io.github.fernblick.desktop.storage.SettingsStore;
import io.github.fernblick.desktop.text.Message;
import io.github.fernblick.desktop.text.Texts;
import io.github.fernblick.signaling.link.PairingLink;
import io.github.fernblick.signaling.link.ParsedLink;
import io.github.fernblick.signaling.link.RoomSecretInput;
import io.github.fernblick.signaling.secret.RoomSecret;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Adding a camera, from an empty field to its tab: 64 characters with a server, or a pairing link, looked at with every
 * key. Nothing is added before a person has seen what; nothing of a camera that is here changes unless that is confirmed.
 * Belongs to the UI thread.
 */
public final class AddCameraJourney {
    private final Cameras cameras;
    private final SettingsStore settings;
    private final Texts texts;
    private final Supplier<String> ids;

    private final StringProperty input = new SimpleStringProperty("");
    private final StringProperty server = new SimpleStringProperty("");
    private final StringProperty pin = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final BooleanProperty confirmed = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper serverAsked = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<Optional<Hint>> inputHint = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Hint>> serverHint = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Hint>> pinHint = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Hint>> nameHint = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Proposal>> proposal = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();

    /**
     * @param ids makes an ID for a new camera
     */
    public AddCameraJourney(Cameras cameras, SettingsStore settings, Texts texts, Supplier<String> ids) {
        this.cameras = cameras;
        this.settings = settings;
        this.texts = texts;
        this.ids = ids;
        server.set(settings.get().server());
        pin.set(settings.get().serverPin().orElse(""));
        input.addListener((property, before, now) -> {
            confirmed.set(false);
            look();
        });
        server.addListener((property, before, now) -> look());
        pin.addListener((property, before, now) -> look());
        name.addListener((property, before, now) -> look());
        confirmed.addListener((property, before, now) -> look());
        look();
    }

    /** 64 characters or a pairing link. */
    public StringProperty input() {
        return input;
    }

    public StringProperty server() {
        return server;
    }

    public StringProperty pin() {
        return pin;
    }

    public StringProperty name() {
        return name;
    }

    /** Whether a person agrees to every change of the proposal. */
    public BooleanProperty confirmed() {
        return confirmed;
    }

    /** Whether the server has to be given; a link brings its own. */
    public ReadOnlyBooleanProperty serverAsked() {
        return serverAsked.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Hint>> inputHint() {
        return inputHint.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Hint>> serverHint() {
        return serverHint.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Hint>> pinHint() {
        return pinHint.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Hint>> nameHint() {
        return nameHint.getReadOnlyProperty();
    }

    /** What would be added, once everything needed is there. */
    public ReadOnlyObjectProperty<Optional<Proposal>> proposal() {
        return proposal.getReadOnlyProperty();
    }

    /** Whether {@link #add()} would do it. */
    public ReadOnlyBooleanProperty ready() {
        return ready.getReadOnlyProperty();
    }

    /** Does what the proposal says: adds the camera, changes the one that is here, or just shows it. */
    public void add() {
        if (!ready.get()) {
            return;
        }
        Proposal agreed = proposal.get().orElseThrow();
        if (serverAsked.get()) {
            String address = server.get().strip();
            settings.update(all -> all.withServer(address, agreed.link().pin()));
        }
        Optional<SavedCamera> known = agreed.known();
        if (known.isEmpty()) {
            PairingLink link = agreed.link();
            cameras.add(saved(ids.get(), nameFor(link), link), link.secret());
        } else {
            String kept = name.get().isBlank() ? known.get().name() : name.get().strip();
            SavedCamera changed = saved(known.get().id(), kept, agreed.link());
            cameras.change(changed.inTab(known.get().inTab()));
            cameras.open(changed);
        }
    }

    private static SavedCamera saved(String id, String name, PairingLink link) {
        return new SavedCamera(id, name, link.server(), link.pin(), link.open(), true);
    }

    private String nameFor(PairingLink link) {
        return name.get().isBlank()
                ? link.name().orElseGet(this::nextName)
                : name.get().strip();
    }

    private String nextName() {
        for (int number = cameras.saved().size() + 1; ; number++) {
            String candidate = texts.text("add.name.default", String.valueOf(number));
            if (cameras.saved().stream().noneMatch(camera -> camera.name().equals(candidate))) {
                return candidate;
            }
        }
    }

    private void look() {
        String text = input.get().strip();
        boolean link = text.contains(":") || text.contains("/");
        serverAsked.set(!link);
        pinHint.set(Optional.empty());
        serverHint.set(Optional.empty());
        Optional<PairingLink> found = link ? link(text) : secret(text).flatMap(this::withServer);
        proposal.set(found.map(to -> new Proposal(to, cameras.withSecret(to.secret()))));
        boolean nameFits =
                name.get().isBlank() || PairingLink.acceptsName(name.get().strip());
        nameHint.set(nameFits ? Optional.empty() : Optional.of(Hint.wrong(Message.of("add.name.wrong"))));
        ready.set(nameFits
                && proposal.get().isPresent()
                && (confirmed.get() || proposal.get().get().changes().isEmpty()));
    }

    private Optional<PairingLink> link(String text) {
        ParsedLink parsed = PairingLink.parse(text);
        if (parsed instanceof ParsedLink.Valid valid) {
            inputHint.set(Optional.of(Hint.good("add.input.link")));
            return Optional.of(valid.link());
        }
        inputHint.set(Optional.of(Hint.wrong(LinkProblems.say(((ParsedLink.Invalid) parsed).problem()))));
        return Optional.empty();
    }

    // Who reads it from paper types it in groups: blanks between them are no mistake.
    private Optional<RoomSecret> secret(String text) {
        RoomSecretInput state = RoomSecretInput.check(text.replaceAll("\\s", ""));
        inputHint.set(hint(state));
        return state instanceof RoomSecretInput.Complete complete ? Optional.of(complete.secret()) : Optional.empty();
    }

    private static Optional<Hint> hint(RoomSecretInput state) {
        String all = String.valueOf(RoomSecret.HEX_LENGTH);
        if (state instanceof RoomSecretInput.NotHexadecimal wrong) {
            return Optional.of(
                    Hint.wrong(Message.of("add.input.digit", wrong.character(), String.valueOf(wrong.position()))));
        }
        if (state instanceof RoomSecretInput.TooShort few) {
            return Optional.of(Hint.progress("add.input.short", String.valueOf(few.digits()), all));
        }
        if (state instanceof RoomSecretInput.TooLong many) {
            return Optional.of(Hint.wrong(Message.of("add.input.long", String.valueOf(many.digits()), all)));
        }
        return state instanceof RoomSecretInput.Complete
                ? Optional.of(Hint.good("add.input.complete"))
                : Optional.empty();
    }

    private Optional<PairingLink> withServer(RoomSecret secret) {
        String typed = pin.get().strip().toLowerCase(Locale.ROOT);
        String hex = typed.startsWith("sha256:") ? typed.substring("sha256:".length()) : typed;
        Optional<String> given = hex.isEmpty() ? Optional.empty() : Optional.of(hex);
        if (given.isPresent() && !hex.matches("[0-9a-f]{64}")) {
            pinHint.set(Optional.of(Hint.wrong(Message.of("add.pin.wrong"))));
            return Optional.empty();
        }
        ServerAddress address = ServerAddress.parse(server.get(), secret, given);
        if (address instanceof ServerAddress.Invalid invalid) {
            serverHint.set(Optional.of(Hint.wrong(invalid.why())));
        } else if (address instanceof ServerAddress.Empty) {
            serverHint.set(Optional.of(Hint.progress("add.server.missing")));
        } else if (address instanceof ServerAddress.Valid valid
                && PairingLink.to(valid.server(), secret, Optional.empty(), given, false)
                        instanceof ParsedLink.Valid link) {
            return Optional.of(link.link());
        }
        return Optional.empty();
    }
}
