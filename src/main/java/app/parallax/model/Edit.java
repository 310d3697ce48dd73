package app.parallax.model;

import java.util.ArrayList;
import java.util.List;

/**
 * An edit: a labelled list of changes that is applied, undone and redone as a whole.
 *
 * @param changes in the order of application
 * @param contents texts and original bytes that the changes refer to by hash
 */
public record Edit(EditLabel label, List<Change> changes, List<Content> contents) {
    public Edit {
        changes = List.copyOf(changes);
        contents = List.copyOf(contents);
    }

    /**
     * Creates an edit without contents.
     *
     * @param changes in the order of application
     */
    public Edit(EditLabel label, List<Change> changes) {
        this(label, changes, List.of());
    }

    /** Creates an edit whose label has one language only. */
    public Edit(String label, List<Change> changes) {
        this(label, changes, List.of());
    }

    /** Creates an edit with contents whose label has one language only. */
    public Edit(String label, List<Change> changes, List<Content> contents) {
        this(EditLabel.of(label), changes, contents);
    }

    /** Returns a copy with one more change before all others. */
    public Edit after(Change first) {
        var all = new ArrayList<Change>();
        all.add(first);
        all.addAll(changes);
        return new Edit(label, all, contents);
    }
}
