package app.parallax.text.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** The entries of a kind that have a value: {@code words -> value}. */
final class WordValues {
    static final String ARROW = " -> ";

    private final String group;
    private final List<String> words = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    /**
     * Reads the entries.
     *
     * @param group begins the names of the groups in a regular expression, in letters
     */
    WordValues(DraftVocabulary vocabulary, String kind, String group) {
        this.group = group;
        for (var each : vocabulary.entries(kind)) {
            int arrow = each.lastIndexOf(ARROW);
            words.add(each.substring(0, arrow));
            values.add(each.substring(arrow + ARROW.length()));
        }
    }

    /** Returns a group of the words as alternatives of a regular expression; one that nothing matches if none. */
    String any() {
        var alternatives = new ArrayList<String>(List.of("(?!)"));
        for (int i = 0; i < words.size(); i++) {
            alternatives.add("(?<" + group + i + ">" + words.get(i) + ")");
        }
        return "(?:" + String.join("|", alternatives) + ")";
    }

    /** Returns the value of the words that were found; empty if none of this kind were. */
    String value(Matcher found) {
        for (int i = 0; i < values.size(); i++) {
            if (found.start(group + i) >= 0) {
                return values.get(i);
            }
        }
        return "";
    }
}
