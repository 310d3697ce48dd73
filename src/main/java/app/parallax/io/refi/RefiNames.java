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
