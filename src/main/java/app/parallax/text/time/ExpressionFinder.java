package app.parallax.text.time;

import app.parallax.text.Span;
import app.parallax.text.time.RuleMatcher.As;
import app.parallax.text.time.TimeRule.Condition;
import app.parallax.text.time.TimeRule.Operation;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the expressions of a piece of text, and joins times with their days. */
final class ExpressionFinder {
    private final TimeLanguage language;
    private final TimeTokens tokens;
    private final RuleMatcher matcher;
    private final ExpressionContext around;
    private final TenseDirection direction;
    private final EventNames names;
    private int sentence;
    /** Index after the previous expression. */
    private int lastEnd;

    ExpressionFinder(TimeLanguage language, TimeTokens tokens, EventNames names, boolean anyCase, int sentence) {
        this.language = language;
        this.tokens = tokens;
        this.direction = new TenseDirection(language, tokens);
        this.around = new ExpressionContext(language, tokens, direction, new HashMap<>());
        this.matcher = new RuleMatcher(language, tokens, around, anyCase);
        this.names = names;
        this.sentence = sentence;
    }

    /** Appends the expressions; returns the number of the next sentence. */
    int find(List<TimeCandidate> found) {
        int at = 0;
        while (at < tokens.size()) {
            int end = around.mayBegin(at) ? read(at, found) : at;
            for (int i = at; i < Math.max(end, at + 1); i++) {
                boolean within = i < end - 1; // the stop of an ordinal or an abbreviation
                if ((tokens.endsSentence(i) && !within) || tokens.at(i + 1).opensLine()) {
                    sentence++;
                }
            }
            at = Math.max(end, at + 1);
        }
        return sentence + 1;
    }

    /** Reads the expression that begins at a token; returns the index after it, or {@code at} if there is none. */
    private int read(int at, List<TimeCandidate> found) {
        var event = names.at(tokens, at);
        if (event != null) {
            found.add(new TimeCandidate(span(at, event.end()), names.match(event.end()), null, TimeModifier.NONE, 0,
                    sentence,
                    isLinked(event.end()), event.event()));
            return event.end();
        }
        if (language.from(tokens.at(at), tokens.at(at + 1)).isEmpty()) {
            return at;
        }
        var best = modified(at);
        if (best == null) {
            return at;
        }
        if (best.match.rule.has(Condition.EVENT)) {
            var named = names.after(tokens, best.match.end, language);
            if (named == null) {
                var plain = matcher.longest(at, As.PLAIN);
                return plain == null ? at : joined(at, new ModifiedMatch(plain, mod(plain)), found);
            }
            found.add(new TimeCandidate(span(at, named.end()), best.match, null, best.mod, 0, sentence, false,
                    named.event()));
            return named.end();
        }
        return joined(at, best, found);
    }

    private record ModifiedMatch(RuleMatch match, TimeModifier mod) {
        private int end() {
            return match.end;
        }
    }

    /** Returns the longest expression, with or without a modifier. */
    private @Nullable ModifiedMatch modified(int at) {
        var plain = alone(at);
        var best = plain == null ? null : new ModifiedMatch(plain, mod(plain));
        var modifier = matcher.longest(at, As.MOD);
        if (modifier != null) {
            var core = matcher.longest(modifier.end, As.MODIFIED);
            if (core != null && isModifier(at, modifier, core) && !isOfTheNoun(at, modifier, core)
                    && (best == null || core.end > best.end())
                    && core.rule.operation() != Operation.SET) {
                var mod = TimeModifier.numbered(modifier.get(RuleSlot.MOD));
                boolean ago = core.rule.operation() == Operation.SHIFT;
                mod = ago && mod == TimeModifier.MORE
                        ? TimeModifier.BEFORE
                        : ago && mod == TimeModifier.LESS ? TimeModifier.AFTER : mod;
                boolean lengths = mod == TimeModifier.MORE || mod == TimeModifier.LESS;
                boolean gotAround = mod == TimeModifier.APPROX && core.rule.operation() == Operation.WEEKDAY
                        && tokens.is(core.end, "'s");
                boolean atThatTime = core.rule.operation() == Operation.CLOCK
                        && language.has("atclock", tokens.at(at).low());
                boolean length = mod == TimeModifier.APPROX && core.rule.has(Condition.MOD); // about a month
                boolean amount = (lengths || mod == TimeModifier.APPROX) && core.rule.has(Condition.FREE)
                        && around.counts(core.end);
                if (!gotAround && !atThatTime && !length && !amount
                        && (!lengths || core.rule.operation() == Operation.DURATION)) {
                    best = new ModifiedMatch(core, mod == TimeModifier.NONE ? mod(core) : mod);
                }
            }
        }
        return best;
    }

    /** Whether the article belongs to a following noun: "the late-September vote". */
    private boolean isOfTheNoun(int at, RuleMatch modifier, RuleMatch core) {
        return core.rule.operation() == Operation.DATE && language.has("determiner", tokens.at(at).low())
                && modifier.end <= at + 3 && !language.has("of", tokens.at(modifier.end - 1).low());
    }

    private static TimeModifier mod(RuleMatch match) {
        return TimeModifier.numbered(match.get(RuleSlot.MOD));
    }

    /**
     * Whether "about" is a modifier: "about 7 October" may name a topic, so that a preposition is required before it.
     */
    private boolean isModifier(int at, RuleMatch modifier, RuleMatch core) {
        boolean about = language.has("maybemod", tokens.at(at).low());
        boolean length = core.rule.operation() == Operation.SHIFT || core.rule.operation() == Operation.DURATION;
        return !about || length || modifier.end > at + 1 || language.has("prep", tokens.at(at - 1).low())
                || tokens.at(at - 1).low().isEmpty() || tokens.at(at).opensLine();
    }

    private @Nullable RuleMatch alone(int at) {
        return matcher.longest(at, As.ALONE);
    }

    /** Joins adjoining days and times: "Monday, 7 October", "6:30 a.m. on Monday". */
    private int joined(int at, ModifiedMatch first, List<TimeCandidate> found) {
        var main = first.match;
        RuleMatch day = null;
        int end = main.end;
        var mod = first.mod;
        for (int i = 0; i < 3; i++) {
            var operation = (day == null ? main : day).rule.operation();
            boolean needsDay = main.rule.operation().isTime() && day == null && !main.has(RuleSlot.AT);
            var next = needsDay ? dayAfter(main, end) : after(end, "glue-time");
            if (next == null) {
                break;
            }
            var following = next.rule.operation();
            if (needsDay && following.isDate()) {
                day = next;
            } else if (!main.rule.operation().isTime() && following.isTime() && main.isDay()) {
                day = main;
                main = next;
            } else if (operation == Operation.WEEKDAY && following == Operation.DATE && !main.has(RuleSlot.AT)
                    && next.has(RuleSlot.DAY) && !main.has(RuleSlot.WEEK)) {
                var dated = next.with(RuleSlot.WEEKDAY, (day == null ? main : day).get(RuleSlot.WEEKDAY));
                if (day == null) {
                    main = dated;
                } else {
                    day = dated;
                }
            } else if (main.rule.operation() == Operation.CLOCK && following == Operation.PART
                    && !tokens.is(end, ",")) {
                main = withPart(main, next);
            } else if (main.rule.operation() == Operation.PART && following == Operation.CLOCK) {
                main = next;
            } else {
                break;
            }
            end = next.end;
        }
        if (main.rule.has(Condition.JOIN) && day == null) {
            return at;
        }
        if (day == null && main.rule.operation() == Operation.CLOCK) {
            day = behindOtherZone(end);
        }
        int heading = heading(at, end, found);
        found.add(new TimeCandidate(span(at, end), main, day, mod, heading, sentence, isLinked(end), null));
        return day == null ? daysBeside(main, end, heading, found) : end;
    }

    /** Returns what follows a time of day, past the name of its zone: 6:30 a.m. local time on Monday. */
    private @Nullable RuleMatch dayAfter(RuleMatch main, int end) {
        int zone = main.rule.operation() == Operation.CLOCK ? pastZone(end) : end;
        var next = zone > end ? after(zone, "glue-day") : null;
        return next != null && next.isDay() ? next : after(end, "glue-day");
    }

    private int pastZone(int end) {
        int to = end;
        while (to < end + 3 && language.has("zoneword", tokens.at(to).low())) {
            to++;
        }
        return to;
    }

    /** Returns the day behind the same time in another zone: 2:30 p.m. (1830 GMT) on Monday. */
    private @Nullable RuleMatch behindOtherZone(int clockEnd) {
        int end = pastZone(clockEnd);
        var other = tokens.is(end, "(") ? matcher.longest(end + 1, As.ALONE) : null;
        if (other == null || other.rule.operation() != Operation.CLOCK || !tokens.is(other.end, ")")) {
            return null;
        }
        var day = after(other.end + 1, "glue-day");
        return day != null && day.isDay() ? day : null;
    }

    /**
     * Returns the tense direction; a clause without a verb takes that of the previous one: "one will open in May, the
     * other in August".
     */
    private int heading(int at, int end, List<TimeCandidate> found) {
        int own = direction.of(at, end);
        boolean goesOn = own == 0 && !found.isEmpty() && found.getLast().sentence() == sentence;
        for (int i = lastEnd; goesOn && i < at; i++) {
            goesOn = !language.has("halt", tokens.at(i).low());
        }
        lastEnd = end;
        return goesOn ? found.getLast().direction() : own;
    }

    /** Adds further days of the same month: "April 24 and 25". */
    private int daysBeside(RuleMatch month, int from, int heading, List<TimeCandidate> found) {
        int end = from;
        while (month.rule.operation() == Operation.DATE && month.rule.monthFirst() > 0
                && language.has("beside", tokens.at(end).low())) {
            int start = tokens.is(end, ",") && language.has("beside", tokens.at(end + 1).low()) ? end + 2 : end + 1;
            var next = tokens.at(start);
            boolean fits = next.isNumber() && next.length() <= 2 && next.number() > month.get(RuleSlot.DAY)
                    && next.number() <= EdtfCalendar.maxDays(month.get(RuleSlot.MONTH)) && around.mayEnd(start + 1)
                    && around.standsAlone(start + 1);
            if (!fits) {
                break;
            }
            found.add(new TimeCandidate(span(start, start + 1), month.with(RuleSlot.DAY, next.number()), null,
                    TimeModifier.NONE,
                    heading, sentence, isLinked(start + 1), null));
            end = start + 1;
        }
        return end;
    }

    private static RuleMatch withPart(RuleMatch clock, RuleMatch part) {
        boolean late = part.get(RuleSlot.PART) >= 2 && clock.get(RuleSlot.HOUR) < 12;
        return late ? clock.with(RuleSlot.HOUR, clock.get(RuleSlot.HOUR) + 12) : clock;
    }

    /** Returns the next expression, at most two connecting words away. */
    private @Nullable RuleMatch after(int end, String glue) {
        if (tokens.endsSentence(end - 1) || tokens.at(end).opensLine()) {
            return null;
        }
        var close = around.mayBegin(end) ? matcher.longest(end, As.JOINED) : null;
        if (close != null) {
            return close;
        }
        if (!language.has(glue, tokens.at(end).low())) {
            return null;
        }
        int from = language.has(glue, tokens.at(end + 1).low()) ? end + 2 : end + 1;
        return matcher.longest(from, As.JOINED);
    }

    private boolean isLinked(int end) {
        var next = tokens.at(tokens.is(end, ",") && language.has("range", tokens.at(end + 1).low()) ? end + 1 : end);
        return (language.has("range", next.low()) || next.is("-") || next.is("–") || next.is("—"))
                && !next.opensLine();
    }

    private Span span(int from, int to) {
        return new Span(tokens.at(from).start(), tokens.at(to - 1).end());
    }
}
