package app.parallax.text.note;

import java.util.List;

/**
 * A block of a note: a paragraph, heading, list item, code block or rule.
 *
 * @param level 1 to 6 for a heading, else 0
 * @param indent depth of nested lists, at most {@link #DEEPEST}
 * @param quote depth of nested quotations, at most {@link #DEEPEST}
 * @param marker the bullet or number before the first block of an item, such as {@code •} or {@code 2.}; else empty
 */
public record NoteBlock(Type type, int level, int indent, int quote, String marker, List<NoteRun> runs) {
    /** Maximum depth shown; deeper blocks appear at this depth. */
    public static final int DEEPEST = 6;

    public enum Type {
        PARAGRAPH,
        HEADING,
        CODE,
        /** A horizontal rule. */
        RULE
    }

    public NoteBlock {
        runs = List.copyOf(runs);
    }

    /** Returns the text of the block, with links under their stored names. */
    public String words() {
        var words = new StringBuilder();
        runs.forEach(run -> words.append(run.text()));
        return words.toString();
    }
}
