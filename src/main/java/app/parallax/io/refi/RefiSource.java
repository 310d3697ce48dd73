package app.parallax.io.refi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source or a note of a REFI-QDA project. Identifiers are as in the file, without braces, in small letters.
 *
 * @param guid identifier, null if it has none
 * @param name what it is called, empty if it has no name
 * @param path where its plain text lies, null if not said
 * @param content its plain text where it stands in the XML, null if it does not
 * @param description free text, empty if none
 */
public record RefiSource(String kind, @Nullable String guid, String name, @Nullable String path,
        @Nullable String content, String description, Made made, List<Selection> selections, List<Coding> codings,
        List<String> notes, List<Value> values) {

    /**
     * Who made something, and when.
     *
     * @param user identifier, null if not said
     * @param created as written, null if not said
     * @param modified as written, null if not said
     */
    public record Made(@Nullable String user, @Nullable String created, @Nullable String modified) {}

    /**
     * A stretch of a text.
     *
     * @param guid identifier, null if it has none
     * @param name mostly its words, empty if it has no name
     * @param start position as the program counts, -1 if it is not one of text
     * @param end position, exclusive, -1 as {@code start}
     * @param description free text, empty if none
     */
    public record Selection(@Nullable String guid, String name, long start, long end, String description, Made made,
            List<Coding> codings, List<String> notes) {}

    /**
     * That something bears a code.
     *
     * @param guid identifier, null if it has none
     * @param code identifier of the code, null if not said
     */
    public record Coding(@Nullable String guid, @Nullable String code, Made made, List<String> notes) {}

    /** What a variable says of a source. */
    public record Value(String variable, String text) {}
}
