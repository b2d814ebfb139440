package io.github.fernblick.desktop;

import io.github.fernblick.desktop.camera.Cameras;
import io.github.fernblick.desktop.camera.Surroundings;
import io.github.fernblick.desktop.environment.Build;
import io.github.fernblick.desktop.environment.Environment;
import io.github.fernblick.desktop.environment.FolderOpener;
import io.github.fernblick.desktop.environment.SystemLook;
import io.github.fernblick.desktop.report.EventReport;
import io.github.fernblick.desktop.session.Media;
import io.github.fernblick.desktop.session.MediaChoice;
import io.github.fernblick.desktop.snapshot.SnapshotJourney;
import io.github.fernblick.desktop.storage.SecretStore;
import io.github.fernblick.desktop.storage.SettingsStore;
import io.github.fernblick.desktop.storage.StorageTroubles;
import io.github.fernblick.desktop.text.Texts;
import io.github.fernblick.desktop.ui.Cancellable;
import io.github.fernblick.desktop.ui.FxThread;
import io.github.fernblick.desktop.window.ViewerWindow;
import io.github.fernblick.signaling.room.RoomFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.stage.Stage;

/** The program's parts, joined. Made, started and closed on the UI thread. */
final class Viewer implements AutoCloseable {

    /**
     * What comes from outside.
     *
     * @param clock in the zone of the times that are shown
     * @param timer keeps time for the UI thread; nothing on it takes long
     * @param files writes files, and asks the system what takes a while
     */
    record Services(
            RoomFactory rooms,
            Media media,
            Clock clock,
            ScheduledExecutorService timer,
            ScheduledExecutorService files) {}

    private final SettingsStore settings;
    private final SecretStore secrets;
    private final Cameras cameras;
    private final ViewerWindow window;
    private final ViewerOptions options;
    private final Services services;
    private final Texts texts;
    private final FxThread ui;
    private Cancellable reporting = () -> {};

    Viewer(Environment environment, Services services, Stage stage, ViewerOptions options, Runnable quit) {
        this.options = options;
        this.services = services;
        ui = new FxThread(services.timer());
        StorageTroubles troubles = new StorageTroubles();
        Path config = environment.configDirectory();
        settings = new SettingsStore(config, services.files(), services.clock(), troubles);
        secrets = new SecretStore(config, services.files(), services.clock(), troubles);
        options.language().ifPresent(language -> settings.update(all -> all.withLanguage(language)));
        options.theme().ifPresent(theme -> settings.update(all -> all.withTheme(theme)));
        texts = new Texts(environment.locale(), settings.get().language());
        Surroundings around =
                new Surroundings(ui, services.clock(), services.rooms(), services.media(), this::mediaChoice);
        cameras = new Cameras(settings, secrets, around);
        window = new ViewerWindow(stage, parts(environment, quit));
        troubles.tell(trouble -> ui.run(() -> window.tell(trouble)));
    }

    private ViewerWindow.Parts parts(Environment environment, Runnable quit) {
        FolderOpener folders = new FolderOpener(environment.system());
        return new ViewerWindow.Parts(
                cameras,
                settings,
                texts,
                ui,
                services.files(),
                services.clock().getZone(),
                () -> UUID.randomUUID().toString(),
                Application::setUserAgentStylesheet,
                new SystemLook(environment)::isDark,
                folders,
                environment.stateDirectory(),
                notices -> new SnapshotJourney(
                        environment.snapshotDirectory(), services.clock(), services.files(), ui, notices, folders),
                Renderer.facts(Build.ofManifest(), environment),
                quit);
    }

    private MediaChoice mediaChoice() {
        return new MediaChoice(settings.get().relayOnly(), settings.get().codec());
    }

    /** Tells {@code lines} what happens to the cameras. Before {@link #start()}. */
    void report(Consumer<String> lines) {
        reporting = new EventReport(cameras, texts, services.clock(), window::pictureOnScreen, lines).start(ui);
    }

    /** Shows the window, watches what was watched before, and adds what the command line brought. */
    void start() {
        window.show();
        cameras.restore();
        window.offer(options.links(), options.withoutAsking());
    }

    ViewerWindow window() {
        return window;
    }

    Cameras cameras() {
        return cameras;
    }

    /** Writes what was not written yet. On any thread. */
    void save() {
        settings.close();
        secrets.close();
    }

    @Override
    public void close() {
        reporting.cancel();
        window.hide();
        cameras.shutDown();
        save();
    }
}
