package app.parallax.session.importing;

import java.util.List;

/**
 * The result of an import.
 *
 * @param cancelled whether the person cancelled it; imported articles stay and can be undone
 */
public record ImportReport(int imported, List<String> refused, List<String> notices, List<String> versions,
        boolean cancelled) {
    /** Makes immutable copies of the lists. */
    public ImportReport {
        refused = List.copyOf(refused);
        notices = List.copyOf(notices);
        versions = List.copyOf(versions);
    }

    /**
     * Creates the result of an import without new versions.
     *
     * @param cancelled whether the person cancelled it
     */
    public ImportReport(int imported, List<String> refused, List<String> notices, boolean cancelled) {
        this(imported, refused, notices, List.of(), cancelled);
    }
}
