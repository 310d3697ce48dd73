package app.parallax.text.quantity;

import java.math.BigDecimal;

/**
 * Skips numbers that are no quantities: dates and times of day, years, telephone numbers, names, numbering, ordinals.
 * Methods return the index after the skipped tokens, or the given index if nothing is skipped.
 */
final class NonQuantityFilter {

    private final Vocabulary words = Vocabulary.ENGLISH;
    private final QuantityTokens tokens;
    private final Nouns nouns;

    NonQuantityFilter(QuantityTokens tokens) {
        this.tokens = tokens;
        this.nouns = new Nouns(tokens);
    }

    /** Skips an expression that begins here and is no quantity. */
    int after(Amount amount) {
        int at = amount.from();
        return tokens.at(at).isFigure() ? afterDigits(at, amount) : afterWord(at, amount);
    }

    /** Skips digits that are no number. */
    int afterDigits(int at) {
        return chain(at);
    }

    private int afterDigits(int at, Amount amount) {
        if (isNumbering(at)) {
            return at + 1;
        }
        int chain = chain(at);
        if (chain > at) {
            return chain;
        }
        int date = date(at);
        if (date > at) {
            return date;
        }
        int clock = clock(at);
        if (clock > at) {
            return clock;
        }
        if (isStandard(at)) {
            return DigitGroups.at(tokens, at).to();
        }
        if (isPartOfName(at) || isNamed(at, amount) || isModel(at, amount)) {
            return amount.to();
        }
        if (tokens.joined(at + 1) && tokens.at(at + 1).isWord()
                && words.has("ordinal-ending", tokens.at(at + 1).low())) {
            return at + 2;
        }
        if (amount.to() == at + 1 && isYear(at)) {
            return at + 1;
        }
        return at;
    }

    /** Whether a number is that of a line: “3. Wash the rice”, “(4) the Minister”. */
    private boolean isNumbering(int at) {
        boolean bracket = tokens.is(at - 1, "(") && tokens.at(at - 1).opensLine();
        boolean opens = tokens.at(at).opensLine() || bracket;
        return opens && DigitGroups.isNumbering(tokens, at);
    }

    /** Skips connected digits: a date, an address, a telephone number, a time or a ratio. */
    private int chain(int at) {
        var digits = DigitGroups.at(tokens, at);
        int to = digits.to();
        int groups = digits.groups();
        boolean zero = digits.zero();
        boolean colon = digits.colon();
        boolean slash = digits.slash();
        boolean blank = digits.blank();
        boolean years = groups == 2 && !blank && isYearSpan(at, to - 1);
        boolean prefixed = tokens.is(at - 1, "+") && groups > 2;
        boolean badFigure = DigitValues.value(tokens.at(at), tokens.points()) == null;
        var amount = slash && groups <= 3 && !colon ? new Amounts(tokens).at(at) : null;
        if (amount != null && amount.to() == to) {
            return at;
        }
        boolean grouped = digits.isOneNumber(tokens);
        boolean local = groups == 2 && !blank && tokens.at(at).length() == 3 && tokens.at(to - 1).length() == 4;
        boolean area = tokens.is(at - 1, "(") && tokens.is(to, ")") && tokens.at(to + 1).isFigure();
        boolean phone = (groups >= 3 && !grouped) || local || area;
        return (zero && !grouped) || colon || slash || years || prefixed || phone || badFigure
                ? colon && words.has("clock", tokens.at(to).low()) ? to + 1 : to
                : at;
    }

    /** Whether two numbers are a span of years: 2014-2018, 1957-58, 2019/20. */
    private boolean isYearSpan(int first, int second) {
        var later = tokens.at(second);
        return DigitValues.isYearLike(tokens.at(first)) && DigitValues.isPlain(later)
                && (DigitValues.isYearLike(later) || later.low().length() == 2);
    }

    /** Skips 3 March 2021, March 3, 2021, 3rd of March. */
    private int date(int at) {
        if (!DigitValues.isPlain(tokens.at(at)) || tokens.at(at).low().length() > 2) {
            return at;
        }
        int to = at + 1;
        if (tokens.joined(to) && words.has("ordinal-ending", tokens.at(to).low())) {
            to++;
        }
        int month = tokens.is(to, "of") ? to + 1 : to;
        var before = tokens.at(at - 1).is(".") ? tokens.at(at - 2) : tokens.at(at - 1);
        if (tokens.at(to).isDash() && tokens.at(to + 1).isFigure() && words.isMonth(tokens.at(to + 2))
                && tokens.at(to + 1).length() <= 2) {
            return year(to + 3);
        }
        if (words.isMonth(tokens.at(month)) && tokens.at(at).spaced() && !isModal(month)) {
            return year(month + 1);
        }
        if (words.isMonth(before) && words.units.at(tokens, to) == null) {
            if (tokens.at(to).isDash() && tokens.at(to + 1).isFigure() && tokens.at(to + 1).length() <= 2) {
                to += 2;
            }
            return year(to);
        }
        return at;
    }

    /** Whether “May” is a verb, as in “12 May be found”; rare enough to test only “may be”. */
    private boolean isModal(int month) {
        return tokens.is(month, "may") && tokens.is(month + 1, "be");
    }

    private int year(int at) {
        int to = tokens.is(at, ",") || tokens.is(at, ".") ? at + 1 : at;
        return DigitValues.isYearLike(tokens.at(to)) ? to + 1 : at;
    }

    /** Skips 6.45pm, 5 a.m., 10 o'clock, 1430 GMT. */
    private int clock(int at) {
        var next = tokens.at(at + 1);
        if (words.has("clock", next.low()) || next.is("o'clock")) {
            return at + 2;
        }
        boolean span = (next.isDash() || next.is("to")) && tokens.at(at + 2).isFigure()
                && words.has("clock", tokens.at(at + 3).low());
        return span ? at + 4 : at;
    }

    /** Whether a number is joined to a name: F-16, Covid-19, news/1234, #12, @12, x=5. */
    private boolean isPartOfName(int at) {
        if (!tokens.joined(at)) {
            return false;
        }
        var before = tokens.at(at - 1);
        if (before.isWord()) {
            return words.signs.before(tokens, at) == null && words.codes.before(tokens, at) == null;
        }
        if (before.is("#") || before.is("@") || before.is("_") || before.is("=") || before.is("№")
                || before.is("&") || before.is("\\")) {
            return true;
        }
        boolean bound = (before.isDash() || before.is("/") || before.is(":") || before.is("."))
                && tokens.joined(at - 1) && tokens.at(at - 2).isWord();
        return bound && !(before.is("/") && words.units.before(tokens, at - 1) != null)
                && !(before.isHyphen() && (words.has("prefix", tokens.at(at - 2).low())
                        || words.numbers.containsKey(tokens.at(at - 2).low())
                        || words.units.at(tokens, at - 2) != null || tokens.joined(at - 2)));
    }

    /** Whether a number is part of a name: Section 427, Boeing 737, Group of 7. */
    private boolean isNamed(int at, Amount amount) {
        int previous = tokens.is(at - 1, ".") && tokens.joined(at - 1) ? at - 2 : at - 1;
        var before = tokens.at(previous);
        if (before.is("of") && tokens.at(previous - 1).capital() && words.has("group", tokens.at(previous - 1).low())) {
            return true;
        }
        if (!before.isWord() || before.low().isEmpty() || words.isMonth(before) || previous < at - 2) {
            return false;
        }
        if (words.has("weekday", before.low())) {
            return false;
        }
        boolean counts = counts(amount);
        if (words.has("name-any", before.low())) {
            boolean openEnded = previous == at - 1 && !before.capital() && counts;
            return !openEnded;
        }
        if (before.capital() && words.has("name-capital", before.low())) {
            return true;
        }
        if (before.capital() && before.length() == 1 && !before.is("i") && !before.is("a") && previous == at - 1
                && amount.shape() == Amount.Shape.DIGITS && words.signs.before(tokens, at) == null) {
            return true; // Vitamin B 12, Group L 3
        }
        boolean name = before.capital() && previous == at - 1 && !tokens.opensSentence(previous)
                && words.qualifiers.before(tokens, at) == null && !words.has("stop", before.low())
                && words.codes.before(tokens, at) == null && words.signs.before(tokens, at) == null;
        boolean score = tokens.at(at + 1).isDash() && tokens.joined(at + 1) && tokens.at(at + 2).isFigure();
        return name && !counts && !score && amount.to() == at + 1
                && (amount.shape() == Amount.Shape.DIGITS || tokens.at(at).capital());
    }

    /** Whether a number is that of a standard: ISO 3888-2. */
    private boolean isStandard(int at) {
        var before = tokens.words(at - 1, at);
        return DigitValues.isPlain(tokens.at(at)) && tokens.at(at).length() > 2 && tokens.at(at + 1).isDash()
                && tokens.joined(at + 1) && before.length() > 1 && before.chars().allMatch(Character::isUpperCase)
                && words.codes.before(tokens, at) == null;
    }

    /** Whether a number begins a name: the 787 Dreamliner, its own 911 Turbo. */
    private boolean isModel(int at, Amount amount) {
        var before = tokens.at(at - 1);
        var next = tokens.at(at + 1);
        boolean determined = words.has("determiner", before.low()) || before.is("own") || Nouns.isPossessive(before);
        return determined && DigitValues.isPlain(tokens.at(at)) && tokens.at(at).length() == 3 && next.isWord()
                && next.capital() && next.length() > 2 && next.spaced() && !counts(amount)
                && words.signs.before(tokens, at) == null && words.codes.before(tokens, at) == null;
    }

    /** Whether a unit or a counted noun follows. */
    private boolean counts(Amount amount) {
        int to = tokens.at(amount.to()).isHyphen() ? amount.to() + 1 : amount.to();
        return words.units.at(tokens, to) != null || nouns.plural(to) != null
                || (tokens.joined(to) && words.tightUnits.containsKey(tokens.at(to).low()))
                || amount.scale().compareTo(BigDecimal.ONE) != 0;
    }

    private boolean isYear(int at) {
        var token = tokens.at(at);
        if (!DigitValues.isYearLike(token) || words.signs.before(tokens, at) != null
                || words.codes.before(tokens, at) != null) {
            return false;
        }
        int next = at + 1;
        if (words.units.at(tokens, tokens.hyphenJoins(next) ? next + 1 : next) != null
                || (tokens.is(at - 1, "of") && words.has("count-of", tokens.at(at - 2).low()))) {
            return false;
        }
        var phrase = words.qualifiers.before(tokens, at);
        if (phrase != null) {
            boolean vague = phrase.meaning() == Vocabulary.Bound.ABOUT || phrase.words().contains("beyond")
                    || phrase.words().contains("past");
            if (!vague || nouns.plural(next) != null) {
                return false;
            }
        }
        if (nouns.plural(next) == null) {
            return token.low().compareTo("1500") >= 0 || words.has("before-year", tokens.at(at - 1).low());
        }
        var before = tokens.at(at - 1);
        boolean possessive = before.isWord() && before.low().endsWith("'s");
        return token.low().compareTo("1500") >= 0 && (words.has("before-year", before.low()) || possessive
                || words.isMonth(before) || (tokens.is(at - 1, ",") && words.isMonth(tokens.at(at - 3))));
    }

    private int afterWord(int at, Amount amount) {
        var token = tokens.at(at);
        boolean joined = tokens.joined(at) && tokens.at(at - 1).isHyphen() && tokens.at(at - 2).isWord()
                && tokens.joined(at - 1) && !words.has("prefix", tokens.at(at - 2).low());
        if (joined && !words.numbers.containsKey(tokens.at(at - 2).low())) {
            return amount.to();
        }
        if (token.is("one") && amount.to() == at + 1 && !isCountedOne(at)) {
            return at + 1;
        }
        if (token.is("zero") && (words.has("after-zero", tokens.at(tokens.hyphenJoins(at + 1) ? at + 2 : at + 1).low())
                || tokens.is(at - 1, "ground") || tokens.is(at - 1, "net"))) {
            return at + 1;
        }
        boolean place = tokens.is(at - 2, "the") && words.has("place", tokens.at(at - 1).low()) && !counts(amount);
        if (words.numbers.containsKey(token.low())
                && (place || isProperName(at, amount) || isNamedInWords(at, amount))) {
            return amount.to();
        }
        return at;
    }

    private boolean isCountedOne(int at) {
        var before = tokens.at(at - 1);
        if (words.has("before-one", before.low()) || tokens.hyphenJoins(at - 1)) {
            return false;
        }
        int next = at + 1;
        if (tokens.is(next, "of")) {
            return nouns.ofGroup(next + 1) != null;
        }
        if (tokens.is(next, "to") && words.numbers.containsKey(tokens.at(next + 1).low())) {
            return true; // one to two years
        }
        if (tokens.hyphenJoins(next)) {
            return words.units.at(tokens, next + 1) != null;
        }
        var unit = words.units.at(tokens, next);
        if (unit != null) {
            return !unit.meaning().equals("day") && !tokens.is(next, "night");
        }
        var noun = tokens.at(next);
        boolean stops = words.has("after-one", noun.low()) || words.has("stop", noun.low());
        return (!stops || (noun.is("us") && noun.capital())) && nouns.singular(next) != null;
    }

    /** Whether a number is part of a proper name: The Big Ten, Seven Sisters. */
    private boolean isProperName(int at, Amount amount) {
        return tokens.at(at).capital() && !tokens.opensSentence(at)
                && (tokens.at(amount.to()).capital() || tokens.at(at - 1).capital());
    }

    private boolean isNamedInWords(int at, Amount amount) {
        var before = tokens.at(at - 1);
        boolean group = before.is("of") && tokens.at(at).capital() && words.has("group", tokens.at(at - 2).low());
        boolean named = words.has("name-any", before.low())
                || (before.capital() && words.has("name-capital", before.low()));
        return group || (named && !counts(amount));
    }
}
