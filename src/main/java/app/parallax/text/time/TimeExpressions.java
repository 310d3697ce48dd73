package app.parallax.text.time;

import app.parallax.text.Language;
import app.parallax.text.time.TimeRule.Operation;
import java.util.ArrayList;
import java.util.List;

/** Proposes the expressions of time in a text, by deterministic rules. */
public final class TimeExpressions {
    /** A text with this many past years, if they are most of its years, is history instead of news. */
    private static final int MANY_YEARS = 5;
    private static final int LONG_PAST = 2;
    /** Maximum length of what stands between a time of day and its day. */
    private static final int FAR = 60;

    private TimeExpressions() {}

    /**
     * Finds the expressions of time of a text, in linear time.
     *
     * @return by start, without overlaps
     */
    public static List<TimeExpression> find(String text, TimeContext context) {
        return find(text, context, Language.of(context.language(), text));
    }

    /** Finds the expressions of time of a text in a language with a folder. */
    static List<TimeExpression> find(String text, TimeContext context, Language tongue) {
        var language = TimeLanguage.of(tongue);
        var names = new EventNames(context.events());
        var candidates = new ArrayList<TimeCandidate>();
        var lexer = new TimeLexer(language, text);
        int sentence = 0;
        for (var tokens = lexer.next(); !tokens.isEmpty(); tokens = lexer.next()) {
            sentence = new ExpressionFinder(language, new TimeTokens(tokens), names, false, sentence).find(candidates);
        }
        lendYears(candidates);
        lendDays(text, candidates);
        boolean narrative = tellsHistory(candidates, context);
        var resolver = new DateResolver(text, language,
                new ReferenceDate(context.day(), context.published(), narrative), names,
                NumberDates.of(language, candidates), narrative);
        return candidates.stream().map(resolver::resolve).toList();
    }

    /** Copies the year of the second date to the first: "From June to August 1944". */
    private static void lendYears(List<TimeCandidate> candidates) {
        for (int i = candidates.size() - 2; i >= 0; i--) {
            var one = candidates.get(i);
            var next = candidates.get(i + 1);
            var day = one.dayMatch();
            boolean linked = one.linked() && next.span().start() - one.span().end() <= 12
                    && one.sentence() == next.sentence();
            if (linked && needsYear(day) && one.day() == null && next.dayMatch().has(RuleSlot.YEAR)
                    && next.dayMatch().has(RuleSlot.MONTH) && next.dayMatch().get(RuleSlot.BC) == 0) {
                int year = next.dayMatch().get(RuleSlot.YEAR);
                candidates.set(i, one.withYear(
                        day.get(RuleSlot.MONTH) > next.dayMatch().get(RuleSlot.MONTH) ? year - 1 : year));
            }
        }
    }

    /**
     * Copies a day to the weekday or the time of day before it: "Friday (June 21)", "at 5 p.m. in the park on Sunday".
     */
    private static void lendDays(String text, List<TimeCandidate> candidates) {
        for (int i = candidates.size() - 2; i >= 0; i--) {
            var one = candidates.get(i);
            var next = candidates.get(i + 1);
            var day = next.dayMatch();
            int gap = next.span().start() - one.span().end();
            if (one.sentence() != next.sentence() || gap > FAR || one.event() != null || !day.isDay()) {
                continue;
            }
            var between = text.substring(one.span().end(), next.span().start());
            if (one.dayMatch().rule.operation() == Operation.WEEKDAY) {
                if (between.strip().equals("(") && day.rule.operation() == Operation.DATE) {
                    candidates.set(i, one.on(day.with(RuleSlot.WEEKDAY, one.dayMatch().get(RuleSlot.WEEKDAY))));
                }
            } else if (one.match().rule.operation() == Operation.CLOCK && one.day() == null && !one.linked()
                    && !one.match().has(RuleSlot.AT) && !next.match().rule.operation().isTime()
                    && !isAfterDay(candidates, i)
                    && between.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == ' ' || c == '-')) {
                candidates.set(i, one.on(day));
            }
        }
    }

    /** Whether the sentence names a day before an expression, on which a time of day is read. */
    private static boolean isAfterDay(List<TimeCandidate> candidates, int index) {
        return index > 0 && candidates.get(index - 1).sentence() == candidates.get(index).sentence()
                && (candidates.get(index - 1).dayMatch().isDay() || candidates.get(index - 1).linked());
    }

    private static boolean needsYear(RuleMatch match) {
        return match.rule.operation() == TimeRule.Operation.DATE && match.has(RuleSlot.MONTH)
                && !match.has(RuleSlot.YEAR)
                && !match.has(RuleSlot.AT) && !match.has(RuleSlot.Y);
    }

    /** Whether dates are counted from the last one named: without a dateline, or if most years named are long past. */
    private static boolean tellsHistory(List<TimeCandidate> candidates, TimeContext context) {
        var day = context.day();
        if (day == null) {
            return true;
        }
        int years = 0;
        int past = 0;
        for (var candidate : candidates) {
            if (candidate.dayMatch().has(RuleSlot.YEAR)) {
                years++;
                past += candidate.dayMatch().get(RuleSlot.YEAR) <= day.getYear() - LONG_PAST ? 1 : 0;
            }
        }
        return past >= MANY_YEARS && past * 10 >= years * 7 && past * 4 >= candidates.size();
    }
}
