package app.parallax.ui.common;

import app.parallax.i18n.Messages;
import app.parallax.model.Entity;
import app.parallax.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Edits one named entity with a note. A change is written as soon as its field loses the focus or Enter is pressed; a
 * refused name is kept as a draft.
 */
public abstract class EntityFields<E extends Entity> extends VBox {
    protected final Session session;
    protected final TextField name = new TextField();
    protected final NoteField note;
    protected final WordFlow refusal = Form.refusal();
    protected final Button delete;
    private final String kind;
    private final Function<E, String> nameOf;
    private final Function<E, String> noteOf;
    private final List<LiveText> live = new ArrayList<>();
    private @Nullable E shown;

    /**
     * Creates the fields common to all kinds; subclasses add them to the view.
     *
     * @param kind prefix of scene identifiers and drafts
     * @param delete message key of the delete button
     */
    protected EntityFields(Session session, String kind, String delete, Function<E, String> nameOf,
            Function<E, String> noteOf) {
        super(8);
        this.session = session;
        this.kind = kind;
        this.nameOf = nameOf;
        this.noteOf = noteOf;
        this.note = new NoteField(session);
        this.delete = new Button(Messages.text(delete), Icons.DELETE.node());
        name.setId(kind + "-name");
        note.setId(kind + "-note");
        this.delete.setId(kind + "-delete");
        this.delete.setMinWidth(USE_PREF_SIZE);
        this.delete.getStyleClass().add("flat");
        this.delete.setOnAction(event -> takeShown().ifPresent(entity -> session.runUnattended(delete(entity))));
        keepOnEnter(name, entity -> !name.getText().strip().equals(nameOf.apply(entity)));
        var liveNote = new LiveText(note, () -> shown != null && !note.getText().equals(noteOf.apply(shown)),
                this::write);
        live.add(liveNote);
        note.setOnTyped(liveNote::typed);
        setDisable(session.whyReadOnly() != null);
    }

    /** Writes a one-line field when it loses the focus or Enter is pressed. */
    protected final void keepOnEnter(TextField field, Predicate<E> changed) {
        var text = new LiveText(field, () -> shown != null && changed.test(shown), this::write);
        live.add(text);
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                keep();
                event.consume();
            }
        });
        field.textProperty().subscribe((before, now) -> {
            check();
            text.note();
        });
    }

    /** Returns the sentence that says why the typed text is refused. */
    protected abstract Optional<String> whyNot(E before);

    /** Returns the entity with the texts of the fields; refused texts are not adopted. */
    protected abstract E typed(E before);

    /** Fills the fields of one kind of entity, with a draft if there is one. */
    protected abstract void fill(E entity, Map<String, String> draft);

    /** Updates fields that depend on other entities. */
    protected abstract void fillOthers(E entity);

    /** Returns the texts to keep as a draft, empty for none. */
    protected Map<String, String> draft(E before) {
        return whyNot(before).isPresent() ? Map.of("name", name.getText()) : Map.of();
    }

    protected abstract CompletableFuture<?> change(E before, E after);

    protected abstract CompletableFuture<?> delete(E entity);

    /** Shows an entity, after writing the text typed for the previous one. */
    public final void show(@Nullable E entity) {
        var before = shown;
        boolean same = entity != null && entity.equals(before);
        if (!same && entity != null && before != null && entity.id().equals(before.id())
                && live.stream().anyMatch(LiveText::isWriting)) {
            return; // the texts of the fields are newer
        }
        if (!same) {
            keep();
        }
        shown = entity;
        setVisible(entity != null);
        if (entity == null) {
            return;
        }
        if (!same) {
            var draft = TypedText.of(this).draft(kind + " " + entity.id()).orElse(Map.of());
            name.setText(draft.getOrDefault("name", nameOf.apply(entity)));
            note.setText(noteOf.apply(entity));
            fill(entity, draft);
            check();
        }
        fillOthers(entity);
    }

    /** Shows whether the typed text is refused. */
    protected final void check() {
        Form.showRefusal(refusal, shown().flatMap(this::whyNot));
    }

    protected final Optional<E> shown() {
        return Optional.ofNullable(shown);
    }

    /** Returns the shown entity before it is merged or deleted; nothing more is written to it. */
    protected final Optional<E> takeShown() {
        var entity = shown();
        shown = null;
        return entity;
    }

    /** Writes the typed text; a refused one becomes a draft. */
    public final void keep() {
        var before = shown;
        if (before != null) {
            live.forEach(LiveText::end);
            TypedText.of(this).setDraft(kind + " " + before.id(), draft(before));
        }
    }

    protected final CompletableFuture<?> write() {
        var before = shown;
        return before == null ? CompletableFuture.completedFuture(null) : write(before, typed(before));
    }

    /** Writes a change of the shown entity. */
    protected final CompletableFuture<?> write(E before, E after) {
        if (session.whyReadOnly() != null || before.equals(after)) {
            return CompletableFuture.completedFuture(null);
        }
        shown = after;
        var written = change(before, after);
        session.runUnattended(written);
        return written;
    }

    public final void typeName() {
        name.requestFocus();
        name.selectAll();
    }
}
