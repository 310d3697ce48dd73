package app.parallax.text.draft;

import app.parallax.text.Span;
import app.parallax.text.quantity.FoundQuantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds ranks from the second on: “the sixth quarter in a row”, “45th among the states”. */
final class Ordinals {
    static final String UNIT = "ordinal";

    private static final Map<DraftVocabulary, Ordinals> EACH = new ConcurrentHashMap<>();
    /** The least rank in digits; “1st” begins names and dates more often. */
    private static final int LEAST = 2;

    private final WordValues words;
    private final WordStartPattern rank;

    private Ordinals(DraftVocabulary vocabulary) {
        words = new WordValues(vocabulary, "rank", "r");
        rank = new WordStartPattern(
                vocabulary.pattern("(?<![\\p{L}\\p{N}.,/-])(?:(?<DIGITS>\\d{1,4})<rank-ending>(?!\\s<no-number-rank>)|"
                        + "(?iu:<rank-before>)\\s(?<WORD>" + words.any() + "))(?!-|\\p{L}|,? \\d|\\s<no-rank>)", 0));
    }

    static Ordinals of(DraftVocabulary vocabulary) {
        return EACH.computeIfAbsent(vocabulary, Ordinals::new);
    }

    /** Finds the ranks of a text, by start. */
    List<FoundQuantity> find(String text) {
        var ranks = new ArrayList<FoundQuantity>();
        rank.forEach(text, found -> {
            boolean digits = found.start("DIGITS") >= 0;
            var value = new BigDecimal(digits ? found.group("DIGITS") : words.value(found));
            if (value.intValue() >= LEAST) {
                ranks.add(new FoundQuantity(new Span(digits ? found.start() : found.start("WORD"), found.end()), value,
                        value, UNIT, null, null, null));
            }
        });
        return ranks;
    }
}
