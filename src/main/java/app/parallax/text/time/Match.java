package app.parallax.text.time;

import java.util.EnumMap;
import java.util.Map;

/** The numbers that a rule found, and how far it reaches. */
final class Match {
    final Rule rule;
    /** Index after the last token. */
    final int end;
    /** Whether a word in it means something else as well. */
    final boolean doubtful;
    private final Map<Slot, Integer> slots;

    Match(Rule rule, int end, Map<Slot, Integer> slots, boolean doubtful) {
        this.rule = rule;
        this.end = end;
        this.slots = slots;
        this.doubtful = doubtful;
        slots.putAll(rule.fixed());
    }

    boolean has(Slot slot) {
        return slots.containsKey(slot);
    }

    int get(Slot slot, int otherwise) {
        return slots.getOrDefault(slot, otherwise);
    }

    int get(Slot slot) {
        return get(slot, 0);
    }

    /** The same with one number more. */
    Match with(Slot slot, int value) {
        var more = new EnumMap<>(slots);
        more.put(slot, value);
        return new Match(rule, end, more, doubtful);
    }
}
