package app.parallax.ui.timeline;

/** Sizes in pixels that follow the size of the text. */
record TimelineMetrics(double factor) {
    /** Size of small text for which the look was drawn. */
    static final double SMALL_TEXT = 12;

    /** Where the line of time stands, from the left. */
    double axis() {
        return Math.round(49 * factor);
    }

    /** Where labels begin, from the left. */
    double labels() {
        return axis() + 7;
    }

    /** Height of a label of three lines. */
    double full() {
        return 54 * factor;
    }

    /** Height of a label of one line. */
    double compact() {
        return Math.ceil(24 * factor);
    }

    /** From the top of a label to the middle of its first line. */
    double lead() {
        return 3 + 8 * factor;
    }

    /** Half the height of a line. */
    double halfLine() {
        return 8 * factor;
    }

    /** Width of the lane of what was printed. */
    double lane() {
        return badge() + 3;
    }

    /** Width of a badge. */
    double badge() {
        return Math.ceil(34 * factor);
    }

    /** Height of a badge and the space below. */
    double badgeHeight() {
        return Math.ceil(20 * factor) + 2;
    }
}
