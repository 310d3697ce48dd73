package app.parallax.model;

/**
 * An Admiralty code: reliability of the source and credibility of the information (NATO STANAG 2511).
 *
 * @param source reliability of the source of this report, {@code 'A'} (completely reliable) to {@code 'F'} (cannot be
 *            judged)
 * @param report credibility of this report, 1 (confirmed by other sources) to 6 (cannot be judged)
 */
public record Grade(char source, int report) {
    /** Rejects values outside the scale. */
    public Grade {
        if (source < 'A' || source > 'F' || report < 1 || report > 6) {
            throw new IllegalArgumentException("no grade of the Admiralty scale: " + source + report);
        }
    }

    /**
     * Parses a grade.
     *
     * @param text a letter and a digit, for example {@code B2}
     * @throws IllegalArgumentException if it is not a grade
     */
    public static Grade parse(String text) {
        if (text.length() != 2) {
            throw new IllegalArgumentException("no grade of the Admiralty scale: " + text);
        }
        return new Grade(text.charAt(0), text.charAt(1) - '0');
    }

    @Override
    public String toString() {
        return source + String.valueOf(report);
    }
}
