package app.parallax.text.draft;

import app.parallax.text.Span;
import app.parallax.text.quantity.FoundQuantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds amounts without a number: lengths of time of one unit (“within a decade”, “nearly an hour”) and “twice”. */
final class SingleAmounts {
    private static final Map<DraftVocabulary, SingleAmounts> EACH = new ConcurrentHashMap<>();
    /** Number of characters before a length in which is sought what makes it a rate: “once a decade”. */
    private static final int BEFORE = 12;

    private final WordValues lengths;
    private final WordValues shortLengths;
    private final WordValues multiples;
    private final WordValues factors;
    private final WordStartPattern amount;
    private final Pattern rate;

    private SingleAmounts(DraftVocabulary vocabulary) {
        lengths = new WordValues(vocabulary, "length", "l");
        shortLengths = new WordValues(vocabulary, "short-length", "s");
        factors = new WordValues(vocabulary, "factor", "f");
        multiples = new WordValues(vocabulary, "multiple", "m");
        amount = new WordStartPattern(
                vocabulary.pattern("(?<!\\p{L})(?:(?:(?<MORE><more>)|(?<LESS><less>)|(?<NEARLY><nearly>)|"
                        + "(?<LASTING><lasting>))\\s?)?(?<WORDS>" + lengths.any() + "|" + multiples.any() + "|"
                        + factors.any() + "|"
                        + shortLengths.any() + ")(?!\\p{L})"));
        rate = vocabulary.pattern("<rate-before> $");
    }

    static SingleAmounts of(DraftVocabulary vocabulary) {
        return EACH.computeIfAbsent(vocabulary, SingleAmounts::new);
    }

    /** Finds the amounts of a text, by start. */
    List<FoundQuantity> find(String text) {
        var amounts = new ArrayList<FoundQuantity>();
        amount.forEach(text, found -> {
            var before = text.substring(Math.max(0, found.start() - BEFORE), found.start());
            boolean alone = found.start("WORDS") == found.start();
            if (!(alone && !shortLengths.value(found).isEmpty()) && !rate.matcher(before).find()) {
                amounts.add(amount(found));
            }
        });
        return amounts;
    }

    private FoundQuantity amount(Matcher found) {
        var factor = factors.value(found);
        var times = multiples.value(found) + factor;
        boolean more = found.start("MORE") >= 0;
        boolean less = found.start("LESS") >= 0;
        boolean qualified = more || less || found.start("NEARLY") >= 0;
        int start = qualified ? found.start() : found.start("WORDS");
        var value = times.isEmpty() ? BigDecimal.ONE : new BigDecimal(times);
        var qualifier = qualified
                ? found.group().substring(0, found.start("WORDS") - start).strip().toLowerCase(Locale.ROOT)
                : null;
        return new FoundQuantity(new Span(start, found.end()), less ? null : value, more ? null : value,
                times.isEmpty()
                        ? lengths.value(found) + shortLengths.value(found)
                        : factor.isEmpty() ? FigureComparison.TIMES : FigureComparison.FACTOR,
                null, qualifier, null);
    }
}
