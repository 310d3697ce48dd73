package app.parallax.ui.timeline;

import app.parallax.i18n.DateFormats;
import app.parallax.i18n.Messages;
import app.parallax.model.Edtf;
import app.parallax.model.Event;
import app.parallax.model.Passage;
import app.parallax.model.QuoteMarks;
import app.parallax.model.TimeLink.Clock;
import app.parallax.session.Session;
import app.parallax.ui.common.FittedDialog;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.Form;
import app.parallax.ui.common.FxmlViews;
import app.parallax.ui.common.NoteField;
import app.parallax.ui.common.TypedDate;
import app.parallax.ui.common.WordFlow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The form of an event: title, date, place, and whether the selected words are linked. */
public final class EventFormController {
    /** The EDTF of an unknown date. */
    static final String NO_DATE = "XXXX";

    private final @Nullable Event event;
    private final Optional<Passage> selection;
    /** The reference day of relative dates, null for none. */
    private final @Nullable LocalDate day;
    private final @Nullable Clock proposedClock;

    private @Nullable NoteField note;

    @FXML
    private TextField title;
    @FXML
    private TextField date;
    @FXML
    private VBox reading;
    @FXML
    private TextField place;
    @FXML
    private VBox linking;
    @FXML
    private CheckBox link;
    @FXML
    private VBox quote;
    @FXML
    private ToggleGroup clocks;
    @FXML
    private ToggleButton happened;
    @FXML
    private ToggleButton said;

    /**
     * The result.
     *
     * @param title not empty
     * @param place null if unknown
     * @param clock kind of time of the link, null for none
     * @param note Markdown, empty if none
     */
    record Entered(String title, Edtf date, @Nullable String place, @Nullable Clock clock, String note) {}

    /** Creates the form of an event, or of a new one; a selection can be linked to it. */
    EventFormController(@Nullable Event event, Optional<Passage> selection, @Nullable LocalDate day,
            @Nullable Clock clock) {
        this.event = event;
        this.selection = selection;
        this.day = day;
        this.proposedClock = clock;
    }

    EventFormController withNote(Session session) {
        var field = new NoteField(session);
        field.setId("event-note");
        field.setPrefHeight(76);
        field.setText(event == null ? "" : event.note());
        note = field;
        return this;
    }

    /** Fills in a resolved date, unless the person has typed one meanwhile. */
    void propose(Edtf proposed) {
        if (date.getText().isBlank()) {
            date.setText(proposed.toString());
        }
    }

    /** Creates the dialog, not shown yet. */
    FittedDialog<Entered> dialog() {
        var heading = Messages.text(event == null ? "timeline.form.new" : "timeline.form.edit");
        var save = new ButtonType(Messages.text(event == null ? "timeline.form.create" : "timeline.form.save"),
                ButtonBar.ButtonData.OK_DONE);
        var dialog = new FittedDialog<Entered>(null, heading, FxmlViews.load("event-form", this), save,
                ButtonType.CANCEL);
        dialog.setHeaderText(heading);
        var pane = dialog.getDialogPane();
        pane.lookupButton(save).disableProperty().bind(Bindings.createBooleanBinding(() -> entered().isEmpty(),
                title.textProperty(), date.textProperty()));
        dialog.setResultConverter(button -> button == save ? entered().orElse(null) : null);
        dialog.setOnShown(shown -> title.requestFocus());
        return dialog;
    }

    @FXML
    private void initialize() {
        if (event != null) {
            title.setText(event.title());
            date.setText(event.date().toString().equals(NO_DATE) ? "" : event.date().toString());
            place.setText(event.place() == null ? "" : event.place());
        }
        boolean canLink = event == null && selection.isPresent();
        linking.setVisible(canLink);
        linking.setManaged(canLink);
        link.setSelected(canLink);
        if (note != null) {
            var form = (VBox) linking.getParent();
            form.getChildren().add(form.getChildren().indexOf(linking), Form.field("timeline.form.note", note));
        }
        selection.ifPresent(passage -> quote.getChildren()
                .setAll(flow(QuoteMarks.of(LinkBlock.shortened(passage.quote())), Fonts.SERIF, "event-quote")));
        clocks.selectedToggleProperty().subscribe((before, after) -> {
            if (after == null && before != null) {
                before.setSelected(true); // one is always selected
            }
        });
        if (proposedClock != null) {
            clocks.getToggles().get(List.of(Clock.values()).indexOf(proposedClock)).setSelected(true);
        }
        date.textProperty().subscribe(text -> read(text.strip()));
    }

    private void read(String text) {
        date.getStyleClass().remove("invalid");
        if (text.isEmpty()) {
            reading.getChildren().setAll(flow(Messages.text("timeline.form.noDate"), Fonts.SANS, "caption"));
            return;
        }
        var when = TypedDate.read(text, day);
        if (when.isPresent()) {
            reading.getChildren().setAll(
                    flow(Messages.text("timeline.form.reads", DateFormats.text(when.get())), Fonts.SANS, "caption"));
        } else {
            date.getStyleClass().add("invalid");
            reading.getChildren().setAll(flow(Messages.text("timeline.form.invalid", TypedDate.problem(text)),
                    Fonts.SANS, "caption", "conflict"));
        }
    }

    private static WordFlow flow(String text, String family, String... styleClasses) {
        var flow = new WordFlow(text, family);
        flow.getStyleClass().addAll(styleClasses);
        return flow;
    }

    private Optional<Entered> entered() {
        var name = title.getText().strip();
        var text = date.getText().strip();
        var when = text.isEmpty() ? Edtf.tryParse(NO_DATE) : TypedDate.read(text, day);
        if (name.isEmpty() || when.isEmpty()) {
            return Optional.empty();
        }
        var where = place.getText().strip();
        return Optional.of(new Entered(name, when.get(), where.isEmpty() ? null : where,
                link.isSelected() && linking.isVisible() ? clock() : null,
                note == null ? "" : note.getText().strip()));
    }

    private Clock clock() {
        return happened.isSelected() ? Clock.HAPPENED : said.isSelected() ? Clock.SAID : Clock.PUBLISHED;
    }
}
