package app.parallax.text.note;

import app.parallax.model.Kind;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * A link in a note, written {@code [[claim:UUID|words]]}. The identifier alone determines its target, so that the link
 * survives renames; the words are the name at the time of writing.
 *
 * @param kind one of {@link #KINDS}
 * @param words as written, without brackets, bars and line breaks; may be empty
 */
public record NoteLink(Kind kind, UUID target, String words) {
    public static final Set<Kind> KINDS = Set.of(Kind.ARTICLE, Kind.ANNOTATION, Kind.CLAIM, Kind.EVENT, Kind.MEMO);

    /** Maximum number of UTF-16 units of a name in a link. */
    static final int MOST_WORDS = 120;

    /** Creates a link with a shortened name. */
    public static NoteLink to(Kind kind, UUID target, String name) {
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException("no link leads to a " + kind);
        }
        var words = name.replaceAll("[\\[\\]|\\v\\p{Cc}\\s]+", " ").strip();
        if (words.length() > MOST_WORDS) {
            int end = words.lastIndexOf(' ', MOST_WORDS - 1);
            int cut = end > 0 ? end : MOST_WORDS - 1;
            words = words.substring(0, Character.isHighSurrogate(words.charAt(cut - 1)) ? cut - 1 : cut) + "…";
        }
        return new NoteLink(kind, target, words);
    }

    /** Returns the link as written in a note, such as {@code [[event:0198…|Attack]]}. */
    public String text() {
        return NoteLinks.OPEN + kind.name().toLowerCase(Locale.ROOT) + ":" + target
                + (words.isEmpty() ? "" : "|" + words) + NoteLinks.CLOSE;
    }
}
