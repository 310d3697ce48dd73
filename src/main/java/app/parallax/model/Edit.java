package app.parallax.model;

import java.util.ArrayList;
import java.util.List;

/**
 * An edit: a labelled list of changes that is applied, undone and redone as a whole.
 *
 * @param changes in the order in which they are applied
 * @param contents texts and original bytes that the changes refer to by hash
 */
public record Edit(EditLabel label, List<Change> changes, List<Content> contents) {
    /** Keeps copies that nobody can change. */
    public Edit {
        changes = List.copyOf(changes);
        contents = List.copyOf(contents);
    }

    /**
     * An edit that brings no text.
     *
     * @param changes in the order in which they are applied
     */
    public Edit(EditLabel label, List<Change> changes) {
        this(label, changes, List.of());
    }

    /** An edit whose label stays in one language. */
    public Edit(String label, List<Change> changes) {
        this(label, changes, List.of());
    }

    /** As {@link #Edit(String, List)}, with texts and original bytes. */
    public Edit(String label, List<Change> changes, List<Content> contents) {
        this(EditLabel.of(label), changes, contents);
    }

    /** The same with one more change before all others. */
    public Edit after(Change first) {
        var all = new ArrayList<Change>();
        all.add(first);
        all.addAll(changes);
        return new Edit(label, all, contents);
    }
}
