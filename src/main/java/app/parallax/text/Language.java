package app.parallax.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A language whose words and rules lie in {@code resources/language}, one folder a language. Files have one entry a
 * line; lines that are blank or begin with # are comments.
 *
 * @param tag BCP 47 primary tag, the name of the folder
 */
public record Language(String tag) {
    private static final String FOLDER = "/language/";
    private static final List<Language> ALL = sharedLines("languages.txt").map(Language::new).toList();

    /** Returns the languages with a folder; the first is that of texts whose language is unknown. */
    public static List<Language> all() {
        return ALL;
    }

    /** Finds the language of a tag: {@code de} of {@code de-AT}; empty if it has no folder. */
    public static Optional<Language> tagged(@Nullable String tag) {
        var primary = tag == null ? "" : Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        return ALL.stream().filter(language -> language.tag.equals(primary)).findFirst();
    }

    /** Chooses by the tag of a document, else by its words; the first language if neither tells. */
    public static Language of(@Nullable String tag, String text) {
        return tagged(tag).or(() -> LanguageGuess.likeliest(text)).orElse(ALL.getFirst());
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    public boolean has(String file) {
        return Language.class.getResource(path(file)) != null;
    }

    /** Reads the entries of a file of the language, in order. */
    public Stream<String> lines(String file) {
        return read(path(file));
    }

    /** Reads the entries of a file that all languages share, in order. */
    public static Stream<String> sharedLines(String file) {
        return read(FOLDER + file);
    }

    /**
     * Reads lines such as {@code kind: entry | entry}.
     *
     * @return the entries by kind, in order
     */
    public static Map<String, List<String>> byKind(Stream<String> lines) {
        var entries = new HashMap<String, List<String>>();
        lines.forEach(line -> {
            int colon = line.indexOf(": ");
            entries.computeIfAbsent(line.substring(0, colon), kind -> new ArrayList<>())
                    .addAll(List.of(line.substring(colon + 2).split(" \\| ", -1)));
        });
        return entries;
    }

    private String path(String file) {
        return FOLDER + tag + "/" + file;
    }

    private static Stream<String> read(String path) {
        try (var in = open(path); var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String path) {
        return Objects.requireNonNull(Language.class.getResourceAsStream(path), path);
    }
}
