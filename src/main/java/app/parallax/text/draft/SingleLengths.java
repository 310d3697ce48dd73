package app.parallax.text.draft;

import app.parallax.text.Span;
import app.parallax.text.quantity.FoundQuantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds lengths of time of one unit in an English text: “within a decade”, “nearly an hour”. */
final class SingleLengths {
    private static final String QUALIFIER = "(?:a little |just |well |slightly )?(?:more than|less than|over|under)|"
            + "almost|nearly|about|roughly|around|at least|at most|up to|just under|just over";
    /** An hour, day or year by itself is a rate more often than a length: “a dollar an hour”. */
    private static final Pattern LENGTH = Pattern.compile("(?i)\\b(?:(" + QUALIFIER + ")\\s)?(?:an?|one) "
            + "(decade|century)\\b(?! and a half)|\\b(" + QUALIFIER + ")\\san? (minute|hour|day|week|month|year)\\b");
    /** What makes it a rate: “once a decade”. */
    private static final Pattern RATE = Pattern
            .compile("(?i)(?:once|twice|times|percent|per cent|%|half|quarter of) $");
    private static final int BEFORE = 12;

    private SingleLengths() {}

    /** Finds the lengths of an English text, by start. */
    static List<FoundQuantity> find(String text) {
        return LENGTH.matcher(text).results()
                .filter(each -> !RATE.matcher(text.substring(Math.max(0, each.start() - BEFORE), each.start())).find())
                .map(SingleLengths::length).toList();
    }

    private static FoundQuantity length(MatchResult found) {
        boolean many = found.group(2) != null;
        var words = many ? found.group(1) : found.group(3);
        var qualifier = words == null ? null : words.toLowerCase(Locale.ROOT);
        boolean over = qualifier != null && (qualifier.endsWith("more than") || qualifier.endsWith("over")
                || qualifier.equals("at least"));
        boolean under = qualifier != null && (qualifier.endsWith("less than") || qualifier.endsWith("under")
                || qualifier.equals("at most") || qualifier.equals("up to"));
        return new FoundQuantity(new Span(found.start(), found.end()), under ? null : BigDecimal.ONE,
                over ? null : BigDecimal.ONE, (many ? found.group(2) : found.group(4)).toLowerCase(Locale.ROOT), null,
                qualifier, null);
    }
}
