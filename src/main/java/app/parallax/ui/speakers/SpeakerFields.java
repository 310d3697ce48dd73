package app.parallax.ui.speakers;

import app.parallax.model.Counted;
import app.parallax.model.DisplaySanitizer;
import app.parallax.model.Messages;
import app.parallax.model.Speaker;
import app.parallax.session.Session;
import app.parallax.session.edit.SpeakerEditor;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.Form;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.LiveText;
import app.parallax.ui.common.NoteField;
import app.parallax.ui.common.Tip;
import app.parallax.ui.common.TypedText;
import app.parallax.ui.common.WordFlow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Name, spellings and note of one speaker, kept as soon as a field is left or Enter is pressed. */
final class SpeakerFields extends VBox {
    private final Session session;
    private final SpeakerEditor editor;
    private final TextField name = new TextField();
    private final TextField spelling = new TextField();
    private final FlowPane spellings = new FlowPane(6, 4);
    private final NoteField note;
    private final ComboBox<Speaker> into = new ComboBox<>();
    private final Button merge = new Button(Messages.text("speakers.merge"));
    private final Button delete = new Button(Messages.text("speakers.delete"), Icons.DELETE.node());
    private final WordFlow refusal = Form.refusal();
    private final LiveText liveName;
    private final LiveText liveNote;
    private @Nullable Speaker shown;

    SpeakerFields(Session session) {
        super(8);
        this.session = session;
        this.note = new NoteField(session);
        this.editor = new SpeakerEditor(session);
        name.setId("speaker-name");
        spelling.setId("speaker-spelling");
        spelling.setPromptText(Messages.text("speakers.addSpelling"));
        spelling.setPrefColumnCount(18);
        spelling.setAccessibleText(Messages.text("speakers.addSpelling"));
        note.setId("speaker-note");
        note.setPrefHeight(64);
        into.setId("speaker-into");
        into.setMaxWidth(Double.MAX_VALUE);
        into.setPrefWidth(100);
        into.setAccessibleText(Messages.text("speakers.mergeInto"));
        into.setPromptText(Messages.text("speakers.mergeInto"));
        into.setConverter(new Names());
        HBox.setHgrow(into, Priority.ALWAYS);
        merge.setId("speaker-merge");
        merge.setMinWidth(USE_PREF_SIZE);
        merge.disableProperty().bind(into.valueProperty().isNull());
        merge.setOnAction(event -> merge());
        delete.setId("speaker-delete");
        delete.setMinWidth(USE_PREF_SIZE);
        delete.getStyleClass().add("flat");
        delete.setOnAction(event -> delete());
        getChildren().addAll(Form.field("speakers.name", name), refusal,
                new VBox(3, Form.label("speakers.spellings", spelling), spellings), Form.field("speakers.note", note),
                new HBox(8, into, merge), delete);
        liveName = new LiveText(name, () -> shown != null && !name.getText().strip().equals(shown.name()), this::write);
        liveNote = new LiveText(note, () -> shown != null && !note.getText().equals(shown.note()), this::write);
        note.setOnTyped(liveNote::typed);
        name.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                keep();
                event.consume();
            }
        });
        spelling.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !spelling.getText().isBlank()) {
                addSpelling();
                event.consume();
            }
        });
        name.textProperty().subscribe(text -> {
            check();
            liveName.note();
        });
        setDisable(session.whyReadOnly() != null);
    }

    private final class Names extends StringConverter<Speaker> {
        @Override
        public String toString(@Nullable Speaker speaker) {
            return speaker == null ? "" : DisplaySanitizer.inPlace(speaker.name());
        }

        @Override
        public @Nullable Speaker fromString(String text) {
            return into.getItems().stream().filter(each -> each.name().equals(text)).findFirst().orElse(null);
        }
    }

    /** Shows a speaker; what was typed for the one before is kept first. */
    void show(@Nullable Speaker speaker) {
        var before = shown;
        if (speaker != null && speaker.equals(before)) {
            fillOthers(speaker);
            return;
        }
        boolean same = before != null && speaker != null && before.id().equals(speaker.id());
        if (same && (liveName.isWriting() || liveNote.isWriting())) {
            return; // what the fields hold is newer
        }
        keep();
        shown = speaker;
        setVisible(speaker != null);
        if (speaker == null) {
            return;
        }
        var draft = TypedText.of(this).draft("speaker " + speaker.id()).orElse(Map.of());
        name.setText(draft.getOrDefault("name", speaker.name()));
        spelling.setText(draft.getOrDefault("spelling", ""));
        note.setText(speaker.note());
        var chips = new ArrayList<Node>();
        speaker.spellings().forEach(each -> chips.add(chip(speaker, each)));
        chips.add(spelling);
        spellings.getChildren().setAll(chips);
        fillOthers(speaker);
        check();
    }

    private void fillOthers(Speaker speaker) {
        var others = session.workspace().speakers().stream().map(Counted::entity)
                .filter(each -> !each.id().equals(speaker.id())).toList();
        if (!into.getItems().equals(others)) {
            into.setValue(null);
            into.getItems().setAll(others);
        }
    }

    private HBox chip(Speaker speaker, String text) {
        var line = new EllipsisText("chip-name");
        line.show(text);
        line.setMaxWidth(180);
        var remove = new Button("", Icons.CLOSE.node());
        remove.getStyleClass().addAll("icon-button", "chip-remove");
        remove.setAccessibleText(Messages.text("mark.takeOff", text));
        Tip.on(remove, Messages.text("mark.takeOff", text));
        remove.setOnAction(event -> respell(speaker, speaker.spellings().stream().filter(each -> !each.equals(text))
                .toList()));
        var chip = new HBox(6, line, remove);
        chip.getStyleClass().add("chip");
        return chip;
    }

    private Optional<String> whyNot(String text) {
        var speaker = shown;
        if (text.isBlank()) {
            return Optional.of(Messages.text("speakers.noName"));
        }
        return editor.find(text).filter(each -> speaker == null || !each.id().equals(speaker.id()))
                .map(each -> Messages.text("speakers.taken", text.strip(), each.name()));
    }

    private void check() {
        Form.say(refusal, shown == null ? Optional.empty() : whyNot(name.getText()));
    }

    /** Writes what was typed; a name that cannot be, and a spelling that was not added, are kept as a draft. */
    void keep() {
        var before = shown;
        if (before != null) {
            liveName.end();
            liveNote.end();
            var texts = new HashMap<String, String>();
            if (whyNot(name.getText()).isPresent()) {
                texts.put("name", name.getText());
            }
            if (!spelling.getText().isBlank()) {
                texts.put("spelling", spelling.getText());
            }
            TypedText.of(this).setDraft("speaker " + before.id(), texts);
        }
    }

    private CompletableFuture<?> write() {
        var before = Objects.requireNonNull(shown);
        return change(before, new Speaker(before.id(),
                whyNot(name.getText()).isEmpty() ? name.getText().strip() : before.name(), before.spellings(),
                note.getText()));
    }

    private void addSpelling() {
        var before = shown;
        var text = spelling.getText().strip();
        var why = whyNot(text);
        if (before == null || why.isPresent()) {
            Form.say(refusal, why);
        } else if (!before.isCalled(text)) {
            var all = new ArrayList<>(before.spellings());
            all.add(text);
            spelling.clear();
            respell(before, all);
        }
    }

    private void respell(Speaker before, List<String> spellings) {
        var _ = change(before, new Speaker(before.id(), before.name(), spellings, before.note()));
    }

    private CompletableFuture<?> change(Speaker before, Speaker after) {
        if (session.whyReadOnly() != null || before.equals(after)) {
            return CompletableFuture.completedFuture(null);
        }
        shown = after;
        var written = editor.change(before, after);
        session.seeTo(written);
        refill(after);
        return written;
    }

    private void refill(Speaker after) {
        var chips = new ArrayList<Node>(List.of());
        after.spellings().forEach(each -> chips.add(chip(after, each)));
        chips.add(spelling);
        boolean typing = spelling.isFocused();
        spellings.getChildren().setAll(chips);
        if (typing) {
            spelling.requestFocus();
        }
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
