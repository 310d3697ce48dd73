package app.parallax.session;

import app.parallax.model.AnnotationFilter;
import app.parallax.model.Article;
import app.parallax.model.ArticleRow;
import app.parallax.model.Basis;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.Fact;
import app.parallax.model.Ids;
import app.parallax.model.Messages;
import app.parallax.model.Outlet;
import app.parallax.model.ReadingStatus;
import app.parallax.model.StoryArticle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What an analyst does to whole articles: each method makes one edit. */
public final class ArticleEditor {
    private final Session session;

    /**
     * An editor of the articles of an open project.
     *
     * @param session
     *            the project
     */
    public ArticleEditor(Session session) {
        this.session = session;
    }

    /**
     * Says what is known of an article and which stories it belongs to.
     *
     * @param before
     *            the article as it stands
     * @param after
     *            the same article as it shall be; its outlet may be one that is not in the project yet
     * @param fresh
     *            that outlet, null if there is none
     * @param stories
     *            identifiers of all its stories
     * @return done when it is on disk; at once if nothing changes
     */
    public CompletableFuture<Void> describe(Article before, Article after, @Nullable Outlet fresh, Set<UUID> stories) {
        var changes = new ArrayList<Change>();
        if (fresh != null && after.outlet() != null && after.outlet().value().equals(fresh.id())) {
            changes.add(Change.insert(fresh));
        }
        if (!before.equals(after)) {
            changes.add(new Change(before, after));
        }
        belong(before.id(), stories, changes);
        return perform(Messages.text("edit.facts", after.label()), changes);
    }

    private void belong(UUID article, Set<UUID> stories, List<Change> changes) {
        var belonging = session.workspace().belonging().belonging(article);
        belonging.stream().filter(each -> !stories.contains(each.story()))
                .forEach(each -> changes.add(Change.delete(each)));
        var there = belonging.stream().map(StoryArticle::story).toList();
        stories.stream().filter(each -> !there.contains(each))
                .forEach(each -> changes.add(Change.insert(new StoryArticle(Ids.next(), each, article))));
    }

    /**
     * Says of articles who published them.
     *
     * @param articles
     *            identifiers; those of no article are passed over
     * @param name
     *            of the outlet, one that is not in the project yet too; blank for none
     * @return done when it is on disk; at once if nothing changes
     */
    public CompletableFuture<Void> setOutlet(Collection<UUID> articles, String name) {
        var editor = new OutletEditor(session);
        var known = editor.find(name);
        var fresh = known.isPresent() || name.isBlank() ? null : new Outlet(Ids.next(), name.strip(), null, null);
        var id = known.map(Outlet::id).orElse(fresh == null ? null : fresh.id());
        return each(articles, Messages.count("edit.outletOf", articles.size()), fresh, article -> {
            var old = article.outlet();
            return Objects.equals(old == null ? null : old.value(), id)
                    ? article
                    : article.withOutlet(id == null ? null : new Fact<>(id, Basis.ANALYST, null));
        });
    }

    /**
     * Says of articles in which language they are.
     *
     * @param articles
     *            identifiers; those of no article are passed over
     * @param language
     *            BCP 47 tag, blank for not known
     * @return done when it is on disk; at once if nothing changes
     */
    public CompletableFuture<Void> setLanguage(Collection<UUID> articles, String language) {
        return each(articles, Messages.count("edit.languageOf", articles.size()), null, article -> {
            var old = article.language();
            return Objects.equals(old == null ? "" : old.value(), language.strip())
                    ? article
                    : article.withLanguage(
                            language.isBlank() ? null : new Fact<>(language.strip(), Basis.ANALYST, null));
        });
    }

    /**
     * Says how far the work on articles is.
     *
     * @param articles
     *            identifiers; those of no article are passed over
     * @param status
     *            how far
     * @return done when it is on disk; at once if nothing changes
     */
    public CompletableFuture<Void> setStatus(Collection<UUID> articles, ReadingStatus status) {
        return each(articles, Messages.count(switch (status) {
            case UNREAD -> "edit.unread";
            case READING -> "edit.reading";
            case DONE -> "edit.done";
        }, articles.size()), null, article -> article.withStatus(status));
    }

    /**
     * Puts articles into a story, or takes them out of it.
     *
     * @param articles
     *            identifiers; those of no article are passed over
     * @param story
     *            identifier of the story
     * @param belong
     *            true to put them in
     * @return done when it is on disk; at once if nothing changes
     */
    public CompletableFuture<Void> setStory(Collection<UUID> articles, UUID story, boolean belong) {
        var changes = new ArrayList<Change>();
        for (var article : articles) {
            var there = session.workspace().belonging().belonging(article).stream()
                    .filter(each -> each.story().equals(story)).findFirst();
            if (there.isPresent() && !belong) {
                changes.add(Change.delete(there.get()));
            } else if (there.isEmpty() && belong && session.workspace().article(article).isPresent()) {
                changes.add(Change.insert(new StoryArticle(Ids.next(), story, article)));
            }
        }
        return perform(Messages.count(belong ? "edit.storyIn" : "edit.storyOut", changes.size()), changes);
    }

    private CompletableFuture<Void> each(Collection<UUID> articles, String label, @Nullable Outlet fresh,
            UnaryOperator<Article> change) {
        var changes = new ArrayList<Change>();
        for (var id : articles) {
            session.workspace().article(id).map(ArticleRow::article).ifPresent(before -> {
                var after = change.apply(before);
                if (!after.equals(before)) {
                    changes.add(new Change(before, after));
                }
            });
        }
        if (fresh != null && !changes.isEmpty()) {
            changes.addFirst(Change.insert(fresh));
        }
        return perform(label, changes);
    }

    private CompletableFuture<Void> perform(String label, List<Change> changes) {
        return changes.isEmpty()
                ? CompletableFuture.completedFuture(null)
                : session.perform(new Edit(label, changes));
    }

    /**
     * Deletes an article with all its versions, the marks on them, its places in stories, and the findings that it is
     * silent on claims.
     *
     * @param article
     *            the article
     * @return the number of its marks, when it is on disk
     */
    public CompletableFuture<Integer> delete(Article article) {
        return session.read(reader -> {
            var changes = new ArrayList<Change>();
            var marks = new int[1];
            reader.marks(AnnotationFilter.ofArticle(article.id()), mark -> {
                marks[0]++;
                changes.addAll(mark.deletions());
            });
            reader.silences().stream().filter(each -> each.article().equals(article.id()))
                    .forEach(each -> changes.add(Change.delete(each)));
            reader.storyArticles().stream().filter(each -> each.article().equals(article.id()))
                    .forEach(each -> changes.add(Change.delete(each)));
            for (var version : reader.versions(article.id())) {
                reader.furniture(version.id()).forEach(each -> changes.add(Change.delete(each)));
                changes.add(Change.delete(version));
            }
            changes.add(Change.delete(article));
            return new Deletion(changes, marks[0]);
        }).thenCompose(deletion -> session
                .perform(new Edit(Messages.text("edit.articleDelete", article.label()), deletion.changes()))
                .thenApply(done -> deletion.marks()));
    }

    private record Deletion(List<Change> changes, int marks) {}
}
