package app.parallax.text.quantity;

import java.math.BigDecimal;

/** Tells numbers that are ages: Nadia Haddad, 34, said; aged 19; children under 14; im Alter von 12 Jahren. */
final class Ages {
    static final String UNIT = "year of age";
    private static final BigDecimal OLDEST = BigDecimal.valueOf(120);
    /** Maximum distance of a number and of what has that age, in tokens. */
    private static final int SENTENCE = 12;

    private final Vocabulary words;
    private final QuantityTokens tokens;

    Ages(Vocabulary words, QuantityTokens tokens) {
        this.words = words;
        this.tokens = tokens;
    }

    /** Returns a measure with the unit of ages if it is one. */
    Measure named(Measure measure) {
        boolean years = "year".equals(measure.unit());
        boolean possible = (measure.unit() == null || years) && measure.amount().most().compareTo(OLDEST) <= 0;
        return possible && (years ? isAgeInYears(measure) : isAge(measure)) ? measure.named(UNIT, null) : measure;
    }

    private boolean isAge(Measure measure) {
        int start = measure.start();
        int before = start(start);
        var phrase = words.qualifiers.before(tokens, start);
        boolean bounded = phrase != null && phrase.length() == 1 && words.is(WordClass.AGE_BOUND, tokens, start - 1)
                && words.is(WordClass.AGE_PERSON, tokens, start - 2);
        return isSaid(before) || words.lengthBefore(WordClass.AGE_BARE, tokens, before) > 0 || bounded
                || isApposed(measure)
                || isAgeOf(before);
    }

    private boolean isAgeInYears(Measure measure) {
        int before = start(measure.start());
        if (isSaid(before)) {
            return true;
        }
        if (!words.option("apposed-years")) {
            return false;
        }
        int to = measure.to();
        boolean link = words.is(WordClass.AGE_LINK, tokens, before - 1);
        boolean closed = isComma(to) || tokens.is(to, ")") || tokens.is(to, ".");
        boolean brackets = tokens.is(measure.start() - 1, "(") && tokens.is(to, ")");
        return brackets || (isComma(before - 1) && closed)
                || (link && (words.is(WordClass.AGE_PERSON, tokens, before - 2) || (closed && isComma(before - 2))));
    }

    private boolean isComma(int at) {
        return tokens.is(at, ",") || tokens.is(at, "،");
    }

    /** Returns the index of the first word of a number or what qualifies it. */
    private int start(int number) {
        var phrase = words.qualifiers.before(tokens, number);
        int before = number - (phrase == null ? 0 : phrase.length());
        return before - words.lengthBefore(WordClass.BETWEEN_OF, tokens, before);
    }

    /** Whether words of age stand before a number: aged, im Alter von, в возрасте от. */
    private boolean isSaid(int number) {
        return words.lengthBefore(WordClass.AGE_BEFORE, tokens, number) > 0
                || (words.is(WordClass.FROM, tokens, number - 1)
                        && words.lengthBefore(WordClass.AGE_BEFORE, tokens, number - 1) > 0);
    }

    /** Whether a number tells the age of what was named before: the average age of the crew was 47. */
    private boolean isAgeOf(int number) {
        if (!words.is(WordClass.AGE_VERB, tokens, number - 1)) {
            return false;
        }
        for (int i = number - 2; i > number - SENTENCE && !tokens.at(i).endsSentence(); i--) {
            if (words.is(WordClass.AGE_NOUN, tokens, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isApposed(Measure measure) {
        int start = measure.start();
        int to = measure.to();
        var name = tokens.at(start - 2);
        boolean named = name.isWord() && words.month(tokens, start - 2) == 0
                && !words.isWeekday(tokens, start - 2);
        boolean commas = isComma(start - 1) && (isComma(to) || (tokens.is(to, ".") && name.capital()));
        boolean brackets = tokens.is(start - 1, "(") && tokens.is(to, ")");
        boolean listed = tokens.is(to, ",") && tokens.at(to + 1).isFigure(); // Groups A, 10, 12 and 15
        return named && (commas || brackets) && !listed && to == start + 1
                && DigitValues.isPlain(tokens.at(start)) && tokens.at(start).length() == 2;
    }
}
