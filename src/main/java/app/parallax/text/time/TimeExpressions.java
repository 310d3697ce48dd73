package app.parallax.text.time;

import java.util.ArrayList;
import java.util.List;

/** Proposes what in a text names a time, and which. Rules alone: the same text gives the same. */
public final class TimeExpressions {
    /** A text that names so many years, most of them long past, tells history and no news. */
    private static final int MANY_YEARS = 5;
    private static final int LONG_PAST = 2;

    private TimeExpressions() {}

    /**
     * Finds the expressions of time of a text, in time in proportion to its length.
     *
     * @param text
     *            English, or another language that has a file in {@code resources/time}
     * @param context
     *            what relative times are read against
     * @return by start, not overlapping
     */
    public static List<TimeExpression> find(String text, TimeContext context) {
        var language = Languages.of(context.language(), text);
        var names = new EventNames(context.events());
        var candidates = new ArrayList<Candidate>();
        var lexer = new Lexer(text);
        int sentence = 0;
        for (var tokens = lexer.next(); !tokens.isEmpty(); tokens = lexer.next()) {
            sentence = new Finder(language, new Tokens(tokens), names, false, sentence).find(candidates);
        }
        lendYears(candidates);
        boolean narrative = tellsHistory(candidates, context);
        var resolver = new Resolver(text, language, new Base(context.day(), context.published(), narrative), names,
                NumberDates.of(language, candidates), narrative);
        return candidates.stream().map(resolver::resolve).toList();
    }

    /** "From June to August 1944": the first takes the year of the second. */
    private static void lendYears(List<Candidate> candidates) {
        for (int i = candidates.size() - 2; i >= 0; i--) {
            var one = candidates.get(i);
            var next = candidates.get(i + 1);
            var day = one.dayMatch();
            boolean linked = one.linked() && next.span().start() - one.span().end() <= 12
                    && one.sentence() == next.sentence();
            if (linked && needsYear(day) && one.day() == null && next.dayMatch().has(Slot.YEAR)
                    && next.dayMatch().has(Slot.MONTH) && next.dayMatch().get(Slot.BC) == 0) {
                int year = next.dayMatch().get(Slot.YEAR);
                candidates.set(i, one.withYear(
                        day.get(Slot.MONTH) > next.dayMatch().get(Slot.MONTH) ? year - 1 : year));
            }
        }
    }

    private static boolean needsYear(Match match) {
        return match.rule.operation() == Rule.Operation.DATE && match.has(Slot.MONTH) && !match.has(Slot.YEAR)
                && !match.has(Slot.AT) && !match.has(Slot.Y);
    }

    /** Without a dateline, or where most of the years that are named are long past, a date goes on from the last. */
    private static boolean tellsHistory(List<Candidate> candidates, TimeContext context) {
        var day = context.day();
        if (day == null) {
            return true;
        }
        int years = 0;
        int past = 0;
        for (var candidate : candidates) {
            if (candidate.dayMatch().has(Slot.YEAR)) {
                years++;
                past += candidate.dayMatch().get(Slot.YEAR) <= day.getYear() - LONG_PAST ? 1 : 0;
            }
        }
        return past >= MANY_YEARS && past * 10 >= years * 7 && past * 4 >= candidates.size();
    }
}
