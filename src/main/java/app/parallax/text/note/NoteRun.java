package app.parallax.text.note;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of text in one style.
 *
 * @param text never empty
 * @param link target in the project, or null
 * @param address external address, never opened by the program, or null
 */
public record NoteRun(String text, boolean strong, boolean emphasis, boolean code, @Nullable NoteLink link,
        @Nullable String address) {

    /** Whether two runs have the same style and can be joined. */
    boolean looksLike(NoteRun other) {
        return link == null && other.link == null && strong == other.strong && emphasis == other.emphasis
                && code == other.code && (address == null ? other.address == null : address.equals(other.address));
    }

    NoteRun and(String more) {
        return new NoteRun(text + more, strong, emphasis, code, link, address);
    }
}
