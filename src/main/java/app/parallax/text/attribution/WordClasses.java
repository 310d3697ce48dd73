package app.parallax.text.attribution;

import app.parallax.text.attribution.Lexicon.Word;

/** The classes of a word, a bit each: they are asked for many times a word, and {@link Word} has more than 64. */
@SuppressWarnings("EnumOrdinal") // the place of a bit is kept nowhere
record WordClasses(long first, long later) {
    static final WordClasses NONE = new WordClasses(0, 0);

    /** Returns these classes and one more. */
    WordClasses and(Word kind) {
        long bit = 1L << kind.ordinal();
        return kind.ordinal() < Long.SIZE ? new WordClasses(first | bit, later) : new WordClasses(first, later | bit);
    }

    boolean contains(Word kind) {
        return ((kind.ordinal() < Long.SIZE ? first : later) >>> kind.ordinal() & 1) != 0;
    }

    boolean isEmpty() {
        return (first | later) == 0;
    }
}
