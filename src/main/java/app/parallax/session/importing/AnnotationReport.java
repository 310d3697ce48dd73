package app.parallax.session.importing;

import java.util.List;

/**
 * The result of an annotation import.
 *
 * @param orphans how many are kept and have none
 * @param wrong sentences about what was left out or has no place, the first {@link AnnotationJob#MOST_SENTENCES}
 * @param notices sentences about what was placed otherwise than it says, as many at most
 * @param complete whether nothing was left out and everything has a place
 * @param cancelled whether the person ended it early; what is imported stays and can be undone
 */
public record AnnotationReport(int placed, int orphans, int already, List<String> wrong, List<String> notices,
        boolean complete, boolean cancelled) {
    /** Copies the lists. */
    public AnnotationReport {
        wrong = List.copyOf(wrong);
        notices = List.copyOf(notices);
    }
}
