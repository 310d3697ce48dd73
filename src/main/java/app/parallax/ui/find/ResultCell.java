package app.parallax.ui.find;

import app.parallax.i18n.Messages;
import app.parallax.model.Article;
import app.parallax.model.ArticleRow;
import app.parallax.model.DisplaySanitizer;
import app.parallax.model.Event;
import app.parallax.model.Tag;
import app.parallax.session.Workspace;
import app.parallax.session.find.SearchHit;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.TextSegments;
import app.parallax.ui.common.WordFlow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Shows a search result: kind, location and snippet. */
final class ResultCell extends ListCell<ResultRow> {
    private final Workspace workspace;
    private final Label heading = new Label();
    private final HBox sign = new HBox();
    private final EllipsisText name = new EllipsisText("medium");
    private final Label key = new Label();
    private final WordFlow snippet = new WordFlow("", Fonts.SERIF);
    private final HBox first = new HBox(8, sign, name, key);
    private final VBox content = new VBox(2, first, snippet);

    ResultCell(Workspace workspace) {
        this.workspace = workspace;
        heading.getStyleClass().addAll("caption", "result-heading");
        first.getStyleClass().add("result-first");
        sign.getStyleClass().add("result-sign");
        sign.setMinWidth(USE_PREF_SIZE);
        key.getStyleClass().add("key-hint");
        key.setMinWidth(USE_PREF_SIZE);
        snippet.getStyleClass().addAll("quote", "small", "result-snippet");
        HBox.setHgrow(name, Priority.ALWAYS);
        content.setMinWidth(0);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ResultRow row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().remove("heading-row");
        if (row == null || empty) {
            setGraphic(null);
            return;
        }
        switch (row) {
            case ResultRow.Heading(String text) -> {
                getStyleClass().add("heading-row");
                heading.setText(text);
                setAccessibleText(text);
                setGraphic(heading);
            }
            case ResultRow.OfCommands(CommandOffer offer) -> show(Icons.KEYBOARD.node(), offer.text(), offer.key());
            case ResultRow.OfProject(SearchHit hit) -> show(hit);
        }
    }

    private void show(Node mark, String text, String shortcut) {
        sign.getChildren().setAll(mark);
        name.show(text);
        key.setText(shortcut);
        key.setVisible(!shortcut.isEmpty());
        snippet.setVisible(false);
        snippet.setManaged(false);
        setAccessibleText(text + " " + shortcut);
        setGraphic(content);
    }

    private void show(SearchHit hit) {
        var article = workspace.article(hit.article());
        show(signOf(hit), nameOf(hit, article.map(ArticleRow::article).orElse(null)), "");
        boolean hasSnippet = !hit.snippet().text().isBlank() && !hit.snippet().text().equals(name.getText());
        snippet.setVisible(hasSnippet);
        snippet.setManaged(hasSnippet);
        snippet.setText(hit.snippet().text(), hit.snippet().hits());
        setAccessibleText(name.getText() + ": " + hit.snippet().text());
    }

    private Node signOf(SearchHit hit) {
        return switch (hit.kind()) {
            case ARTICLE, ANNOTATION, NOTE -> badge(workspace.article(hit.article()).map(ArticleRow::article));
            case TAG -> square(workspace.tag(hit.id()).map(Tag::color).map(color -> color.cssName()).orElse("slate"));
            case CLAIM -> Icons.CLAIM.node();
            case EVENT -> Icons.EVENT.node();
            case MEMO -> Icons.NOTE.node();
        };
    }

    private static Node badge(Optional<Article> article) {
        var badge = new Label(article.map(Article::label).map(DisplaySanitizer::inPlace).orElse("?"));
        badge.getStyleClass().add("badge");
        return badge;
    }

    private static Node square(String color) {
        var square = new Region();
        square.getStyleClass().addAll("tag-square", "tag-" + color);
        return square;
    }

    private String nameOf(SearchHit hit, @Nullable Article article) {
        return switch (hit.kind()) {
            case ARTICLE, ANNOTATION, NOTE -> article == null ? "" : article.shownTitle();
            case EVENT -> workspace.event(hit.id()).map(ResultCell::dated).orElse(hit.heading());
            case TAG, CLAIM -> hit.heading();
            case MEMO -> hit.heading().isEmpty() ? Messages.text("memo.untitled") : hit.heading();
        };
    }

    private static String dated(Event event) {
        return TextSegments.joined(List.of(event.title(), event.date().display(Locale.getDefault())));
    }
}
