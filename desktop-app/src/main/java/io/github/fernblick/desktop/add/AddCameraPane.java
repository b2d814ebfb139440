package io.github.fernblick.desktop.add;

import atlantafx.base.theme.Styles;
import io.github.fernblick.desktop.controls.Sheet;
import io.github.fernblick.desktop.controls.Words;
import io.github.fernblick.desktop.text.Texts;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** The fields of {@link AddCameraJourney}, and what it says about them. */
public final class AddCameraPane {
    private static final double WIDTH = 680;
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");

    private final AddCameraJourney journey;
    private final Texts texts;
    private final Runnable close;
    private final TextField input = field("add-input");

    public AddCameraPane(AddCameraJourney journey, Texts texts, Runnable close) {
        this.journey = journey;
        this.texts = texts;
        this.close = close;
    }

    public Node createView() {
        input.getStyleClass().add("secret-field");
        input.textProperty().bindBidirectional(journey.input());
        Label introduction = Words.paragraph(texts, "add.introduction", Styles.TEXT_MUTED);
        // It makes room for what would be added.
        introduction.visibleProperty().bind(journey.proposal().map(Optional::isEmpty));
        introduction.managedProperty().bind(introduction.visibleProperty());
        VBox content = new VBox(
                introduction,
                labelled("add.input", input, journey.inputHint(), "add.input.prompt"),
                server(),
                labelled("add.name", bound("add-name", journey.name()), journey.nameHint(), "add.name.prompt"),
                new ProposalPane(journey, texts).createView());
        content.getStyleClass().add("form");
        Button cancel = Words.button(texts, "sheet.cancel", close);
        cancel.setCancelButton(true);
        Sheet sheet = new Sheet(texts, "add.title", WIDTH, content, close).buttons(cancel, addButton());
        sheet.setId("add-camera");
        return sheet;
    }

    /** Where the keyboard belongs. */
    public Node first() {
        return input;
    }

    private Button addButton() {
        Button add = Words.button(texts, "add.do", this::add, Styles.ACCENT);
        add.setId("add-do");
        add.setDefaultButton(true);
        add.disableProperty().bind(journey.ready().not());
        add.textProperty()
                .bind(texts.follow(
                        () -> texts.text(journey.proposal()
                                .get()
                                .map(AddCameraPane::does)
                                .orElse("add.do")),
                        journey.proposal()));
        return add;
    }

    private static String does(Proposal proposal) {
        if (proposal.known().isEmpty()) {
            return "add.do";
        }
        return proposal.nothingNew() ? "add.show" : "add.change.do";
    }

    private void add() {
        journey.add();
        close.run();
    }

    private Node server() {
        TextField address = bound("add-server", journey.server());
        Node row = labelled("add.server", address, journey.serverHint(), "add.server.prompt");
        TextField pin = bound("add-pin", journey.pin());
        pin.accessibleTextProperty().bind(texts.observe("add.pin.label"));
        pin.promptTextProperty().bind(texts.observe("add.pin.label"));
        pin.getStyleClass().add("secret-field");
        TitledPane more = new TitledPane();
        more.setId("add-more");
        more.textProperty().bind(texts.observe("add.pin"));
        more.setContent(new VBox(
                6,
                Words.paragraph(texts, "add.pin.explained", Styles.TEXT_MUTED, Styles.TEXT_SMALL),
                pin,
                hint(journey.pinHint())));
        more.setExpanded(!journey.pin().get().isEmpty());
        more.setAnimated(false);
        more.getStyleClass().addAll(Styles.DENSE, "more");
        VBox both = new VBox(10, row, more);
        both.visibleProperty().bind(journey.serverAsked());
        both.managedProperty().bind(journey.serverAsked());
        return both;
    }

    private Node labelled(String key, TextField field, ReadOnlyObjectProperty<Optional<Hint>> hint, String promptKey) {
        Label label = Words.label(texts, key, Styles.TEXT_BOLD);
        label.setLabelFor(field);
        field.promptTextProperty().bind(texts.observe(promptKey));
        field.accessibleTextProperty().bind(texts.observe(key));
        hint.addListener((property, before, now) -> mark(field, now));
        mark(field, hint.get());
        return new VBox(6, label, field, hint(hint));
    }

    private static void mark(TextField field, Optional<Hint> hint) {
        field.pseudoClassStateChanged(
                Styles.STATE_DANGER,
                hint.filter(it -> it.kind() == Hint.Kind.WRONG).isPresent());
        field.pseudoClassStateChanged(
                Styles.STATE_SUCCESS,
                hint.filter(it -> it.kind() == Hint.Kind.GOOD).isPresent());
    }

    private Label hint(ReadOnlyObjectProperty<Optional<Hint>> hint) {
        Label label = new Label();
        label.getStyleClass().addAll("hint", Styles.TEXT_SMALL);
        label.setWrapText(true);
        label.textProperty()
                .bind(texts.follow(
                        () -> hint.get().map(it -> texts.text(it.message())).orElse(""), hint));
        label.managedProperty()
                .bind(Bindings.createBooleanBinding(() -> hint.get().isPresent(), hint));
        hint.addListener((property, before, now) -> colour(label, now));
        colour(label, hint.get());
        return label;
    }

    private static void colour(Label label, Optional<Hint> hint) {
        label.pseudoClassStateChanged(
                WRONG, hint.filter(it -> it.kind() == Hint.Kind.WRONG).isPresent());
        label.pseudoClassStateChanged(
                GOOD, hint.filter(it -> it.kind() == Hint.Kind.GOOD).isPresent());
    }

    private static TextField bound(String id, StringProperty text) {
        TextField field = field(id);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private static TextField field(String id) {
        TextField field = new TextField();
        field.setId(id);
        return field;
    }
}
