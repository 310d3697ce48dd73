package app.parallax.text.time;

import java.util.Map;
import java.util.Set;

/** One place of a pattern. */
sealed interface PatternElement {
    /** Whether the place may stay empty. */
    boolean optional();

    /** One of some words or signs. */
    record Words(Set<String> words, boolean optional) implements PatternElement {}

    /** A word of a kind, whose number goes into a slot. */
    record Kind(Map<String, Entry> words, RuleSlot slot, boolean optional) implements PatternElement {}

    /** Figures, or words for them, that {@link TimeNumbers} reads. */
    record Figure(TimeNumbers.Form form, RuleSlot slot, boolean optional) implements PatternElement {}

    /**
     * A word of a kind.
     *
     * @param dotted whether a full stop may follow it
     * @param doubtful whether it means something else as well
     */
    record Entry(int value, boolean dotted, boolean doubtful) {}
}
