package app.parallax.ui.find;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words typed to find a name: beginnings of its words, in any order. */
public final class TypedWords {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final String typed;
    private final List<String> words;

    /**
     * @param typed may be empty
     */
    public TypedWords(String typed) {
        this.typed = typed.strip();
        this.words = words(typed);
    }

    /** Whether each typed word begins a word of a name; true if nothing was typed. */
    public boolean name(String name) {
        var parts = words(name);
        return words.stream().allMatch(word -> parts.stream().anyMatch(part -> part.startsWith(word)));
    }

    /** Whether no word was typed, possibly only punctuation. */
    boolean areNone() {
        return words.isEmpty();
    }

    boolean begin(String name) {
        return name.regionMatches(true, 0, typed, 0, typed.length());
    }

    private static List<String> words(String text) {
        return Arrays.stream(BETWEEN.split(text.toLowerCase(Locale.getDefault()), -1)).filter(word -> !word.isEmpty())
                .toList();
    }
}
