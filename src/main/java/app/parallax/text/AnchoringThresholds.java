package app.parallax.text;

/**
 * The thresholds above which a candidate is accepted. Measured on edited texts of our own: edited words keep most of
 * their units, while unrelated words of the same language share about two fifths.
 */
final class AnchoringThresholds {
    /** Similarity at which one side of the context suffices. */
    static final double CONTEXT = 0.7;
    /** Mean similarity at which both sides together suffice. */
    static final double BOTH_SIDES = 0.6;
    /** Mean similarity of both sides at which a match needs no further test. */
    static final double SURE = 0.75;
    /** A run of this many units does not recur by chance. */
    static final int DISTINCT = 24;
    /** Shorter runs recur by chance, even if the text has them once. */
    static final int FEW = 12;
    /** Similarity of one side that suffices for a quote shorter than {@link #FEW}. */
    static final double CONTEXT_ONCE = 0.58;
    /** Closeness at which {@link #CONTEXT_NEAR} suffices for a quote shorter than {@link #FEW}. */
    static final double NEAR = 0.97;
    /** Similarity of one side, somewhat above that of unrelated words. */
    static final double CONTEXT_NEAR = 0.45;
    /** Similarity at which words found elsewhere are taken for the context of a quote. */
    static final double ELSEWHERE = 0.8;
    /** A context of fewer units is ignored. */
    static final int LEAST_SURROUNDINGS = 12;

    private AnchoringThresholds() {}

    /**
     * Returns the similarity required of the words, by their length in UTF-16 units and their context; above 1 means
     * never.
     */
    static double needed(int length, double context, double bothSides) {
        if (bothSides >= SURE) {
            return length < 12 ? 0.65 : 0.55;
        }
        if (bothSides >= BOTH_SIDES || context >= 0.85) {
            return length >= 12 ? 0.62 : bothSides >= BOTH_SIDES ? 0.75 : 0.85;
        }
        if (context >= CONTEXT) {
            return length < 12 ? 0.85 : 0.72;
        }
        return length < 20 ? 2 : length < 40 ? 0.88 : length < 80 ? 0.82 : 0.75;
    }
}
