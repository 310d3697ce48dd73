package app.parallax.session.importing;

import java.util.List;

/**
 * What an import did.
 *
 * @param imported
 *            how many articles are on disk
 * @param refused
 *            sentences, each naming a file of which nothing was imported
 * @param notices
 *            sentences, each naming a file that was imported, about what was changed or guessed
 * @param versions
 *            sentences, each about an article that got a new version
 * @param cancelled
 *            whether the person ended it early; what is imported stays and can be undone
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
     * @param imported
     *            how many articles are on disk
     * @param refused
     *            sentences, each naming a file of which nothing was imported
     * @param notices
     *            sentences, each naming a file that was imported
     * @param cancelled
     *            whether the person ended it early
     */
    public ImportReport(int imported, List<String> refused, List<String> notices, boolean cancelled) {
        this(imported, refused, notices, List.of(), cancelled);
    }
}
