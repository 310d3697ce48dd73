package app.parallax.session.merge;

import app.parallax.model.Entity;
import app.parallax.model.HistoryEntry;
import app.parallax.model.Kind;
import app.parallax.model.ProjectReader;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One of two projects to merge, from one snapshot.
 *
 * @param edits its history, oldest first: whether each edit is applied
 * @param merged for edits that were merges, the last edit of the other project that was included
 */
public record MergeSide(Map<Kind, Map<UUID, Entity>> entities, Map<UUID, Boolean> edits, Map<UUID, UUID> merged,
        Changed changed) {
    /** The prefix of the stored key of a merge; the identifier of the edit follows. */
    public static final String REMEMBERED = "merged.";

    /** Returns the entities that edits changed. */
    @FunctionalInterface
    public interface Changed {
        /** Returns the entities that edits changed. */
        Set<Ref> by(Set<UUID> edits);
    }

    /** A reference to an entity. */
    public record Ref(Kind kind, UUID id) {
        public static Ref of(Entity entity) {
            return new Ref(Kind.of(entity), entity.id());
        }
    }

    /**
     * Reads a project.
     *
     * @param reader a snapshot, used as long as the side is
     * @param each called before each entity; its exception ends the reading
     */
    public static MergeSide read(ProjectReader reader, Map<String, String> state, Runnable each) {
        var entities = new EnumMap<Kind, Map<UUID, Entity>>(Kind.class);
        for (var kind : Kind.values()) {
            var all = new LinkedHashMap<UUID, Entity>();
            reader.all(kind, entity -> {
                each.run();
                all.put(entity.id(), entity);
            });
            entities.put(kind, all);
        }
        var edits = new LinkedHashMap<UUID, Boolean>();
        reader.history(edit -> edits.put(edit.id(), edit.state() == HistoryEntry.State.DONE
                || edit.state() == HistoryEntry.State.OPEN || edit.state() == HistoryEntry.State.CLOSED));
        var merged = new HashMap<UUID, UUID>();
        state.forEach((key, value) -> {
            if (key.startsWith(REMEMBERED)) {
                try {
                    merged.put(UUID.fromString(key.substring(REMEMBERED.length())), UUID.fromString(value));
                } catch (IllegalArgumentException e) {
                    // the value may be anything in an untrusted project
                }
            }
        });
        return new MergeSide(entities, edits, merged, some -> {
            var found = new HashSet<Ref>();
            reader.changedEntities(some, (kind, id) -> found.add(new Ref(kind, id)));
            return found;
        });
    }

    /** Returns the entities changed here and not there since the projects were one, as far as their histories tell. */
    Set<Ref> changedSince(MergeSide other) {
        var known = new HashSet<UUID>();
        // an edit of ours that the other included by an applied merge, and every edit before it
        other.merged.forEach((merge, last) -> {
            if (other.edits.getOrDefault(merge, false) && edits.containsKey(last)) {
                for (var edit : edits.keySet()) {
                    known.add(edit);
                    if (edit.equals(last)) {
                        break;
                    }
                }
            }
        });
        var own = new HashSet<UUID>();
        edits.forEach((edit, holds) -> {
            boolean shared = other.edits.containsKey(edit);
            boolean fromOther = merged.containsKey(edit) && other.edits.containsKey(merged.get(edit));
            if (shared) {
                if (!holds && other.edits.getOrDefault(edit, false)) {
                    own.add(edit); // undone here since
                }
            } else if (known.contains(edit) ? !holds : holds && !fromOther) {
                own.add(edit);
            }
        });
        return changed.by(own);
    }
}
