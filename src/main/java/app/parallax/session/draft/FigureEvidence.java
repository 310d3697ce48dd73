package app.parallax.session.draft;

import java.util.EnumMap;

/**
 * The evidence that a figure of an article is the one that a draft means: a sum of what was observed, each times its
 * weight. Above 0 the draft rests on that figure rather than on none. How the weights were fitted is told in
 * {@code docs/decisions/071-figures-and-dates-of-drafts.md}.
 */
final class FigureEvidence {
    /** The ways in which a draft may rest on a figure of an article. */
    enum Reading {
        /** Number, thing and qualifier are the same. */
        SAME,
        /** The number is the same, and of another unit or thing. */
        OTHER_THING,
        /** The number is the same, the qualifier another. */
        QUALIFIER,
        /** The number is another. */
        NUMBER
    }

    /** An observation and its weight. */
    enum Sign {
        /**
         * Weighed part of the words of the draft’s sentence, or near its figure, that the article’s sentence has, 0 to
         * 1.
         */
        WORDS(1),
        /** Weighed part of the words near the article’s figure that the draft’s sentence has, 0 to 1. */
        WORDS_BACK(0.7),
        /** The same of the clauses that belong to both figures, mean of both ways, 0 to 1. */
        CLAUSE(0.8),
        /** Number of different words among the four on each side of both, at most 2. */
        BESIDE(0.9),
        /** Number of other numbers of two digits or more that both sentences have, at most 2. */
        OTHER_NUMBERS(1),
        /** The draft names the article. */
        NAMED(0.9),
        /** The draft names another article instead. */
        OTHER_NAMED(-0.3),
        /**
         * Natural logarithm of the place of the article among those that the paragraph may rest on, 0 for the first.
         */
        PLACE_OF_ARTICLE(-0.9),
        /** Number of items of the neighbourhood that were found in the article, at most 3. */
        NEIGHBOURS(0.7),
        /** Number of items of the sentence that were found in the article, at most 2. */
        OF_SENTENCE(0.5),
        /** Closeness in the article to an item of the same sentence, 1 beside it, 0 far away. */
        CLOSENESS(1.1),
        /** A small number, in an article with none of the neighbourhood, though another has some of them. */
        SMALL_ASTRAY(-1),
        /** The article is in another language, so that its words say little. */
        FOREIGN(1.3),
        /** Of an equal number: natural logarithm of the number of compared figures for each equal one. */
        RARITY(0.4),
        /** The figure is that of the draft. */
        SAME(0.1),
        /** Same, and the units or nouns are known to be the same. */
        SAME_UNIT(1.3),
        /** Same, and a noun is not known. */
        SAME_UNKNOWN(0),
        /** Same, though one is measured in a unit that the other is not of. */
        SAME_CLASH(-1.2),
        /** Same, but for its last digits, which “about” leaves out. */
        SAME_ROUNDED(-1),
        /** Same, though the clause of the draft is of another figure of the article’s sentence. */
        SAME_OF_OTHER_CLAUSE(-3),
        /** Same, though the article’s sentence has another figure for what the draft counts. */
        SAME_OTHER_COUNTED(-0.8),
        /** Same, though an equal figure of the draft’s sentence rests on it with more right. */
        SAME_OF_EQUAL(-12),
        /** A small number, both counted by different nouns of one language of which one is not known. */
        SAME_UNKNOWN_NOUN(-2),
        /** The number is of another thing. */
        OTHER_THING(-0.7),
        /** Another thing, and a noun is not known. */
        OTHER_UNKNOWN(-1.4),
        /** Another thing, both counted by different nouns. */
        OTHER_NOUN(0.5),
        /** The qualifier is another. */
        QUALIFIER(-0.1),
        /** The number is another. */
        NUMBER(-4.1),
        /** Another number: {@link #WORDS} and so on again. */
        NUMBER_WORDS(2.8),
        NUMBER_CLAUSE(1.7),
        NUMBER_BESIDE(0.7),
        NUMBER_FOREIGN(-1.1),
        NUMBER_OTHER_NAMED(-1.2),
        /** Another number, of the same digits in another order or power, or rounded. */
        MISTYPED(0.9),
        /** For each digit after the first of such a number, at most 2, and if it is large. */
        MISTYPED_DIGITS(1.3),
        /** Another number of the same unit. */
        NUMBER_UNIT(0.5),
        /** Another number, one digit apart. */
        ONE_DIGIT(0.8),
        /** Another number, at most twice, or five times, as large or small. */
        WITHIN_2(0.3),
        WITHIN_5(0.9),
        /** Another number, both counted by different nouns of one language of which one is not known. */
        NUMBER_UNKNOWN_NOUN(-0.7),
        /** Another number that is no slip, more than five times as large or small, counted by another noun. */
        NUMBER_FAR_NOUN(-1.5),
        /** Another number on which another item of the draft rests. */
        TAKEN(-2.1);

        private final double weight;

        Sign(double weight) {
            this.weight = weight;
        }
    }

    private final EnumMap<Sign, Double> values = new EnumMap<>(Sign.class);

    /** Adds an observation. */
    FigureEvidence with(Sign sign, double value) {
        values.put(sign, value);
        return this;
    }

    /** Adds an observation that is there or not. */
    FigureEvidence with(Sign sign, boolean there) {
        return with(sign, there ? 1 : 0);
    }

    double value(Sign sign) {
        return values.getOrDefault(sign, 0.0);
    }

    /** Returns a copy to which more is added. */
    FigureEvidence copy() {
        var copy = new FigureEvidence();
        copy.values.putAll(values);
        return copy;
    }

    /** Returns the logarithm of the odds, in favour above 0. */
    double sum() {
        double sum = 0;
        for (var each : values.entrySet()) {
            sum += each.getKey().weight * each.getValue();
        }
        return sum;
    }
}
