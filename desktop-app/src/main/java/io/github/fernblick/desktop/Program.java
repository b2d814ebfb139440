package io.github.fernblick.desktop;

import com.sun.glass.ui.Application;
import io.github.fernblick.desktop.environment.Build;
import io.github.fernblick.desktop.environment.Environment;
import io.github.fernblick.desktop.session.LibwebrtcMedia;
import io.github.fernblick.desktop.session.Media;
import io.github.fernblick.desktop.window.AboutFacts;
import io.github.fernblick.signaling.room.RoomFactory;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
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

    /** There is nothing to show a window on. */
    static final class NoScreenException extends Exception {
        private static final long serialVersionUID = 1L;

        NoScreenException() {
            super("There is no screen to open a window on: DISPLAY is not set, or nobody answers there.");
        }
    }

    private final Environment environment;
    private final ViewerOptions options;
    private final Optional<PrintWriter> events;
    private final CountDownLatch quit = new CountDownLatch(1);

    /** @param events takes what happens to the cameras, one line each */
    Program(Environment environment, ViewerOptions options, Optional<PrintWriter> events) {
        this.events = events;
        this.environment = environment;
        this.options = options;
    }

    /** Until the window is closed, or the process is told to end. */
    void run() throws NoScreenException {
        startToolkit();
        ScheduledExecutorService timer = executor("fernblick-timer");
        ScheduledExecutorService files = executor("fernblick-files");
        RoomFactory rooms = RoomFactory.connected(new SecureRandom());
        Media media = new LibwebrtcMedia(timer);
        Clock clock = Clock.system(ZoneId.systemDefault());
        Viewer viewer = onToolkit(() -> open(new Viewer.Services(rooms, media, clock, timer, files)));
        AtomicBoolean ended = new AtomicBoolean();
        Runnable end = () -> {
            if (ended.compareAndSet(false, true)) {
                viewer.save();
                rooms.close();
                media.close();
                files.shutdown();
            }
        };
        // Who ends the process (a logout, a script) gets everything written and every room left as well. The toolkit
        // ends
        // at the same time then, so nothing is asked of its thread.
        Runtime.getRuntime().addShutdownHook(new Thread(end, "fernblick-end"));
        awaitQuit();
        onToolkit(() -> {
            viewer.close();
            return true;
        });
        end.run();
    }

    private void awaitQuit() {
        try {
            quit.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // as good as being asked to
        }
    }

    private Viewer open(Viewer.Services services) {
        Application.GetApplication().setName(WINDOW_CLASS);
        AboutFacts facts = Renderer.facts(Build.ofManifest(), environment);
        log.info(
                "Fernblick viewer {}; {}; JavaFX {}; renderer {}",
                facts.build(),
                facts.java(),
                facts.javaFx(),
                facts.renderer());
        Viewer viewer = new Viewer(environment, services, new Stage(), options, quit::countDown);
        events.ifPresent(out -> viewer.report(line -> services.files().execute(() -> print(out, line))));
        viewer.start();
        return viewer;
    }

    private static void print(PrintWriter out, String line) {
        out.println(line);
        out.flush();
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

    private static ScheduledExecutorService executor(String name) {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
