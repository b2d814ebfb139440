package io.github.fernblick.desktop.add;

import atlantafx.base.theme.Styles;
import io.github.fernblick.desktop.text.Message;
import io.github.fernblick.desktop.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** What would be added, what to beware of, and what would change. */
final class ProposalPane {
    private final AddCameraJourney journey;
    private final Texts texts;
    private final VBox box = new VBox();

    ProposalPane(AddCameraJourney journey, Texts texts) {
        this.journey = journey;
        this.texts = texts;
    }

    Node createView() {
        box.setId("add-proposal");
        box.getStyleClass().add("proposal");
        journey.proposal().addListener((property, before, now) -> {
            if (!before.equals(now)) {
                show(now);
            }
        });
        show(journey.proposal().get());
        return box;
    }

    private void show(Optional<Proposal> proposal) {
        box.getChildren().setAll(proposal.map(this::lines).orElse(List.of()));
        box.setVisible(proposal.isPresent());
        box.setManaged(proposal.isPresent());
    }

    private List<Node> lines(Proposal proposal) {
        List<Node> lines = new ArrayList<>();
        if (proposal.nothingNew()) {
            String known = proposal.known().orElseThrow().name();
            lines.add(line(MaterialDesignC.CHECK_CIRCLE_OUTLINE, Styles.SUCCESS, Message.of("add.known", known)));
            return lines;
        }
        lines.add(line(MaterialDesignS.SERVER_NETWORK, Styles.ACCENT, Message.of("add.at", proposal.place())));
        proposal.link()
                .name()
                .ifPresent(
                        name -> lines.add(line(MaterialDesignC.CCTV, Styles.ACCENT, Message.of("add.called", name))));
        if (!proposal.link().open()) {
            lines.add(line(MaterialDesignL.LOCK_OUTLINE, Styles.SUCCESS, Message.of("add.sealed")));
        }
        if (proposal.link().pin().isPresent()) {
            lines.add(line(MaterialDesignC.CERTIFICATE_OUTLINE, Styles.SUCCESS, Message.of("add.pinned")));
        }
        proposal.warnings().forEach(warning -> lines.add(line(MaterialDesignA.ALERT_OUTLINE, Styles.WARNING, warning)));
        proposal.changes().forEach(change -> lines.add(line(MaterialDesignA.ALERT_OUTLINE, Styles.WARNING, change)));
        if (!proposal.changes().isEmpty()) {
            lines.add(confirmation());
        }
        return lines;
    }

    private CheckBox confirmation() {
        CheckBox agreed = new CheckBox();
        agreed.setId("add-confirm");
        agreed.textProperty().bind(texts.observe("add.change.confirm"));
        agreed.selectedProperty().bindBidirectional(journey.confirmed());
        return agreed;
    }

    private HBox line(Ikon ikon, String style, Message message) {
        FontIcon icon = new FontIcon(ikon);
        icon.getStyleClass().add(style);
        Label label = new Label();
        label.setWrapText(true);
        label.textProperty().bind(texts.follow(() -> texts.text(message)));
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox line = new HBox(10, icon, label);
        line.getStyleClass().add("proposal-line");
        return line;
    }
}
