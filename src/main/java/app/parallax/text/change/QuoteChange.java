package app.parallax.text.change;

import app.parallax.text.Span;
import app.parallax.text.quantity.Quantities;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells what changed of a quote from one version to another: above all a figure, a negation or a name.
 *
 * @param before the changed words of the quote before, empty if there are none or it is wording alone
 * @param after those that stand there now, empty likewise
 */
public record QuoteChange(Kind kind, String before, String after) {
    private static final String FILE = "/text/quote-changes.txt";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:['’.,-][\\p{L}\\p{N}]"
            + "[\\p{L}\\p{M}\\p{N}]*)*");
    private static final Set<String> NEGATIONS = words("negation");
    private static final Set<String> OPENINGS = words("opening");

    /** The kind of a change, the weightiest first. */
    public enum Kind {
        FIGURE,
        /** A negation came or went. */
        NEGATION,
        /** A name is another: a capitalised word, which in German may be any noun. */
        NAME,
        WORDING
    }

    /** A part of a quote that is compared by its key. */
    private record Part(Span span, String key) {}

    /** Compares a quote with the words that stand in its place. */
    public static QuoteChange between(String before, String after) {
        return Stream.of(changed(Kind.FIGURE, before, figures(before), after, figures(after)),
                changed(Kind.NEGATION, before, negations(before), after, negations(after)),
                changed(Kind.NAME, before, names(before, after), after, names(after, before)))
                .filter(each -> !(each.before.isEmpty() && each.after.isEmpty())).findFirst()
                .orElse(new QuoteChange(Kind.WORDING, "", ""));
    }

    private static QuoteChange changed(Kind kind, String before, List<Part> was, String after, List<Part> now) {
        return new QuoteChange(kind, shown(before, without(was, now)), shown(after, without(now, was)));
    }

    /** The parts that have no equal among the others, each of which counts once. */
    private static List<Part> without(List<Part> parts, List<Part> others) {
        var rest = others.stream().map(Part::key).collect(Collectors.toCollection(ArrayList::new));
        return parts.stream().filter(each -> !rest.remove(each.key)).toList();
    }

    private static String shown(String text, List<Part> parts) {
        var shown = new StringBuilder();
        int end = -1;
        for (var part : parts) {
            boolean together = end >= 0 && text.substring(end, part.span.start()).isBlank();
            shown.append(end < 0 ? "" : together ? " " : ", ").append(part.span.of(text));
            end = part.span.end();
        }
        return shown.toString();
    }

    /** Figures in digits and words by their value, and what else is written in digits: dates, numbers of things. */
    private static List<Part> figures(String text) {
        var found = new ArrayList<Part>();
        for (var each : Quantities.find(text)) {
            found.add(new Part(each.span(), plain(each.min()) + ".." + plain(each.max())
                    + (each.quantity().isApproximate() ? "~" : "")));
        }
        int known = found.size();
        for (var word : words(text, each -> each.codePoints().anyMatch(Character::isDigit))) {
            if (found.subList(0, known).stream().noneMatch(each -> overlap(each.span, word.span))) {
                found.add(word);
            }
        }
        found.sort(Comparator.comparingInt(each -> each.span.start()));
        return found;
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private static boolean overlap(Span one, Span other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    private static List<Part> negations(String text) {
        return words(text, word -> NEGATIONS.contains(key(word)) || key(word).endsWith("n't"));
    }

    /** The capitalised words of a text that the other text has not got at all. */
    private static List<Part> names(String text, String other) {
        var there = words(other, word -> true).stream().map(Part::key).collect(Collectors.toSet());
        return words(text, word -> Character.isUpperCase(word.codePointAt(0)) && !OPENINGS.contains(key(word))
                && !there.contains(key(word)));
    }

    private static List<Part> words(String text, Predicate<String> wanted) {
        return WORD.matcher(text).results().filter(each -> wanted.test(each.group()))
                .map(each -> new Part(new Span(each.start(), each.end()), key(each.group()))).toList();
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    private static Set<String> words(String kind) {
        try (var in = Objects.requireNonNull(QuoteChange.class.getResourceAsStream(FILE), FILE);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> line.startsWith(kind + ": "))
                    .flatMap(line -> Stream.of(line.substring(kind.length() + 2).split(" ", -1)))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
