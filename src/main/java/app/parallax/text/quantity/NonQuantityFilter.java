package app.parallax.text.quantity;

import java.math.BigDecimal;

/**
 * Skips numbers that are no quantities: dates and times of day, years, telephone numbers, names, numbering, ordinals.
 * Methods return the index after the skipped tokens, or the given index if nothing is skipped.
 */
final class NonQuantityFilter {
    private static final int LONGEST_NUMBER_ENDING = 4;
    private static final int LONGEST_NAME = 3;
    private static final int PHONE_REACH = 4;
    private static final int LONGEST_STREET = 7;
    private static final int FIRST_BARE_YEAR = 1500;
    private static final BigDecimal HOURS = BigDecimal.valueOf(24);

    private final Vocabulary words;
    private final QuantityTokens tokens;
    private final Amounts amounts;
    private final Units units;
    private final Nouns nouns;
    private final Phrases<Boolean> names;
    private final Phrases<Boolean> phones;
    private final Phrases<Boolean> streets;
    private final boolean monthFirst;

    NonQuantityFilter(Vocabulary words, QuantityTokens tokens, Amounts amounts, Units units, Nouns nouns) {
        this.words = words;
        this.tokens = tokens;
        this.amounts = amounts;
        this.units = units;
        this.nouns = nouns;
        this.names = words.phrases(WordClass.NAME);
        this.streets = words.phrases(WordClass.STREET);
        this.phones = words.phrases(WordClass.PHONE);
        this.monthFirst = words.option("month-first");
    }

    /** Skips digits that are no number. */
    int afterDigits(int at) {
        int chain = chain(at);
        return chain > at || DigitValues.value(tokens.at(at), tokens.decimalSign()) != null ? chain : at + 1;
    }

    /** Skips an expression that begins with a number and is no quantity. */
    int after(Amount amount) {
        int at = amount.from();
        if (!tokens.at(at).isFigure()) {
            return afterWord(at, amount);
        }
        int skipped = afterDigits(at);
        skipped = skipped == at ? date(at) : skipped;
        skipped = skipped == at ? clock(amount) : skipped;
        skipped = skipped == at && isNumbering(at) ? at + 1 : skipped;
        if (skipped > at) {
            return skipped;
        }
        if (isBehindPoint(at)) {
            return at + 1;
        }
        if (isStandard(at)) {
            return DigitGroups.at(tokens, at).to();
        }
        if (isOfAddress(at) || isPartOfName(at) || isNamed(amount) || isModel(amount)) {
            return amount.to();
        }
        int ordinal = ordinal(at);
        return ordinal > at ? ordinal : amount.to() == at + 1 && isYear(at) ? at + 1 : at;
    }

    /** Whether a number is that of a line: “3. Wash the rice”, “(4) the Minister”. */
    private boolean isNumbering(int at) {
        boolean bracket = tokens.is(at - 1, "(") && tokens.at(at - 1).opensLine();
        return (tokens.at(at).opensLine() || bracket) && DigitGroups.isNumbering(tokens, at);
    }

    /** Whether a number is the decimals of one without a digit before its point: “.330/.410”. */
    private boolean isBehindPoint(int at) {
        return tokens.is(at - 1, ".") && tokens.joined(at) && (!tokens.joined(at - 1) || tokens.is(at - 2, "/"));
    }

    /** Skips connected digits: a date, an address, a telephone number, a time or a ratio; but no score. */
    private int chain(int at) {
        var digits = DigitGroups.at(tokens, at);
        int to = digits.to();
        boolean pair = digits.groups() == 2 && !digits.blank();
        var fraction = digits.slash() && digits.groups() <= 3 && !digits.colon() ? amounts.at(at) : null;
        boolean score = pair && !digits.zero() && !digits.slash() && tokens.at(at).length() <= 2
                && tokens.at(to - 1).length() == 1 && (!digits.colon() || words.option("colon-scores"));
        if (score || (fraction != null && fraction.to() == to)) {
            return at;
        }
        boolean grouped = digits.isOneNumber(tokens) && !tokens.startsWithZero(at);
        boolean prefixed = tokens.is(at - 1, "+") && digits.groups() > 2;
        boolean local = pair && tokens.at(at).length() == 3 && tokens.at(to - 1).length() == 4 && isBare(to);
        boolean area = tokens.is(at - 1, "(") && tokens.is(to, ")") && tokens.at(to + 1).isFigure()
                && tokens.at(at).length() == 3;
        boolean phone = ((digits.groups() > 2 || digits.zero()) && !grouped) || prefixed || local || area;
        return phone || digits.colon() || digits.slash() || (pair && isYearSpan(at, to - 1))
                ? to + (digits.colon() ? words.length(WordClass.CLOCK_AFTER, tokens, to) : 0)
                : at;
    }

    /** Whether neither a unit nor a counted noun stands at an index. */
    private boolean isBare(int at) {
        return units.at(at) == null && nouns.find(at) == null;
    }

    /** Whether two numbers are a span of years: 2014-2018, 1957-58, 2019/20. */
    private boolean isYearSpan(int first, int second) {
        var later = tokens.at(second);
        boolean years = DigitValues.isYearLike(later) && units.at(second + 1) == null
                && (words.option("premodified") || nouns.find(second + 1) == null);
        return DigitValues.isYearLike(tokens.at(first)) && DigitValues.isPlain(later)
                && (years || later.low().length() == 2);
    }

    /**
     * Skips a day with its month and year: 3 March 2021, March 3, 2021, 3rd of March, 12. Mai, 12 de mayo, ב-12 במאי.
     */
    private int date(int at) {
        if (!isDay(at)) {
            return at;
        }
        int to = endOfDay(at);
        int link = tokens.at(to).isDash() ? 1 : dateLink(to);
        int day = to + link + words.length(WordClass.DATE_ARTICLE, tokens, to + link);
        if (link > 0 && isDay(day)) {
            int month = endOfDay(day) + words.length(WordClass.OF_MONTH, tokens, endOfDay(day));
            to = words.month(tokens, month) > 0 ? endOfDay(day) : to;
        }
        int month = to + words.length(WordClass.OF_MONTH, tokens, to);
        int length = words.month(tokens, month);
        if (length > 0 && !words.is(WordClass.NO_MONTH, tokens, month)
                && (tokens.at(at).spaced() || !monthFirst)) {
            return year(month + length);
        }
        int before = tokens.is(at - 1, ".") ? at - 2 : at - 1;
        if (!monthFirst || words.month(tokens, before) == 0 || words.units.at(tokens, to) != null) {
            return at;
        }
        return year(tokens.at(to).isDash() && isDay(to + 1) ? to + 2 : to);
    }

    private boolean isDay(int at) {
        return DigitValues.isPlain(tokens.at(at)) && tokens.at(at).length() <= 2;
    }

    private int endOfDay(int day) {
        int to = day + 1;
        return tokens.joined(to)
                ? to + (tokens.is(to, ".") ? 1 : words.length(WordClass.ORDINAL_ENDING, tokens, to))
                : to;
    }

    private int dateLink(int at) {
        int link = Math.max(words.length(WordClass.AND, tokens, at), words.length(WordClass.TO, tokens, at));
        return Math.max(link, words.length(WordClass.DATE_LINK, tokens, at));
    }

    private int year(int at) {
        int to = tokens.is(at, ",") || tokens.is(at, ".") ? at + 1 : at + words.length(WordClass.OF_MONTH, tokens, at);
        return DigitValues.isYearLike(tokens.at(to)) ? to + 1 : at;
    }

    /** Skips 6.45pm, 5 a.m., 10 o'clock, 5-6 pm, 18.30 Uhr, 18h30, à 23 heures, в 18 часов. */
    private int clock(Amount amount) {
        int at = amount.from();
        int to = amount.to();
        int mark = words.length(WordClass.CLOCK_AFTER, tokens, to);
        if (mark > 0) {
            return to + mark;
        }
        if (!tokens.at(at).isFigure()) {
            return at;
        }
        int link = tokens.at(to).isDash() ? 1 : words.length(WordClass.TO, tokens, to);
        mark = link > 0 && tokens.at(to + link).isFigure()
                ? words.length(WordClass.CLOCK_AFTER, tokens, to + link + 1)
                : 0;
        if (mark > 0) {
            return to + link + 1 + mark;
        }
        if (words.is(WordClass.CLOCK_MARK, tokens, to) && tokens.at(to + 1).isFigure()
                && tokens.at(to + 1).length() == 2) {
            return to + 2; // 22 h 30
        }
        var low = tokens.at(to).low();
        if (tokens.joined(to) && !low.isEmpty() && low.length() <= 3
                && words.has(WordClass.CLOCK_MARK, low.substring(0, 1))
                && low.chars().skip(1).allMatch(Character::isDigit)) {
            return to + 1;
        }
        boolean after = words.is(WordClass.CLOCK_BEFORE, tokens, at - 1)
                || words.length(WordClass.CLOCK_BEFORE, tokens, at - 2) == 2;
        var unit = after ? units.at(to) : null;
        boolean hour = unit != null && unit.name().equals("hour") && amount.most().compareTo(HOURS) <= 0;
        return after && (hour || words.is(WordClass.CLOCK_ALWAYS, tokens, at - 1)) ? unit == null ? to : unit.to() : at;
    }

    /** Whether a number is that of a standard: ISO 3888-2. */
    private boolean isStandard(int at) {
        var before = tokens.words(at - 1, at);
        return DigitValues.isPlain(tokens.at(at)) && tokens.at(at).length() > 2 && tokens.at(at + 1).isDash()
                && tokens.joined(at + 1) && before.length() > 1 && before.chars().allMatch(Character::isUpperCase)
                && words.codes.before(tokens, at) == null;
    }

    /** Whether a number is joined to a name: F-16, Covid-19, Боинг-737, news/1234, #12, @12, x=5. */
    private boolean isPartOfName(int at) {
        if (!tokens.joined(at)) {
            return false;
        }
        var before = tokens.at(at - 1);
        if (before.isWord()) {
            return !words.isPrefix(before.low()) && !isMoneyBefore(at);
        }
        if (before.is("#") || before.is("@") || before.is("_") || before.is("=") || before.is("№")
                || before.is("&") || before.is("\\")) {
            return true;
        }
        boolean bound = (before.isDash() || before.is("/") || before.is(":") || before.is("."))
                && tokens.joined(at - 1) && tokens.at(at - 2).isWord()
                && words.qualifiers.before(tokens, at) == null;
        return bound && !(before.is("/") && words.units.before(tokens, at - 1) != null)
                && !(before.isHyphen() && (words.is(WordClass.PREFIXED, tokens, at - 2)
                        || words.numbers.has(tokens.at(at - 2).low())
                        || tokens.joined(at - 2)
                        || (words.units.at(tokens, at - 2) != null && !tokens.at(at - 2).capital())));
    }

    private boolean isMoneyBefore(int at) {
        return words.signs.before(tokens, at) != null || words.codes.before(tokens, at) != null;
    }

    /** Whether a number is part of a name: Section 427, Boeing 737, Group of 7, Paragraf 218. */
    private boolean isNamed(Amount amount) {
        int at = amount.from();
        int previous = tokens.is(at - 1, ".") && tokens.joined(at - 1) ? at - 2 : at - 1;
        previous -= tokens.at(previous).isWord() && words.isPrefix(tokens.at(previous).low()) ? 1 : 0;
        if (words.is(WordClass.OF, tokens, previous) && tokens.at(previous - 1).capital()
                && words.is(WordClass.GROUP, tokens, previous - 1)) {
            return true;
        }
        for (int back = 1; back <= PHONE_REACH && !phones.isEmpty(); back++) {
            if (phones.isAt(tokens, at - back)) {
                return true;
            }
        }
        for (int back = 0; back < LONGEST_NAME; back++) {
            if (names.length(tokens, previous - back) == back + 1) {
                return tokens.at(previous - back).capital() || !words.option("lower-names-count") || !counts(amount);
            }
        }
        var before = tokens.at(previous);
        boolean dated = monthFirst
                && (words.month(tokens, previous) > 0 || words.isWeekday(tokens, previous));
        if (!before.isWord() || before.low().isEmpty() || dated || !before.capital() || !tokens.at(at).isFigure()) {
            return false;
        }
        if (words.is(WordClass.NAME_CAPITAL, tokens, previous)) {
            return true;
        }
        if (words.is(WordClass.ONE, tokens, previous - 1) && before.length() > 1 && units.isUpper(previous)
                && !isMoneyBefore(at) && DigitValues.isPlain(tokens.at(at))) {
            return true; // an ATR 72 aircraft
        }
        boolean adjacent = previous == at - 1 && !isMoneyBefore(at) && !nouns.isStop(previous);
        boolean letter = before.length() == 1 && words.option("letter-names"); // Vitamin B 12, Group L 3
        boolean name = !tokens.opensSentence(previous) && words.qualifiers.before(tokens, at) == null
                && !(tokens.hyphenJoins(at + 1) && tokens.at(at + 2).isFigure()) && amount.to() == at + 1;
        return adjacent && (letter || (name && !counts(amount)));
    }

    /** Whether a number is that of a house: 3170 W. County Road, 2100 block. */
    private boolean isOfAddress(int at) {
        if (streets.isEmpty() || !DigitValues.isPlain(tokens.at(at))) {
            return false;
        }
        for (int i = at + 1; i < at + LONGEST_STREET && (tokens.at(i).isWord() || tokens.is(i, ".")); i++) {
            if (streets.isAt(tokens, i)) {
                return i > at + 1 ? tokens.at(i).capital() : !tokens.at(i).capital();
            }
            if (tokens.at(i).isWord() && !tokens.at(i).capital()) {
                return false;
            }
        }
        return false;
    }

    /** Whether a number begins a name: the 787 Dreamliner, its own 911 Turbo. */
    private boolean isModel(Amount amount) {
        int at = amount.from();
        var next = tokens.at(at + 1);
        boolean determined = words.is(WordClass.DETERMINER, tokens, at - 1) || words.is(WordClass.OWNER, tokens, at - 1)
                || nouns.isPossessive(at - 1);
        return determined && DigitValues.isPlain(tokens.at(at)) && tokens.at(at).length() == 3 && next.isWord()
                && next.capital() && next.length() > 2 && next.spaced() && !counts(amount) && !isMoneyBefore(at);
    }

    /** Whether a unit or a counted noun follows. */
    private boolean counts(Amount amount) {
        int to = tokens.at(amount.to()).isHyphen() ? amount.to() + 1 : amount.to();
        return !isBare(to) || (tokens.joined(to) && words.tightUnits.containsKey(tokens.at(to).low()))
                || amount.scale().compareTo(BigDecimal.ONE) != 0 || hasUnitBehindRange(amount.to());
    }

    /** Whether a range goes on to a number with a unit: “die Flammen 10 bis 15 Meter hoch”. */
    private boolean hasUnitBehindRange(int at) {
        int last = at + words.length(WordClass.TO, tokens, at);
        return last > at && tokens.at(last).isFigure() && words.units.at(tokens, last + 1) != null;
    }

    /** Skips 3rd, 3., 3e, 5-й, 1990er, 1990-е. */
    private int ordinal(int at) {
        int ending = at + 1;
        int length = tokens.joined(ending) ? words.length(WordClass.ORDINAL_ENDING, tokens, ending) : 0;
        if (length > 0) {
            return ending + length;
        }
        if (tokens.hyphenJoins(ending) && tokens.at(ending + 1).length() <= LONGEST_NUMBER_ENDING
                && words.is(WordClass.ORDINAL_ENDING, tokens, ending + 1)) {
            return ending + 2;
        }
        boolean dot = words.option("ordinal-dot") && tokens.is(ending, ".") && tokens.joined(ending)
                && tokens.at(ending + 1).spaced() && DigitValues.isPlain(tokens.at(at)) && tokens.at(at).length() <= 3;
        boolean name = words.option("ordinal-dot") && tokens.is(ending, ".") && tokens.joined(ending)
                && tokens.joined(ending + 1) && tokens.at(ending + 1).isWord() && tokens.at(ending + 1).capital();
        if (name) {
            return ending + 1; // 1.FC
        }
        boolean lower = tokens.at(ending + 1).isWord() && !tokens.at(ending + 1).capital();
        return dot && (lower || words.is(WordClass.BEFORE_ORDINAL, tokens, at - 1)) ? ending + 1 : at;
    }

    private boolean isYear(int at) {
        var token = tokens.at(at);
        int next = at + 1;
        if (token.length() == 2 && tokens.at(at - 1).isDash() && tokens.joined(at) && tokens.joined(at - 1)
                && DigitValues.isPlain(token) && DigitValues.isYearLike(tokens.at(at - 2))) {
            return true; // 2024–26
        }
        if (words.is(WordClass.YEAR_AFTER, tokens, next) && DigitValues.isPlain(token) && token.length() == 4) {
            return true;
        }
        if (!DigitValues.isYearLike(token) || isMoneyBefore(at)
                || units.at(tokens.hyphenJoins(next) ? next + 1 : next) != null
                || (words.is(WordClass.OF, tokens, at - 1) && words.is(WordClass.COUNT_OF, tokens, at - 2))) {
            return false;
        }
        boolean late = Integer.parseInt(DigitValues.ascii(token)) >= FIRST_BARE_YEAR;
        boolean counts = nouns.find(next) != null;
        var qualifier = words.qualifiers.before(tokens, at);
        // “4,5 Prozent mehr als 2019” compares with a year
        if (qualifier != null && words.units.at(tokens, at - qualifier.length() - 1) == null
                && (counts || (words.lengthBefore(WordClass.YEAR_QUALIFIER, tokens, at) != qualifier.length()
                        && !words.is(WordClass.BEFORE_YEAR, tokens, at - 1)))) {
            return false;
        }
        boolean named = words.is(WordClass.BEFORE_YEAR, tokens, at - 1) || nouns.isPossessive(at - 1)
                || words.month(tokens, at - 1) > 0 || (tokens.is(at - 1, ",") && words.month(tokens, at - 3) > 0);
        return counts ? named && (late || !words.option("premodified")) : named || late;
    }

    private int afterWord(int at, Amount amount) {
        boolean joined = tokens.joined(at) && tokens.at(at - 1).isHyphen() && tokens.at(at - 2).isWord()
                && tokens.joined(at - 1) && !words.is(WordClass.PREFIXED, tokens, at - 2);
        if (joined && !words.numbers.has(tokens.at(at - 2).low())) {
            return amount.to();
        }
        if (words.is(WordClass.COUNTED_ONE, tokens, at) && amount.to() == at + 1 && !isCountedOne(at)) {
            return at + 1;
        }
        if (amount.least().signum() == 0 && (words.is(WordClass.BEFORE_ZERO, tokens, at - 1)
                || words.is(WordClass.AFTER_ZERO, tokens, tokens.hyphenJoins(at + 1) ? at + 2 : at + 1))) {
            return at + 1;
        }
        int clock = clock(amount);
        if (clock > at) {
            return clock;
        }
        int month = amount.to() + words.length(WordClass.OF_MONTH, tokens, amount.to());
        if (words.month(tokens, month) > 0) {
            return month + words.month(tokens, month);
        }
        boolean numeral = words.numbers.has(tokens.at(at).low());
        boolean place = words.lengthBefore(WordClass.PLACE, tokens, at) > 0 && !counts(amount);
        return isNamed(amount) || (numeral && (place || isProperName(amount) || isNamedInWords(amount)))
                ? amount.to()
                : at;
    }

    private boolean isCountedOne(int at) {
        if (words.is(WordClass.BEFORE_ONE, tokens, at - 1) || tokens.hyphenJoins(at - 1)) {
            return false;
        }
        int next = at + 1;
        if (words.is(WordClass.OF, tokens, next)) {
            return nouns.ofGroup(next + 1) != null;
        }
        if (words.is(WordClass.TO, tokens, next) && words.numbers.has(tokens.at(next + 1).low())) {
            return true; // one to two years
        }
        if (tokens.hyphenJoins(next)) {
            return words.units.at(tokens, next + 1) != null;
        }
        if (words.units.at(tokens, next) != null) {
            return !words.is(WordClass.NO_ONE_UNIT, tokens, next);
        }
        return !words.is(WordClass.AFTER_ONE, tokens, next) && !nouns.isStop(next) && nouns.singular(next) != null;
    }

    /** Whether a number is part of a proper name: The Big Ten, Seven Sisters. */
    private boolean isProperName(Amount amount) {
        int at = amount.from();
        return tokens.at(at).capital() && !tokens.opensSentence(at) && !words.option("capital-nouns")
                && (tokens.at(amount.to()).capital() || tokens.at(at - 1).capital());
    }

    private boolean isNamedInWords(Amount amount) {
        int before = amount.from() - 1;
        return tokens.at(before).capital() && words.is(WordClass.NAME_CAPITAL, tokens, before) && !counts(amount);
    }
}
