package io.github.fernblick.desktop.settings;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import io.github.fernblick.desktop.controls.Sheet;
import io.github.fernblick.desktop.controls.Words;
import io.github.fernblick.desktop.storage.CodecChoice;
import io.github.fernblick.desktop.storage.Settings;
import io.github.fernblick.desktop.storage.SettingsStore;
import io.github.fernblick.desktop.storage.ThemeChoice;
import io.github.fernblick.desktop.text.Language;
import io.github.fernblick.desktop.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SegmentedButton;

/** The settings, each in force at once. */
public final class SettingsPane {
    private static final double WIDTH = 560;
    private static final double FIELD_WIDTH = 260;
    private static final double LABEL_WIDTH = 190;

    private final SettingsStore settings;
    private final Texts texts;
    private final Runnable close;

    public SettingsPane(SettingsStore settings, Texts texts, Runnable close) {
        this.settings = settings;
        this.texts = texts;
        this.close = close;
    }

    public Node createView() {
        GridPane look = grid();
        look.addRow(0, label("settings.theme"), theme());
        look.addRow(
                1,
                label("settings.language"),
                choice(
                        "settings-language",
                        Language.values(),
                        Language::key,
                        settings.get().language(),
                        Settings::withLanguage));
        GridPane connection = grid();
        connection.addRow(0, label("settings.server"), server());
        connection.addRow(
                1,
                label("settings.codec"),
                choice(
                        "settings-codec",
                        CodecChoice.values(),
                        CodecChoice::key,
                        settings.get().codec(),
                        Settings::withCodec));
        connection.addRow(2, label("settings.relay-only"), relayOnly());
        VBox content = new VBox(
                Words.label(texts, "settings.look", Styles.TITLE_4),
                look,
                Words.label(texts, "settings.connection", Styles.TITLE_4),
                connection,
                Words.paragraph(texts, "settings.relay-only.explained", Styles.TEXT_MUTED, Styles.TEXT_SMALL),
                Words.paragraph(texts, "settings.next-time", Styles.TEXT_MUTED, Styles.TEXT_SMALL));
        content.getStyleClass().add("form");
        Sheet sheet = new Sheet(texts, "settings.title", WIDTH, content, close);
        sheet.setId("settings");
        return sheet;
    }

    private Node theme() {
        SegmentedButton buttons = new SegmentedButton();
        buttons.setId("settings-theme");
        List<ToggleButton> all =
                Arrays.stream(ThemeChoice.values()).map(this::theme).toList();
        buttons.getButtons().setAll(all);
        // One of them is always chosen.
        buttons.getToggleGroup().selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null && before != null) {
                before.setSelected(true);
            }
        });
        return buttons;
    }

    private ToggleButton theme(ThemeChoice choice) {
        ToggleButton button = new ToggleButton();
        button.setId("settings-theme-" + choice.code());
        button.textProperty().bind(texts.observe(choice.key()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setSelected(settings.get().theme() == choice);
        button.setOnAction(event -> settings.update(all -> all.withTheme(choice)));
        return button;
    }

    private <T> ChoiceBox<T> choice(
            String id, T[] values, Function<T, String> key, T now, BiFunction<Settings, T, Settings> change) {
        ChoiceBox<T> box = new ChoiceBox<>(FXCollections.observableArrayList(values));
        box.setId(id);
        box.setPrefWidth(FIELD_WIDTH);
        box.setValue(now);
        box.setOnAction(event -> settings.update(all -> change.apply(all, box.getValue())));
        // A new converter makes the box say its choices anew.
        box.converterProperty().bind(Bindings.createObjectBinding(() -> converter(key), texts.bundle()));
        return box;
    }

    private <T> StringConverter<T> converter(Function<T, String> key) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return texts.text(key.apply(value));
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nobody types here");
            }
        };
    }

    private TextField server() {
        TextField field = new TextField(settings.get().server());
        field.setId("settings-server");
        field.setPrefWidth(FIELD_WIDTH);
        field.promptTextProperty().bind(texts.observe("add.server.prompt"));
        field.accessibleTextProperty().bind(texts.observe("settings.server"));
        // The pin belongs to the server that it was given with.
        field.textProperty()
                .addListener((property, before, now) ->
                        settings.update(all -> all.withServer(now.strip(), Optional.empty())));
        return field;
    }

    private ToggleSwitch relayOnly() {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.setId("settings-relay-only");
        toggle.setSelected(settings.get().relayOnly());
        toggle.accessibleTextProperty().bind(texts.observe("settings.relay-only"));
        toggle.selectedProperty()
                .addListener((property, before, now) -> settings.update(all -> all.withRelayOnly(now)));
        return toggle;
    }

    private Label label(String key) {
        Label label = Words.label(texts, key);
        label.setMinWidth(LABEL_WIDTH);
        return label;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("settings-grid");
        return grid;
    }
}
