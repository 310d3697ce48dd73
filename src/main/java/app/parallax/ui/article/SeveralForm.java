package app.parallax.ui.article;

import app.parallax.i18n.Messages;
import app.parallax.model.Article;
import app.parallax.model.ArticleRow;
import app.parallax.model.ReadingStatus;
import app.parallax.model.Story;
import app.parallax.session.Session;
import app.parallax.session.Workspace;
import app.parallax.session.edit.ArticleEditor;
import app.parallax.session.library.LibraryOrder;
import app.parallax.ui.common.ChoiceRow;
import app.parallax.ui.common.Form;
import app.parallax.ui.common.NameCompletion;
import app.parallax.ui.common.StatusSign;
import app.parallax.ui.common.WordFlow;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks for details of several articles at once; untouched details stay as they are. */
final class SeveralForm {
    private static final double WIDTH = 420;

    private final Workspace workspace;
    private final List<Article> articles;
    private final TextField outlet = new TextField();
    private final TextField language = new TextField();
    private final WordFlow refusal = Form.refusal();
    private final ChoiceRow<ReadingStatus> status = new ChoiceRow<>(List.of(ReadingStatus.values()),
            LibraryOrder::statusText, StatusSign::of, each -> {
            });
    private final StoryChoice stories;

    SeveralForm(Session session, Collection<UUID> ids) {
        this.workspace = session.workspace();
        this.articles = ids.stream().flatMap(id -> workspace.article(id).stream()).map(ArticleRow::article).toList();
        var belonging = new HashMap<UUID, Integer>();
        articles.forEach(article -> workspace.storiesOf(article.id()).stream().map(Story::id)
                .forEach(story -> belonging.merge(story, 1, Integer::sum)));
        this.stories = new StoryChoice(workspace.stories(), belonging, articles.size());
    }

    /** Shows the form; empty if it was cancelled. */
    Optional<ArticleEditor.Shared> ask(@Nullable Window owner) {
        outlet.setId("articles-outlet");
        language.setId("articles-language");
        status.setId("articles-status");
        status.setMaxWidth(Region.USE_PREF_SIZE);
        common(outlet, article -> article.outlet() == null
                ? ""
                : workspace.outlet(article.outlet().value()).map(each -> each.name()).orElse(""));
        common(language, article -> article.language() == null ? "" : article.language().value());
        var statuses = articles.stream().map(Article::status).distinct().toList();
        status.set(statuses.size() == 1 ? statuses.getFirst() : null);
        var before = status.get();
        var outletBefore = outlet.getText();
        var languageBefore = language.getText();
        new NameCompletion(outlet, () -> workspace.outlets().stream().map(each -> each.entity().name())
                .sorted(String.CASE_INSENSITIVE_ORDER).toList());
        var form = new VBox(9, Form.field("articleForm.outlet", outlet), Form.field("articleForm.language", language),
                refusal, Form.field("articleForm.stories", stories), Form.field("articleForm.status", status));
        form.getStyleClass().addAll("form", "article-form");
        form.setPrefWidth(WIDTH);
        var dialog = Form.<ArticleEditor.Shared>dialog(owner, "articleForm.heading",
                articles.stream().map(each -> each.id().toString()).sorted().toList().hashCode(), form,
                () -> new ArticleEditor.Shared(changed(outlet, outletBefore), tag(languageBefore),
                        status.get().equals(before) ? null : status.get().orElse(null), stories.belonging()));
        dialog.setTitle(Messages.count("articleForm.several", articles.size()));
        language.textProperty().subscribe(text -> {
            var read = FactParser.language(text.strip());
            boolean right = text.isBlank() || text.equals(languageBefore) || read.right();
            Form.showRefusal(refusal, right ? Optional.empty() : Optional.of(read.words()));
            dialog.getDialogPane().lookupButton(ButtonType.OK).setDisable(!right);
        });
        dialog.setOnShown(event -> Platform.runLater(outlet::requestFocus)); // JavaFX calls this before the window
                                                                             // exists
        return dialog.showAndWait();
    }

    /** Shows the common value of all articles; if they differ, the prompt says so. */
    private void common(TextField field, Function<Article, String> value) {
        var values = articles.stream().map(value).distinct().toList();
        if (values.size() == 1) {
            field.setText(values.getFirst());
        } else {
            field.setPromptText(Messages.text("articleForm.differ"));
        }
    }

    private static @Nullable String changed(TextField field, String before) {
        return field.getText().equals(before) ? null : field.getText().strip();
    }

    private @Nullable String tag(String before) {
        var typed = changed(language, before);
        return typed == null || typed.isEmpty()
                ? typed
                : Stream.of(typed).map(words -> FactParser.language(words).value()).filter(Objects::nonNull).findFirst()
                        .orElse(null);
    }
}
