package app.parallax.session.importing;

import java.util.List;

/**
 * The result of an import.
 *
 * @param cancelled whether the person ended it early; what is imported stays and can be undone
 */
public record ImportReport(int imported, List<String> refused, List<String> notices, List<String> versions,
        boolean cancelled) {
    /** Copies the lists. */
    public ImportReport {
        refused = List.copyOf(refused);
        notices = List.copyOf(notices);
        versions = List.copyOf(versions);
    }

    /**
     * What an import of new articles alone did.
     *
     * @param cancelled whether the person ended it early
     */
    public ImportReport(int imported, List<String> refused, List<String> notices, boolean cancelled) {
        this(imported, refused, notices, List.of(), cancelled);
    }
}
