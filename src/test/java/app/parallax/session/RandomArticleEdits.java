package app.parallax.session;

import app.parallax.model.Article;
import app.parallax.model.ArticleRow;
import app.parallax.model.Edtf;
import app.parallax.model.Ids;
import app.parallax.model.Outlet;
import app.parallax.model.ReadingStatus;
import app.parallax.model.Story;
import app.parallax.session.edit.ArticleEditor;
import app.parallax.session.edit.OutletEditor;
import app.parallax.session.edit.StoryEditor;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Makes random edits of articles, outlets and stories; empty if they are not possible now. */
final class RandomArticleEdits extends RandomParts {
    private final ArticleEditor articles;
    private final OutletEditor outlets;
    private final StoryEditor stories;
    private final List<Supplier<Optional<? extends CompletableFuture<?>>>> edits = List.of(this::describe,
            this::describe, this::describeAll, this::describeAll, this::setStatus, this::setStory, this::setStory,
            this::newStory, this::newStory, this::changeStory, this::deleteStory, this::addOutlet, this::changeOutlet,
            this::mergeOutlets, this::deleteOutlet);

    RandomArticleEdits(Session session, Random random) {
        super(session, random);
        this.articles = new ArticleEditor(session);
        this.outlets = new OutletEditor(session);
        this.stories = new StoryEditor(session);
    }

    Optional<? extends CompletableFuture<?>> next() {
        return pick(edits).orElseThrow().get();
    }

    private List<UUID> some() {
        return workspace.articles().stream().map(row -> row.article().id()).filter(id -> random.nextBoolean()).toList();
    }

    private Optional<CompletableFuture<?>> describe() {
        return pick(workspace.articles()).map(ArticleRow::article).map(old -> {
            var fresh = random.nextBoolean() ? null : new Outlet(Ids.next(), word(), null, null);
            var known = pickOf(workspace.outlets());
            Set<UUID> of = workspace.stories().stream().map(row -> row.entity().id())
                    .filter(id -> random.nextBoolean()).collect(Collectors.toSet());
            var outlet = fresh != null ? fact(fresh.id()) : known.isEmpty() ? null : fact(known.get().id());
            return articles.describe(old, new Article(old.id(), old.label(), old.file(), old.firstWords(),
                    fact(word()), outlet, fact(List.of(word())), fact(Edtf.parse("2023-10-1X~")), fact(word()),
                    fact("he"), old.imported(), fact(Edtf.parse("2023-10-18")), fact("https://example.org/" + word()),
                    fact(word()), pick(ReadingStatus.class)), fresh, of);
        });
    }

    private Optional<CompletableFuture<?>> describeAll() {
        var names = List.of("", word(), pickOf(workspace.outlets()).map(Outlet::name).orElse(""));
        var of = workspace.stories().stream().map(row -> row.entity().id()).filter(id -> random.nextBoolean())
                .collect(Collectors.toMap(id -> id, id -> random.nextBoolean()));
        return Optional.of(articles.describeAll(some(), new ArticleEditor.Shared(
                random.nextBoolean() ? null : pick(names).orElseThrow(),
                random.nextBoolean() ? null : pick(List.of("", "de", "ar")).orElseThrow(),
                random.nextBoolean() ? null : pick(ReadingStatus.class), of)));
    }

    private Optional<CompletableFuture<?>> setStatus() {
        return Optional.of(articles.setStatus(some(), pick(ReadingStatus.class)));
    }

    private Optional<CompletableFuture<?>> setStory() {
        return pickOf(workspace.stories())
                .map(story -> articles.setStory(some(), story.id(), random.nextInt(3) > 0));
    }

    private Optional<CompletableFuture<?>> newStory() {
        return Optional.of(stories.add(word(), some()));
    }

    private Optional<CompletableFuture<?>> changeStory() {
        return pickOf(workspace.stories())
                .map(story -> stories.change(story, new Story(story.id(), word(), word())));
    }

    private Optional<CompletableFuture<?>> deleteStory() {
        return pickOf(workspace.stories()).map(stories::delete);
    }

    private Optional<CompletableFuture<?>> addOutlet() {
        return Optional.of(outlets.add(new Outlet(Ids.next(), word(), "IL", "B", word())));
    }

    private Optional<CompletableFuture<?>> changeOutlet() {
        return pickOf(workspace.outlets()).map(
                old -> outlets.change(old, new Outlet(old.id(), word(), random.nextBoolean() ? null : "RU", "F",
                        random.nextBoolean() ? "" : word())));
    }

    private Optional<CompletableFuture<?>> mergeOutlets() {
        var from = pickOf(workspace.outlets());
        var into = pickOf(workspace.outlets());
        return from.isEmpty() || from.equals(into)
                ? Optional.empty()
                : Optional.of(outlets.merge(from.get(), into.orElseThrow()));
    }

    private Optional<CompletableFuture<?>> deleteOutlet() {
        return pickOf(workspace.outlets()).map(outlets::delete);
    }
}
