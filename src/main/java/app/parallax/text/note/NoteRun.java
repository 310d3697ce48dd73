package app.parallax.text.note;

import org.jspecify.annotations.Nullable;

/**
 * Words of a note that look alike.
 *
 * @param text the words, never empty
 * @param strong whether they are bold
 * @param emphasis whether they are italic
 * @param code whether they are code
 * @param link what they lead to in the project; null for nothing
 * @param address what they lead to elsewhere, never followed by the program; null for nothing
 */
public record NoteRun(String text, boolean strong, boolean emphasis, boolean code, @Nullable NoteLink link,
        @Nullable String address) {

    /** Whether other words look like these and can stand in one run with them. */
    boolean looksLike(NoteRun other) {
        return link == null && other.link == null && strong == other.strong && emphasis == other.emphasis
                && code == other.code && (address == null ? other.address == null : address.equals(other.address));
    }

    NoteRun and(String more) {
        return new NoteRun(text + more, strong, emphasis, code, link, address);
    }
}
