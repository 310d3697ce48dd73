package app.parallax.ui.article;

import app.parallax.model.ArticleRow;
import app.parallax.model.Messages;
import app.parallax.model.Story;
import app.parallax.session.Session;
import app.parallax.session.edit.ArticleEditor;
import app.parallax.session.edit.StoryEditor;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.Form;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.LiveText;
import app.parallax.ui.common.NoteField;
import app.parallax.ui.common.TypedText;
import app.parallax.ui.common.WordFlow;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Name, note and articles of one story, kept as soon as a field is left or Enter is pressed. */
final class StoryFields extends VBox {
    private static final double ARTICLES = 130;

    private final Session session;
    private final StoryEditor editor;
    private final TextField name = new TextField();
    private final NoteField note;
    private final WordFlow refusal = Form.refusal();
    private final ListView<ArticleRow> articles = new ListView<>();
    private final Button takeOut = new Button(Messages.text("stories.takeOut"));
    private final Button delete = new Button(Messages.text("stories.delete"), Icons.DELETE.node());
    private final LiveText liveName;
    private final LiveText liveNote;
    private @Nullable Story shown;

    StoryFields(Session session) {
        super(8);
        this.session = session;
        this.note = new NoteField(session);
        this.editor = new StoryEditor(session);
        name.setId("story-name");
        note.setId("story-note");
        note.setPrefHeight(58);
        articles.setId("story-articles");
        articles.setPrefHeight(ARTICLES);
        articles.setCellFactory(view -> new Cell());
        articles.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        articles.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE) {
                takeOut();
                event.consume();
            }
        });
        takeOut.setId("story-take-out");
        takeOut.setMinWidth(USE_PREF_SIZE);
        delete.setMinWidth(USE_PREF_SIZE);
        takeOut.disableProperty().bind(articles.getSelectionModel().selectedItemProperty().isNull());
        takeOut.setOnAction(event -> takeOut());
        delete.setId("story-delete");
        delete.getStyleClass().add("flat");
        delete.setOnAction(event -> delete());
        var list = Form.field("stories.articles", articles);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(Form.field("stories.name", name), refusal, Form.field("stories.note", note), list,
                new HBox(8, takeOut, delete));
        liveName = new LiveText(name, () -> shown != null && !name.getText().strip().equals(shown.name()), this::write);
        liveNote = new LiveText(note, () -> shown != null && !note.getText().equals(shown.note()), this::write);
        note.setOnTyped(liveNote::typed);
        name.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                keep();
                event.consume();
            }
        });
        name.textProperty().subscribe(text -> {
            Form.say(refusal, shown == null ? Optional.empty() : whyNot(shown));
            liveName.note();
        });
        setDisable(session.whyReadOnly() != null);
    }

    private static final class Cell extends ListCell<ArticleRow> {
        private final EllipsisText line = new EllipsisText();

        Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable ArticleRow row, boolean empty) {
            super.updateItem(row, empty);
            if (row == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
            } else {
                line.show(row.article().label() + "  " + row.article().shownTitle());
                setAccessibleText(line.getText());
                setGraphic(line);
            }
        }
    }

    /** Shows a story; what was typed for the one before is kept first. */
    void show(@Nullable Story story) {
        var before = shown;
        boolean same = story != null && story.equals(before);
        boolean newer = story != null && before != null && story.id().equals(before.id())
                && (liveName.isWriting() || liveNote.isWriting()); // than the project shows
        if (!same && !newer) {
            keep();
        }
        if (newer) {
            return;
        }
        shown = story;
        setVisible(story != null);
        if (story == null) {
            return;
        }
        if (!same) {
            name.setText(TypedText.of(this).draft("story " + story.id())
                    .map(draft -> draft.getOrDefault("name", story.name())).orElse(story.name()));
            note.setText(story.note());
        }
        var workspace = session.workspace();
        articles.getItems().setAll(workspace.articles().stream()
                .filter(row -> workspace.storiesOf(row.article().id()).contains(story)).toList());
    }

    private Optional<String> whyNot(Story story) {
        return name.getText().isBlank()
                ? Optional.of(Messages.text("stories.noName"))
                : editor.find(name.getText()).filter(each -> !each.id().equals(story.id()))
                        .map(each -> Messages.text("stories.taken", each.name()));
    }

    /** Writes what was typed; a name that cannot be is kept as a draft. */
    void keep() {
        var before = shown;
        if (before != null) {
            liveName.end();
            liveNote.end();
            TypedText.of(this).setDraft("story " + before.id(),
                    whyNot(before).isPresent() ? Map.of("name", name.getText()) : Map.of());
        }
    }

    private CompletableFuture<?> write() {
        var before = Objects.requireNonNull(shown);
        var after = new Story(before.id(), whyNot(before).isEmpty() ? name.getText().strip() : before.name(),
                note.getText());
        if (after.equals(before) || session.whyReadOnly() != null) {
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

    private void takeOut() {
        var story = shown;
        var chosen = articles.getSelectionModel().getSelectedItems().stream().map(row -> row.article().id()).toList();
        if (story != null && !chosen.isEmpty()) {
            session.seeTo(new ArticleEditor(session).setStory(chosen, story.id(), false));
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
