package app.parallax.text;

/**
 * The score thresholds from which a match is accepted. Found on edited texts of our own: words that were edited keep
 * most of their units, while words of the same language that have nothing to do with them share about two fifths.
 */
final class AnchoringThresholds {
    /** How like one side of the surroundings must be to speak for a place by itself. */
    static final double CONTEXT = 0.7;
    /** How like both sides must be together. */
    static final double BOTH_SIDES = 0.6;
    /** So many units in a row do not come again by chance. */
    static final int DISTINCT = 24;
    /** Fewer units in a row come again by chance, even in a text that has them once. */
    static final int FEW = 12;
    /** How like one side must be to speak for so few. */
    static final double CONTEXT_ONCE = 0.58;
    /**
     * How near to where they were so few must stand, if nothing else speaks for them: within a twentieth of the text.
     */
    static final double NEAR = 0.97;
    /** How like words must be to be the surroundings of a quote, found elsewhere. */
    static final double ELSEWHERE = 0.8;
    /** Surroundings of fewer units say nothing. */
    static final int LEAST_SURROUNDINGS = 12;

    private AnchoringThresholds() {}

    /**
     * How like the words must be, given their length in UTF-16 units and their surroundings; above 1 if they never are.
     */
    static double needed(int length, double context, double bothSides) {
        if (bothSides >= 0.75) {
            return length < 12 ? 0.65 : 0.55;
        }
        if (bothSides >= BOTH_SIDES || context >= 0.85) {
            return length < 12 ? 0.75 : 0.62;
        }
        if (context >= CONTEXT) {
            return length < 12 ? 0.85 : 0.72;
        }
        return length < 20 ? 2 : length < 40 ? 0.88 : length < 80 ? 0.82 : 0.75;
    }
}
