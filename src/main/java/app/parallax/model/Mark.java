package app.parallax.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An annotation with all that hangs on it.
 *
 * @param annotation
 *            the annotation
 * @param taggings
 *            its tags, oldest first
 * @param mentions
 *            the claims it speaks to
 * @param links
 *            the events it speaks of
 */
public record Mark(Annotation annotation, List<Tagging> taggings, List<Mention> mentions, List<TimeLink> links) {
    /** Keeps copies that nobody can change. */
    public Mark {
        taggings = List.copyOf(taggings);
        mentions = List.copyOf(mentions);
        links = List.copyOf(links);
    }

    /**
     * The annotation's identifier.
     *
     * @return identifier
     */
    public UUID id() {
        return annotation.id();
    }

    /**
     * The marked passage.
     *
     * @return the annotation's passage
     */
    public Passage passage() {
        return annotation.passage();
    }

    /**
     * Everything of this mark as deletions, what hangs on it first.
     *
     * @return changes in the order in which they can be applied
     */
    public List<Change> deletions() {
        var changes = new ArrayList<Change>();
        taggings.forEach(each -> changes.add(Change.delete(each)));
        mentions.forEach(each -> changes.add(Change.delete(each)));
        links.forEach(each -> changes.add(Change.delete(each)));
        changes.add(Change.delete(annotation));
        return changes;
    }

    /**
     * The same mark with a changed annotation.
     *
     * @param changed
     *            the annotation as it is now
     * @return a changed copy
     */
    public Mark withAnnotation(Annotation changed) {
        return new Mark(changed, taggings, mentions, links);
    }

    /**
     * The same mark with one more thing on it.
     *
     * @param part
     *            a tagging, mention or time link
     * @return a changed copy, oldest first
     */
    public Mark with(Entity part) {
        return switch (part) {
            case Tagging tagging -> new Mark(annotation, and(taggings, tagging), mentions, links);
            case Mention mention -> new Mark(annotation, taggings, and(mentions, mention), links);
            case TimeLink link -> new Mark(annotation, taggings, mentions, and(links, link));
            default -> throw new IllegalArgumentException("nothing that hangs on a mark: " + part);
        };
    }

    /**
     * The same mark without a thing on it.
     *
     * @param part
     *            a tagging, mention or time link
     * @return a changed copy
     */
    public Mark without(Entity part) {
        return new Mark(annotation, but(taggings, part), but(mentions, part), but(links, part));
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
