package app.parallax.text.time;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the longest expression that begins at a token. Patterns are short, so that the time per token is bounded. */
final class RuleMatcher {
    private final TimeLanguage language;
    private final TimeTokens tokens;
    private final ExpressionContext around;
    private final TimeNumbers numbers;
    private final boolean anyCase;
    /** Slots of the rule being tried. */
    private final Map<RuleSlot, Integer> slots = new EnumMap<>(RuleSlot.class);
    private boolean doubtful;

    RuleMatcher(TimeLanguage language, TimeTokens tokens, ExpressionContext around, boolean anyCase) {
        this.language = language;
        this.tokens = tokens;
        this.anyCase = anyCase;
        this.numbers = new TimeNumbers(language, tokens, slots);
        this.around = around;
    }

    /**
     * Returns the longest expression at a token whose conditions hold, or null.
     *
     * @param as its position: alone, alone without an event, after a modifier, or beside a day
     */
    @Nullable
    RuleMatch longest(int at, As as) {
        if (tokens.is(at, ",") || tokens.is(at, "،")) { // rules may have one before an optional word
            return null;
        }
        RuleMatch best = null;
        for (var rule : language.from(tokens.at(at), tokens.at(at + 1))) {
            if ((rule.operation() == TimeRule.Operation.MOD) != (as == As.MOD)) {
                continue;
            }
            slots.clear();
            doubtful = false;
            int end = end(rule.elements(), 0, at);
            if (end > at && (best == null || end > best.end) && (as == As.MOD || around.mayEnd(end))) {
                var match = new RuleMatch(rule, end, new EnumMap<>(slots), doubtful);
                if (around.allows(match, at, as)) {
                    best = match;
                }
            }
        }
        return best;
    }

    /** The position of an expression. */
    enum As {
        ALONE, PLAIN, MODIFIED, JOINED, MOD
    }

    private int end(List<PatternElement> elements, int index, int at) {
        if (index == elements.size()) {
            return at;
        }
        var element = elements.get(index);
        int next = matchElement(element, at);
        if (next > 0) {
            int end = end(elements, index + 1, next);
            if (end > 0 && !(end == next && isLeftOver(element))) {
                return end;
            }
        }
        if (!element.optional()) {
            return -1;
        }
        switch (element) {
            case PatternElement.Kind kind -> slots.remove(kind.slot());
            case PatternElement.Figure figure -> slots.remove(figure.slot());
            case PatternElement.Words _ -> {
            }
        }
        return end(elements, index + 1, at);
    }

    /** Whether a comma or the preposition of a year is left over because the year after it is missing. */
    private boolean isLeftOver(PatternElement element) {
        return element instanceof PatternElement.Words(var words, var optional) && optional
                && (words.contains(",") || words.contains(language.option("of")));
    }

    private int matchElement(PatternElement element, int at) {
        var token = tokens.at(at);
        if (token.low().isEmpty()) {
            return -1;
        }
        return switch (element) {
            case PatternElement.Words(var words, _) -> words.contains(token.low()) ? at + 1 : -1;
            case PatternElement.Figure(var form, var slot, _) ->
                numbers.read(form, slot, at);
            case PatternElement.Kind(var words, var slot, _) -> {
                var name = language.beginsName(token.low())
                        ? words.get(token.low() + " " + tokens.at(at + 1).low())
                        : null;
                var entry = name == null ? words.get(token.low()) : name;
                if (entry == null || !capitalFits(slot, token, at)) {
                    yield -1;
                }
                slots.put(slot, entry.value());
                if (name != null) {
                    yield at + 2;
                }
                doubtful |= entry.doubtful();
                yield entry.dotted() && tokens.is(at + 1, ".") && tokens.glued(at + 1) ? at + 2 : at + 1;
            }
        };
    }

    /**
     * Whether the case fits: in English and German names of months and weekdays are capitalised, “may” and “sat” are
     * not; in French they are small but for the first word of a sentence.
     */
    private boolean capitalFits(RuleSlot slot, TimeToken token, int at) {
        boolean name = slot == RuleSlot.MONTH || slot == RuleSlot.MONTH2 || slot == RuleSlot.WEEKDAY;
        if (!name || anyCase) {
            return true;
        }
        boolean first = token.opensLine() || !(tokens.at(at - 1).isWord() || tokens.is(at - 1, ","));
        return switch (language.names()) {
            case CAPITAL -> token.capital();
            case SMALL -> !token.capital() || first;
            case EITHER -> true;
        };
    }
}
