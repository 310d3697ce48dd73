package app.parallax.text.time;

import java.util.Map;
import java.util.Set;

/** An element of a pattern. */
sealed interface PatternElement {
    boolean optional();

    /** One of several words or signs. */
    record Words(Set<String> words, boolean optional) implements PatternElement {}

    /** A word of a class, whose number fills a slot. */
    record Kind(Map<String, Entry> words, RuleSlot slot, boolean optional) implements PatternElement {}

    /** A number in digits or words, parsed by {@link TimeNumbers}. */
    record Figure(TimeNumbers.Form form, RuleSlot slot, boolean optional) implements PatternElement {}

    /**
     * A word of a class.
     *
     * @param dotted whether a full stop may follow it
     * @param doubtful whether it has other meanings
     */
    record Entry(int value, boolean dotted, boolean doubtful) {}
}
