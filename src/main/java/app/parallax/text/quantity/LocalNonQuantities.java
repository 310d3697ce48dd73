package app.parallax.text.quantity;

import java.math.BigDecimal;

/**
 * Skips numbers that are no quantities, by the vocabulary of a language. Methods return the index after the skipped
 * tokens, or the given index if nothing is skipped.
 */
final class LocalNonQuantities {
    private static final int LONGEST_NUMBER_ENDING = 4;
    private static final BigDecimal HOURS = BigDecimal.valueOf(24);

    private final LanguageVocabulary words;
    private final QuantityTokens tokens;
    private final LocalAmounts amounts;
    private final LocalMeasures measures;

    LocalNonQuantities(LanguageVocabulary words, QuantityTokens tokens, LocalAmounts amounts,
            LocalMeasures measures) {
        this.words = words;
        this.tokens = tokens;
        this.amounts = amounts;
        this.measures = measures;
    }

    /** Skips digits that are no number. */
    int afterDigits(int at) {
        if (!tokens.at(at).isFigure()) {
            return at;
        }
        int chain = chain(at);
        return chain > at ? chain : amounts.value(tokens.at(at)) == null ? at + 1 : at;
    }

    /** Skips an expression that begins with a number and is no quantity. */
    int after(Amount amount) {
        int at = amount.from();
        int chain = afterDigits(at);
        if (chain > at) {
            return chain;
        }
        if (isNamed(at)) {
            return amount.to();
        }
        int clock = clock(amount);
        if (clock > at) {
            return clock;
        }
        if (!tokens.at(at).isFigure()) {
            return isMonthAfter(amount.to()) ? amount.to() + 1 : at;
        }
        int date = date(at);
        if (date > at) {
            return date;
        }
        if ((tokens.at(at).opensLine() && DigitGroups.isNumbering(tokens, at)) || isPartOfName(at)) {
            return at + 1;
        }
        int ordinal = ordinal(at);
        if (ordinal > at) {
            return ordinal;
        }
        return amount.to() == at + 1 && isYear(at) ? at + 1 : at;
    }

    /** Whether a word such as “article” or the name of a thing stands before a number. */
    private boolean isNamed(int at) {
        int before = tokens.is(at - 1, ".") && tokens.joined(at - 1) ? at - 2 : at - 1;
        if (words.isPrefix(tokens.at(before).low()) && tokens.at(before).isWord() && !tokens.at(before).spaced()) {
            before--;
        }
        for (int back = 0; back < 3; back++) {
            int length = words.length("name", tokens, before - back);
            if (length == back + 1) {
                return true;
            }
        }
        if (words.isPrefix(tokens.at(before).low()) && words.length("name", tokens, before - 1) == 1) {
            return true;
        }
        for (int back = 1; back <= 4; back++) {
            if (words.is("phone", tokens, at - back)) {
                return true;
            }
        }
        var name = tokens.at(at - 1);
        return name.isWord() && name.capital() && !tokens.opensSentence(at - 1) && name.spaced()
                && tokens.at(at).isFigure() && !words.is("stop", tokens, at - 1)
                && words.qualifiers.before(tokens, at) == null && measures.unit(at + 1) == null
                && measures.noun(at + 1, false) == null && words.scales.at(tokens, at + 1) == null
                && !tokens.at(at + 1).isFigure() && !tokens.at(at + 1).isDash();
    }

    /** Skips connected digits: a date, an address, a telephone number or a time; but no score. */
    private int chain(int at) {
        var digits = DigitGroups.at(tokens, at);
        int to = digits.to();
        int groups = digits.groups();
        boolean zero = digits.zero();
        boolean bound = digits.colon() || digits.slash();
        boolean blank = digits.blank();
        if (groups == 1) {
            return zero ? to : at;
        }
        boolean grouped = digits.isOneNumber(tokens) && !tokens.startsWithZero(at);
        boolean score = groups == 2 && !blank && !zero && !tokens.is(at + 1, "/") && tokens.at(at).length() <= 2
                && tokens.at(to - 1).length() == 1;
        boolean years = groups == 2 && !blank && DigitValues.isYearLike(tokens.at(at))
                && ((DigitValues.isYearLike(tokens.at(to - 1)) && measures.unit(to) == null
                        && measures.noun(to, false) == null) || tokens.at(to - 1).length() == 2);
        boolean phone = (groups >= 3 && !grouped) || (zero && !grouped) || (tokens.is(at - 1, "+") && groups > 2);
        return !score && (phone || bound || years) ? to : at;
    }

    private boolean isMonthAfter(int at) {
        int month = at + words.length("of-month", tokens, at);
        return words.is("month", tokens, month);
    }

    /** Skips a day with its month and year: 12. Mai 2019, 12 de mayo, ב-12 במאי. */
    private int date(int at) {
        if (!DigitValues.isPlain(tokens.at(at)) || tokens.at(at).length() > 2) {
            return at;
        }
        int to = tokens.is(at + 1, ".") && tokens.joined(at + 1) ? at + 2 : at + 1;
        int link = tokens.at(to).isDash() ? 1 : dateLink(to);
        int day = to + link + words.length("date-article", tokens, to + link);
        if (link > 0 && DigitValues.isPlain(tokens.at(day)) && tokens.at(day).length() <= 2) {
            to = day + (tokens.is(day + 1, ".") ? 2 : 1);
        }
        int month = to + words.length("of-month", tokens, to);
        int length = words.length("month", tokens, month);
        if (length == 0) {
            return at;
        }
        int year = month + length;
        year = tokens.is(year, ".") && tokens.at(year + 1).isFigure() ? year + 1 : year;
        year += words.length("of-month", tokens, year) > 0 && tokens.at(year + 1).isFigure() ? 1 : 0;
        return DigitValues.isYearLike(tokens.at(year)) ? year + 1 : month + length;
    }

    private int dateLink(int at) {
        int link = Math.max(words.length("and", tokens, at), words.length("to", tokens, at));
        return Math.max(link, words.length("date-link", tokens, at));
    }

    /** Skips 18.30 Uhr, 18h30, à 23 heures, в 18 часов. */
    private int clock(Amount amount) {
        int at = amount.from();
        int to = amount.to();
        int before = at - 1;
        if (words.is("clock-after", tokens, to)) {
            return to + 1;
        }
        if (!tokens.at(at).isFigure()) {
            return at;
        }
        if (tokens.is(to, "h") && tokens.at(to + 1).isFigure() && tokens.at(to + 1).length() == 2) {
            return to + 2; // 22 h 30
        }
        if (tokens.joined(to) && tokens.at(to).low().startsWith("h") && tokens.at(to).length() <= 3
                && tokens.at(to).low().chars().skip(1).allMatch(Character::isDigit)) {
            return to + 1;
        }
        boolean after = words.is("clock-before", tokens, before)
                || words.length("clock-before", tokens, before - 1) == 2;
        var unit = measures.unit(to);
        boolean hour = unit != null && "hour".equals(unit.name()) && amount.most().compareTo(HOURS) <= 0;
        return after && (hour || words.is("clock-always", tokens, before)) ? unit == null ? to : unit.to() : at;
    }

    /** Whether a number is joined to a name: F-16, #12, Боинг-737. */
    private boolean isPartOfName(int at) {
        if (!tokens.joined(at)) {
            return false;
        }
        var before = tokens.at(at - 1);
        if (before.is("#") || before.is("@") || before.is("_") || before.is("=") || before.is("№")
                || before.is("&") || before.is("\\")) {
            return true;
        }
        boolean bound = (before.isDash() || before.is("/") || before.is(":")) && tokens.joined(at - 1)
                && tokens.at(at - 2).isWord();
        return bound || (before.isWord() && !words.isPrefix(before.low()));
    }

    /** Skips 3., 3e, 5-й, 1990er, 1990-е. */
    private int ordinal(int at) {
        int ending = at + 1;
        if (tokens.joined(ending) && words.is("ordinal-ending", tokens, ending)) {
            return ending + words.length("ordinal-ending", tokens, ending);
        }
        if (tokens.hyphenJoins(ending) && tokens.at(ending + 1).length() <= LONGEST_NUMBER_ENDING
                && words.is("ordinal-ending", tokens, ending + 1)) {
            return ending + 2;
        }
        boolean dot = words.option("ordinal-dot") && tokens.is(ending, ".") && tokens.joined(ending)
                && tokens.at(ending + 1).spaced() && DigitValues.isPlain(tokens.at(at)) && tokens.at(at).length() <= 3;
        boolean lower = tokens.at(ending + 1).isWord() && !tokens.at(ending + 1).capital();
        return dot && (lower || words.is("before-ordinal", tokens, at - 1)) ? ending + 1 : at;
    }

    private boolean isYear(int at) {
        var token = tokens.at(at);
        if (words.is("year-after", tokens, at + 1) && DigitValues.isPlain(token) && token.length() == 4) {
            return true;
        }
        if (!DigitValues.isYearLike(token) || token.low().length() != 4) {
            return false;
        }
        int value = Integer.parseInt(new BigDecimal(digits(token)).toPlainString());
        if (words.is("before-year", tokens, at - 1)) {
            return measures.unit(at + 1) == null;
        }
        var qualifier = words.qualifiers.before(tokens, at);
        // “4,5 Prozent mehr als 2019” compares with a year
        boolean compares = qualifier != null && words.units.at(tokens, at - qualifier.length() - 1) != null;
        if (value < 1500 || (qualifier != null && !compares)) {
            return false;
        }
        return measures.unit(at + 1) == null && measures.noun(at + 1, false) == null;
    }

    private static String digits(QuantityToken token) {
        var digits = new StringBuilder();
        token.low().codePoints().forEach(c -> digits.append(Character.digit(c, 10)));
        return digits.toString();
    }
}
