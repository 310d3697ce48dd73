package app.parallax.text.time;

import app.parallax.text.Span;
import app.parallax.text.time.Matcher.As;
import app.parallax.text.time.Rule.Condition;
import app.parallax.text.time.Rule.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the expressions of one piece of text, and joins times to their days. */
final class Finder {
    private final Language language;
    private final Tokens tokens;
    private final Matcher matcher;
    private final Surroundings around;
    private final Direction direction;
    private final EventNames names;
    private int sentence;
    /** Index after the expression before. */
    private int lastEnd;

    Finder(Language language, Tokens tokens, EventNames names, boolean anyCase, int sentence) {
        this.language = language;
        this.tokens = tokens;
        this.matcher = new Matcher(language, tokens, anyCase);
        this.around = new Surroundings(language, tokens);
        this.direction = new Direction(language, tokens);
        this.names = names;
        this.sentence = sentence;
    }

    /** Adds what it finds, and gives the number of the sentence that comes after. */
    int find(List<Candidate> found) {
        int at = 0;
        while (at < tokens.size()) {
            int end = around.mayBegin(at) ? read(at, found) : at;
            for (int i = at; i < Math.max(end, at + 1); i++) {
                if (tokens.endsSentence(i) || tokens.at(i + 1).opensLine()) {
                    sentence++;
                }
            }
            at = Math.max(end, at + 1);
        }
        return sentence + 1;
    }

    /** Reads the expression that begins at a token, if one does; gives the index after it, else the token's own. */
    private int read(int at, List<Candidate> found) {
        var event = names.at(tokens, at);
        if (event != null) {
            found.add(new Candidate(span(at, event.end()), names.match(event.end()), null, Mod.NONE, 0, sentence,
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
                return plain == null ? at : joined(at, new Modified(plain, mod(plain)), found);
            }
            found.add(new Candidate(span(at, named.end()), best.match, null, best.mod, 0, sentence, false,
                    named.event()));
            return named.end();
        }
        return joined(at, best, found);
    }

    private record Modified(Match match, Mod mod) {
        private int end() {
            return match.end;
        }
    }

    /** The longest expression with a modifier or without one. */
    private @Nullable Modified modified(int at) {
        var plain = alone(at);
        var best = plain == null ? null : new Modified(plain, mod(plain));
        var modifier = matcher.longest(at, As.MOD);
        if (modifier != null) {
            var core = matcher.longest(modifier.end, As.MODIFIED);
            if (core != null && isModifier(at, modifier, core) && !isOfTheNoun(at, modifier, core)
                    && (best == null || core.end > best.end())
                    && core.rule.operation() != Operation.SET) {
                var mod = Mod.numbered(modifier.get(Slot.MOD));
                boolean ago = core.rule.operation() == Operation.SHIFT;
                mod = ago && mod == Mod.MORE ? Mod.BEFORE : ago && mod == Mod.LESS ? Mod.AFTER : mod;
                boolean lengths = mod == Mod.MORE || mod == Mod.LESS;
                boolean gotAround = mod == Mod.APPROX && core.rule.operation() == Operation.WEEKDAY
                        && tokens.is(core.end, "'s");
                if (!gotAround && (!lengths || core.rule.operation() == Operation.DURATION)) {
                    best = new Modified(core, mod == Mod.NONE ? mod(core) : mod);
                }
            }
        }
        return best;
    }

    /** "The late-September vote": the article belongs to what follows. */
    private boolean isOfTheNoun(int at, Match modifier, Match core) {
        return core.rule.operation() == Operation.DATE && language.has("determiner", tokens.at(at).low())
                && modifier.end <= at + 3 && !tokens.is(modifier.end - 1, "of");
    }

    private static Mod mod(Match match) {
        return Mod.numbered(match.get(Slot.MOD));
    }

    /** "About 7 October" may be what is talked of: it is a modifier only where a preposition stands before it. */
    private boolean isModifier(int at, Match modifier, Match core) {
        boolean about = language.has("maybemod", tokens.at(at).low());
        boolean length = core.rule.operation() == Operation.SHIFT || core.rule.operation() == Operation.DURATION;
        return !about || length || modifier.end > at + 1 || language.has("prep", tokens.at(at - 1).low())
                || tokens.at(at - 1).low().isEmpty() || tokens.at(at).opensLine();
    }

    /** An expression; one that needs an event only where one is named. */
    private @Nullable Match alone(int at) {
        return matcher.longest(at, As.ALONE);
    }

    /** Joins days and times that stand beside each other: "Monday, 7 October", "6:30 a.m. on Monday". */
    private int joined(int at, Modified first, List<Candidate> found) {
        var main = first.match;
        Match day = null;
        int end = main.end;
        var mod = first.mod;
        for (int i = 0; i < 3; i++) {
            var operation = (day == null ? main : day).rule.operation();
            boolean needsDay = main.rule.operation().isTime() && day == null && !main.has(Slot.AT);
            var next = needsDay ? after(end, "glue-day") : after(end, "glue-time");
            if (next == null) {
                break;
            }
            var that = next.rule.operation();
            if (needsDay && that.isDate()) {
                day = next;
            } else if (!main.rule.operation().isTime() && that.isTime() && isDay(main)) {
                day = main;
                main = next;
            } else if (operation == Operation.WEEKDAY && that == Operation.DATE && !main.has(Slot.AT)
                    && next.has(Slot.DAY) && !main.has(Slot.WEEK)) {
                if (day == null) {
                    main = next;
                } else {
                    day = next;
                }
            } else if (main.rule.operation() == Operation.CLOCK && that == Operation.PART) {
                main = withPart(main, next);
            } else if (main.rule.operation() == Operation.PART && that == Operation.CLOCK) {
                main = next;
            } else {
                break;
            }
            end = next.end;
        }
        if (main.rule.has(Condition.JOIN) && day == null) {
            return at;
        }
        int heading = heading(at, end, found);
        found.add(new Candidate(span(at, end), main, day, mod, heading, sentence, isLinked(end), null));
        return day == null ? daysBeside(main, end, heading, found) : end;
    }

    /** Where the clause has no verb, that of the one before goes on: "one will open in May, the other in August". */
    private int heading(int at, int end, List<Candidate> found) {
        int own = direction.of(at, end);
        boolean goesOn = own == 0 && !found.isEmpty() && found.getLast().sentence() == sentence;
        for (int i = lastEnd; goesOn && i < at; i++) {
            goesOn = !language.has("halt", tokens.at(i).low());
        }
        lastEnd = end;
        return goesOn ? found.getLast().direction() : own;
    }

    /** "April 24 and 25": each day is named for itself. */
    private int daysBeside(Match month, int from, int heading, List<Candidate> found) {
        int end = from;
        while (month.rule.operation() == Operation.DATE && month.rule.monthFirst() > 0
                && language.has("beside", tokens.at(end).low())) {
            int start = tokens.is(end, ",") && language.has("beside", tokens.at(end + 1).low()) ? end + 2 : end + 1;
            var next = tokens.at(start);
            boolean fits = next.isNumber() && next.length() <= 2 && next.number() > month.get(Slot.DAY)
                    && next.number() <= Calendar.longest(month.get(Slot.MONTH)) && around.endsWell(start + 1)
                    && around.stands(start + 1);
            if (!fits) {
                break;
            }
            found.add(new Candidate(span(start, start + 1), month.with(Slot.DAY, next.number()), null, Mod.NONE,
                    heading, sentence, isLinked(start + 1), null));
            end = start + 1;
        }
        return end;
    }

    private static Match withPart(Match clock, Match part) {
        boolean late = part.get(Slot.PART) >= 2 && clock.get(Slot.HOUR) < 12;
        return late ? clock.with(Slot.HOUR, clock.get(Slot.HOUR) + 12) : clock;
    }

    private static boolean isDay(Match match) {
        return switch (match.rule.operation()) {
            case DATE -> match.has(Slot.DAY);
            case UNIT -> match.get(Slot.UNIT) == 1;
            case WEEKDAY, ISO, SLASHED, DOTTED, HOLIDAY -> true;
            default -> false;
        };
    }

    /** What follows, at most one word of glue away. */
    private @Nullable Match after(int end, String glue) {
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
        var next = tokens.at(end);
        return (language.has("range", next.low()) || next.is("-") || next.is("–") || next.is("—"))
                && !next.opensLine();
    }

    private Span span(int from, int to) {
        return new Span(tokens.at(from).start(), tokens.at(to - 1).end());
    }
}
