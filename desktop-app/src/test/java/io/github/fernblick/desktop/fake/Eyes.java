package io.github.fernblick.desktop.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;
import javafx.stage.Screen;
import javafx.stage.Window;
import javafx.util.Duration;
import javax.imageio.ImageIO;

/** What a person at the screen sees, and waits for. Called by tests' threads. */
public final class Eyes {
    private static final long PATIENCE_SECONDS = 20;
    private static final double MARGIN = 24;

    private final Supplier<Scene> scene;

    public Eyes(Supplier<Scene> scene) {
        this.scene = scene;
    }

    /** Does {@code task} on the toolkit's thread. */
    public static <T> T on(Supplier<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(task.get());
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            }
        });
        return get(result, "the toolkit's thread");
    }

    public static void run(Runnable task) {
        on(() -> {
            task.run();
            return true;
        });
    }

    /** Looks with each pulse until {@code condition} holds. */
    public static void until(String what, BooleanSupplier condition) {
        CompletableFuture<Boolean> seen = new CompletableFuture<>();
        AnimationTimer looking = new AnimationTimer() {
            @Override
            public void handle(long now) {
                try {
                    if (condition.getAsBoolean()) {
                        seen.complete(true);
                    }
                } catch (RuntimeException e) {
                    seen.completeExceptionally(e);
                }
            }
        };
        Platform.runLater(looking::start);
        try {
            get(seen, what);
        } catch (AssertionError vain) {
            keepScreen(Path.of("target", "what-was-seen.png"));
            throw vain;
        } finally {
            Platform.runLater(looking::stop);
        }
    }

    private static <T> T get(CompletableFuture<T> future, String what) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain for " + what, e);
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError("while waiting for " + what, e);
        }
    }

    /** Waits until {@code selector} finds a node that can be seen, all its parents included. */
    public void see(String selector) {
        until(selector, () -> visible(selector));
    }

    /** Waits until the keyboard is on {@code selector}'s node. */
    public void focused(String selector) {
        until("the keyboard on " + selector, () -> {
            Node owner = scene.get().getFocusOwner();
            return owner != null && owner == scene.get().getRoot().lookup(selector);
        });
    }

    public void seeNoMore(String selector) {
        until("no " + selector, () -> !visible(selector));
    }

    /** Waits until something visible says {@code text}, or more than it. */
    public void read(String text) {
        until("“" + text + "”", () -> says(text));
    }

    private boolean visible(String selector) {
        Set<Node> found = scene.get().getRoot().lookupAll(selector);
        return found.stream().anyMatch(Eyes::shown);
    }

    private boolean says(String text) {
        return says(scene.get().getRoot(), text);
    }

    private static boolean says(Parent root, String text) {
        return root.lookupAll(".label").stream()
                .filter(Eyes::shown)
                .anyMatch(
                        node -> node instanceof Labeled label && label.getText().contains(text));
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    /** The screen's own pixel in the middle of {@code selector}'s node. On the toolkit's thread. */
    public Color middleOfNow(String selector) {
        Bounds bounds = onScreen(selector);
        return new Robot().getPixelColor(bounds.getCenterX(), bounds.getCenterY());
    }

    /** The screen's own pixel near the lower left corner of {@code selector}'s node. On the toolkit's thread. */
    public Color cornerOfNow(String selector) {
        Bounds bounds = onScreen(selector);
        return new Robot().getPixelColor(bounds.getMinX() + MARGIN, bounds.getMaxY() - MARGIN);
    }

    /** Waits until the toolkit has drawn once. */
    public void pulse() {
        until("a pulse", () -> true);
    }

    /** Waits until what is so now is on the screen: a pulse is drawn before the one after the next begins. */
    public void settle() {
        for (int i = 0; i < 4; i++) {
            pulse();
        }
    }

    /** Waits for a second of the toolkit's own time. */
    public void afterOneSecond() {
        CompletableFuture<Boolean> passed = new CompletableFuture<>();
        PauseTransition pause = new PauseTransition(Duration.seconds(1.2));
        pause.setOnFinished(event -> passed.complete(true));
        Platform.runLater(pause::play);
        get(passed, "a second");
    }

    /** What the screen shows where {@code selector}'s node is. */
    public WritableImage grab(String selector) {
        return on(() -> grabNow(selector));
    }

    /** The same, on the toolkit's thread. */
    public WritableImage grabNow(String selector) {
        Bounds bounds = onScreen(selector);
        return new Robot()
                .getScreenCapture(
                        null,
                        new Rectangle2D(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight()));
    }

    /** Words that are not shown whole, for lack of room. */
    public List<String> cutOff() {
        return on(() -> Window.getWindows().stream()
                .filter(Window::isShowing)
                .flatMap(window -> window.getScene().getRoot().lookupAll(".text").stream())
                .filter(Eyes::shown)
                .filter(node -> node.getParent() instanceof Labeled)
                .filter(node -> !((Text) node).getText().equals(((Labeled) node.getParent()).getText()))
                .map(node -> ((Labeled) node.getParent()).getText())
                .toList());
    }

    private Bounds onScreen(String selector) {
        Node node = scene.get().getRoot().lookup(selector);
        if (node == null) {
            throw new AssertionError("there is no " + selector);
        }
        return node.localToScreen(node.getBoundsInLocal());
    }

    /** Keeps what the window looks like. */
    public void keep(Path file) {
        save(
                on(() -> {
                    Window window = scene.get().getWindow();
                    return new Robot()
                            .getScreenCapture(
                                    null,
                                    new Rectangle2D(
                                            window.getX(), window.getY(), window.getWidth(), window.getHeight()));
                }),
                file);
    }

    private static void keepScreen(Path file) {
        save(on(() -> new Robot().getScreenCapture(null, Screen.getPrimary().getBounds())), file);
    }

    private static void save(WritableImage image, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
