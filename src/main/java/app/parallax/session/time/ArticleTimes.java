package app.parallax.session.time;

import app.parallax.model.Article;
import app.parallax.model.ArticleRow;
import app.parallax.model.Counted;
import app.parallax.model.Edtf;
import app.parallax.model.Event;
import app.parallax.model.Fact;
import app.parallax.model.Passage;
import app.parallax.model.ProjectReader;
import app.parallax.session.OpenArticle;
import app.parallax.session.Session;
import app.parallax.session.Workspace;
import app.parallax.text.Elision;
import app.parallax.text.Span;
import app.parallax.text.time.TimeContext;
import app.parallax.text.time.TimeContext.KnownEvent;
import app.parallax.text.time.TimeExpression;
import app.parallax.text.time.TimeExpressions;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Finds the time expressions of an article and resolves them against its dateline, publication date and the project's
 * events.
 */
public final class ArticleTimes {
    private ArticleTimes() {}

    /** Returns the context for resolving time expressions: the day of the dateline, else of publication, else none. */
    public static TimeContext context(Article article, Collection<Counted<Event>> events) {
        var known = events.stream().map(row -> new KnownEvent(row.entity().title(), row.entity().date())).toList();
        return TimeContext.of(Fact.valueOf(article.dateline()), Fact.valueOf(article.published()),
                Fact.valueOf(article.language()), known);
    }

    /** Finds the time expressions of an open article in the background. */
    public static CompletableFuture<List<TimeExpression>> read(Session session, OpenArticle open) {
        var article = open.article().get();
        var events = List.copyOf(session.workspace().events());
        var boilerplate = open.boilerplate().stream().map(each -> new Span(each.start(), each.end())).toList();
        return session.inBackground(() -> find(open.text(), context(article, events), boilerplate));
    }

    /** Finds the time expressions of an article in a snapshot. */
    static List<TimeExpression> of(ProjectReader reader, ArticleRow row,
            Collection<Counted<Event>> events) {
        var boilerplate = reader.boilerplate(row.version().id()).stream()
                .map(each -> new Span(each.start(), each.end()))
                .toList();
        return find(reader.text(row.version().sha256()), context(row.article(), events), boilerplate);
    }

    private static List<TimeExpression> find(String text, TimeContext context, List<Span> boilerplate) {
        // a date in a caption is no reference for later dates
        return TimeExpressions.find(Elision.blanked(text, boilerplate), context);
    }

    /**
     * Returns the date that words of an article suggest for an event: of the time expression in them, else of the
     * nearest in their paragraph.
     *
     * @return empty if no time expression of the paragraph is resolved
     */
    public static Optional<Edtf> proposed(String text, Span words, TimeContext context) {
        int from = text.lastIndexOf('\n', Math.max(0, words.start() - 1)) + 1;
        int line = text.indexOf('\n', words.end());
        int to = line < 0 ? text.length() : line;
        return TimeExpressions.find(text, context).stream()
                .filter(each -> each.span().start() >= from && each.span().end() <= to)
                .min(Comparator.comparingInt((TimeExpression each) -> each.value() == null ? 1 : 0)
                        .thenComparingInt(each -> distance(each.span(), words)))
                .flatMap(each -> Optional.ofNullable(each.value()));
    }

    /**
     * Suggests a date as {@link #proposed} does, in the background, for words of an open article; empty if it is not
     * open.
     */
    public static CompletableFuture<Optional<Edtf>> propose(Session session, Passage passage) {
        var events = List.copyOf(session.workspace().events());
        return session.workspace().open().values().stream()
                .filter(open -> open.version().id().equals(passage.version())).findFirst()
                .map(open -> {
                    var article = open.article().get();
                    return session.inBackground(() -> proposed(open.text(),
                            new Span(passage.start(), passage.end()), context(article, events)));
                }).orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
    }

    /** Returns the day to which relative dates typed for words of an article refer; empty if the article has none. */
    public static Optional<LocalDate> day(Workspace workspace, Passage passage) {
        return workspace.articleOfVersion(passage.version())
                .flatMap(row -> Optional.ofNullable(context(row.article(), List.of()).day()));
    }

    private static int distance(Span one, Span other) {
        return Math.max(0, Math.max(one.start() - other.end(), other.start() - one.end()));
    }
}
