package io.github.fernblick.desktop.window;

import io.github.fernblick.desktop.camera.Cameras;
import io.github.fernblick.desktop.command.Command;
import io.github.fernblick.desktop.command.Commands;
import io.github.fernblick.desktop.storage.SavedCamera;
import io.github.fernblick.desktop.text.Texts;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Everything, in menus. */
final class MenuPane {
    private final Commands commands;
    private final Cameras cameras;
    private final Texts texts;

    MenuPane(Commands commands, Cameras cameras, Texts texts) {
        this.commands = commands;
        this.cameras = cameras;
        this.texts = texts;
    }

    MenuBar createView() {
        MenuBar bar = new MenuBar(
                menu(
                        "menu.camera",
                        item(commands.addCamera()),
                        remembered(),
                        new SeparatorMenuItem(),
                        item(commands.snapshot()),
                        item(commands.reconnect()),
                        item(commands.rename()),
                        new SeparatorMenuItem(),
                        item(commands.closeTab()),
                        item(commands.forget()),
                        new SeparatorMenuItem(),
                        item(commands.settings()),
                        item(commands.quit())),
                menu(
                        "menu.view",
                        item(commands.fullScreen()),
                        item(commands.statistics()),
                        item(commands.people()),
                        new SeparatorMenuItem(),
                        item(commands.nextTab()),
                        item(commands.previousTab()),
                        item(commands.moveLeft()),
                        item(commands.moveRight())),
                menu("menu.help", item(commands.keyboard()), item(commands.logFolder()), item(commands.about())));
        bar.setId("menu");
        return bar;
    }

    private Menu remembered() {
        Menu menu = menu("menu.open");
        menu.setId("menu-open");
        menu.setGraphic(new FontIcon(MaterialDesignC.CCTV));
        cameras.saved().addListener((ListChangeListener<SavedCamera>) change -> fill(menu));
        fill(menu);
        return menu;
    }

    private void fill(Menu menu) {
        menu.getItems()
                .setAll(cameras.saved().stream()
                        .map(camera -> {
                            MenuItem item = new MenuItem(camera.name());
                            item.setMnemonicParsing(false);
                            item.setOnAction(event -> cameras.open(camera));
                            return item;
                        })
                        .toList());
        menu.setDisable(cameras.saved().isEmpty());
    }

    private Menu menu(String key, MenuItem... items) {
        Menu menu = new Menu();
        menu.textProperty().bind(texts.observe(key));
        menu.getItems().setAll(items);
        return menu;
    }

    private MenuItem item(Command command) {
        MenuItem item = new MenuItem();
        item.setId(command.id());
        item.textProperty().bind(texts.observe(command.key()));
        item.setGraphic(new FontIcon(command.icon()));
        item.disableProperty().bind(command.impossible());
        item.setOnAction(event -> command.run());
        command.combinations().stream().findFirst().ifPresent(item::setAccelerator);
        return item;
    }
}
