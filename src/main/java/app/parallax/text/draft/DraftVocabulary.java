package app.parallax.text.draft;

import app.parallax.text.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words by which a draft is compared with its sources, from {@code draft.txt} of the folder of a language; the head of
 * {@code en/draft.txt} tells the kinds.
 */
final class DraftVocabulary {
    static final String FILE = "draft.txt";
    private static final Pattern KIND = Pattern.compile("<([a-z]+(?:-[a-z]+)*)>");
    private static final String NOTHING = "(?!)";
    private static final DraftVocabulary ALL = new DraftVocabulary(Language.all());
    private static final Map<Language, DraftVocabulary> EACH = new ConcurrentHashMap<>();

    private final Map<String, List<String>> entries;

    /** Reads the words of some languages. */
    DraftVocabulary(List<Language> languages) {
        entries = Language.byKind(languages.stream().flatMap(language -> language.lines(FILE)));
    }

    /** Returns the words of all languages. */
    static DraftVocabulary all() {
        return ALL;
    }

    /** Returns the words of a language; those of the first where it has no folder. */
    static DraftVocabulary of(Locale locale) {
        return EACH.computeIfAbsent(Language.tagged(locale.toLanguageTag()).orElse(Language.all().getFirst()),
                language -> new DraftVocabulary(List.of(language)));
    }

    Set<String> kinds() {
        return entries.keySet();
    }

    /** Returns the entries of a kind, in the order of the languages; none if it has none. */
    List<String> entries(String kind) {
        return entries.getOrDefault(kind, List.of());
    }

    /** Returns the entries of a kind that are plain words. */
    Set<String> words(String kind) {
        return Set.copyOf(entries(kind));
    }

    /** Returns the values of the entries {@code word -> value} of a kind by their word; the first of equal words. */
    Map<String, String> values(String kind) {
        return entries(kind).stream().map(each -> each.split(WordValues.ARROW, 2))
                .collect(Collectors.toMap(each -> each[0], each -> each[1], (first, second) -> first));
    }

    boolean has(String option) {
        return entries("option").contains(option);
    }

    /** Returns a group of the entries of a kind as alternatives; one that nothing matches if there are none. */
    String any(String kind) {
        return entries(kind).isEmpty()
                ? NOTHING
                : entries(kind).stream().collect(Collectors.joining("|", "(?:", ")"));
    }

    /**
     * Compiles a regular expression in which {@code <kind>} stands for the entries of a kind, without regard to case.
     */
    Pattern pattern(String pattern) {
        return pattern(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Compiles a regular expression in which {@code <kind>} stands for the entries of a kind. */
    Pattern pattern(String pattern, int flags) {
        return Pattern.compile(KIND.matcher(pattern).replaceAll(kind -> Matcher.quoteReplacement(any(kind.group(1)))),
                flags);
    }
}
