package app.parallax.io.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses RIS: on each line a tag of two characters, two spaces, a hyphen and the value. */
final class Ris {
    private static final Pattern FIELD = Pattern.compile("^\\s*([A-Z][A-Z0-9])\\s{1,2}-(?:\\s(.*)|)$");

    private Ris() {}

    static boolean looksLike(String start) {
        int end = start.indexOf('\n');
        var match = FIELD.matcher(end < 0 ? start : start.substring(0, end));
        return match.matches();
    }

    static List<Reference> read(String text) {
        var found = new ArrayList<Reference>();
        ReferenceBuilder reference = null;
        String tag = "";
        var value = new StringBuilder();
        int number = 0;
        for (var line : text.split("\n", -1)) {
            number++;
            var match = FIELD.matcher(line);
            if (!match.matches()) {
                value.append(' ').append(line.strip()); // a continued value
                continue;
            }
            put(reference, tag, value.toString());
            tag = match.group(1);
            value.setLength(0);
            value.append(match.group(2) == null ? "" : match.group(2).strip());
            if (tag.equals("TY")) {
                add(found, reference);
                reference = new ReferenceBuilder("line " + number);
            } else if (tag.equals("ER")) {
                add(found, reference);
                reference = null;
                tag = "";
            } else if (reference == null) {
                reference = new ReferenceBuilder("line " + number); // some writers omit the type
            }
        }
        put(reference, tag, value.toString());
        add(found, reference);
        return found;
    }

    private static void add(List<Reference> found, @Nullable ReferenceBuilder reference) {
        if (reference != null) {
            found.add(reference.done());
        }
    }

    private static void put(@Nullable ReferenceBuilder reference, String tag, String value) {
        if (reference == null) {
            return;
        }
        switch (tag) {
            case "TI", "T1", "CT" -> reference.title(value);
            case "AU", "A1" -> reference.author(value);
            case "T2" -> reference.outlet(value, 1);
            case "JO", "JF", "JA", "J2", "BT" -> reference.outlet(value, 2);
            case "PB" -> reference.outlet(value, 3);
            case "DA" -> reference.date(value, 1);
            case "Y1", "PY" -> reference.date(value, value.length() > 5 ? 2 : 3);
            case "LA" -> reference.language(value);
            case "UR", "LK" -> reference.url(value);
            case "L1", "L2", "L4" -> {
                reference.url(value);
                reference.file(value);
            }
            case "N1", "N2", "AB", "KW", "ID", "C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "M1", "M2", "M3",
                    "U1", "U2", "AN" ->
                reference.note(value);
            default -> {
            }
        }
    }
}
