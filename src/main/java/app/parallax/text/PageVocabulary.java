package app.parallax.text;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words of bylines, dates and boilerplate of pages in all languages, from {@code page.txt} of each folder and of those
 * without a folder; the head of {@code en/page.txt} tells the kinds.
 */
public final class PageVocabulary {
    private static final String FILE = "page.txt";
    private static final Map<String, List<String>> ALL = Language.byKind(
            Stream.concat(Language.all().stream().flatMap(language -> language.lines(FILE)),
                    Language.sharedLines(FILE)));

    private PageVocabulary() {}

    /** Returns the regular expressions of a kind in all languages as alternatives, without brackets around them. */
    public static String of(String kind) {
        return String.join("|", entries(kind));
    }

    public static List<String> entries(String kind) {
        return Objects.requireNonNull(ALL.get(kind), kind);
    }

    /** Returns the kinds of which a language has entries. */
    static Set<String> kinds(Language language) {
        return Language.byKind(language.lines(FILE)).keySet();
    }
}
