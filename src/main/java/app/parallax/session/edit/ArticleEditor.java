package app.parallax.session.edit;

import app.parallax.model.AnnotationFilter;
import app.parallax.model.Article;
import app.parallax.model.Basis;
import app.parallax.model.Change;
import app.parallax.model.Fact;
import app.parallax.model.Ids;
import app.parallax.model.Message;
import app.parallax.model.Outlet;
import app.parallax.model.ReadingStatus;
import app.parallax.model.StoryArticle;
import app.parallax.session.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Edits articles: each method makes one edit. */
public final class ArticleEditor {
    private final Session session;

    public ArticleEditor(Session session) {
        this.session = session;
    }

    /**
     * Changes the details of an article and its stories.
     *
     * @param after the changed article; its outlet may be new
     * @param fresh the new outlet, null if there is none
     * @return completes at once if nothing changes
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
        return perform(Message.of("edit.facts", after.label()), changes);
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
     * Changes to several articles at once; null leaves a detail unchanged.
     *
     * @param outlet name of an existing or new outlet; blank for none
     * @param language BCP 47 tag, blank for unknown
     * @param stories memberships by identifier of the story; other stories are unchanged
     */
    public record Shared(@Nullable String outlet, @Nullable String language, @Nullable ReadingStatus status,
            Map<UUID, Boolean> stories) {
        public Shared {
            stories = Map.copyOf(stories);
        }
    }

    /**
     * Changes several articles in one edit.
     *
     * @param articles unknown identifiers are ignored
     * @return completes at once if nothing changes
     */
    public CompletableFuture<Void> describeAll(Collection<UUID> articles, Shared shared) {
        return describeAll(articles, shared, Message.count("edit.factsOf", articles.size()));
    }

    private CompletableFuture<Void> describeAll(Collection<UUID> articles, Shared shared, Message label) {
        var name = shared.outlet == null ? "" : shared.outlet.strip();
        var known = new OutletEditor(session).find(name);
        var fresh = known.isPresent() || name.isEmpty() ? null : new Outlet(Ids.next(), name, null, null);
        var outlet = known.map(Outlet::id).orElse(fresh == null ? null : fresh.id());
        var changes = new ArrayList<Change>();
        boolean used = false;
        for (var id : articles) {
            var row = session.workspace().article(id);
            if (row.isEmpty()) {
                continue;
            }
            var before = row.get().article();
            var after = shared.status == null ? before : before.withStatus(shared.status);
            if (shared.outlet != null && !Objects.equals(Fact.valueOf(before.outlet()), outlet)) {
                after = after.withOutlet(factOf(outlet));
                used = true;
            }
            if (shared.language != null
                    && !shared.language.strip()
                            .equals(Objects.requireNonNullElse(Fact.valueOf(before.language()), ""))) {
                after = after.withLanguage(factOf(shared.language.isBlank() ? null : shared.language.strip()));
            }
            if (!after.equals(before)) {
                changes.add(new Change(before, after));
            }
            shared.stories.forEach((story, belongs) -> belong(id, story, belongs, changes));
        }
        if (fresh != null && used) {
            changes.addFirst(Change.insert(fresh));
        }
        return perform(label, changes);
    }

    private static <T> @Nullable Fact<T> factOf(@Nullable T value) {
        return value == null ? null : new Fact<>(value, Basis.ANALYST, null);
    }

    private void belong(UUID article, UUID story, boolean belongs, List<Change> changes) {
        var there = session.workspace().belonging().belonging(article).stream()
                .filter(each -> each.story().equals(story)).findFirst();
        if (there.isPresent() && !belongs) {
            changes.add(Change.delete(there.get()));
        } else if (there.isEmpty() && belongs) {
            changes.add(Change.insert(new StoryArticle(Ids.next(), story, article)));
        }
    }

    /**
     * Sets the status of articles.
     *
     * @param articles unknown identifiers are ignored
     * @return completes at once if nothing changes
     */
    public CompletableFuture<Void> setStatus(Collection<UUID> articles, ReadingStatus status) {
        return describeAll(articles, new Shared(null, null, status, Map.of()), Message.count(switch (status) {
            case UNREAD -> "edit.unread";
            case READING -> "edit.reading";
            case DONE -> "edit.done";
        }, articles.size()));
    }

    /**
     * Adds articles to a story, or removes them.
     *
     * @param articles unknown identifiers are ignored
     * @return completes at once if nothing changes
     */
    public CompletableFuture<Void> setStory(Collection<UUID> articles, UUID story, boolean belong) {
        return describeAll(articles, new Shared(null, null, null, Map.of(story, belong)),
                Message.count(belong ? "edit.storyIn" : "edit.storyOut", articles.size()));
    }

    private CompletableFuture<Void> perform(Message label, List<Change> changes) {
        return changes.isEmpty()
                ? CompletableFuture.completedFuture(null)
                : session.perform(label, changes);
    }

    /** Deletes an article with its versions, marks, memberships in stories, and findings of silence. */
    public CompletableFuture<Integer> delete(Article article) {
        return session.plan(() -> session.read(reader -> {
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
                reader.boilerplate(version.id()).forEach(each -> changes.add(Change.delete(each)));
                changes.add(Change.delete(version));
            }
            changes.add(Change.delete(article));
            return new Deletion(changes, marks[0]);
        }).thenCompose(deletion -> session
                .perform(Message.of("edit.articleDelete", article.label()), deletion.changes())
                .thenApply(done -> deletion.marks())));
    }

    private record Deletion(List<Change> changes, int marks) {}
}
