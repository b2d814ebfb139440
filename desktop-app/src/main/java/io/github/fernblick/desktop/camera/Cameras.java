package io.github.fernblick.desktop.camera;

import io.github.fernblick.desktop.storage.SavedCamera;
import io.github.fernblick.desktop.storage.SecretStore;
import io.github.fernblick.desktop.storage.Settings;
import io.github.fernblick.desktop.storage.SettingsStore;
import io.github.fernblick.signaling.secret.RoomSecret;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * All cameras: those that are remembered, in their order, and of them those whose tabs are open. Belongs to the UI thread;
 * every change is remembered.
 */
public final class Cameras {
    private final SettingsStore settings;
    private final SecretStore secrets;
    private final Surroundings around;
    private final ObservableList<SavedCamera> saved = FXCollections.observableArrayList();
    private final ObservableList<CameraModel> open = FXCollections.observableArrayList();
    // Held here: a view that nobody holds goes, and its listeners with it.
    private final ObservableList<SavedCamera> savedView = FXCollections.unmodifiableObservableList(saved);
    private final ObservableList<CameraModel> openView = FXCollections.unmodifiableObservableList(open);
    private final ObjectProperty<@Nullable CameraModel> selected = new SimpleObjectProperty<>();
    private boolean restoring;

    public Cameras(SettingsStore settings, SecretStore secrets, Surroundings around) {
        this.settings = settings;
        this.secrets = secrets;
        this.around = around;
        selected.addListener((property, before, now) -> selected(now));
    }

    /** Opens the tabs that were open when the program ended. */
    public void restore() {
        Settings remembered = settings.get();
        restoring = true;
        saved.setAll(remembered.cameras());
        remembered.cameras().stream().filter(SavedCamera::inTab).forEach(this::watch);
        restoring = false;
        selected.set(remembered.selected().flatMap(this::find).orElseGet(() -> open.isEmpty() ? null : open.get(0)));
    }

    /** The remembered ones, in their order. */
    public ObservableList<SavedCamera> saved() {
        return savedView;
    }

    /** Those with a tab, in their tabs' order. */
    public ObservableList<CameraModel> open() {
        return openView;
    }

    /** The one in front; null when no tab is open. */
    public ObjectProperty<@Nullable CameraModel> selected() {
        return selected;
    }

    /** A remembered camera that has this secret. */
    public Optional<SavedCamera> withSecret(RoomSecret secret) {
        return secrets.cameraOf(secret)
                .flatMap(id ->
                        saved.stream().filter(camera -> camera.id().equals(id)).findFirst());
    }

    /** Remembers a new camera, opens its tab and shows it. */
    public void add(SavedCamera camera, RoomSecret secret) {
        secrets.put(camera.id(), secret);
        saved.add(camera);
        remember();
        open(camera);
    }

    /** Gives a remembered camera another name, server, pin or mode. */
    public void change(SavedCamera changed) {
        SavedCamera before = replaceSaved(changed.id(), old -> changed);
        boolean sameRoom = before.server().equals(changed.server())
                && before.pin().equals(changed.pin())
                && before.openMode() == changed.openMode();
        find(changed.id()).ifPresent(model -> {
            if (sameRoom) {
                model.rename(changed.name());
            } else {
                rewatch(model, changed);
            }
        });
    }

    /** Opens the camera's tab, or just shows it. */
    public void open(SavedCamera camera) {
        CameraModel model = find(camera.id()).orElseGet(() -> watch(camera));
        replaceSaved(camera.id(), old -> old.inTab(true));
        selected.set(model);
    }

    /** Closes the camera's tab; it is remembered. */
    public void close(CameraModel model) {
        int index = open.indexOf(model);
        if (index < 0) {
            return;
        }
        if (selected.get() == model) {
            selected.set(index + 1 < open.size() ? open.get(index + 1) : index > 0 ? open.get(index - 1) : null);
        }
        open.remove(model);
        model.close();
        replaceSaved(model.id(), old -> old.inTab(false));
    }

    /** Forgets the camera, and its secret with it. */
    public void forget(SavedCamera camera) {
        find(camera.id()).ifPresent(this::close);
        saved.removeIf(known -> known.id().equals(camera.id()));
        secrets.remove(camera.id());
        remember();
    }

    /** Shows the tab {@code steps} further, round and round. */
    public void step(int steps) {
        CameraModel now = selected.get();
        if (now != null) {
            selected.set(open.get(Math.floorMod(open.indexOf(now) + steps, open.size())));
        }
    }

    /** Moves the camera's tab, as far as there is room. */
    public void move(CameraModel model, int steps) {
        int from = open.indexOf(model);
        int to = Math.max(0, Math.min(open.size() - 1, from + steps));
        if (from == to) {
            return;
        }
        CameraModel neighbour = open.get(to);
        List<SavedCamera> order = new ArrayList<>(saved);
        Collections.swap(order, indexOf(model.id()), indexOf(neighbour.id()));
        List<CameraModel> tabs = new ArrayList<>(open);
        Collections.swap(tabs, from, to);
        open.setAll(tabs);
        saved.setAll(order);
        selected.set(model);
        remember();
    }

    /** Ends every watch; what is open stays remembered as open. */
    public void shutDown() {
        open.forEach(CameraModel::close);
    }

    public Optional<SavedCamera> saved(CameraModel model) {
        return saved.stream().filter(camera -> camera.id().equals(model.id())).findFirst();
    }

    private CameraModel watch(SavedCamera camera) {
        CameraModel model = new CameraModel(camera, secrets, around);
        open.add(place(camera), model);
        return model;
    }

    // Tabs stand in the order in which cameras are remembered.
    private int place(SavedCamera camera) {
        int own = indexOf(camera.id());
        return (int) open.stream().filter(model -> indexOf(model.id()) < own).count();
    }

    private void rewatch(CameraModel model, SavedCamera changed) {
        boolean inFront = selected.get() == model;
        model.close();
        CameraModel fresh = new CameraModel(changed, secrets, around);
        open.set(open.indexOf(model), fresh);
        if (inFront) {
            selected.set(fresh);
        }
    }

    private Optional<CameraModel> find(String id) {
        return open.stream().filter(model -> model.id().equals(id)).findFirst();
    }

    private int indexOf(String id) {
        for (int i = 0; i < saved.size(); i++) {
            if (saved.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no such camera");
    }

    private SavedCamera replaceSaved(String id, UnaryOperator<SavedCamera> change) {
        int index = indexOf(id);
        SavedCamera before = saved.get(index);
        saved.set(index, change.apply(before));
        remember();
        return before;
    }

    private void remember() {
        settings.update(all -> all.withCameras(old -> List.copyOf(saved)));
    }

    private void selected(@Nullable CameraModel now) {
        if (!restoring) {
            settings.update(all -> all.withSelected(Optional.ofNullable(now).map(CameraModel::id)));
        }
    }
}
