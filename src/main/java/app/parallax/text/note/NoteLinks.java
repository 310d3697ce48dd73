package app.parallax.text.note;

import app.parallax.model.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Finds the links of a note in time linear in its length. Links in code count too: they are shown as text, but still
 * relate the note to their target.
 */
public final class NoteLinks {
    public static final String OPEN = "[[";
    public static final String CLOSE = "]]";

    /** Maximum length of a link, which bounds the search for its end. */
    private static final int LONGEST = 400;
    private static final Pattern LINK = Pattern.compile("\\[\\[(article|annotation|claim|event|memo):"
            + "([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})(?:\\|([^\\[\\]|\\v]*+))?]]");

    private NoteLinks() {}

    /**
     * A link with its position.
     *
     * @param start UTF-16 offset of its first bracket
     * @param end UTF-16 offset after its last bracket
     */
    public record Place(int start, int end, NoteLink link) {}

    /** Returns the links of a note from left to right. */
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
     * Parses the link at an offset.
     *
     * @param start UTF-16 offset
     * @return empty if no link begins there
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

    /** Replaces links by their words, as people see and search the note. */
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
