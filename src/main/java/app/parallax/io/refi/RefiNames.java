package app.parallax.io.refi;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** Derives stable identifiers for what has none in Parallax. */
public final class RefiNames {
    private RefiNames() {}

    /** The set whose notes are memos. */
    public static final UUID MEMOS = id("memos");

    private static final Pattern STAND_IN = Pattern.compile("–( \\([0-9]+\\))?");

    /**
     * Whether a name stands for none, which other programs do not take.
     *
     * @return whether what bears it may have no name
     */
    public static boolean isStandIn(String name) {
        return STAND_IN.matcher(name).matches();
    }

    /**
     * An identifier that is made of a name.
     *
     * @return the same for the same name
     */
    public static UUID id(String what) {
        return UUID.nameUUIDFromBytes(("Parallax " + what).getBytes(StandardCharsets.UTF_8));
    }

    /** The code for a tag that annotations without a place name, and that is no tag of the project. */
    public static UUID ofStrangeTag(String name) {
        return id("tag " + name);
    }
}
