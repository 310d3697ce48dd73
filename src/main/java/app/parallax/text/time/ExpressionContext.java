package app.parallax.text.time;

import app.parallax.text.time.RuleMatcher.As;
import app.parallax.text.time.TimeRule.Condition;
import app.parallax.text.time.TimeRule.Operation;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Checks whether the context allows an expression.
 *
 * @param surnames whether words that may name a month are surnames in this text, as far as they were asked for
 */
record ExpressionContext(TimeLanguage language, TimeTokens tokens, TenseDirection direction,
        Map<String, Boolean> surnames) {
    private static final int LONGEST_STREET = 4;
    /** From here on a number before “to” is a year. */
    private static final int FIRST_YEAR = 1_000;

    /** Whether an expression may begin here: not inside a larger number, an address or a sum of money. */
    boolean mayBegin(int at) {
        if (tokens.is(at, ",") || tokens.is(at, "-") || tokens.is(at, "־")) {
            return false;
        }
        if (!tokens.at(at).isNumber()) {
            return !tokens.glued(at) || !tokens.at(at - 1).isNumber();
        }
        var before = tokens.at(at - 1);
        if (before.is("$") || before.is("£") || before.is("€") || before.is("#") || before.is("¥")) {
            return false;
        }
        if (!tokens.glued(at)) {
            return true;
        }
        return (!before.isWord() || language.has("prefix", before.low()))
                && !(before.isSign() && tokens.glued(at - 1) && tokens.at(at - 2).isNumber()
                        && (before.is(".") || before.is("/") || before.is(":") || before.is("-") || before.is(",")))
                && !before.is("/") && !before.is("@") && !before.is("_");
    }

    /** Whether an expression may end before this token: not inside a larger number or a word. */
    boolean mayEnd(int end) {
        var next = tokens.at(end);
        var last = tokens.at(end - 1);
        if (!tokens.glued(end)) {
            return !(last.isNumber() && next.isWord() && language.has("count", next.low()));
        }
        if (next.is("%") || next.is("$") || (last.isNumber() && (next.is("°") || next.is("/")))) {
            return false;
        }
        boolean numberAfter = tokens.glued(end + 1) && tokens.at(end + 1).isNumber();
        if (last.isNumber() && numberAfter && (next.is(".") || next.is(",") || next.is(":") || next.is("-"))) {
            return false;
        }
        return !next.isWord() && !next.isNumber();
    }

    boolean allows(RuleMatch match, int at, As as) {
        var rule = match.rule;
        if ((rule.has(Condition.MOD) && as != As.MODIFIED) || (rule.has(Condition.JOIN) && as == As.MODIFIED)) {
            return false;
        }
        if (rule.has(Condition.EVENT) && as == As.PLAIN) {
            return false;
        }
        if (as != As.JOINED && as != As.MOD) {
            boolean prep = as == As.MODIFIED || hasPreposition(at);
            if (rule.operation() == Operation.WEEKDAY && language.has("dayname", tokens.at(at - 1).low())) {
                return false;
            }
            boolean bare = match.doubtful && match.end == at + 1;
            if ((!prep && ((bare && !isNamed(at)) || rule.has(Condition.PREP)))
                    || (as != As.MODIFIED && bare && isVerb(at))) {
                return false;
            }
            if (bare && rule.operation() == Operation.DATE && tokens.at(at).capital()
                    && surnames.computeIfAbsent(tokens.at(at).low(), this::isSurname)) {
                return false;
            }
            if (rule.has(Condition.FREE) && as != As.MODIFIED && !isFree(at, match.end)) {
                return false;
            }
            boolean strong = prep && !language.has("weakprep", tokens.at(at - 1).low());
            if (rule.has(Condition.NONAME) && !strong && isName(at, match.end)) {
                return false;
            }
        }
        return (!rule.has(Condition.STOP) || (endsPhrase(match.end)
                && !language.has("subject", tokens.at(match.end).low())))
                && (rule.operation() != Operation.DECADE || !isAge(at, match))
                && (rule.operation() != Operation.DURATION || !match.has(RuleSlot.NUMBER2)
                        || match.get(RuleSlot.NUMBER) < FIRST_YEAR) // in 2019 to two months in prison
                && (rule.operation() != Operation.CLOCK || !match.has(RuleSlot.SECOND) || !isLength(match.end))
                && (!rule.has(Condition.ADVERB) || endsPhrase(match.end))
                && (!rule.has(Condition.ONTHE)
                        || (tokens.is(at - 1, language.option("onthe")) && endsPhrase(match.end)))
                && (!rule.has(Condition.NOTHE) || !language.has("determiner", tokens.at(at - 1).low()))
                && (!rule.has(Condition.DURATION) || isDuration(at, match.end))
                && (!rule.has(Condition.NOLENGTH) || !isLengthAround(at, match.end))
                && (!rule.has(Condition.ONDAY) || isOnDay(at))
                && !(rule.operation().isToday() && language.has("defined", tokens.at(match.end).low()))
                && (!rule.has(Condition.LASTING) || language.has("lasting", tokens.at(at - 1).low()))
                && (!rule.has(Condition.NOOF) || !language.has("genitive", tokens.at(match.end).low()))
                && (!rule.has(Condition.SMALL) || !tokens.at(at).capital())
                && (!rule.has(Condition.CAPITAL) || tokens.at(at).capital())
                && (!rule.has(Condition.NONOUN) || !isNoun(match.end))
                && (!rule.has(Condition.AHEAD) || direction.of(at, match.end) > 0)
                && (rule.operation() != Operation.SHIFT || !language.has("than", tokens.at(match.end).low()))
                && (rule.operation() != Operation.DATE || !match.has(RuleSlot.DAY) || isDayOf(match));
    }

    /** Whether a decade is one of a life: in his 60s, in their early 30s. */
    private boolean isAge(int at, RuleMatch match) {
        int before = language.has("lifepart", tokens.at(at - 1).low()) ? at - 2 : at - 1;
        return match.get(RuleSlot.DECADE) < 100 && language.has("owner", tokens.at(before).low());
    }

    /**
     * Whether the words around hours make them a length: “pendant dix heures”, “plus de dix heures”, “dix heures
     * après”.
     */
    private boolean isLengthAround(int at, int end) {
        int before = language.has("genitive", tokens.at(at - 1).low()) ? at - 2 : at - 1;
        return language.has("nolength", tokens.at(at - 1).low()) || language.has("nolength", tokens.at(before).low())
                || (language.has("lengthbehind", tokens.at(end).low())
                        && !language.has("glue-time", tokens.at(at - 1).low()));
    }

    /** Whether a text has a word as a surname: “Prime Minister Theresa May said”, “May, who”. */
    private boolean isSurname(String word) {
        return IntStream.range(0, tokens.size()).anyMatch(
                at -> tokens.is(at, word) && tokens.at(at).capital() && (isBehindFirstName(at) || isExplained(at)));
    }

    private boolean isExplained(int at) {
        return tokens.is(at + 1, ",") && language.has("who", tokens.at(at + 2).low());
    }

    private boolean isBehindFirstName(int at) {
        var first = tokens.at(at - 1);
        var verb = tokens.at(at + 1).low();
        return first.isWord() && first.capital() && !first.opensLine() && !tokens.endsSentence(at - 2)
                && !language.has("prep", first.low()) && !language.has("weekday", first.low())
                && !language.has("month", first.low()) && !language.has("determiner", first.low())
                && (language.has("past", verb) || language.has("copula", verb) || language.has("future", verb)
                        || language.isPastForm(verb));
    }

    /** Whether a unit of time follows a race time: 2:25:16 hours. */
    private boolean isLength(int end) {
        var unit = language.entry("unit", tokens.at(end).low());
        return unit != null && unit.value() >= TimeUnits.HOUR;
    }

    /** Whether a month is capitalised as a modifier: "the March vote", but not "the March on the capital". */
    private boolean isNamed(int at) {
        var next = tokens.at(at + 1);
        return tokens.at(at).capital() && !tokens.at(at).opensLine() && next.isWord() && !next.capital()
                && language.has("determiner", tokens.at(at - 1).low()) && !language.has("prep", next.low())
                && !language.has("break", next.low());
    }

    /** Whether a word in lower case after "to" is a verb: "began to fall". */
    private boolean isVerb(int at) {
        return !tokens.at(at).capital() && language.has("infinitive", tokens.at(at - 1).low());
    }

    /** Whether words of the class onday precede, at most two: am, in der. */
    private boolean isOnDay(int at) {
        var before = tokens.at(at - 1).low();
        return language.has("onday", before)
                || (language.beginsName(tokens.at(at - 2).low())
                        && language.has("onday", tokens.at(at - 2).low() + " " + before));
    }

    private static boolean isDayOf(RuleMatch match) {
        int month = match.get(RuleSlot.MONTH, 1);
        return match.rule.fixed().containsKey(RuleSlot.DAY) || (month >= 1 && month <= 12
                && match.get(RuleSlot.DAY) <= EdtfCalendar.maxDays(month));
    }

    private boolean hasPreposition(int at) {
        return language.has("prep", before(at).low());
    }

    /** Returns the token before an index, skipping the hyphen between a preposition and a number: ב-2007. */
    private TimeToken before(int at) {
        boolean hyphen = (tokens.is(at - 1, "-") || tokens.is(at - 1, "־")) && tokens.glued(at) && tokens.glued(at - 1);
        return hyphen && language.has("prep", tokens.at(at - 2).low()) && language.has("prefix", "")
                ? tokens.at(at - 2)
                : tokens.at(at - 1);
    }

    /** Whether a name continues, without a new sentence: April Smith, Friday Harbor. */
    private boolean isName(int at, int end) {
        var next = tokens.at(end);
        return next.isWord() && next.capital() && !next.opensLine() && tokens.at(at).capital()
                && tokens.at(end - 1).isWord() && !language.has("part", next.low())
                && !language.has("weekday", next.low()) && !language.has("month", next.low());
    }

    /** Whether a year stands alone: “in 1953”, “1953,”, but not “the 1953 team”. */
    private boolean isFree(int at, int end) {
        var before = before(at);
        var next = tokens.at(end);
        if (!language.option("years").isEmpty()) {
            return isBareYear(at, next);
        }
        if (isOfAddress(end)) {
            return false;
        }
        boolean noun = next.isWord() && !next.opensLine() && !language.has("break", next.low())
                && !language.has("range", next.low()) && !language.has("past", next.low());
        if (noun && language.has("determiner", before.low())) {
            return false;
        }
        boolean prep = language.has("prep", before.low());
        var ending = language.option("plural");
        boolean plural = noun && !next.capital() && !ending.isEmpty() && next.low().endsWith(ending)
                && next.length() > 3;
        if (prep) {
            return !plural && !(noun && !next.capital() && language.has("weakprep", before.low()));
        }
        boolean bounded = (!before.isWord() && !before.isNumber() && !tokens.glued(at)) || before.is("(");
        return (bounded && !noun && !before.is("#") && !before.is("№") && !before.is("§"))
                || language.has("monthword", before.low());
    }

    /** Whether a street follows a number: 1909 Jolinda Drive, 2100 block. */
    private boolean isOfAddress(int end) {
        for (int i = end; i < end + LONGEST_STREET && tokens.at(i).isWord(); i++) {
            if (language.has("street", tokens.at(i).low()) && (i == end || tokens.at(i).capital())) {
                return i > end || !tokens.at(i).capital();
            }
            if (!tokens.at(i).capital()) {
                return false;
            }
        }
        return false;
    }

    /**
     * Whether a number stands as a year where no preposition is needed: not counted or numbered, as after “rund” or
     * “Seite”, and not a round number before a noun.
     */
    private boolean isBareYear(int at, TimeToken next) {
        var year = tokens.at(at);
        var before = tokens.at(at - 1);
        boolean likely = year.number() >= 1100 && year.number() < 2100;
        boolean noun = next.isWord() && next.capital() && !next.opensLine();
        boolean round = year.number() % 100 == 0 || year.number() % 500 == 0;
        boolean counted = language.has("counted", before.low()) || (noun && round);
        boolean relative = tokens.is(at - 2, ",");
        return likely && !counted && !before.is("/")
                && !(noun && !relative && language.has("determiner", before.low()));
    }

    private boolean endsPhrase(int end) {
        var next = tokens.at(end);
        return (!next.isWord() && !next.isNumber() && !next.is("'s") && !(next.is("-") && tokens.glued(end)))
                || (language.has("break", next.low()) && !language.has("determiner", next.low())) || next.opensLine();
    }

    /** Whether a number is not that of a following noun or larger number. */
    boolean standsAlone(int end) {
        return endsPhrase(end) || tokens.is(end, ",");
    }

    private boolean isNoun(int at) {
        var next = tokens.at(at);
        return next.isWord() && !next.opensLine() && !language.has("break", next.low())
                && !language.has("prep", next.low()) && !language.has("past", next.low());
    }

    /** Whether a noun follows that a number may count: around 2000 households. */
    boolean counts(int end) {
        return isNoun(end) && !language.isPastForm(tokens.at(end).low());
    }

    private boolean isDuration(int at, int end) {
        var next = tokens.at(end).low();
        return (language.has("span", tokens.at(at - 1).low()) || language.has("lengthafter", next))
                && !language.has("old", next)
                && !(tokens.is(end, "-") && language.has("old", tokens.at(end + 1).low()))
                && !language.has("future", tokens.at(end).low());
    }
}
