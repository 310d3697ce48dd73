package app.parallax.ui.article;

import app.parallax.i18n.Messages;
import app.parallax.model.ArticleRow;
import app.parallax.model.Story;
import app.parallax.session.Session;
import app.parallax.session.edit.ArticleEditor;
import app.parallax.session.edit.StoryEditor;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.EntityFields;
import app.parallax.ui.common.Form;
import app.parallax.ui.common.ItemCell;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Edits name, note and articles of one story. */
final class StoryFields extends EntityFields<Story> {
    private static final double ARTICLES = 130;

    private final StoryEditor editor;
    private final ListView<ArticleRow> articles = new ListView<>();
    private final Button takeOut = new Button(Messages.text("stories.takeOut"));

    StoryFields(Session session) {
        super(session, "story", "stories.delete", Story::name, Story::note);
        this.editor = new StoryEditor(session);
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
        takeOut.disableProperty().bind(articles.getSelectionModel().selectedItemProperty().isNull());
        takeOut.setOnAction(event -> takeOut());
        var list = Form.field("stories.articles", articles);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(Form.field("stories.name", name), refusal, Form.field("stories.note", note), list,
                new HBox(8, takeOut, delete));
    }

    private static final class Cell extends ItemCell<ArticleRow> {
        private final EllipsisText line = new EllipsisText();

        Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void show(ArticleRow row) {
            line.show(row.article().label() + "  " + row.article().shownTitle());
            setAccessibleText(line.getText());
            setGraphic(line);
        }
    }

    @Override
    protected void fill(Story story, Map<String, String> draft) {
        // a story has no further fields
    }

    @Override
    protected void fillOthers(Story story) {
        var workspace = session.workspace();
        articles.getItems().setAll(workspace.articles().stream()
                .filter(row -> workspace.storiesOf(row.article().id()).contains(story)).toList());
    }

    @Override
    protected Optional<String> whyNot(Story story) {
        return name.getText().isBlank()
                ? Optional.of(Messages.text("stories.noName"))
                : editor.find(name.getText()).filter(each -> !each.id().equals(story.id()))
                        .map(each -> Messages.text("stories.taken", each.name()));
    }

    @Override
    protected Story typed(Story before) {
        return new Story(before.id(), whyNot(before).isEmpty() ? name.getText().strip() : before.name(),
                note.getText());
    }

    @Override
    protected CompletableFuture<?> change(Story before, Story after) {
        return editor.change(before, after);
    }

    @Override
    protected CompletableFuture<?> delete(Story story) {
        return editor.delete(story);
    }

    private void takeOut() {
        var chosen = articles.getSelectionModel().getSelectedItems().stream().map(row -> row.article().id()).toList();
        if (!chosen.isEmpty()) {
            shown().ifPresent(
                    story -> session.runUnattended(new ArticleEditor(session).setStory(chosen, story.id(), false)));
        }
    }
}
