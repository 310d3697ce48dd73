package app.parallax.text.time;

import app.parallax.text.time.PatternElement.Entry;
import java.util.Locale;
import java.util.Map;

/** Parses numbers in digits or words at a token. Methods return the index after the number, or -1. */
record TimeNumbers(TimeLanguage language, TimeTokens tokens, Map<RuleSlot, Integer> slots) {

    /** The forms of numbers used in patterns. */
    enum Form {
        DAY, ORDINAL, YEAR, NUMBER, CLOCK, HOUR12, HOURS4, DECADE, DECADENUMBER, MINUTE, YEARS, ISO, SLASHED, DOTTED,
        YEARFIRST, SHORT, YEAR2DIGITS;

        static Form of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    int read(Form form, RuleSlot slot, int at) {
        return switch (form) {
            case DAY -> day(slot, at);
            case ORDINAL -> ordinal(slot, at);
            case YEAR -> isYear(at) ? put(slot, tokens.at(at).number(), at + 1) : -1;
            case NUMBER -> number(slot, at);
            case SHORT -> tokens.at(at).length() <= 2 && tokens.at(at).isNumber()
                    ? put(slot, tokens.at(at).number(), at + 1)
                    : -1;
            case YEAR2DIGITS -> tokens.at(at).length() == 2 && tokens.at(at).isNumber()
                    ? put(RuleSlot.YEAR, ofThisAge(tokens.at(at).number()), at + 1)
                    : -1;
            case CLOCK -> clock(at);
            case HOUR12 -> hour12(at);
            case HOURS4 -> hours4(at);
            case DECADE -> decade(at);
            case DECADENUMBER -> isDecade(at) ? put(RuleSlot.DECADE, tokens.at(at).number(), at + 1) : -1;
            case MINUTE -> tokens.at(at).isNumber() && tokens.at(at).length() == 2 && tokens.at(at).number() <= 59
                    ? put(RuleSlot.MINUTE, tokens.at(at).number(), at + 1)
                    : -1;
            case YEARS -> years(at);
            case ISO -> iso(at);
            case SLASHED -> numericDate(at, "/");
            case DOTTED -> numericDate(at, ".");
            case YEARFIRST -> yearFirst(at);
        };
    }

    private int put(RuleSlot slot, int value, int end) {
        slots.put(slot, value);
        return end;
    }

    private boolean isYear(int at) {
        var token = tokens.at(at);
        return token.isNumber() && token.length() == 4 && token.number() >= 1000 && token.number() < 2200;
    }

    private int day(RuleSlot slot, int at) {
        var token = tokens.at(at);
        if (token.isNumber() && token.length() <= 2 && token.number() >= 1 && token.number() <= 31) {
            boolean suffix = tokens.glued(at + 1) && language.has("suffix", tokens.at(at + 1).low());
            return put(slot, token.number(), suffix ? at + 2 : at + 1);
        }
        int end = ordinal(slot, at);
        return end > 0 && slots.getOrDefault(slot, 0) <= 31 ? end : -1;
    }

    private int ordinal(RuleSlot slot, int at) {
        var token = tokens.at(at);
        if (token.isNumber() && token.length() <= 2) {
            return tokens.glued(at + 1) && language.has("suffix", tokens.at(at + 1).low())
                    ? put(slot, token.number(), at + 2)
                    : -1;
        }
        var name = language.beginsName(token.low())
                ? language.entry("ordinal", token.low() + " " + tokens.at(at + 1).low())
                : null;
        if (name != null) {
            return put(slot, name.value(), at + 2);
        }
        var one = language.entry("ordinal", token.low());
        if (one != null) {
            return put(slot, one.value(), at + 1);
        }
        var tens = language.entry("tens", token.low());
        int next = tokens.is(at + 1, "-") ? at + 2 : language.has("tensjoin", "") ? at + 1 : -1;
        var ones = tens == null || next < 0 ? null : language.entry("ordinal", tokens.at(next).low());
        return tens != null && ones != null && ones.value() < 10
                ? put(slot, tens.value() + ones.value(), next + 1)
                : -1;
    }

    private int number(RuleSlot slot, int at) {
        var token = tokens.at(at);
        if (token.isNumber()) {
            return token.number() >= 0 && token.length() <= 4 ? put(slot, token.number(), at + 1) : -1;
        }
        var name = language.beginsName(token.low())
                ? language.entry("number", token.low() + " " + tokens.at(at + 1).low())
                : null;
        if (name != null) {
            return put(slot, name.value(), at + 2);
        }
        var tens = language.entry("tens", token.low());
        var one = language.entry("number", token.low());
        if (tens == null) {
            return one == null ? -1 : words(slot, one.value(), at + 1);
        }
        boolean joined = tokens.is(at + 1, "-") || language.has("tensjoin", tokens.at(at + 1).low());
        int next = joined ? at + 2 : at + 1;
        Entry ones = joined || language.has("tensjoin", "") ? language.entry("number", tokens.at(next).low()) : null;
        return ones != null && ones.value() < 10
                ? put(slot, tens.value() + ones.value(), next + 1)
                : words(slot, tens.value(), at + 1);
    }

    /** Reads what follows the first word of a number: soixante-dix-sept, and in Arabic the tens behind the ones. */
    private int words(RuleSlot slot, int first, int end) {
        if (language.has("onesjoin", tokens.at(end).low()) && first < 10) {
            var tens = language.entry("tens", tokens.at(end + 1).low());
            return tens == null ? put(slot, first, end) : put(slot, first + tens.value(), end + 2);
        }
        int value = first;
        int at = end;
        while (tokens.is(at, "-") && tokens.glued(at) && tokens.glued(at + 1)) {
            var next = language.entry("number", tokens.at(at + 1).low());
            boolean fourTwenties = next != null && value == 4 && next.value() == 20;
            if (next == null || !(fourTwenties || (value >= 10 && next.value() < value))) {
                break;
            }
            value = fourTwenties ? 80 : value + next.value();
            at += 2;
        }
        return put(slot, value, at);
    }

    /** Reads 6:30, 06:30:15, 18.30; a point only before a word for the time of day. */
    private int clock(int at) {
        var hour = tokens.at(at);
        boolean colon = tokens.is(at + 1, ":");
        if (!hour.isNumber() || hour.length() > 2 || hour.number() > 23 || !(colon || tokens.is(at + 1, "."))
                || !tokens.glued(at + 1) || !tokens.glued(at + 2)) {
            return -1;
        }
        var minute = tokens.at(at + 2);
        if (!minute.isNumber() || minute.length() != 2 || minute.number() > 59) {
            return -1;
        }
        if (!colon && !language.has("meridiem", tokens.at(at + 3).low())
                && !language.has("clockword", tokens.at(at + 3).low())) {
            return -1;
        }
        put(RuleSlot.HOUR, hour.number(), at);
        put(RuleSlot.MINUTE, minute.number(), at);
        var second = tokens.at(at + 4);
        if (colon && tokens.is(at + 3, ":") && tokens.glued(at + 3) && tokens.glued(at + 4) && second.isNumber()
                && second.length() == 2 && second.number() <= 59) {
            return put(RuleSlot.SECOND, second.number(), at + 5);
        }
        return at + 3;
    }

    private int hour12(int at) {
        int end = number(RuleSlot.HOUR, at);
        int hour = slots.getOrDefault(RuleSlot.HOUR, 0);
        return end > 0 && hour >= 1 && hour <= 24 && !language.has("article", tokens.at(at).low()) ? end : -1;
    }

    private int hours4(int at) {
        var token = tokens.at(at);
        if (!token.isNumber() || token.length() != 4 || token.number() / 100 > 23 || token.number() % 100 > 59) {
            return -1;
        }
        put(RuleSlot.HOUR, token.number() / 100, at);
        return put(RuleSlot.MINUTE, token.number() % 100, at + 1);
    }

    private int decade(int at) {
        return isDecade(at) && tokens.glued(at + 1) && language.has("decadeend", tokens.at(at + 1).low())
                ? put(RuleSlot.DECADE, tokens.at(at).number(), at + 2)
                : -1;
    }

    private boolean isDecade(int at) {
        var token = tokens.at(at);
        return token.isNumber() && token.number() % 10 == 0
                && (isYear(at) || (token.length() == 2 && !tokens.is(at, "00")));
    }

    /** Reads 1957-58, 1914–1918, 2023/24. */
    private int years(int at) {
        var to = tokens.at(at + 2);
        if (!isYear(at) || !(isDash(at + 1) || tokens.is(at + 1, "/")) || !to.isNumber()
                || !tokens.glued(at + 1) || !tokens.glued(at + 2) || (isDash(at + 3) && tokens.glued(at + 3))) {
            return -1;
        }
        int from = tokens.at(at).number();
        int last = to.length() == 2 ? from / 100 * 100 + to.number() : to.length() == 4 ? to.number() : -1;
        if (last <= from || last > 2200 || (to.length() == 2 && to.number() <= 12 && last - from > 12)) {
            return -1;
        }
        put(RuleSlot.YEAR, from, at);
        return put(RuleSlot.YEAR2, last, at + 3);
    }

    private boolean isDash(int at) {
        return tokens.is(at, "-") || tokens.is(at, "–") || tokens.is(at, "‑");
    }

    /** Reads 2023-10, 2023-10-07, 2023-10-07T06:30Z. */
    private int iso(int at) {
        if (!isYear(at) || !tokens.is(at + 1, "-") || !isTwoDigits(at + 2, 12) || !tokens.glued(at + 1)) {
            return -1;
        }
        if (!tokens.is(at + 3, "-") || !isTwoDigits(at + 4, 31)) {
            return tokens.is(at + 3, "-") && tokens.glued(at + 3) ? -1 : at + 3;
        }
        if (!tokens.is(at + 5, "t") || !tokens.glued(at + 5) || !isTwoDigits(at + 6, 23) || !tokens.is(at + 7, ":")
                || !isTwoDigits(at + 8, 59)) {
            return at + 5;
        }
        int end = tokens.is(at + 9, ":") && isTwoDigits(at + 10, 59) ? at + 11 : at + 9;
        if (tokens.is(end, "z") && tokens.glued(end)) {
            return end + 1;
        }
        boolean zone = (tokens.is(end, "+") || tokens.is(end, "-")) && tokens.glued(end) && isTwoDigits(end + 1, 18);
        return !zone ? end : tokens.is(end + 2, ":") && isTwoDigits(end + 3, 59) ? end + 4 : end + 2;
    }

    private boolean isTwoDigits(int at, int last) {
        var token = tokens.at(at);
        return token.isNumber() && token.length() == 2 && token.number() <= last && tokens.glued(at);
    }

    /** Returns the year that two digits mean. */
    private static int ofThisAge(int digits) {
        return digits + (digits < 40 ? 2000 : 1900);
    }

    /** Reads two small numbers and a year: 07/10/2023, 7/10/23, 27.10.2023. */
    private int numericDate(int at, String sign) {
        var first = tokens.at(at);
        var second = tokens.at(at + 2);
        var third = tokens.at(at + 4);
        boolean fits = first.isNumber() && first.length() <= 2 && second.isNumber() && second.length() <= 2
                && third.isNumber() && (third.length() == 4 || third.length() == 2) && tokens.is(at + 1, sign)
                && tokens.is(at + 3, sign) && glued(at);
        if (!fits || (third.length() == 4 && !isYear(at + 4))) {
            return -1;
        }
        put(RuleSlot.ORDINAL, first.number(), at);
        put(RuleSlot.ORDINAL2, second.number(), at);
        int year = third.length() == 4 ? third.number() : ofThisAge(third.number());
        return put(RuleSlot.YEAR, year, at + 5);
    }

    /** Reads 2023/10/07, 2023.10.07. */
    private int yearFirst(int at) {
        var sign = tokens.at(at + 1);
        var month = tokens.at(at + 2);
        var day = tokens.at(at + 4);
        boolean fits = isYear(at) && (sign.is("/") || sign.is(".")) && tokens.is(at + 3, sign.low()) && glued(at)
                && month.isNumber() && month.length() <= 2 && month.number() >= 1 && month.number() <= 12
                && day.isNumber() && day.length() <= 2 && day.number() >= 1;
        if (!fits) {
            return -1;
        }
        put(RuleSlot.YEAR, tokens.at(at).number(), at);
        put(RuleSlot.MONTH, month.number(), at);
        return put(RuleSlot.DAY, day.number(), at + 5);
    }

    private boolean glued(int at) {
        return tokens.glued(at + 1) && tokens.glued(at + 2) && tokens.glued(at + 3) && tokens.glued(at + 4);
    }
}
