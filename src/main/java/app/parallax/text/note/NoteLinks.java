package app.parallax.text.note;

import app.parallax.model.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Finds the links of a note, in time linear in its length whatever stands in it. Links in code count too: they are
 * shown as they are written, and still say what the note is about.
 */
public final class NoteLinks {
    /** Begins a link. */
    public static final String OPEN = "[[";
    /** Ends a link. */
    public static final String CLOSE = "]]";

    /** So long at most is a link: everything longer is none, so that a search for its end is short. */
    private static final int LONGEST = 400;
    private static final Pattern LINK = Pattern.compile("\\[\\[(article|annotation|claim|event|memo):"
            + "([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})(?:\\|([^\\[\\]|\\v]*+))?]]");

    private NoteLinks() {}

    /**
     * A link with its place.
     *
     * @param start UTF-16 offset of its first bracket
     * @param end UTF-16 offset behind its last bracket
     */
    public record Place(int start, int end, NoteLink link) {}

    /**
     * The links of a note.
     *
     * @return from left to right
     */
    public static List<Place> in(String note) {
        int at = note.indexOf(OPEN);
        if (at < 0) {
            return List.of();
        }
        var found = new ArrayList<Place>();
        while (at >= 0) {
            var place = at(note, at);
            place.ifPresent(found::add);
            at = note.indexOf(OPEN, place.map(Place::end).orElse(at + 1));
        }
        return found;
    }

    /**
     * The link that begins at a place.
     *
     * @param start UTF-16 offset
     * @return empty if none begins there
     */
    public static Optional<Place> at(String note, int start) {
        var matcher = LINK.matcher(note).region(start, Math.min(note.length(), start + LONGEST));
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        var words = matcher.group(3);
        return Optional.of(new Place(start, matcher.end(), new NoteLink(
                Kind.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)), UUID.fromString(matcher.group(2)),
                words == null ? "" : words)));
    }

    /**
     * The note with the words of its links in their places: what people see of it, and search for.
     *
     * @return Markdown without links of ours
     */
    public static String plain(String note) {
        var places = in(note);
        if (places.isEmpty()) {
            return note;
        }
        var plain = new StringBuilder();
        int at = 0;
        for (var place : places) {
            plain.append(note, at, place.start()).append(place.link().words());
            at = place.end();
        }
        return plain.append(note, at, note.length()).toString();
    }
}
