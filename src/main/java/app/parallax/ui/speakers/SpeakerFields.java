package app.parallax.ui.speakers;

import app.parallax.i18n.Messages;
import app.parallax.model.Counted;
import app.parallax.model.Speaker;
import app.parallax.session.Session;
import app.parallax.session.edit.SpeakerEditor;
import app.parallax.text.attribution.SpeakerTypes;
import app.parallax.ui.common.ChoiceRow;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.EntityFields;
import app.parallax.ui.common.Form;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.MergeChoice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Name, type, spellings and note of one speaker. */
final class SpeakerFields extends EntityFields<Speaker> {
    private final SpeakerEditor editor;
    private final TextField spelling = new TextField();
    private final ChoiceRow<Choice> type = new ChoiceRow<>(List.of(Choice.values()),
            each -> Messages.text("speakers.type." + each.name().toLowerCase(Locale.ROOT)), each -> null, this::chosen);
    private final Label proposed = new Label();
    private final FlowPane spellings = new FlowPane(6, 4);
    private final MergeChoice<Speaker> merge = new MergeChoice<>("speaker", "speakers.mergeInto", "speakers.merge",
            Speaker::name, this::merge);

    /** The choices for a speaker's type. */
    private enum Choice {
        NONE(null), PERSON(Speaker.Type.PERSON), ORGANISATION(Speaker.Type.ORGANISATION);

        private final Speaker.@Nullable Type type;

        Choice(Speaker.@Nullable Type type) {
            this.type = type;
        }

        static Choice of(Speaker.@Nullable Type type) {
            return Stream.of(values()).filter(each -> each.type == type).findFirst().orElse(NONE);
        }
    }

    SpeakerFields(Session session) {
        super(session, "speaker", "speakers.delete", Speaker::name, Speaker::note);
        this.editor = new SpeakerEditor(session);
        spelling.setId("speaker-spelling");
        spelling.setPromptText(Messages.text("speakers.addSpelling"));
        spelling.setPrefColumnCount(18);
        spelling.setAccessibleText(Messages.text("speakers.addSpelling"));
        note.setPrefHeight(64);
        type.setId("speaker-type");
        type.setAccessibleText(Messages.text("speakers.type"));
        proposed.setId("speaker-proposed");
        proposed.getStyleClass().addAll("caption", "small");
        proposed.setWrapText(true);
        name.textProperty().subscribe(text -> propose());
        getChildren().addAll(Form.field("speakers.name", name), refusal,
                new VBox(3, Form.label("speakers.type", type), type, proposed),
                new VBox(3, Form.label("speakers.spellings", spelling), spellings), Form.field("speakers.note", note),
                merge, delete);
        spelling.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !spelling.getText().isBlank()) {
                shown().ifPresent(this::addSpelling);
                event.consume();
            }
        });
    }

    @Override
    protected void fill(Speaker speaker, Map<String, String> draft) {
        spelling.setText(draft.getOrDefault("spelling", ""));
        fillSpellings(speaker);
        type.set(Choice.of(speaker.type()));
        propose();
    }

    /** Proposes the type that the form of the name tells, while nobody has stated it. */
    private void propose() {
        var told = type.get().filter(each -> each != Choice.NONE).isPresent()
                ? Optional.<Speaker.Type>empty()
                : SpeakerTypes.of(name.getText());
        proposed.setText(told.map(each -> Messages.text("speakers.type.proposed",
                Messages.text("speakers.type." + each.name().toLowerCase(Locale.ROOT)))).orElse(""));
        proposed.setVisible(told.isPresent());
        proposed.setManaged(told.isPresent());
    }

    private void chosen(Choice choice) {
        propose();
        shown().ifPresent(before -> {
            var _ = write(before, typed(before));
        });
    }

    private void fillSpellings(Speaker speaker) {
        var chips = new ArrayList<Node>();
        speaker.spellings().forEach(each -> chips.add(chip(speaker, each)));
        chips.add(spelling);
        spellings.getChildren().setAll(chips);
    }

    @Override
    protected void fillOthers(Speaker speaker) {
        merge.show(session.workspace().speakers().stream().map(Counted::entity)
                .filter(each -> !each.id().equals(speaker.id())).toList());
    }

    private HBox chip(Speaker speaker, String text) {
        var line = new EllipsisText("chip-name");
        line.show(text);
        line.setMaxWidth(180);
        var remove = Icons.CLOSE.button(Messages.text("mark.takeOff", text), () -> respell(speaker,
                speaker.spellings().stream().filter(each -> !each.equals(text)).toList()));
        remove.getStyleClass().add("chip-remove");
        var chip = new HBox(6, line, remove);
        chip.getStyleClass().add("chip");
        return chip;
    }

    @Override
    protected Optional<String> whyNot(Speaker speaker) {
        return whyNot(speaker, name.getText());
    }

    private Optional<String> whyNot(Speaker speaker, String text) {
        if (text.isBlank()) {
            return Optional.of(Messages.text("speakers.noName"));
        }
        return editor.find(text).filter(each -> !each.id().equals(speaker.id()))
                .map(each -> Messages.text("speakers.taken", text.strip(), each.name()));
    }

    /** Returns a refused name, and a spelling that was not added. */
    @Override
    protected Map<String, String> draft(Speaker before) {
        var texts = new HashMap<>(super.draft(before));
        if (!spelling.getText().isBlank()) {
            texts.put("spelling", spelling.getText());
        }
        return texts;
    }

    @Override
    protected Speaker typed(Speaker before) {
        return new Speaker(before.id(), whyNot(before).isEmpty() ? name.getText().strip() : before.name(),
                before.spellings(), note.getText(), type.get().map(each -> each.type).orElse(null));
    }

    private void addSpelling(Speaker before) {
        var text = spelling.getText().strip();
        var why = whyNot(before, text);
        if (why.isPresent()) {
            Form.showRefusal(refusal, why);
        } else if (!before.isCalled(text)) {
            var all = new ArrayList<>(before.spellings());
            all.add(text);
            spelling.clear();
            respell(before, all);
        }
    }

    private void respell(Speaker before, List<String> spellings) {
        var _ = write(before, new Speaker(before.id(), before.name(), spellings, before.note(), before.type()));
    }

    @Override
    protected CompletableFuture<?> change(Speaker before, Speaker after) {
        var written = editor.change(before, after);
        boolean typing = spelling.isFocused();
        fillSpellings(after);
        if (typing) {
            spelling.requestFocus();
        }
        return written;
    }

    private void merge(Speaker into) {
        takeShown().ifPresent(from -> session.runUnattended(editor.merge(from, into)));
    }

    @Override
    protected CompletableFuture<?> delete(Speaker speaker) {
        return editor.delete(speaker);
    }
}
