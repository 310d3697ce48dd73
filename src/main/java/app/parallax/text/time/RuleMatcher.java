package app.parallax.text.time;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the longest expression that begins at a token. Patterns are short, so that a token costs a bounded time. */
final class RuleMatcher {
    private final TimeLanguage language;
    private final TimeTokens tokens;
    private final ExpressionContext around;
    private final TimeNumbers figures;
    private final boolean anyCase;
    /** Filled by the rule that is tried. */
    private final Map<RuleSlot, Integer> slots = new EnumMap<>(RuleSlot.class);
    private boolean doubtful;

    RuleMatcher(TimeLanguage language, TimeTokens tokens, boolean anyCase) {
        this.language = language;
        this.tokens = tokens;
        this.anyCase = anyCase;
        this.figures = new TimeNumbers(language, tokens, slots);
        this.around = new ExpressionContext(language, tokens);
    }

    /**
     * The longest expression from a token on whose conditions hold.
     *
     * @param at index of the first token
     * @param as whether it stands alone, alone and with no event, after a modifier, beside a day
     * @return null if there is none
     */
    @Nullable
    RuleMatch longest(int at, As as) {
        RuleMatch best = null;
        for (var rule : language.from(tokens.at(at), tokens.at(at + 1))) {
            if ((rule.operation() == TimeRule.Operation.MOD) != (as == As.MOD)) {
                continue;
            }
            slots.clear();
            doubtful = false;
            int end = end(rule.elements(), 0, at);
            if (end > at && (best == null || end > best.end) && (as == As.MOD || around.endsWell(end))) {
                var match = new RuleMatch(rule, end, new EnumMap<>(slots), doubtful);
                if (around.allows(match, at, as)) {
                    best = match;
                }
            }
        }
        return best;
    }

    /** How an expression stands. */
    enum As {
        ALONE, PLAIN, MODIFIED, JOINED, MOD
    }

    private int end(List<PatternElement> elements, int index, int at) {
        if (index == elements.size()) {
            return at;
        }
        var element = elements.get(index);
        int next = one(element, at);
        if (next > 0) {
            int end = end(elements, index + 1, next);
            if (end > 0 && !(end == next && joinsNothing(element))) {
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

    /** A comma or an "of" before a year that is not there belongs to what follows. */
    private static boolean joinsNothing(PatternElement element) {
        return element instanceof PatternElement.Words(var words, var optional) && optional
                && (words.contains(",") || words.contains("of"));
    }

    private int one(PatternElement element, int at) {
        var token = tokens.at(at);
        if (token.low().isEmpty()) {
            return -1;
        }
        return switch (element) {
            case PatternElement.Words(var words, _) -> words.contains(token.low()) ? at + 1 : -1;
            case PatternElement.Figure(var form, var slot, _) ->
                figures.read(form, slot, at);
            case PatternElement.Kind(var words, var slot, _) -> {
                var entry = words.get(token.low());
                if (entry == null || !capitalFits(slot, token)) {
                    yield -1;
                }
                slots.put(slot, entry.value());
                doubtful |= entry.doubtful();
                yield entry.dotted() && tokens.is(at + 1, ".") && tokens.glued(at + 1) ? at + 2 : at + 1;
            }
        };
    }

    /** Months and weekdays are names: “may” and “sat” are others. */
    private boolean capitalFits(RuleSlot slot, TimeToken token) {
        boolean name = slot == RuleSlot.MONTH || slot == RuleSlot.MONTH2 || slot == RuleSlot.WEEKDAY;
        return !name || token.capital() || anyCase;
    }
}
