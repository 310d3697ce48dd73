package app.parallax.ui.article;

import app.parallax.i18n.Messages;
import app.parallax.model.Article;
import app.parallax.model.ArticleRow;
import app.parallax.model.Edtf;
import app.parallax.model.Fact;
import app.parallax.model.Ids;
import app.parallax.model.Outlet;
import app.parallax.model.ReadingStatus;
import app.parallax.session.Session;
import app.parallax.session.edit.OutletEditor;
import app.parallax.session.library.LibraryOrder;
import app.parallax.ui.common.ChoiceRow;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.Form;
import app.parallax.ui.common.NameCompletion;
import app.parallax.ui.common.StatusSign;
import app.parallax.ui.common.TimestampText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks for all details of an article, each with its source. */
final class ArticleForm {
    private static final double WIDTH = 620;
    private static final double HALF = (WIDTH - 64) / 2;

    private final Session session;
    private final ArticleRow row;
    private final Article article;
    private final FactField<String> title;
    private final FactField<String> outlet;
    private final FactField<List<String>> authors;
    private final FactField<Edtf> published;
    private final FactField<Edtf> modified;
    private final FactField<String> dateline;
    private final FactField<String> language;
    private final FactField<String> url;
    private final FactField<String> truncation;
    private final ChoiceRow<ReadingStatus> status = new ChoiceRow<>(List.of(ReadingStatus.values()),
            LibraryOrder::statusText, StatusSign::of, each -> {
            });
    private final StoryChoice stories;

    /**
     * The result.
     *
     * @param fresh its outlet if that is new
     */
    record Answer(Article after, @Nullable Outlet fresh, Set<UUID> stories) {}

    ArticleForm(Session session, ArticleRow row) {
        this.session = session;
        this.row = row;
        this.article = row.article();
        var workspace = session.workspace();
        title = text("article-title", "articleForm.title", article.title());
        var published = article.outlet();
        var known = published == null ? Optional.<Outlet>empty() : workspace.outlet(published.value());
        outlet = text("article-outlet", "articleForm.outlet",
                published == null || known.isEmpty()
                        ? null
                        : new Fact<>(known.get().name(), published.basis(), published.note()));
        new NameCompletion(outlet.field(), () -> workspace.outlets().stream().map(each -> each.entity().name())
                .sorted(String.CASE_INSENSITIVE_ORDER).toList());
        authors = new FactField<>("article-authors", "articleForm.authors", article.authors(),
                names -> String.join("; ", names), FactParser::names);
        this.published = new FactField<>("article-published", "articleForm.published", article.published(),
                Edtf::toString, FactParser::date);
        modified = new FactField<>("article-modified", "articleForm.modified", article.modified(), Edtf::toString,
                FactParser::date);
        dateline = text("article-dateline", "articleForm.dateline", article.dateline());
        dateline.field().setPromptText(Messages.text("articleForm.datelinePrompt"));
        language = new FactField<>("article-language", "articleForm.language", article.language(),
                Function.identity(), FactParser::language);
        url = new FactField<>("article-url", "articleForm.url", article.url(), Function.identity(),
                FactParser::address);
        url.field().setPromptText(row.version().url() == null ? "" : row.version().url());
        truncation = text("article-truncation", "articleForm.truncation", article.truncation());
        truncation.field().setPromptText(Messages.text("articleForm.truncationPrompt"));
        stories = new StoryChoice(workspace.stories(), workspace.storiesOf(article.id()).stream()
                .collect(Collectors.toMap(each -> each.id(), each -> 1)), 1);
    }

    private static FactField<String> text(String id, String key, @Nullable Fact<String> before) {
        return new FactField<>(id, key, before, Function.identity(), FactField.Read::of);
    }

    /** Shows the form; empty if it was cancelled. */
    Optional<Answer> ask(@Nullable Window owner) {
        status.setId("article-status");
        status.setMaxWidth(Region.USE_PREF_SIZE);
        status.set(article.status());
        status.setMinWidth(Region.USE_PREF_SIZE); // the list of stories shrinks instead
        var statusField = Form.field("articleForm.status", status);
        var last = pair(Form.field("articleForm.stories", stories), statusField);
        statusField.setMinWidth(Region.USE_COMPUTED_SIZE);
        var form = new VBox(9, title, pair(outlet, authors), pair(published, modified), dateline, pair(language, url),
                truncation, last, importSource());
        form.getStyleClass().addAll("form", "article-form");
        form.setPrefWidth(WIDTH);
        boolean readOnly = session.whyReadOnly() != null;
        form.getChildren().forEach(each -> each.setDisable(readOnly));
        var dialog = Form.<Answer>dialog(owner, "articleForm.heading", article.id(), form, this::answer);
        dialog.setTitle(Messages.text("articleForm.heading", article.label()));
        BooleanBinding right = Bindings.createBooleanBinding(
                () -> facts().stream().allMatch(each -> each.right().get()),
                facts().stream().map(FactField::right).toArray(javafx.beans.Observable[]::new));
        dialog.getDialogPane().lookupButton(ButtonType.OK).disableProperty()
                .bind(right.not().or(Bindings.createBooleanBinding(() -> readOnly)));
        dialog.setOnShown(event -> Platform.runLater(() -> { // JavaFX calls this before the window exists
            title.field().requestFocus();
            title.field().selectAll();
        }));
        return dialog.showAndWait();
    }

    private List<FactField<?>> facts() {
        return List.of(title, outlet, authors, published, modified, dateline, language, url, truncation);
    }

    private static HBox pair(Region one, Region other) {
        var pair = new HBox(16, one, other);
        for (var each : List.of(one, other)) {
            HBox.setHgrow(each, Priority.ALWAYS);
            each.setPrefWidth(HALF); // heights are computed for it
            each.setMinWidth(0);
        }
        return pair;
    }

    /** Shows the source of the article, which cannot be edited. */
    private Node importSource() {
        var version = row.version();
        var file = new EllipsisText("caption");
        file.show(Messages.text("articleForm.came", article.file(), TimestampText.text(version.retrieved()),
                version.retrievedWith()));
        var imported = new EllipsisText("caption");
        imported.show(version.url() == null
                ? Messages.text("articleForm.imported", TimestampText.text(article.imported()))
                : Messages.text("articleForm.importedFrom", TimestampText.text(article.imported()), version.url()));
        return new VBox(2, file, imported);
    }

    private Answer answer() {
        var chosen = outletFact();
        var after = new Article(article.id(), article.label(), article.file(), article.firstWords(), title.fact(),
                chosen.fact, authors.fact(), published.fact(), dateline.fact(), language.fact(), article.imported(),
                modified.fact(), url.fact(), truncation.fact(), status.get().orElse(article.status()));
        return new Answer(after, chosen.fresh, stories.belonging().entrySet().stream().filter(Map.Entry::getValue)
                .map(Map.Entry::getKey).collect(Collectors.toSet()));
    }

    private record OutletFact(@Nullable Fact<UUID> fact, @Nullable Outlet fresh) {}

    private OutletFact outletFact() {
        var typed = outlet.fact();
        if (typed == null) {
            return new OutletFact(null, null);
        }
        var known = new OutletEditor(session).find(typed.value());
        var fresh = known.isPresent() ? null : new Outlet(Ids.next(), typed.value().strip(), null, null);
        var id = known.map(Outlet::id).orElseGet(() -> Objects.requireNonNull(fresh).id());
        return new OutletFact(new Fact<>(id, typed.basis(), typed.note()), fresh);
    }
}
