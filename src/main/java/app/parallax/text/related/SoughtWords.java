package app.parallax.text.related;

import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The words of a passage for which related passages are sought, as a whole and by sentence. */
public final class SoughtWords {
    /** Maximum number of different words: one bit each. */
    static final int MOST = 64;
    /** Shorter sentences are not sought alone, because too many share their words by chance. */
    private static final int LEAST_IN_SENTENCE = 5;
    private static final double NAME_OR_FIGURE = 1.25;
    /**
     * Weight of four-letter words in alphabetic scripts: nearly all words of up to three letters, and many of four, are
     * function words.
     */
    static final double FOUR_LETTERS = 0.5;
    private static final double SHORT = 0.25;

    private final List<Term> terms = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Long> wordings = new ArrayList<>();
    private long significant;

    private SoughtWords(String quote) {
        int end = quote.length();
        long all = add(quote, 0, end);
        if (all != 0) {
            wordings.add(all);
        }
        var parts = new LinkedHashSet<Long>();
        new RelatedSentences(ULocale.ROOT).of(quote.replace('\n', ' '), 0, end)
                .forEach(each -> parts.add(add(quote, each.start(), each.end())));
        parts.stream().filter(part -> part != all && Long.bitCount(part) >= LEAST_IN_SENTENCE).forEach(wordings::add);
        for (int i = 0; i < terms.size(); i++) {
            significant |= terms.get(i).isSignificant() ? 1L << i : 0;
        }
    }

    /** Reads the first {@value #MOST} different words of a passage. */
    public static SoughtWords of(String quote) {
        return new SoughtWords(quote);
    }

    private long add(String quote, int start, int end) {
        var part = quote.substring(start, end);
        var words = new ComparedWords(part);
        long mask = 0;
        boolean first = true;
        for (var word : words.all()) {
            boolean name = !first && Character.isUpperCase(part.codePointAt(words.span(word).start()));
            mask |= bit(word, name);
            first = false;
        }
        return mask;
    }

    private long bit(ComparedWords.Word word, boolean name) {
        var known = numbers.get(word.key());
        if (known == null && terms.size() < MOST) {
            known = terms.size();
            numbers.put(word.key(), known);
            terms.add(new Term(word.key(), word.kind(), factor(word, name)));
        }
        return known == null ? 0 : 1L << known;
    }

    private static double factor(ComparedWords.Word word, boolean name) {
        if (word.kind() == Term.Kind.FIGURE) {
            return word.key().length() > 1 ? NAME_OR_FIGURE : 1;
        }
        boolean letters = switch (UnicodeScript.of(word.key().codePointAt(0))) {
            case LATIN, CYRILLIC, GREEK -> true;
            default -> false; // words of Hebrew and Arabic are short, an ideograph is a whole word
        };
        int length = word.key().length();
        return name ? NAME_OR_FIGURE : letters && length < 4 ? SHORT : letters && length == 4 ? FOUR_LETTERS : 1;
    }

    /** Returns the different words in order of occurrence, at most {@value #MOST}. */
    public List<Term> terms() {
        return List.copyOf(terms);
    }

    /** Returns the number of a word, -1 if it is not sought. */
    int number(String key) {
        return numbers.getOrDefault(key, -1);
    }

    /** Bit sets of the words of the whole passage and, if it has several, of each sentence. */
    List<Long> wordings() {
        return wordings;
    }

    /** The bit set of the significant words; of all words if none is significant. */
    long significant() {
        return significant == 0 ? -1L : significant;
    }
}
