package app.parallax.session;

import app.parallax.model.Analyst;
import app.parallax.model.Annotation;
import app.parallax.model.Article;
import app.parallax.model.AttributionStep;
import app.parallax.model.Boilerplate;
import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Counted;
import app.parallax.model.Draft;
import app.parallax.model.DraftDecision;
import app.parallax.model.DraftVersion;
import app.parallax.model.Entity;
import app.parallax.model.Event;
import app.parallax.model.EventOrder;
import app.parallax.model.Fact;
import app.parallax.model.Memo;
import app.parallax.model.Mention;
import app.parallax.model.Orphan;
import app.parallax.model.Outlet;
import app.parallax.model.Placement;
import app.parallax.model.Received;
import app.parallax.model.Silence;
import app.parallax.model.Speaker;
import app.parallax.model.Story;
import app.parallax.model.StoryArticle;
import app.parallax.model.Tag;
import app.parallax.model.TagSet;
import app.parallax.model.Tagging;
import app.parallax.model.TimeLink;
import app.parallax.model.Version;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lists of a project with their counts, updated with each edit. */
final class EntityLists {
    final ArticleListing articles = new ArticleListing();
    final EntityList<Tag> tags = new EntityList<>();
    final EntityList<TagSet> tagSets = new EntityList<>();
    final EntityList<Claim> claims = new EntityList<>();
    final EntityList<Event> events = new EntityList<>();
    final EntityList<Analyst> analysts = new EntityList<>();
    final EntityList<Outlet> outlets = new EntityList<>();
    final EntityList<Speaker> speakers = new EntityList<>();
    final StoryListing stories = new StoryListing();
    final EntityList<Memo> memos = new EntityList<>();
    final EntityList<Draft> drafts = new EntityList<>();

    void setAll(Workspace.Lists lists) {
        articles.setAll(lists.articles(), lists.withoutVersion(), lists.versions());
        tags.setAll(lists.tags());
        tagSets.setAll(lists.tagSets());
        claims.setAll(lists.claims());
        events.setAll(lists.events());
        analysts.setAll(lists.analysts());
        outlets.setAll(lists.outlets());
        speakers.setAll(lists.speakers());
        stories.setAll(lists.stories(), lists.storyArticles());
        drafts.setAll(lists.drafts().stream().map(draft -> new Counted<>(draft, 0)).toList());
        memos.setAll(lists.memos().stream().map(memo -> new Counted<>(memo, 0)).toList());
    }

    /** Applies the changes of an edit; each changed count is shown once. */
    void follow(List<Change> changes) {
        changes.forEach(change -> follow(change, change.before(), change.after()));
        articles.flushCounts();
        for (var each : List.of(tags, claims, events, analysts, outlets, speakers, stories.stories)) {
            each.flushCounts();
        }
    }

    /** Returns the number of rows that some changes would update. */
    static int rows(List<Change> changes) {
        var rows = new HashSet<UUID>();
        for (var change : changes) {
            switch (change.entity()) {
                case Annotation a -> rows.add(a.passage().version());
                case Tagging t -> rows.add(t.tag());
                case Mention m -> rows.add(m.claim());
                case TimeLink l -> rows.add(l.event());
                case Boilerplate f -> {
                }
                case Placement p -> {
                }
                case Received r -> {
                }
                case Orphan o -> {
                }
                default -> rows.add(change.id());
            }
        }
        return rows.size();
    }

    private void follow(Change change, @Nullable Entity before, @Nullable Entity after) {
        switch (change.entity()) {
            case Analyst a -> analysts.apply((Analyst) before, (Analyst) after);
            case Outlet o -> outlets.apply((Outlet) before, (Outlet) after);
            case Tag t -> tags.apply((Tag) before, (Tag) after);
            case TagSet s -> tagSets.apply((TagSet) before, (TagSet) after);
            case Claim c -> claims.apply((Claim) before, (Claim) after);
            case Event e -> events.apply((Event) before, (Event) after);
            case Article a -> article(a, (Article) before, (Article) after);
            case Version v -> version(v, after == null);
            case Annotation a -> annotation((Annotation) before, (Annotation) after);
            case Tagging t ->
                tags.move(of(before, Tagging.class, Tagging::tag), of(after, Tagging.class, Tagging::tag));
            case Mention m -> mention((Mention) before, (Mention) after);
            case Speaker s -> speakers.apply((Speaker) before, (Speaker) after);
            case Story s -> stories.stories.apply((Story) before, (Story) after);
            case StoryArticle s -> stories.follow((StoryArticle) before, (StoryArticle) after);
            case Memo m -> memos.apply((Memo) before, (Memo) after);
            case Draft d -> drafts.apply((Draft) before, (Draft) after);
            case DraftVersion v -> {
                // read with the findings, which are asked for again when the revision rises
            }
            case DraftDecision d -> {
                // read with the findings, which are asked for again when the revision rises
            }
            case Silence s -> {
                // read by queries, which run again when the revision changes
            }
            case Boilerplate f -> {
                // part of open articles only
            }
            case TimeLink l -> events.move(of(before, TimeLink.class, TimeLink::event),
                    of(after, TimeLink.class, TimeLink::event));
            case EventOrder o -> {
                // read by queries, which run again when the revision changes
            }
            case Placement p -> {
                // shown by open articles only
            }
            case Received r -> {
                // not shown
            }
            case Orphan o -> {
                // read by queries, which run again when the revision changes
            }
        }
    }

    private static <E extends Entity> @Nullable UUID of(@Nullable Entity entity, Class<E> type,
            Function<E, @Nullable UUID> reference) {
        return entity == null ? null : reference.apply(type.cast(entity));
    }

    private void article(Article article, @Nullable Article before, @Nullable Article after) {
        if (after == null) {
            articles.remove(article);
        } else {
            articles.put(article);
        }
        outlets.move(of(before, Article.class, EntityLists::outletOf), of(after, Article.class, EntityLists::outletOf));
    }

    private static @Nullable UUID outletOf(Article article) {
        return Fact.valueOf(article.outlet());
    }

    private void version(Version version, boolean gone) {
        if (gone) {
            articles.remove(version);
        } else {
            articles.put(version);
        }
    }

    private void mention(@Nullable Mention before, @Nullable Mention after) {
        claims.move(of(before, Mention.class, Mention::claim), of(after, Mention.class, Mention::claim));
        cited(before).forEach(speaker -> speakers.move(speaker, null));
        cited(after).forEach(speaker -> speakers.move(null, speaker));
    }

    private static Stream<UUID> cited(@Nullable Mention mention) {
        return mention == null
                ? Stream.empty()
                : mention.attribution().stream().map(AttributionStep::speaker).distinct();
    }

    private void annotation(@Nullable Annotation before, @Nullable Annotation after) {
        if (before != null) {
            articles.count(before.passage().version(), -1);
        }
        if (after != null) {
            articles.count(after.passage().version(), 1);
        }
        analysts.move(of(before, Annotation.class, Annotation::analyst),
                of(after, Annotation.class, Annotation::analyst));
    }
}
