package app.parallax.text.time;

import java.util.EnumMap;
import java.util.Map;

/** A match of a rule: the values of its slots and its end. */
final class RuleMatch {
    final TimeRule rule;
    /** Index after the last token. */
    final int end;
    /** Whether a word in it has other meanings. */
    final boolean doubtful;
    private final Map<RuleSlot, Integer> slots;

    RuleMatch(TimeRule rule, int end, Map<RuleSlot, Integer> slots, boolean doubtful) {
        this.rule = rule;
        this.end = end;
        this.slots = slots;
        this.doubtful = doubtful;
        slots.putAll(rule.fixed());
    }

    boolean has(RuleSlot slot) {
        return slots.containsKey(slot);
    }

    int get(RuleSlot slot, int otherwise) {
        return slots.getOrDefault(slot, otherwise);
    }

    int get(RuleSlot slot) {
        return get(slot, 0);
    }

    /** Whether it names one day. */
    boolean isDay() {
        return switch (rule.operation()) {
            case DATE -> has(RuleSlot.DAY);
            case UNIT -> get(RuleSlot.UNIT) == TimeUnits.DAY;
            case WEEKDAY, ISO, SLASHED, DOTTED, HOLIDAY -> true;
            default -> false;
        };
    }

    RuleMatch with(RuleSlot slot, int value) {
        var more = new EnumMap<>(slots);
        more.put(slot, value);
        return new RuleMatch(rule, end, more, doubtful);
    }
}
