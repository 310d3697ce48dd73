package app.parallax.io.refi;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** Stable identifiers for things without one in Parallax. */
public final class RefiNames {
    private RefiNames() {}

    /** The set of the notes that are memos. */
    public static final UUID MEMOS = id("memos");

    private static final Pattern STAND_IN = Pattern.compile("–( \\([0-9]+\\))?");

    /** The last line of the note of a mark whose words changed; the note of the analyst is what is before it. */
    private static final Pattern CHANGE = Pattern.compile("(^|\\n\\n)\\[Parallax: changed since version [0-9]+]\\s*$");

    /**
     * Adds to a note that the words of its mark changed.
     *
     * @param version number of the version that they changed since, 0 if they did not
     */
    static String withChange(String note, int version) {
        return version == 0
                ? note
                : note + (note.isEmpty() ? "" : "\n\n") + "[Parallax: changed since version " + version + "]";
    }

    /** The note of the analyst, without what {@link #withChange} added. */
    static String withoutChange(String note) {
        return CHANGE.matcher(note).replaceFirst("");
    }

    /** Whether a name is the placeholder for an empty one, which other programs reject. */
    public static boolean isStandIn(String name) {
        return STAND_IN.matcher(name).matches();
    }

    /** Returns an identifier derived from a name. */
    public static UUID id(String what) {
        return UUID.nameUUIDFromBytes(("Parallax " + what).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the identifier of a code for a tag that only orphans name. */
    public static UUID ofStrangeTag(String name) {
        return id("tag " + name);
    }
}
