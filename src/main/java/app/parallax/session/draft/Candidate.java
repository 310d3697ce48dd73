package app.parallax.session.draft;

import app.parallax.text.draft.DraftSource;
import app.parallax.text.draft.DraftState;
import java.util.Comparator;

/**
 * A possible source of an item with what it says of the item.
 *
 * @param beside how far the words beside both agree, 0 to 1; 1 for the same in an article that the paragraph is about
 * @param otherDay whether the draft has a day with its month, and this is another day
 * @param nearest number of words that stand right beside both dates
 */
record Candidate(DraftSource source, DraftState state, double rank, double beside, boolean otherDay, int nearest) {
    static final Comparator<Candidate> BY_RANK = Comparator.comparingDouble(Candidate::rank).reversed();
    static final Comparator<Candidate> BY_STATE = Comparator.comparing(Candidate::state).thenComparing(BY_RANK);

    /** Creates the source of a quotation or figure. */
    Candidate(DraftSource source, DraftState state, double rank, double beside) {
        this(source, state, rank, beside, false, 0);
    }
}
