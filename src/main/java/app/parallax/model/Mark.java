package app.parallax.model;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

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
}
