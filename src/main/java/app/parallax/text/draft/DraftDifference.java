package app.parallax.text.draft;

/**
 * A difference between words of a draft and those of an article.
 *
 * @param draft the words of the draft, empty for words left out
 * @param article the words of the article, empty for words put in
 */
public record DraftDifference(Kind kind, String draft, String article) {

    /** The kind of a difference; the words are those of JSON lines and tables. */
    public enum Kind {
        /** Words of the article are left out, without an ellipsis. */
        LEFT_OUT("left out"),
        /** Words missing in the article, without brackets. */
        PUT_IN("put in"),
        /** Other words. */
        CHANGED("changed"),
        /** Two places of the article are joined. */
        JOINED("joined"),
        /** Another number. */
        NUMBER("number"),
        /** The same number, rounded, as the draft says. */
        ROUNDED("rounded"),
        /** Another unit, or another thing is counted. */
        UNIT("unit"),
        /** The same is counted by another noun. */
        NOUN("noun"),
        /** Another qualifier: exact, about, over, under. */
        QUALIFIER("qualifier"),
        /** Another day, month or year. */
        DATE("date"),
        /** The draft's date holds that of the article and more. */
        VAGUER("vaguer"),
        /** The article's date holds that of the draft and more. */
        SHARPER("sharper");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Returns the word for this kind in JSON lines and tables. */
        public String word() {
            return word;
        }
    }
}
