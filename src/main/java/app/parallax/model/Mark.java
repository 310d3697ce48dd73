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
 * @param placements where it stands in other versions of its article
 * @param received source data of an imported annotation, null if it was made here
 * @param shown where it stands in the version that is shown; null for where it was made
 */
public record Mark(Annotation annotation, List<Tagging> taggings, List<Mention> mentions, List<TimeLink> links,
        List<Placement> placements, @Nullable Received received, @Nullable Passage shown) {
    /** Keeps copies that nobody can change. */
    public Mark {
        taggings = List.copyOf(taggings);
        mentions = List.copyOf(mentions);
        links = List.copyOf(links);
        placements = List.copyOf(placements);
    }

    /**
     * A mark that was made here and stands on one version.
     *
     * @param taggings its tags, oldest first
     */
    public Mark(Annotation annotation, List<Tagging> taggings, List<Mention> mentions, List<TimeLink> links) {
        this(annotation, taggings, mentions, links, List.of(), null, null);
    }

    /** The annotation's identifier. */
    public UUID id() {
        return annotation.id();
    }

    /**
     * The marked passage: in the version that is shown, else where the mark was made.
     *
     * @return never changes for one mark
     */
    public Passage passage() {
        return shown == null ? annotation.passage() : shown;
    }

    /**
     * Whether it stands in the shown version in words like its own only, found by the program: a guess.
     *
     * @return false too where an analyst chose the place
     */
    public boolean isGuessed() {
        return shown != null && placement(shown.version())
                .filter(place -> place.state() == Placement.State.APPROXIMATE).isPresent();
    }

    /**
     * Where this mark stands in another version.
     *
     * @return empty if that was never looked for
     */
    public Optional<Placement> placement(UUID version) {
        return placements.stream().filter(each -> each.version().equals(version)).findFirst();
    }

    /**
     * The same mark as it stands in a version that is shown.
     *
     * @param passage where, null for where it was made
     */
    public Mark at(@Nullable Passage passage) {
        return new Mark(annotation, taggings, mentions, links, placements, received, passage);
    }

    /**
     * Everything of this mark as deletions, dependent rows first.
     *
     * @return changes in the order in which they can be applied
     */
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

    /** The same mark with a changed annotation. */
    public Mark withAnnotation(Annotation changed) {
        return new Mark(changed, taggings, mentions, links, placements, received, shown);
    }

    /**
     * The same mark with one more thing on it.
     *
     * @return a changed copy, oldest first
     */
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

    /** The same mark without a thing on it. */
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
