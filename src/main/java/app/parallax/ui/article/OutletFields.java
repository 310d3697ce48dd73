package app.parallax.ui.article;

import app.parallax.model.Counted;
import app.parallax.model.DisplaySanitizer;
import app.parallax.model.Messages;
import app.parallax.model.Outlet;
import app.parallax.session.Session;
import app.parallax.session.edit.OutletEditor;
import app.parallax.ui.common.ChoiceRow;
import app.parallax.ui.common.Form;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.LiveText;
import app.parallax.ui.common.NameCompletion;
import app.parallax.ui.common.NoteField;
import app.parallax.ui.common.Tip;
import app.parallax.ui.common.TypedText;
import app.parallax.ui.common.WordFlow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Name, country, reliability and note of one outlet, kept as soon as a field is left or Enter is pressed. */
final class OutletFields extends VBox {
    private static final String NONE = "–";

    private final Session session;
    private final OutletEditor editor;
    private final TextField name = new TextField();
    private final TextField country = new TextField();
    private final NameCompletion countries = new NameCompletion(country, Countries::names);
    private final ChoiceRow<String> reliability = new ChoiceRow<>(List.of(NONE, "A", "B", "C", "D", "E", "F"),
            each -> each, each -> null, each -> writeChoice());
    private final NoteField note;
    private final WordFlow refusal = Form.refusal();
    private final ComboBox<Outlet> into = new ComboBox<>();
    private final Button merge = new Button(Messages.text("outlets.merge"));
    private final Button delete = new Button(Messages.text("outlets.delete"), Icons.DELETE.node());
    private final LiveText liveName;
    private final LiveText liveCountry;
    private final LiveText liveNote;
    private @Nullable Outlet shown;

    OutletFields(Session session) {
        super(8);
        this.session = session;
        this.note = new NoteField(session);
        this.editor = new OutletEditor(session);
        name.setId("outlet-name");
        country.setId("outlet-country");
        country.setPromptText(Messages.text("outlets.countryPrompt"));
        reliability.setId("outlet-reliability");
        reliability.setMaxWidth(USE_PREF_SIZE);
        note.setId("outlet-note");
        note.setPrefHeight(64);
        for (var child : reliability.getChildren()) {
            if (child instanceof ToggleButton button) {
                var text = Messages.text(button.getText().equals(NONE)
                        ? "grade.none"
                        : "grade.source." + button.getText());
                Tip.on(button, text);
                button.setAccessibleText(button.getText() + ", " + text);
            }
        }
        into.setId("outlet-into");
        into.setMaxWidth(Double.MAX_VALUE);
        into.setPrefWidth(100);
        into.setAccessibleText(Messages.text("outlets.mergeInto"));
        into.setPromptText(Messages.text("outlets.mergeInto"));
        into.setConverter(new Names());
        HBox.setHgrow(into, Priority.ALWAYS);
        merge.setId("outlet-merge");
        merge.setMinWidth(USE_PREF_SIZE);
        merge.disableProperty().bind(into.valueProperty().isNull());
        merge.setOnAction(event -> merge());
        delete.setId("outlet-delete");
        delete.setMinWidth(USE_PREF_SIZE);
        delete.getStyleClass().add("flat");
        delete.setOnAction(event -> delete());
        getChildren().addAll(Form.field("outlets.name", name), Form.field("outlets.country", country), refusal,
                Form.field("outlets.reliability", reliability), Form.field("outlets.note", note),
                new HBox(8, into, merge), delete);
        liveName = new LiveText(name, () -> shown != null && !name.getText().strip().equals(shown.name()), this::write);
        liveCountry = new LiveText(country,
                () -> shown != null && !country.getText().equals(Countries.name(shown.country())), this::write);
        liveNote = new LiveText(note, () -> shown != null && !note.getText().equals(shown.note()), this::write);
        note.setOnTyped(liveNote::typed);
        name.textProperty().subscribe(liveName::note);
        country.textProperty().subscribe(liveCountry::note);
        for (var field : List.of(name, country)) {
            field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.ENTER) {
                    keep();
                    event.consume();
                }
            });
            field.textProperty().subscribe(text -> check());
        }
        setDisable(session.whyReadOnly() != null);
    }

    private final class Names extends StringConverter<Outlet> {
        @Override
        public String toString(@Nullable Outlet outlet) {
            return outlet == null ? "" : DisplaySanitizer.inPlace(outlet.name());
        }

        @Override
        public @Nullable Outlet fromString(String text) {
            return into.getItems().stream().filter(each -> each.name().equals(text)).findFirst().orElse(null);
        }
    }

    /** Shows an outlet; what was typed for the one before is kept first. */
    void show(@Nullable Outlet outlet) {
        var before = shown;
        boolean same = outlet != null && outlet.equals(before);
        if (outlet != null && before != null && outlet.id().equals(before.id())
                && (liveName.isWriting() || liveCountry.isWriting() || liveNote.isWriting())) {
            return; // what the fields hold is newer
        }
        if (!same) {
            keep();
        }
        shown = outlet;
        setVisible(outlet != null);
        if (outlet == null) {
            return;
        }
        if (!same) {
            var draft = TypedText.of(this).draft("outlet " + outlet.id()).orElse(Map.of());
            name.setText(draft.getOrDefault("name", outlet.name()));
            countries.show(draft.getOrDefault("country", Countries.name(outlet.country())));
            reliability.set(outlet.reliability() == null ? NONE : outlet.reliability());
            note.setText(outlet.note());
        }
        var others = session.workspace().outlets().stream().map(Counted::entity)
                .filter(each -> !each.id().equals(outlet.id())).toList();
        if (!into.getItems().equals(others)) {
            into.setValue(null);
            into.getItems().setAll(others);
        }
        check();
    }

    private Optional<String> whyNot(Outlet outlet) {
        if (name.getText().isBlank()) {
            return Optional.of(Messages.text("outlets.noName"));
        }
        var taken = editor.find(name.getText()).filter(each -> !each.id().equals(outlet.id()))
                .map(each -> Messages.text("outlets.taken", each.name()));
        boolean nowhere = !country.getText().isBlank() && !country.getText().equals(Countries.name(outlet.country()))
                && Countries.code(country.getText()).isEmpty();
        return taken.or(() -> nowhere ? Optional.of(Messages.text("outlets.noCountry")) : Optional.empty());
    }

    private void check() {
        Form.say(refusal, shown == null ? Optional.empty() : whyNot(shown));
    }

    /** Writes what was typed; a name or country that cannot be is kept as a draft. */
    void keep() {
        var before = shown;
        if (before != null) {
            liveName.end();
            liveCountry.end();
            liveNote.end();
            TypedText.of(this).setDraft("outlet " + before.id(), whyNot(before).isPresent()
                    ? Map.of("name", name.getText(), "country", country.getText())
                    : Map.of());
        }
    }

    private void writeChoice() {
        var _ = write();
    }

    private CompletableFuture<?> write() {
        var before = shown;
        if (before == null || session.whyReadOnly() != null) {
            return CompletableFuture.completedFuture(null);
        }
        var letter = reliability.get().filter(each -> !each.equals(NONE)).orElse(null);
        boolean right = whyNot(before).isEmpty();
        var after = new Outlet(before.id(), right ? name.getText().strip() : before.name(),
                right ? where(before) : before.country(), letter, note.getText());
        if (after.equals(before)) {
            return CompletableFuture.completedFuture(null);
        }
        shown = after;
        var written = editor.change(before, after);
        session.seeTo(written);
        return written;
    }

    /** Gives the keyboard to the name. */
    void typeName() {
        name.requestFocus();
        name.selectAll();
    }

    private @Nullable String where(Outlet before) {
        var text = country.getText();
        return text.isBlank()
                ? null
                : text.equals(Countries.name(before.country()))
                        ? before.country()
                        : Countries.code(text).orElse(before.country());
    }

    private void merge() {
        var from = shown;
        var to = into.getValue();
        if (from != null && to != null) {
            shown = null;
            session.seeTo(editor.merge(from, to));
        }
    }

    private void delete() {
        var gone = shown;
        if (gone != null) {
            shown = null;
            session.seeTo(editor.delete(gone));
        }
    }
}
