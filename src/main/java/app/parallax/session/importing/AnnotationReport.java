package app.parallax.session.importing;

import java.util.List;

/**
 * The result of an annotation import.
 *
 * @param orphans number of annotations stored without an anchor
 * @param already number of annotations that were in the project
 * @param wrong sentences about omitted and unanchored annotations, the first {@link AnnotationJob#MOST_SENTENCES}
 * @param notices sentences about annotations anchored elsewhere than stated, as many at most
 * @param complete whether nothing was omitted and everything is anchored
 * @param cancelled whether the person cancelled it; imported annotations stay and can be undone
 */
public record AnnotationReport(int placed, int orphans, int already, List<String> wrong, List<String> notices,
        boolean complete, boolean cancelled) {
    /** Makes immutable copies of the lists. */
    public AnnotationReport {
        wrong = List.copyOf(wrong);
        notices = List.copyOf(notices);
    }
}
