package app.parallax.ui.find;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words typed to find something by its name: beginnings of its words, in any order. */
public final class TypedWords {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final String typed;
    private final List<String> words;

    /**
     * Words as they were typed.
     *
     * @param typed may be empty
     */
    public TypedWords(String typed) {
        this.typed = typed.strip();
        this.words = words(typed);
    }

    /**
     * Whether each word that was typed begins a word of a name; where none was typed, any name is meant.
     *
     * @return whether it is meant
     */
    public boolean name(String name) {
        var parts = words(name);
        return words.stream().allMatch(word -> parts.stream().anyMatch(part -> part.startsWith(word)));
    }

    /** Whether no word was typed, perhaps signs alone. */
    boolean areNone() {
        return words.isEmpty();
    }

    /** Whether a name begins with just what was typed. */
    boolean begin(String name) {
        return name.regionMatches(true, 0, typed, 0, typed.length());
    }

    private static List<String> words(String text) {
        return Arrays.stream(BETWEEN.split(text.toLowerCase(Locale.getDefault()), -1)).filter(word -> !word.isEmpty())
                .toList();
    }
}
