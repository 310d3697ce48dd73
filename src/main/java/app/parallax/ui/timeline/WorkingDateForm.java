package app.parallax.ui.timeline;

import app.parallax.i18n.DateFormats;
import app.parallax.i18n.Messages;
import app.parallax.model.Edtf;
import app.parallax.model.Event;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.Form;
import app.parallax.ui.common.TypedDate;
import app.parallax.ui.common.WordFlow;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks for a working date and its reason. */
final class WorkingDateForm {
    private final Event event;
    private final List<Edtf> stated;
    private final TextField date = new TextField();
    private final TextField reason = new TextField();
    private final WordFlow reading = new WordFlow("", Fonts.SANS);

    /**
     * The result.
     *
     * @param date null for the event's own
     * @param reason not blank, except with the event's own date
     */
    record Answer(@Nullable Edtf date, String reason) {}

    /**
     * @param stated dates that articles state
     */
    WorkingDateForm(Event event, List<Edtf> stated) {
        this.event = event;
        this.stated = stated;
    }

    Dialog<Answer> dialog(@Nullable Window owner) {
        var working = event.working();
        date.setId("settle-date");
        reason.setId("settle-reason");
        date.setText(event.workingDate().toString().equals(EventFormController.NO_DATE)
                ? ""
                : event.workingDate().toString());
        reason.setText(working == null ? "" : working.reason());
        reason.setPromptText(Messages.text("settle.reasonPrompt"));
        reading.getStyleClass().add("caption");
        date.textProperty().subscribe(text -> read());
        var title = new WordFlow(event.title(), Fonts.SANS_SEMIBOLD);
        var choices = new FlowPane(6, 6);
        for (var each : stated) {
            var button = new Button(DateFormats.text(each));
            button.getStyleClass().add("pill");
            button.setOnAction(pressed -> date.setText(each.toString()));
            choices.getChildren().add(button);
        }
        choices.setManaged(!stated.isEmpty());
        var form = new VBox(10, title, choices, Form.field("settle.date", date), reading,
                Form.field("settle.reason", reason));
        form.getStyleClass().add("form");
        form.setPrefWidth(420);
        var dialog = Form.<Answer>dialog(owner, "settle.title", event.id(), form, this::answer);
        dialog.getDialogPane().lookupButton(ButtonType.OK).disableProperty().bind(Bindings.createBooleanBinding(
                () -> answer() == null, date.textProperty(), reason.textProperty()));
        if (working != null) {
            var own = new ButtonType(Messages.text("settle.own"), ButtonBar.ButtonData.LEFT);
            dialog.getDialogPane().getButtonTypes().add(own);
            dialog.setResultConverter(button -> button == ButtonType.OK
                    ? answer()
                    : button == own ? new Answer(null, "") : null);
        }
        dialog.setOnShown(shown -> date.requestFocus());
        return dialog;
    }

    private void read() {
        var text = date.getText().strip();
        reading.setText(
                TypedDate.read(text, null).map(each -> Messages.text("timeline.form.reads", DateFormats.text(each)))
                        .orElse(Messages.text("settle.noDate")));
    }

    private @Nullable Answer answer() {
        Optional<Edtf> read = TypedDate.read(date.getText().strip(), null);
        return read.isEmpty() || reason.getText().isBlank() ? null : new Answer(read.get(), reason.getText().strip());
    }
}
