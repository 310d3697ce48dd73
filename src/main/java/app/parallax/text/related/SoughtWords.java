package app.parallax.text.related;

import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The words of a passage that others are compared with, as a whole and sentence by sentence. */
public final class SoughtWords {
    /** How many different words are compared: one bit each. */
    static final int MOST = 64;
    /** Of a sentence with fewer words too much is shared by chance to look for it alone. */
    private static final int LEAST_IN_SENTENCE = 5;
    private static final double NAME_OR_FIGURE = 1.25;
    /** In scripts of letters nearly all words of up to three letters, and many of four, only join others. */
    static final double FOUR_LETTERS = 0.5;
    private static final double SHORT = 0.25;

    private final List<Term> terms = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Long> wordings = new ArrayList<>();
    private long telling;

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
            telling |= terms.get(i).isTelling() ? 1L << i : 0;
        }
    }

    /**
     * Reads the words of a passage.
     *
     * @return its first {@value #MOST} different words
     */
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
            default -> false; // words of Hebrew and Arabic are short, an ideograph is one by itself
        };
        int length = word.key().length();
        return name ? NAME_OR_FIGURE : letters && length < 4 ? SHORT : letters && length == 4 ? FOUR_LETTERS : 1;
    }

    /**
     * The different words.
     *
     * @return in the order in which they come, {@value #MOST} at most
     */
    public List<Term> terms() {
        return List.copyOf(terms);
    }

    /** The number of a word, -1 if it is not sought. */
    int number(String key) {
        return numbers.getOrDefault(key, -1);
    }

    /** The words of the whole, and of each of its sentences if it has several: a bit each. */
    List<Long> wordings() {
        return wordings;
    }

    /** The words that say something by themselves; all, if there are only others. */
    long telling() {
        return telling == 0 ? -1L : telling;
    }
}
