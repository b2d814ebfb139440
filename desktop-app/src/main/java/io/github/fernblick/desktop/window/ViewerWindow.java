package io.github.fernblick.desktop.window;

import io.github.fernblick.desktop.add.AddCameraJourney;
import io.github.fernblick.desktop.add.AddCameraPane;
import io.github.fernblick.desktop.camera.CameraModel;
import io.github.fernblick.desktop.camera.Cameras;
import io.github.fernblick.desktop.command.Commands;
import io.github.fernblick.desktop.notice.NoticeStack;
import io.github.fernblick.desktop.notice.Notices;
import io.github.fernblick.desktop.settings.SettingsPane;
import io.github.fernblick.desktop.snapshot.SnapshotJourney;
import io.github.fernblick.desktop.storage.SettingsStore;
import io.github.fernblick.desktop.storage.StorageTrouble;
import io.github.fernblick.desktop.text.Message;
import io.github.fernblick.desktop.text.Texts;
import io.github.fernblick.desktop.tile.CameraTile;
import io.github.fernblick.desktop.tile.TileActions;
import io.github.fernblick.desktop.ui.UiThread;
import io.github.fernblick.signaling.link.PairingLink;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** The viewer's window, joined of its parts; does what commands ask. Belongs to the UI thread. */
public final class ViewerWindow implements Commands.Actions, TileActions {
    private static final String TITLE = "Fernblick";

    private final Stage stage;
    private final Parts parts;
    private final Sheets sheets;
    private final Banner banner;
    private final NoticeStack notices;
    private final SnapshotJourney snapshots;
    private final Commands commands;
    private final FullScreen fullScreen;
    private final WindowMemory memory;
    private final CameraArea area;
    private final Deque<PairingLink> offered = new ArrayDeque<>();

    /**
     * What the window is made with.
     *
     * @param ids makes an ID for a new camera
     * @param styleSheet takes the user agent style sheet's URL
     * @param systemIsDark asked in the background
     * @param openFolder shows a folder in the system's file manager
     * @param snapshots makes the snapshots' journey, given who says what became of them
     * @param quit ends the program
     */
    public record Parts(
            Cameras cameras,
            SettingsStore settings,
            Texts texts,
            UiThread ui,
            Executor background,
            ZoneId zone,
            Supplier<String> ids,
            Consumer<String> styleSheet,
            BooleanSupplier systemIsDark,
            Consumer<Path> openFolder,
            Path logDirectory,
            Function<Notices, SnapshotJourney> snapshots,
            AboutFacts facts,
            Runnable quit) {}

    public ViewerWindow(Stage stage, Parts parts) {
        this.stage = stage;
        this.parts = parts;
        this.sheets = new Sheets(parts.ui());
        this.banner = new Banner(parts.texts());
        this.notices = new NoticeStack(parts.texts(), parts.ui());
        this.snapshots = parts.snapshots().apply(notices);
        this.commands = Commands.of(this, parts.cameras().selected().isNull());
        MenuBar menu = new MenuPane(commands, parts.cameras(), parts.texts()).createView();
        Node tabs = new TabStrip(parts.cameras(), parts.texts()).createView();
        Node status = new StatusLine(parts.cameras(), parts.texts()).createView();
        VBox top = new VBox(menu, banner.view(), tabs);
        this.fullScreen = new FullScreen(stage, List.of(top, status), parts.texts());
        this.memory = new WindowMemory(stage, parts.settings());
        hideWithoutTabs(tabs);
        BorderPane content = new BorderPane();
        this.area = cameraArea();
        content.setCenter(area.createView());
        content.setTop(top);
        content.setBottom(status);
        StackPane root = new StackPane(content, sheets.view(), notices.view());
        StackPane.setAlignment(notices.view(), Pos.BOTTOM_RIGHT);
        root.getStyleClass().add("viewer");
        Scene scene = new Scene(root, WindowMemory.WIDTH, WindowMemory.HEIGHT);
        scene.getStylesheets()
                .add(String.valueOf(ViewerWindow.class.getResource("/io/github/fernblick/desktop/fernblick.css")));
        new Keys(parts.cameras(), commands, sheets).attach(scene);
        stage.setScene(scene);
        stage.setOnCloseRequest(event -> parts.quit().run());
        followSettings();
        followTitle();
        parts.cameras().open().forEach(this::announce);
        parts.cameras().open().addListener((ListChangeListener<CameraModel>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::announce);
            }
        });
    }

    public void show() {
        memory.restore();
        stage.show();
    }

    public void hide() {
        stage.hide();
    }

    /** Where {@code camera}'s picture is, in pixels of the screen; empty while it cannot be seen. */
    public Optional<Rectangle2D> pictureOnScreen(CameraModel camera) {
        double scaleX = stage.getOutputScaleX();
        double scaleY = stage.getOutputScaleY();
        return area.pictureOnScreen(camera)
                .map(at -> new Rectangle2D(
                        at.getMinX() * scaleX, at.getMinY() * scaleY, at.getWidth() * scaleX, at.getHeight() * scaleY));
    }

    /**
     * Adds cameras: shows what each link would add, one after the other, and asks.
     *
     * @param withoutAsking adds at once what changes nothing that is here
     */
    public void offer(List<PairingLink> links, boolean withoutAsking) {
        for (PairingLink link : links) {
            if (!withoutAsking || !added(link)) {
                offered.add(link);
            }
        }
        if (!sheets.shown().get()) {
            offerNext();
        }
    }

    /** Says in the window what went wrong with a file of the program's own. */
    public void tell(StorageTrouble trouble) {
        banner.tell(trouble);
    }

    // What would change a camera that is here is asked all the same.
    private boolean added(PairingLink link) {
        AddCameraJourney journey = journey(Optional.of(link));
        boolean ready = journey.ready().get();
        journey.add();
        return ready;
    }

    private AddCameraJourney journey(Optional<PairingLink> link) {
        AddCameraJourney journey = new AddCameraJourney(parts.cameras(), parts.settings(), parts.texts(), parts.ids());
        link.ifPresent(given -> journey.input().set(given.appLink()));
        return journey;
    }

    private void offerNext() {
        Optional.ofNullable(offered.poll()).ifPresent(link -> addCamera(Optional.of(link)));
    }

    private void addCamera(Optional<PairingLink> link) {
        AddCameraPane pane = new AddCameraPane(journey(link), parts.texts(), sheets::hide);
        sheets.show(pane.createView(), pane.first(), this::offerNext);
    }

    private CameraArea cameraArea() {
        Node empty = new EmptyPane(parts.cameras(), parts.texts(), this::addCamera).createView();
        return new CameraArea(
                parts.cameras(),
                camera -> new CameraTile(camera, this, parts.texts(), parts.ui(), parts.zone()),
                windowVisible(),
                empty);
    }

    private BooleanBinding windowVisible() {
        return stage.showingProperty().and(stage.iconifiedProperty().not());
    }

    private void hideWithoutTabs(Node tabs) {
        BooleanBinding some = Bindings.isNotEmpty(parts.cameras().open());
        tabs.visibleProperty().bind(some);
        tabs.managedProperty().bind(some);
    }

    private void followSettings() {
        Look look = new Look(parts.styleSheet(), parts.systemIsDark(), parts.background(), parts.ui());
        look.choose(parts.settings().get().theme());
        parts.settings().settings().addListener((property, before, now) -> {
            if (before.theme() != now.theme()) {
                look.choose(now.theme());
            }
            if (before.language() != now.language()) {
                parts.texts().speak(now.language());
            }
        });
        stage.focusedProperty().addListener((property, before, now) -> look.lookAgain());
    }

    private void followTitle() {
        stage.titleProperty()
                .bind(parts.cameras()
                        .selected()
                        .flatMap(CameraModel::name)
                        .map(name -> name + " – " + TITLE)
                        .orElse(TITLE));
    }

    private void announce(CameraModel camera) {
        camera.onAnnouncement(message ->
                notices.say(Message.of("notice.of-camera", camera.name().get(), message)));
    }

    private void withFront(Consumer<CameraModel> action) {
        Optional.ofNullable(parts.cameras().selected().get()).ifPresent(action);
    }

    @Override
    public void addCamera() {
        addCamera(Optional.empty());
    }

    @Override
    public void rename() {
        withFront(camera -> {
            RenamePane pane = new RenamePane(
                    camera.name().get(),
                    parts.texts(),
                    name -> parts.cameras()
                            .saved(camera)
                            .ifPresent(saved -> parts.cameras().change(saved.named(name))),
                    sheets::hide);
            sheets.show(pane.createView(), pane.first(), () -> {});
        });
    }

    @Override
    public void reconnect() {
        withFront(CameraModel::retry);
    }

    @Override
    public void snapshot() {
        withFront(snapshots::take);
    }

    @Override
    public void closeTab() {
        withFront(parts.cameras()::close);
    }

    @Override
    public void forget() {
        withFront(camera -> sheets.show(new ForgetPane(
                        camera.name().get(),
                        parts.texts(),
                        () -> parts.cameras().saved(camera).ifPresent(parts.cameras()::forget),
                        sheets::hide)
                .createView()));
    }

    @Override
    public void settings() {
        sheets.show(new SettingsPane(parts.settings(), parts.texts(), sheets::hide).createView());
    }

    @Override
    public void quit() {
        parts.quit().run();
    }

    @Override
    public void toggleFullScreen() {
        fullScreen.toggle();
    }

    @Override
    public ObservableBooleanValue fullScreen() {
        return fullScreen.on();
    }

    @Override
    public void toggleStatistics() {
        withFront(
                camera -> camera.statisticsShown().set(!camera.statisticsShown().get()));
    }

    @Override
    public void togglePeople() {
        withFront(camera -> camera.peopleShown().set(!camera.peopleShown().get()));
    }

    @Override
    public void stepTab(int steps) {
        parts.cameras().step(steps);
    }

    @Override
    public void moveTab(int steps) {
        withFront(camera -> parts.cameras().move(camera, steps));
    }

    @Override
    public void keyboard() {
        sheets.show(new KeyboardPane(commands, parts.texts(), sheets::hide).createView());
    }

    @Override
    public void logFolder() {
        parts.openFolder().accept(parts.logDirectory());
    }

    @Override
    public void about() {
        sheets.show(new AboutPane(parts.facts(), parts.texts(), sheets::hide).createView());
    }
}
