package app.parallax.session.merge;

import app.parallax.model.Analyst;
import app.parallax.model.Annotation;
import app.parallax.model.Article;
import app.parallax.model.AttributionStep;
import app.parallax.model.Boilerplate;
import app.parallax.model.Claim;
import app.parallax.model.Draft;
import app.parallax.model.DraftDecision;
import app.parallax.model.DraftTranslation;
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
import app.parallax.model.Passage;
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
import app.parallax.model.WorkingValue;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Maps identifiers of the other project to equal entities of ours. */
public final class IdMapping {
    private final Map<MergeSide.Ref, UUID> here = new HashMap<>();

    /** Creates a mapping that changes nothing. */
    public IdMapping() {}

    /** Creates a copy of a mapping. */
    public IdMapping(IdMapping other) {
        here.putAll(other.here);
    }

    /** Maps an identifier of another project to one of ours. */
    public void put(Kind kind, UUID theirs, UUID ours) {
        here.put(new MergeSide.Ref(kind, theirs), ours);
    }

    /** Returns our identifier, or the same. */
    public UUID id(Kind kind, UUID theirs) {
        return here.getOrDefault(new MergeSide.Ref(kind, theirs), theirs);
    }

    private @Nullable UUID idOrNull(Kind kind, @Nullable UUID theirs) {
        return theirs == null ? null : id(kind, theirs);
    }

    /** Returns a copy of an entity with mapped identifiers. */
    public Entity of(Entity entity) {
        var id = id(Kind.of(entity), entity.id());
        return switch (entity) {
            case Analyst a -> new Analyst(id, a.name(), a.color());
            case Outlet o -> new Outlet(id, o.name(), o.country(), o.reliability(), o.note());
            case Story s -> new Story(id, s.name(), s.note());
            case Speaker s -> new Speaker(id, s.name(), s.spellings(), s.note(), s.type());
            case Article a -> article(id, a);
            case StoryArticle s ->
                new StoryArticle(id, id(Kind.STORY, s.story()), id(Kind.ARTICLE, s.article()));
            case Version v -> new Version(id, id(Kind.ARTICLE, v.article()), v.number(), v.sha256(), v.length(),
                    v.characters(), v.originalSha256(), v.mediaType(), v.charset(), v.url(), v.retrieved(),
                    v.retrievedWith());
            case Boilerplate f ->
                new Boilerplate(id, id(Kind.VERSION, f.version()), f.start(), f.end(), f.reason());
            case Tag t -> new Tag(id, t.name(), idOrNull(Kind.TAG, t.parent()), t.color(), t.description(), t.key());
            case TagSet s -> new TagSet(id, s.name(), s.tags().stream().map(each -> id(Kind.TAG, each)).toList());
            case Annotation a ->
                new Annotation(id, passage(a.passage()), a.note(), a.translation(), id(Kind.ANALYST, a.analyst()),
                        a.created(), a.modified());
            case Tagging t -> new Tagging(id, id(Kind.ANNOTATION, t.annotation()), id(Kind.TAG, t.tag()));
            case Claim c -> new Claim(id, c.text(), c.status(), c.counted(), c.growth(), c.note(), c.created(),
                    idOrNull(Kind.CLAIM, c.parent()), c.tags().stream().map(each -> id(Kind.TAG, each)).toList(),
                    working(c.working()));
            case Mention m -> new Mention(id, id(Kind.CLAIM, m.claim()), id(Kind.ANNOTATION, m.annotation()),
                    m.voice(), m.position(), m.quantity(), m.attribution().stream()
                            .map(step -> new AttributionStep(id(Kind.SPEAKER, step.speaker()), step.cue())).toList(),
                    m.grade(), m.proposed());
            case Event e -> new Event(id, e.title(), e.date(), e.place(), e.note(), working(e.working()));
            case TimeLink l -> new TimeLink(id, id(Kind.ANNOTATION, l.annotation()), id(Kind.EVENT, l.event()),
                    l.clock(), l.value());
            case EventOrder o -> new EventOrder(id, id(Kind.EVENT, o.earlier()), id(Kind.EVENT, o.later()), o.note(),
                    id(Kind.ANALYST, o.analyst()));
            case Placement p -> new Placement(id, id(Kind.ANNOTATION, p.annotation()),
                    id(Kind.VERSION, p.version()), p.state(), p.start(), p.end(), p.score());
            case Received r -> new Received(id, id(Kind.ANNOTATION, r.annotation()), r.iri(), r.target());
            case Orphan o -> new Orphan(id, o.iri(), idOrNull(Kind.ARTICLE, o.article()), o.quote(), o.prefix(),
                    o.suffix(), o.note(), o.translation(), o.tags(), id(Kind.ANALYST, o.analyst()), o.created(),
                    o.modified(),
                    o.reason(), o.isDismissed(), o.source());
            case Silence s -> new Silence(id, id(Kind.CLAIM, s.claim()), id(Kind.ARTICLE, s.article()),
                    id(Kind.ANALYST, s.analyst()), s.at());
            case Draft d -> new Draft(id, d.title(), d.file(), d.language(), d.created());
            case DraftVersion v -> new DraftVersion(id, id(Kind.DRAFT, v.draft()), v.number(), v.sha256(), v.length(),
                    v.originalSha256(), v.mediaType(), v.added());
            case DraftDecision d -> new DraftDecision(id, id(Kind.DRAFT, d.draft()), d.kind(), d.words(), d.prefix(),
                    d.suffix(), d.accepted(), idOrNull(Kind.CLAIM, d.claim()), translated(d.translated()),
                    id(Kind.ANALYST, d.analyst()), d.decided());
            case Memo m -> new Memo(id, m.title(), m.text(), id(Kind.ANALYST, m.analyst()), m.created(), m.modified());
        };
    }

    private @Nullable DraftTranslation translated(@Nullable DraftTranslation from) {
        return from == null
                ? null
                : new DraftTranslation(id(Kind.ARTICLE, from.article()), from.words(), from.prefix(), from.suffix());
    }

    private Article article(UUID id, Article a) {
        var outlet = a.outlet();
        return new Article(id, a.label(), a.file(), a.firstWords(), a.title(),
                outlet == null ? null : new Fact<>(id(Kind.OUTLET, outlet.value()), outlet.basis(), outlet.note()),
                a.authors(), a.published(), a.dateline(), a.language(), a.imported(), a.modified(), a.url(),
                a.truncation(), a.status());
    }

    private Passage passage(Passage p) {
        return new Passage(id(Kind.VERSION, p.version()), p.start(), p.end(), p.quote(), p.prefix(), p.suffix());
    }

    private @Nullable WorkingValue working(@Nullable WorkingValue value) {
        return value == null
                ? null
                : new WorkingValue(value.value(), value.reason(), id(Kind.ANALYST, value.analyst()), value.at());
    }
}
