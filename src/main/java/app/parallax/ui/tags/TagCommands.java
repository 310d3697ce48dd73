package app.parallax.ui.tags;

import app.parallax.i18n.Messages;
import app.parallax.model.Palette;
import app.parallax.model.Tag;
import app.parallax.model.TagSet;
import app.parallax.session.CurrentPassage;
import app.parallax.session.DragContent;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.session.TagTree;
import app.parallax.session.Visibility;
import app.parallax.session.Workspace;
import app.parallax.session.edit.Editor;
import app.parallax.session.edit.TagEditor;
import app.parallax.ui.common.Form;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Edits a tag by key, mouse or menu. */
final class TagCommands {
    private final Session session;
    private final Workspace workspace;
    private final Visibility visibility;
    private final TagEditor tagEditor;
    private final Editor editor;
    private final Navigation navigation;
    private final CurrentPassage passage;
    private final Consumer<String> tell;
    private final TagKeys keys;
    private final Consumer<UUID> chosen;
    private final Supplier<Window> window;

    /**
     * @param tell shows a sentence
     * @param chosen receives the tag to select after an edit
     * @param window owns dialogs
     */
    TagCommands(Session session, Editor editor, Navigation navigation, CurrentPassage passage, TagKeys keys,
            Consumer<String> tell, Consumer<UUID> chosen, Supplier<Window> window) {
        this.session = session;
        this.workspace = session.workspace();
        this.visibility = session.focus().visibility();
        this.tagEditor = new TagEditor(session);
        this.editor = editor;
        this.navigation = navigation;
        this.passage = passage;
        this.keys = keys;
        this.tell = tell;
        this.chosen = chosen;
        this.window = window;
    }

    boolean writable() {
        return session.whyReadOnly() == null;
    }

    /** Whether the dragged content can be dropped on a tag, null for the space below all. */
    boolean takes(@Nullable Tag target) {
        return writable() && switch (session.focus().dragged().get()) {
            case DragContent.OfTag(var id) ->
                TagTree.of(workspace).canMoveUnder(id, target == null ? null : target.id());
            case DragContent.OfWords words -> target != null;
            case DragContent.OfArticle article -> false;
            case null -> false;
        };
    }

    /** Drops content on a tag: a tag becomes its child, words are tagged. */
    void drop(@Nullable Tag target) {
        switch (session.focus().dragged().get()) {
            case DragContent.OfTag(var id) -> workspace.tag(id).ifPresent(tag -> move(tag, target));
            case DragContent.OfWords(var words) when target != null ->
                session.runUnattended(tagEditor.apply(editor, words, target.id())
                        .thenAccept(mark -> session.focus().mark().set(mark)));
            case null, default -> {
                // nothing that can be dropped here
            }
        }
        session.focus().dragged().set(null);
    }

    /** Opens the form of a tag. */
    void edit(Tag tag) {
        new TagForm(tag, tagEditor, keys, session).ask(window.get())
                .ifPresent(changed -> session.runUnattended(tagEditor.change(tag, changed)));
    }

    void recolor(Tag tag, Palette color) {
        session.runUnattended(tagEditor.change(tag, tag.withColor(color)));
    }

    /** Moves a tag under another, null for the top level. */
    void move(Tag tag, @Nullable Tag above) {
        if (above != null) {
            visibility.collapsed().remove(above.id());
        }
        session.runUnattended(tagEditor.change(tag, tag.withParent(above == null ? null : above.id()))
                .thenRun(() -> chosen.accept(tag.id())));
    }

    void merge(Tag from, Tag into) {
        session.runUnattended(tagEditor.merge(from, into).thenAccept(marks -> {
            chosen.accept(into.id());
            tell.accept(Messages.text("tags.merged", from.name(), into.name(), Messages.count("annotations", marks)));
        }));
    }

    void delete(Tag tag) {
        session.runUnattended(tagEditor.delete(tag).thenAccept(marks -> tell
                .accept(Messages.text("tags.deleted", tag.name(), Messages.count("annotations", marks)))));
    }

    /** Hides the highlights of a tag, or shows them again. */
    void toggleHidden(Tag tag) {
        visibility.toggleHidden(tag.id());
    }

    /** Expands or collapses a tag. */
    void toggleOpen(Tag tag) {
        if (!visibility.collapsed().remove(tag.id())) {
            visibility.collapsed().add(tag.id());
        }
    }

    /** Tags the selected words. */
    void tagWords(Tag tag) {
        passage.selected().ifPresentOrElse(words -> session.runUnattended(editor.tag(words, tag.id())),
                () -> tell.accept(Messages.text("shell.selectFirst")));
    }

    /** Scrolls every pane to the tag’s first passage. */
    void go(Tag tag) {
        navigation.focusTag(tag.id());
    }

    void toggleInSet(TagSet set, Tag tag) {
        session.runUnattended(tagEditor.toggleInSet(set, tag.id()));
    }

    /** Asks for the name of a new set with a tag. */
    void newSet(@Nullable Tag with) {
        askName("").ifPresent(name -> session.runUnattended(tagEditor
                .createSet(name, with == null ? List.of() : List.of(with.id()))));
    }

    void renameSet(TagSet set) {
        askName(set.name()).ifPresent(name -> session
                .runUnattended(tagEditor.changeSet(set, new TagSet(set.id(), name, set.tags()))));
    }

    void deleteSet(TagSet set) {
        session.runUnattended(tagEditor.deleteSet(set));
    }

    private Optional<String> askName(String name) {
        var field = new TextField(name);
        field.setPrefColumnCount(28);
        return Form.<String>dialog(window.get(), "tags.set.title", name, Form.field("tags.set.name", field),
                field::getText).showAndWait().map(String::strip).filter(text -> !text.isEmpty());
    }
}
