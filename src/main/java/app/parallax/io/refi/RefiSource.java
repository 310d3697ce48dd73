package app.parallax.io.refi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source or a note of a REFI-QDA project. Identifiers are as in the file, without braces, in lower case.
 *
 * @param guid identifier, or null
 * @param name may be empty
 * @param path path of its plain text, or null
 * @param content its plain text inside the XML, or null
 * @param description may be empty
 */
public record RefiSource(String kind, @Nullable String guid, String name, @Nullable String path,
        @Nullable String content, String description, Made made, List<Selection> selections, List<Coding> codings,
        List<String> notes, List<Value> values) {

    /**
     * Author and times.
     *
     * @param user identifier, or null
     * @param created as written, or null
     * @param modified as written, or null
     */
    public record Made(@Nullable String user, @Nullable String created, @Nullable String modified) {}

    /**
     * A selection in a text.
     *
     * @param guid identifier, or null
     * @param name usually its words, may be empty
     * @param start position as the program counts, -1 for a selection not of text
     * @param end position, exclusive, -1 as {@code start}
     * @param description may be empty
     */
    public record Selection(@Nullable String guid, String name, long start, long end, String description, Made made,
            List<Coding> codings, List<String> notes) {}

    /**
     * The assignment of a code.
     *
     * @param guid identifier, or null
     * @param code identifier of the code, or null
     */
    public record Coding(@Nullable String guid, @Nullable String code, Made made, List<String> notes) {}

    public record Value(String variable, String text) {}
}
