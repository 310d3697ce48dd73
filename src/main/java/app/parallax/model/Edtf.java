package app.parallax.model;

/** A date as exactly as it is known (EDTF). */
public record Edtf(String text) {
    /**
     * Reads a date.
     *
     * @param text
     *            EDTF
     * @return the date
     */
    public static Edtf parse(String text) {
        return new Edtf(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
