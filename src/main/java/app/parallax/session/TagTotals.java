package app.parallax.session;

import app.parallax.model.AnnotationLine;
import app.parallax.model.Change;
import app.parallax.model.Levels;
import app.parallax.model.Tag;
import app.parallax.model.Tagging;
import app.parallax.store.Store;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The number of annotations with a tag or one under it, each counted once, by tag. They are counted when they are first
 * asked for; then each edit moves them by what it changed, so that an edit costs the same in every project.
 */
final class TagTotals {
    /** Number of annotations above which everything is counted again. */
    private static final int MOST_MOVED = 500;

    /** Used on the FX thread. */
    private @Nullable Map<UUID, Integer> totals;
    /** Whether they were counted, so that edits are to move them. */
    private volatile boolean counted;

    /** Returns the totals; null if they are to be counted. Called on the FX thread. */
    @Nullable
    Map<UUID, Integer> known() {
        return totals;
    }

    /** Counts all; called on the writer thread. */
    Map<UUID, Integer> count(Store store) {
        counted = true; // from the next edit on
        return store.read(reader -> reader.annotationsUnderTags());
    }

    /** Shows the counted totals; called on the FX thread. */
    Map<UUID, Integer> set(Map<UUID, Integer> all) {
        totals = Map.copyOf(all);
        return totals;
    }

    /**
     * Returns by how much an edit that is on disk changed the totals; called on the writer thread.
     *
     * @param changes null if they are not known
     * @return null if they are to be counted again
     */
    @Nullable
    Map<UUID, Integer> moved(Store store, @Nullable List<Change> changes) {
        if (!counted || changes == null) {
            return null;
        }
        var taggings = new HashMap<UUID, Set<Change>>();
        for (var change : changes) {
            if (change.before() instanceof Tag before && (!(change.after() instanceof Tag after)
                    || !Objects.equals(before.parent(), after.parent()))) {
                return null;
            }
            if (change.entity() instanceof Tagging tagging) {
                taggings.computeIfAbsent(tagging.annotation(), id -> new HashSet<>()).add(change);
            }
        }
        if (taggings.size() > MOST_MOVED) {
            return null;
        }
        return taggings.isEmpty() ? Map.of() : store.read(reader -> {
            var parents = reader.tagParents();
            var now = new HashMap<UUID, AnnotationLine>();
            reader.annotationLines(List.copyOf(taggings.keySet()))
                    .forEach(line -> now.put(line.annotation().id(), line));
            var by = new HashMap<UUID, Integer>();
            taggings.forEach((annotation, changed) -> {
                var line = now.get(annotation);
                var after = line == null ? Set.<UUID>of() : Set.copyOf(line.tags());
                above(before(after, changed), parents).forEach(tag -> by.merge(tag, -1, Integer::sum));
                above(after, parents).forEach(tag -> by.merge(tag, 1, Integer::sum));
            });
            return by;
        });
    }

    /** Returns the tags that an annotation had before some changes of its taggings. */
    private static Set<UUID> before(Set<UUID> after, Set<Change> changes) {
        var tags = new HashSet<>(after);
        changes.forEach(change -> {
            if (change.after() instanceof Tagging tagging) {
                tags.remove(tagging.tag());
            }
        });
        changes.forEach(change -> {
            if (change.before() instanceof Tagging tagging) {
                tags.add(tagging.tag());
            }
        });
        return tags;
    }

    /** Returns tags with all above them, as deep as they are counted. */
    private static Set<UUID> above(Collection<UUID> tags, Map<UUID, UUID> parents) {
        var all = new HashSet<UUID>();
        for (var tag : tags) {
            UUID at = tag;
            for (int level = 0; level < Levels.DEEPEST && at != null; level++) {
                all.add(at);
                at = parents.get(at);
            }
        }
        return all;
    }

    /**
     * Applies {@link #moved}; called on the FX thread before the edit is shown.
     *
     * @param by null if they are to be counted again
     */
    void move(@Nullable Map<UUID, Integer> by) {
        var before = totals;
        if (by == null || before == null) {
            totals = null;
        } else if (!by.isEmpty()) {
            var after = new HashMap<>(before);
            by.forEach((tag, more) -> after.merge(tag, more, Integer::sum));
            after.values().removeIf(number -> number == 0);
            totals = Map.copyOf(after);
        }
    }
}
