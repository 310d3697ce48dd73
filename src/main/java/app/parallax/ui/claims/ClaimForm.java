package app.parallax.ui.claims;

import app.parallax.i18n.Messages;
import app.parallax.model.Analyst;
import app.parallax.model.Claim;
import app.parallax.model.DisplaySanitizer;
import app.parallax.model.WorkingValue;
import app.parallax.session.Session;
import app.parallax.session.Workspace;
import app.parallax.session.compare.ClaimTree;
import app.parallax.session.edit.ClaimEditor;
import app.parallax.ui.common.ChoiceRow;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.Form;
import app.parallax.ui.common.NoteField;
import app.parallax.ui.common.TimestampText;
import app.parallax.ui.common.TypeAhead;
import app.parallax.ui.common.WordFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.application.Platform;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks for all details of a claim. */
final class ClaimForm {
    private static final double WIDTH = 520;
    private static final String INDENT = "    ";

    private final Session session;
    private final Workspace workspace;
    private final Claim claim;
    private final TextField wording;
    private final WordFlow refusal = Form.refusal();
    private final ChoiceRow<Claim.Status> status = new ChoiceRow<>(List.of(Claim.Status.values()), ClaimStatus::text,
            ClaimStatus::sign, each -> {
            });
    private final ComboBox<Place> under = new ComboBox<>();
    private final TagField tags;
    private final TextField counted;
    private final ChoiceRow<Claim.Growth> growth = new ChoiceRow<>(List.of(Claim.Growth.values()),
            each -> Messages.text(each == Claim.Growth.FIXED ? "claim.fixed" : "claim.growing"), each -> null,
            each -> {
            });
    private final TextField value;
    private final TextField reason;
    private final NoteField note;

    /** A possible parent of a claim; null for the top level. */
    private record Place(@Nullable UUID claim, String text) {
        @Override
        public String toString() {
            return DisplaySanitizer.inPlace(text);
        }
    }

    ClaimForm(Session session, Claim claim) {
        this.session = session;
        this.workspace = session.workspace();
        this.claim = claim;
        this.note = new NoteField(session);
        this.wording = Form.words(claim.text());
        this.tags = new TagField(workspace, claim.tags());
        this.counted = Form.words(claim.counted() == null ? "" : claim.counted());
        var working = claim.working();
        this.value = new TextField(working == null ? "" : working.value());
        this.reason = Form.words(working == null ? "" : working.reason());
    }

    /** Shows the form; empty if it was cancelled. */
    Optional<Claim> ask(@Nullable Window owner) {
        wording.setId("claim-wording");
        counted.setId("claim-counted");
        value.setId("claim-working");
        reason.setId("claim-reason");
        note.setId("claim-note");
        note.setText(claim.note());
        note.setPrefHeight(58);
        status.set(claim.status());
        growth.set(claim.growth() == null ? Claim.Growth.FIXED : claim.growth());
        growth.disableProperty().bind(counted.textProperty().map(String::isBlank));
        fillPlaces();
        var form = new VBox(8, Form.field("claim.wording", wording), refusal,
                new HBox(16, grow(Form.field("claim.under", under)), Form.field("claim.status", status)), tags,
                new HBox(16, grow(Form.field("claim.counted", counted)), Form.field("claim.growth", growth)),
                new HBox(8, Form.field("claim.working", value), grow(Form.field("claim.reason", reason))), chosenBy(),
                Form.field("claim.note", note));
        form.getStyleClass().add("form");
        form.setPrefWidth(WIDTH);
        var dialog = Form.<Claim>dialog(owner, "claim.title", claim.id(), form, this::answer);
        wording.textProperty().subscribe(text -> {
            dialog.getDialogPane().lookupButton(ButtonType.OK).setDisable(text.isBlank());
            Form.showRefusal(refusal,
                    text.isBlank() ? Optional.of(Messages.text("claim.noWording")) : Optional.empty());
        });
        dialog.setOnShown(event -> Platform.runLater(() -> { // JavaFX calls this before the window exists
            wording.requestFocus();
            wording.selectAll();
        }));
        return dialog.showAndWait();
    }

    private static VBox grow(VBox field) {
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private EllipsisText chosenBy() {
        var line = new EllipsisText("caption");
        var working = claim.working();
        line.show(working == null
                ? Messages.text("claim.workingNone", session.analyst().name())
                : Messages.text("claim.workingBy",
                        workspace.analyst(working.analyst()).map(Analyst::name).orElse("?"),
                        TimestampText.text(working.at())));
        return line;
    }

    private void fillPlaces() {
        var editor = new ClaimEditor(session);
        var places = new ArrayList<Place>();
        places.add(new Place(null, Messages.text("claim.top")));
        ClaimTree.rows(workspace.claims()).stream().filter(row -> editor.canMoveUnder(claim.id(), row.claim().id()))
                .forEach(row -> places
                        .add(new Place(row.claim().id(), INDENT.repeat(row.depth()) + row.claim().text())));
        under.setId("claim-under");
        under.setMaxWidth(Double.MAX_VALUE);
        under.setPrefWidth(100);
        TypeAhead.on(under);
        under.getItems().setAll(places);
        under.setValue(places.stream().filter(place -> Objects.equals(place.claim, claim.parent())).findFirst()
                .orElse(places.getFirst()));
    }

    private Claim answer() {
        var place = under.getValue();
        var what = counted.getText().strip();
        return new Claim(claim.id(), wording.getText().strip(), status.get().orElse(claim.status()),
                what.isEmpty() ? null : what, what.isEmpty() ? null : growth.get().orElse(Claim.Growth.FIXED),
                note.getText().strip(), claim.created(), place == null ? claim.parent() : place.claim, tags.tags(),
                working());
    }

    /** Returns the working value; an unchanged one keeps its analyst. */
    private @Nullable WorkingValue working() {
        var before = claim.working();
        var text = value.getText().strip();
        var why = reason.getText().strip();
        if (text.isEmpty()) {
            return null;
        }
        return before != null && before.value().equals(text) && before.reason().equals(why)
                ? before
                : new WorkingValue(text, why, session.analyst().id(), Session.now());
    }
}
