package app.parallax.text.note;

import java.util.List;

/**
 * A paragraph, heading, item, piece of code or line of a note.
 *
 * @param level of a heading 1 to 6, else 0
 * @param indent in how many lists it stands, {@link #DEEPEST} at most
 * @param quote in how many quotations it stands, {@link #DEEPEST} at most
 * @param marker what stands before the first block of an item, such as {@code •} or {@code 2.}; empty elsewhere
 */
public record NoteBlock(Type type, int level, int indent, int quote, String marker, List<NoteRun> runs) {
    /** What is nested deeper is shown as if it were nested so deep. */
    public static final int DEEPEST = 6;

    /** What a block is. */
    public enum Type {
        /** Words. */
        PARAGRAPH,
        /** A heading. */
        HEADING,
        /** Code. */
        CODE,
        /** A line across. */
        RULE
    }

    /** Keeps a copy that nobody can change. */
    public NoteBlock {
        runs = List.copyOf(runs);
    }

    /**
     * The words of the block.
     *
     * @return as they are shown, but for what links are called now
     */
    public String words() {
        var words = new StringBuilder();
        runs.forEach(run -> words.append(run.text()));
        return words.toString();
    }
}
