package app.parallax.session.merge;

import app.parallax.model.Analyst;
import app.parallax.model.Annotation;
import app.parallax.model.Article;
import app.parallax.model.Boilerplate;
import app.parallax.model.Claim;
import app.parallax.model.Draft;
import app.parallax.model.DraftDecision;
import app.parallax.model.DraftVersion;
import app.parallax.model.Entity;
import app.parallax.model.Event;
import app.parallax.model.EventOrder;
import app.parallax.model.Fact;
import app.parallax.model.Kind;
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
import app.parallax.session.merge.MergeSide.Ref;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The unique keys of entities besides their identifier, and their required references. */
public final class UniqueKeys {
    private UniqueKeys() {}

    /** Returns the unique key of an entity; null if its kind has none. */
    public static @Nullable String of(Entity entity) {
        return switch (entity) {
            case Analyst a -> a.name();
            case Outlet o -> o.name();
            case Story s -> s.name();
            case Speaker s -> s.name();
            case Tag t -> t.name();
            case TagSet s -> s.name();
            case StoryArticle s -> s.story() + " " + s.article();
            case Version v -> v.article() + " " + v.number();
            case Tagging t -> t.annotation() + " " + t.tag();
            case Mention m -> m.annotation() + " " + m.claim();
            case TimeLink l -> l.annotation() + " " + l.event() + " " + l.clock();
            case EventOrder o -> o.earlier() + " " + o.later();
            case Placement p -> p.annotation() + " " + p.version();
            case Received r -> r.annotation().toString();
            case Silence s -> s.claim() + " " + s.article();
            case Boilerplate f -> f.version() + " " + f.start() + " " + f.end();
            case Article a -> null;
            case Annotation a -> null;
            case Claim c -> null;
            case Event e -> null;
            case Orphan o -> null;
            case DraftVersion v -> v.draft() + " " + v.number();
            case Memo m -> null;
            case Draft d -> null;
            case DraftDecision d -> null;
        };
    }

    /** Returns the key by which entities with different identifiers are equal. */
    public static @Nullable String equalityKey(Entity entity) {
        return switch (entity) {
            case Version version -> version.article() + " " + version.sha256();
            case DraftVersion version -> version.draft() + " " + version.sha256();
            default -> of(entity);
        };
    }

    /** Returns a copy with another name; null if its name need not be unique. */
    public static @Nullable Entity renamed(Entity entity, String name) {
        return switch (entity) {
            case Analyst a -> new Analyst(a.id(), name, a.color());
            case Outlet o -> new Outlet(o.id(), name, o.country(), o.reliability(), o.note());
            case Story s -> new Story(s.id(), name, s.note());
            case Speaker s -> new Speaker(s.id(), name, s.spellings(), s.note(), s.type());
            case Tag t -> t.withName(name);
            case TagSet s -> new TagSet(s.id(), name, s.tags());
            default -> null;
        };
    }

    public static List<Ref> requiredReferences(Entity entity) {
        var needs = new ArrayList<Ref>();
        switch (entity) {
            case Article a -> add(needs, Kind.OUTLET, Fact.valueOf(a.outlet()));
            case StoryArticle s -> {
                add(needs, Kind.STORY, s.story());
                add(needs, Kind.ARTICLE, s.article());
            }
            case Version v -> add(needs, Kind.ARTICLE, v.article());
            case Boilerplate f -> add(needs, Kind.VERSION, f.version());
            case Tag t -> add(needs, Kind.TAG, t.parent());
            case Annotation a -> {
                add(needs, Kind.VERSION, a.passage().version());
                add(needs, Kind.ANALYST, a.analyst());
            }
            case Tagging t -> {
                add(needs, Kind.ANNOTATION, t.annotation());
                add(needs, Kind.TAG, t.tag());
            }
            case Claim c -> {
                add(needs, Kind.CLAIM, c.parent());
                var working = c.working();
                add(needs, Kind.ANALYST, working == null ? null : working.analyst());
            }
            case Mention m -> {
                add(needs, Kind.CLAIM, m.claim());
                add(needs, Kind.ANNOTATION, m.annotation());
                m.attribution().forEach(step -> add(needs, Kind.SPEAKER, step.speaker()));
            }
            case Event e -> {
                var working = e.working();
                add(needs, Kind.ANALYST, working == null ? null : working.analyst());
            }
            case TimeLink l -> {
                add(needs, Kind.ANNOTATION, l.annotation());
                add(needs, Kind.EVENT, l.event());
            }
            case EventOrder o -> {
                add(needs, Kind.EVENT, o.earlier());
                add(needs, Kind.EVENT, o.later());
                add(needs, Kind.ANALYST, o.analyst());
            }
            case Placement p -> {
                add(needs, Kind.ANNOTATION, p.annotation());
                add(needs, Kind.VERSION, p.version());
            }
            case Received r -> add(needs, Kind.ANNOTATION, r.annotation());
            case Orphan o -> add(needs, Kind.ANALYST, o.analyst());
            case Memo m -> add(needs, Kind.ANALYST, m.analyst());
            case DraftVersion v -> add(needs, Kind.DRAFT, v.draft());
            case DraftDecision d -> {
                add(needs, Kind.DRAFT, d.draft());
                add(needs, Kind.CLAIM, d.claim());
                add(needs, Kind.ANALYST, d.analyst());
            }
            case Silence s -> {
                add(needs, Kind.CLAIM, s.claim());
                add(needs, Kind.ARTICLE, s.article());
                add(needs, Kind.ANALYST, s.analyst());
            }
            case Analyst a -> nothing();
            case Outlet o -> nothing();
            case Story s -> nothing();
            case Speaker s -> nothing();
            case TagSet s -> nothing();
            case Draft d -> nothing();
        }
        return needs;
    }

    private static void nothing() {
        // no references
    }

    private static void add(List<Ref> needs, Kind kind, @Nullable UUID id) {
        if (id != null) {
            needs.add(new Ref(kind, id));
        }
    }

    /** Returns all references of an entity, also those to rows that need not be there. */
    public static Set<Ref> references(Entity entity) {
        var all = new ArrayList<>(requiredReferences(entity));
        switch (entity) {
            case TagSet s -> s.tags().forEach(each -> add(all, Kind.TAG, each));
            case Claim c -> c.tags().forEach(each -> add(all, Kind.TAG, each));
            case Orphan o -> add(all, Kind.ARTICLE, o.article());
            default -> nothing();
        }
        return new HashSet<>(all);
    }

    /** Returns a copy without an optional reference; null if the reference is required. */
    public static @Nullable Entity withoutReference(Entity entity, Ref missing) {
        return switch (entity) {
            case Article a when missing.kind() == Kind.OUTLET -> a.withOutlet(null);
            case Tag t when missing.kind() == Kind.TAG -> t.withParent(null);
            case Claim c when missing.kind() == Kind.CLAIM ->
                new Claim(c.id(), c.text(), c.status(), c.counted(), c.growth(), c.note(), c.created(), null, c.tags(),
                        c.working());
            case DraftDecision d when missing.kind() == Kind.CLAIM -> d.withClaim(null, d.analyst(), d.decided());
            // unknown speakers are ignored
            case Mention m when missing.kind() == Kind.SPEAKER -> m;
            default -> null;
        };
    }
}
