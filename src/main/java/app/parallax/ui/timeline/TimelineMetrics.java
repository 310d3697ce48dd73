package app.parallax.ui.timeline;

/** Sizes in pixels that are relative to the text size. */
record TimelineMetrics(double factor) {
    /** The small text size for which the timeline was designed. */
    static final double SMALL_TEXT = 12;

    /** Returns the distance of the axis from the left. */
    double axis() {
        return Math.round(49 * factor);
    }

    /** Returns the distance of the labels from the left. */
    double labels() {
        return axis() + 7;
    }

    /** Returns the height of a label of three lines. */
    double full() {
        return 54 * factor;
    }

    /** Returns the height of a label of one line. */
    double compact() {
        return Math.ceil(24 * factor);
    }

    /** Returns the distance from the top of a label to the middle of its first line. */
    double lead() {
        return 3 + 8 * factor;
    }

    /** Returns half the line height. */
    double halfLine() {
        return 8 * factor;
    }

    /** Returns the width of the lane of publications. */
    double lane() {
        return badge() + 3;
    }

    double badge() {
        return Math.ceil(34 * factor);
    }

    /** Returns the height of a badge with the space below. */
    double badgeHeight() {
        return Math.ceil(20 * factor) + 2;
    }
}
