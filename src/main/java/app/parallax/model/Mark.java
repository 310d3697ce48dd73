package app.parallax.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An annotation with its tags, mentions and time links.
 *
 * @param taggings its tags, oldest first
 * @param placements its anchors in other versions of its article
 * @param received source data of an imported annotation, null if it was made here
 * @param shown its passage in the shown version; null in the version on which it was made
 */
public record Mark(Annotation annotation, List<Tagging> taggings, List<Mention> mentions, List<TimeLink> links,
        List<Placement> placements, @Nullable Received received, @Nullable Passage shown) {
    public Mark {
        taggings = List.copyOf(taggings);
        mentions = List.copyOf(mentions);
        links = List.copyOf(links);
        placements = List.copyOf(placements);
    }

    /**
     * Creates a mark that was made here and is anchored in one version.
     *
     * @param taggings its tags, oldest first
     */
    public Mark(Annotation annotation, List<Tagging> taggings, List<Mention> mentions, List<TimeLink> links) {
        this(annotation, taggings, mentions, links, List.of(), null, null);
    }

    /** Returns the identifier of the annotation. */
    public UUID id() {
        return annotation.id();
    }

    /** Returns the passage in the shown version, or the one on which the annotation was made. */
    public Passage passage() {
        return shown == null ? annotation.passage() : shown;
    }

    /** Whether the anchor in the shown version is a fuzzy match that no analyst has confirmed. */
    public boolean isGuessed() {
        return shown != null && placement(shown.version())
                .filter(place -> place.state() == Placement.State.APPROXIMATE).isPresent();
    }

    /** Returns the anchor in another version; empty if none was determined. */
    public Optional<Placement> placement(UUID version) {
        return placements.stream().filter(each -> each.version().equals(version)).findFirst();
    }

    /**
     * Returns a copy as it stands in a shown version.
     *
     * @param passage null for the version on which it was made
     */
    public Mark at(@Nullable Passage passage) {
        return new Mark(annotation, taggings, mentions, links, placements, received, passage);
    }

    /** Returns the deletions of the annotation and everything on it, dependent rows first. */
    public List<Change> deletions() {
        var changes = new ArrayList<Change>();
        taggings.forEach(each -> changes.add(Change.delete(each)));
        mentions.forEach(each -> changes.add(Change.delete(each)));
        links.forEach(each -> changes.add(Change.delete(each)));
        placements.forEach(each -> changes.add(Change.delete(each)));
        if (received != null) {
            changes.add(Change.delete(received));
        }
        changes.add(Change.delete(annotation));
        return changes;
    }

    public Mark withAnnotation(Annotation changed) {
        return new Mark(changed, taggings, mentions, links, placements, received, shown);
    }

    /** Returns a copy with one more tag, mention, link or anchor. */
    public Mark with(Entity part) {
        return switch (part) {
            case Tagging tagging ->
                new Mark(annotation, and(taggings, tagging), mentions, links, placements, received, shown);
            case Mention mention ->
                new Mark(annotation, taggings, and(mentions, mention), links, placements, received, shown);
            case TimeLink link ->
                new Mark(annotation, taggings, mentions, and(links, link), placements, received, shown);
            case Placement placement ->
                new Mark(annotation, taggings, mentions, links, and(placements, placement), received, shown);
            case Received other -> new Mark(annotation, taggings, mentions, links, placements, other, shown);
            default -> throw new IllegalArgumentException("nothing that hangs on a mark: " + part);
        };
    }

    /** Returns a copy without a tag, mention, link or anchor. */
    public Mark without(Entity part) {
        return new Mark(annotation, but(taggings, part), but(mentions, part), but(links, part), but(placements, part),
                received == null || received.id().equals(part.id()) ? null : received, shown);
    }

    private static <E extends Entity> List<E> and(List<E> all, E part) {
        return Stream.concat(but(all, part).stream(), Stream.of(part))
                .sorted(Comparator.comparing(Entity::id, Ids.ORDER))
                .toList();
    }

    private static <E extends Entity> List<E> but(List<E> all, Entity part) {
        return all.stream().filter(each -> !each.id().equals(part.id())).toList();
    }
}
