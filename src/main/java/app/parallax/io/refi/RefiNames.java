package app.parallax.io.refi;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identifiers of what has none in Parallax, the same each time. */
public final class RefiNames {
    private RefiNames() {}

    /**
     * An identifier that is made of a name.
     *
     * @param what
     *            what it is and its name
     * @return the same for the same name
     */
    public static UUID id(String what) {
        return UUID.nameUUIDFromBytes(("Parallax " + what).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The code for a tag that annotations without a place name, and that is no tag of the project.
     *
     * @param name
     *            the tag's name
     * @return its identifier
     */
    public static UUID ofStrangeTag(String name) {
        return id("tag " + name);
    }
}
