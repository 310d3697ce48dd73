package app.parallax.session.merge;

import app.parallax.i18n.Messages;
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
import app.parallax.model.NamedStep;
import app.parallax.model.Orphan;
import app.parallax.model.Outlet;
import app.parallax.model.Passage;
import app.parallax.model.Placement;
import app.parallax.model.ProposedValues;
import app.parallax.model.QuoteMarks;
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
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Names entities, resolves identifiers, and describes differences between two states of an entity. */
public final class EntityNaming {
    private static final int SHOWN = 80;

    private final Function<Ref, @Nullable Entity> find;

    /**
     * @param find returns the entity of an identifier, null if there is none
     */
    public EntityNaming(Function<Ref, @Nullable Entity> find) {
        this.find = find;
    }

    public record Difference(String field, String before, String after) {}

    /**
     * Returns the fields in which two states of an entity differ, except the time of the last change.
     *
     * @param after another state of the same kind
     */
    public List<Difference> differences(Entity before, Entity after) {
        var found = new ArrayList<Difference>();
        for (var part : before.getClass().getRecordComponents()) {
            var here = value(part, before);
            var there = value(part, after);
            if (!Objects.equals(here, there) && !part.getName().equals("modified")) {
                found.add(new Difference(field(part.getName()), shown(here), shown(there)));
            }
        }
        return found;
    }

    private static @Nullable Object value(RecordComponent part, Entity entity) {
        try {
            return part.getAccessor().invoke(entity);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record has accessors", e);
        }
    }

    private static String field(String name) {
        return Messages.textOr("merge.field." + name, name);
    }

    public String nameOf(Entity entity) {
        return switch (entity) {
            case Analyst a -> Messages.text("merge.kind.analyst", a.name());
            case Outlet o -> Messages.text("merge.kind.outlet", o.name());
            case Article a -> Messages.text("merge.kind.article", a.label() + " " + cut(a.shownTitle()));
            case Story s -> Messages.text("merge.kind.story", s.name());
            case StoryArticle s ->
                Messages.text("merge.kind.storyArticle", name(Kind.STORY, s.story()),
                        name(Kind.ARTICLE, s.article()));
            case Version v -> Messages.text("merge.kind.version", v.number(), name(Kind.ARTICLE, v.article()));
            case Boilerplate f -> Messages.text("merge.kind.furniture", name(Kind.VERSION, f.version()));
            case Tag t -> Messages.text("merge.kind.tag", t.name());
            case TagSet s -> Messages.text("merge.kind.tagSet", s.name());
            case Annotation a -> Messages.text("merge.kind.annotation", cut(a.passage().quote()));
            case Tagging t -> Messages.text("merge.kind.tagging", name(Kind.TAG, t.tag()),
                    name(Kind.ANNOTATION, t.annotation()));
            case Speaker s -> Messages.text("merge.kind.speaker", s.name());
            case Claim c -> Messages.text("merge.kind.claim", cut(c.text()));
            case Mention m -> Messages.text("merge.kind.mention", name(Kind.ANNOTATION, m.annotation()),
                    name(Kind.CLAIM, m.claim()));
            case Event e -> Messages.text("merge.kind.event", e.title());
            case TimeLink l -> Messages.text("merge.kind.timeLink", name(Kind.ANNOTATION, l.annotation()),
                    name(Kind.EVENT, l.event()));
            case EventOrder o -> Messages.text("merge.kind.eventOrder", name(Kind.EVENT, o.earlier()),
                    name(Kind.EVENT, o.later()));
            case Placement p -> Messages.text("merge.kind.placement", name(Kind.ANNOTATION, p.annotation()));
            case Received r -> Messages.text("merge.kind.received", name(Kind.ANNOTATION, r.annotation()));
            case Orphan o -> Messages.text("merge.kind.orphan", cut(o.quote().isEmpty() ? o.note() : o.quote()));
            case Memo m -> Messages.text("merge.kind.memo", cut(m.title().isEmpty() ? m.text() : m.title()));
            case Draft d -> Messages.text("merge.kind.draft", cut(d.title()));
            case DraftVersion v -> Messages.text("merge.kind.draftVersion", v.number(), name(Kind.DRAFT, v.draft()));
            case DraftDecision d -> Messages.text("merge.kind.draftDecision", cut(d.words()));
            case Silence s -> Messages.text("merge.kind.silence", name(Kind.ARTICLE, s.article()),
                    name(Kind.CLAIM, s.claim()));
        };
    }

    private String name(Kind kind, UUID id) {
        return named(find.apply(new Ref(kind, id)), id);
    }

    private String named(@Nullable Entity entity, UUID id) {
        return switch (entity) {
            case Analyst a -> a.name();
            case Outlet o -> o.name();
            case Article a -> a.label() + " " + cut(a.shownTitle());
            case Story s -> s.name();
            case Version v -> name(Kind.ARTICLE, v.article()) + " " + v.number();
            case Tag t -> t.name();
            case Annotation a -> cut(a.passage().quote());
            case Speaker s -> s.name();
            case Claim c -> cut(c.text());
            case Event e -> e.title();
            case Draft d -> cut(d.title());
            case null, default -> id.toString();
        };
    }

    String shown(@Nullable Object value) {
        return switch (value) {
            case null -> "–";
            case Fact<?> fact -> shown(fact.value());
            case Passage passage -> QuoteMarks.of(passage.quote());
            case UUID id -> List.of(Kind.values()).stream().map(kind -> find.apply(new Ref(kind, id)))
                    .filter(Objects::nonNull).findFirst().map(entity -> named(entity, id)).orElse(id.toString());
            case Collection<?> all ->
                all.isEmpty() ? "–" : String.join(", ", all.stream().map(this::shown).toList());
            case ProposedValues proposed -> shown(proposed);
            case Enum<?> one -> one.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            default -> value.toString().isEmpty() ? "–" : value.toString();
        };
    }

    private String shown(ProposedValues proposed) {
        var values = new ArrayList<@Nullable Object>(proposed.cited().stream().map(NamedStep::name).toList());
        values.add(proposed.quantity());
        values.add(proposed.asOf());
        values.removeIf(Objects::isNull);
        return shown(values);
    }

    private static String cut(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
