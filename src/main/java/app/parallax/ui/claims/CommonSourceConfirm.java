package app.parallax.ui.claims;

import app.parallax.i18n.Messages;
import app.parallax.model.AttributionStep;
import app.parallax.model.Counted;
import app.parallax.model.MentionWithQuote;
import app.parallax.model.Speaker;
import app.parallax.session.Session;
import app.parallax.session.edit.SpeakerEditor;
import app.parallax.ui.common.NameCompletion;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Asks to confirm a common source of mentions, and its name. */
final class CommonSourceConfirm extends HBox {
    private final Session session;
    private final TextField name = new TextField();
    private final NameCompletion completion;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private List<MentionWithQuote> said = List.of();

    CommonSourceConfirm(Session session) {
        super(8);
        this.session = session;
        var label = new Label(Messages.text("sources.confirmName"));
        label.setLabelFor(name);
        label.setMinWidth(USE_PREF_SIZE);
        name.setId("origin-name");
        name.setPromptText(Messages.text("sources.confirmPrompt"));
        HBox.setHgrow(name, Priority.ALWAYS);
        completion = new NameCompletion(name, () -> session.workspace().speakers().stream().map(Counted::entity)
                .map(Speaker::name).toList());
        var confirm = new Button(Messages.text("sources.confirm"));
        confirm.setId("origin-confirm");
        confirm.setMinWidth(USE_PREF_SIZE);
        confirm.disableProperty().bind(name.textProperty().map(String::isBlank));
        confirm.setOnAction(event -> confirm());
        name.setOnAction(event -> confirm());
        setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(label, name, confirm);
    }

    /** Shows the question while two passages without a common source are compared. */
    void show(ObservableBooleanValue compared) {
        visibleProperty().bind(open.and(compared));
        managedProperty().bind(visibleProperty());
    }

    /** Asks about mentions; hidden if all of them have one source. */
    void askAbout(List<MentionWithQuote> mentions) {
        said = mentions;
        var origins = mentions.stream().map(each -> each.mention().attribution())
                .map(steps -> steps.isEmpty() ? null : steps.getLast())
                .map(step -> step == null ? null : step.speaker())
                .toList();
        open.set(origins.contains(null) || origins.stream().distinct().count() > 1);
        completion.show(mentions.stream().flatMap(each -> each.mention().attribution().reversed().stream().limit(1))
                .map(AttributionStep::speaker).filter(Objects::nonNull)
                .flatMap(id -> session.workspace().speaker(id).stream()).map(Speaker::name).findFirst().orElse(""));
    }

    private void confirm() {
        if (!name.getText().isBlank()) {
            session.runUnattended(
                    new SpeakerEditor(session).setCommonSource(said.stream().map(MentionWithQuote::mention).toList(),
                            name.getText()));
        }
    }
}
