package io.github.fernblick.desktop.tile;

import atlantafx.base.theme.Styles;
import io.github.fernblick.desktop.camera.CameraModel;
import io.github.fernblick.desktop.camera.Person;
import io.github.fernblick.desktop.controls.Words;
import io.github.fernblick.desktop.text.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Who else is in the camera's room, and since when. */
final class PeoplePane extends VBox {
    private final Texts texts;
    private final ZoneId zone;
    private final ObservableList<Person> people;
    private final VBox list = new VBox(6);

    PeoplePane(CameraModel camera, Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
        this.people = camera.people();
        getStyleClass().add("people");
        setId("people");
        setMouseTransparent(true);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        visibleProperty().bind(camera.peopleShown());
        getChildren().addAll(Words.label(texts, "people.title", Styles.TEXT_BOLD), list);
        people.addListener((ListChangeListener<Person>) change -> fill());
        fill();
    }

    private void fill() {
        list.getChildren().clear();
        list.getChildren().add(row(MaterialDesignA.ACCOUNT_OUTLINE, Words.label(texts, "people.you")));
        for (Person person : people) {
            Label label = new Label();
            label.textProperty()
                    .bind(texts.follow(() -> texts.text("people.since", texts.text(person.key()), time(person))));
            list.getChildren().add(row(icon(person), label));
        }
    }

    private String time(Person person) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(texts.locale())
                .format(person.since().atZone(zone));
    }

    private static Node row(Ikon ikon, Label label) {
        return new HBox(8, new FontIcon(ikon), label);
    }

    private static Ikon icon(Person person) {
        return switch (person.role()) {
            case CAMERA -> MaterialDesignC.CCTV;
            case VIEWER -> MaterialDesignE.EYE_OUTLINE;
            case PEER -> MaterialDesignA.ACCOUNT_OUTLINE;
            case RELAY -> MaterialDesignS.SERVER_NETWORK;
        };
    }
}
