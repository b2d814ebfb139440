package io.github.fernblick.desktop;

import com.sun.glass.ui.Application;
import io.github.fernblick.desktop.environment.Build;
import io.github.fernblick.desktop.environment.Environment;
import io.github.fernblick.desktop.session.LibwebrtcMedia;
import io.github.fernblick.desktop.session.Media;
import io.github.fernblick.signaling.room.RoomFactory;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running program: starts the toolkit, shows the viewer, and puts everything away when its window is closed. */
final class Program {
    private static final Logger log = LoggerFactory.getLogger(Program.class);
    /** What a Linux desktop knows the window by, to show it with the program's own icon. */
    private static final String WINDOW_CLASS = "fernblick-viewer";

    private static final int SECONDS_TO_END = 5;

    /** There is nothing to show a window on. */
    static final class NoScreenException extends Exception {
        private static final long serialVersionUID = 1L;

        NoScreenException() {
            super("There is no screen to open a window on: DISPLAY is not set, or nobody answers there.");
        }
    }

    private final Environment environment;
    private final ViewerOptions options;
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    Program(Environment environment, ViewerOptions options) {
        this.environment = environment;
        this.options = options;
    }

    /** Until the window is closed, or the process is told to end. */
    void run() throws NoScreenException {
        startToolkit();
        ScheduledExecutorService timer = executor("fernblick-timer");
        ScheduledExecutorService files = executor("fernblick-files");
        // Who ends the process (a logout, a script) gets everything written and every room left as well.
        Runtime.getRuntime().addShutdownHook(new Thread(this::endSoon, "fernblick-end"));
        try (RoomFactory rooms = RoomFactory.connected(new SecureRandom());
                Media media = new LibwebrtcMedia(timer)) {
            Clock clock = Clock.system(ZoneId.systemDefault());
            Viewer.Services services = new Viewer.Services(rooms, media, clock, timer, files);
            Viewer viewer = onToolkit(() -> open(services));
            asked.await();
            onToolkit(() -> {
                viewer.close();
                return true;
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            timer.shutdownNow();
            files.shutdown();
            ended.countDown();
        }
    }

    private Viewer open(Viewer.Services services) {
        Application.GetApplication().setName(WINDOW_CLASS);
        log.info(
                "Fernblick viewer {} on {}, JavaFX {}, renderer {}",
                Build.ofManifest(),
                environment.javaVersion(),
                environment.javaFxVersion(),
                Renderer.name());
        Viewer viewer = new Viewer(environment, services, new Stage(), options, asked::countDown);
        viewer.start();
        return viewer;
    }

    private static void startToolkit() throws NoScreenException {
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> started.complete(true));
        } catch (UnsupportedOperationException e) {
            throw new NoScreenException();
        }
        started.join();
        Platform.setImplicitExit(false);
    }

    private static <T> T onToolkit(Supplier<T> task) {
        return CompletableFuture.supplyAsync(task, Platform::runLater).join();
    }

    private void endSoon() {
        asked.countDown();
        try {
            if (!ended.await(SECONDS_TO_END, TimeUnit.SECONDS)) {
                log.warn("Not everything could be put away in {} s", SECONDS_TO_END);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ScheduledExecutorService executor(String name) {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
