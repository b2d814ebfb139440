package io.github.fernblick.desktop.window;

import io.github.fernblick.desktop.camera.CameraModel;
import io.github.fernblick.desktop.camera.Cameras;
import io.github.fernblick.desktop.text.Texts;
import io.github.fernblick.desktop.tile.StateIcons;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A tab for each camera that is watched: its state as a sign and in words, and its name. Pictures are shown elsewhere. */
final class TabStrip {
    private final Cameras cameras;
    private final Texts texts;
    private final TabPane tabs = new TabPane();
    private final Map<CameraModel, Tab> byCamera = new HashMap<>();
    private boolean following;

    TabStrip(Cameras cameras, Texts texts) {
        this.cameras = cameras;
        this.texts = texts;
    }

    Node createView() {
        tabs.setId("tabs");
        tabs.getStyleClass().add("tab-strip");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
        cameras.open().addListener((ListChangeListener<CameraModel>) change -> follow());
        cameras.selected().addListener((property, before, now) -> select(now));
        tabs.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> chosen(now));
        follow();
        return tabs;
    }

    private void follow() {
        following = true;
        byCamera.keySet().removeIf(camera -> !cameras.open().contains(camera));
        List<Tab> wanted = cameras.open().stream()
                .map(camera -> byCamera.computeIfAbsent(camera, this::tab))
                .toList();
        if (!wanted.equals(tabs.getTabs())) {
            tabs.getTabs().setAll(wanted);
        }
        following = false;
        select(cameras.selected().get());
    }

    private void select(@Nullable CameraModel camera) {
        Tab tab = byCamera.get(camera);
        if (tab != null) {
            tabs.getSelectionModel().select(tab);
        }
    }

    private void chosen(@Nullable Tab tab) {
        if (!following && tab != null) {
            byCamera.forEach((camera, its) -> {
                if (its == tab) {
                    cameras.selected().set(camera);
                }
            });
        }
    }

    private Tab tab(CameraModel camera) {
        Tab tab = new Tab();
        tab.textProperty().bind(camera.name());
        FontIcon icon = StateIcons.create();
        tab.setGraphic(icon);
        camera.situation().addListener((property, before, now) -> StateIcons.show(icon, now.state()));
        StateIcons.show(icon, camera.situation().get().state());
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty()
                .bind(texts.follow(
                        () -> texts.text(
                                "tile.described",
                                camera.name().get(),
                                texts.text(camera.situation().get().state().word())),
                        camera.name(),
                        camera.situation()));
        tab.setTooltip(tooltip);
        tab.setOnCloseRequest(event -> {
            event.consume(); // the list of cameras decides, and the tab follows it
            cameras.close(camera);
        });
        return tab;
    }
}
