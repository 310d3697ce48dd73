package app.parallax.session.draft;

import app.parallax.text.Span;
import app.parallax.text.draft.DraftItem;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Compares figures or dates of a draft with those of articles, by the words around both. */
abstract class ContextCheck {
    /** Minimum agreement of the context for an equal number or date to be the same statement, 0 to 1. */
    private static final double SAME = 0.16;
    /** The same for a number of several digits, which is rarely equal by chance. */
    private static final double SAME_TELLING = 0.08;
    /** The same for such a number in an article that the whole paragraph is about. */
    private static final double SAME_CLOSE = 0;
    /** The weight that common words and numbers must have: for an equal rare item, and for another item. */
    private static final double COMMON_TELLING = 0.5;
    static final double COMMON_ALTERED = 1.5;

    final DraftContext draft;
    final ContextAgreement words;

    ContextCheck(DraftContext draft, ContextAgreement words) {
        this.draft = draft;
        this.words = words;
    }

    /** Returns the items of a kind by their sentence. */
    static Map<Span, List<DraftItem>> bySentence(List<DraftItem> items, DraftItem.Kind kind) {
        return items.stream().filter(each -> each.kind() == kind).collect(Collectors.groupingBy(DraftItem::sentence));
    }

    /** Returns the possible sources of an item: in articles by the words around it, or beside what was found. */
    abstract List<Candidate> candidates(DraftItem item, List<TopicalArticle> topics, FoundPlaces places);

    /** Returns the minimum agreement for an equal number or date. */
    static double leastOfSame(boolean telling, boolean close) {
        return telling ? close ? SAME_CLOSE : SAME_TELLING : SAME;
    }

    /**
     * Returns the minimum weight of the words and numbers in common.
     *
     * @param equal whether the number or date is equal, or differs by a slip
     * @param free whether an equal one that tells needs none
     */
    static double leastInCommon(boolean equal, boolean telling, boolean free) {
        return !equal ? COMMON_ALTERED : !telling ? ContextAgreement.COMMON : free ? 0 : COMMON_TELLING;
    }
}
