package app.parallax.text.quantity;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads sentences with annotated quantities, and measures how well the rules find them. */
final class AnnotatedSentences {
    private static final Pattern SEMICOLON = Pattern.compile(";");
    private static final BigDecimal CLOSE = new BigDecimal("0.001");

    private final List<Line> lines;
    private final @Nullable String language;

    private AnnotatedSentences(List<Line> lines, @Nullable String language) {
        this.lines = lines;
        this.language = language;
    }

    /** A sentence and what stands in it. */
    record Line(String sentence, List<Gold> gold) {}

    /** A quantity as a person reads it. */
    record Gold(@Nullable BigDecimal min, @Nullable BigDecimal max, String unit, boolean about) {
        boolean sameValue(FoundQuantity found) {
            return close(min, found.min()) && close(max, found.max());
        }

        /** Whether the number is qualified as annotated; only where a sign in the file asks for it. */
        boolean sameQualifier(FoundQuantity found) {
            return !about || found.qualifier() != null;
        }

        boolean sameUnit(FoundQuantity found) {
            return singular(unit).equals(singular(found.unit() == null ? "" : found.unit()));
        }

        private static boolean close(@Nullable BigDecimal one, @Nullable BigDecimal other) {
            if (one == null || other == null) {
                return one == null && other == null;
            }
            return one.subtract(other).abs().compareTo(one.abs().max(BigDecimal.ONE).multiply(CLOSE)) <= 0;
        }

        private static String singular(String unit) {
            var low = unit.toLowerCase(Locale.ROOT);
            return low.endsWith("s") ? low.substring(0, low.length() - 1) : low;
        }
    }

    /** F1 of the values, and of values with their units. */
    record Score(double value, double valueAndUnit, List<String> misses) {
        @Override
        public String toString() {
            return "%.3f %.3f%n%s".formatted(value, valueAndUnit, String.join("\n", misses));
        }
    }

    static AnnotatedSentences read(String name) throws IOException {
        return read(name, null);
    }

    /** @param language the BCP 47 tag of the sentences, null if their words tell */
    static AnnotatedSentences read(String name, @Nullable String language) throws IOException {
        var lines = new ArrayList<Line>();
        for (var line : Files.readAllLines(Path.of("src/test/resources/quantities", name))) {
            if (!line.startsWith("#")) {
                int tab = line.indexOf('\t');
                lines.add(new Line(line.substring(0, tab), gold(line.substring(tab + 1))));
            }
        }
        return new AnnotatedSentences(lines, language);
    }

    private static List<Gold> gold(String cells) {
        return SEMICOLON.splitAsStream(cells).filter(cell -> !cell.isBlank()).map(cell -> {
            int bar = cell.indexOf('|');
            boolean about = cell.startsWith("~");
            var value = cell.substring(about ? 1 : 0, bar);
            int dots = value.indexOf("..");
            return dots < 0
                    ? new Gold(new BigDecimal(value), new BigDecimal(value), cell.substring(bar + 1), about)
                    : new Gold(number(value.substring(0, dots)), number(value.substring(dots + 2)),
                            cell.substring(bar + 1), about);
        }).toList();
    }

    private static @Nullable BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    Score score() {
        int gold = 0;
        int found = 0;
        int values = 0;
        int both = 0;
        var misses = new ArrayList<String>();
        for (var line : lines) {
            var left = new ArrayList<>(Quantities.find(line.sentence, language));
            gold += line.gold.size();
            found += left.size();
            for (var each : line.gold) {
                var match = left.stream().filter(one -> each.sameValue(one) && each.sameUnit(one)
                        && each.sameQualifier(one)).findFirst()
                        .or(() -> left.stream().filter(each::sameValue).findFirst());
                if (match.isPresent()) {
                    values++;
                    left.remove(match.get());
                    both += each.sameUnit(match.get()) && each.sameQualifier(match.get()) ? 1 : 0;
                }
                if (match.isEmpty() || !each.sameUnit(match.get())
                        || !each.sameQualifier(match.get())) {
                    misses.add(line.sentence + "\n    missed " + each + "\n    found "
                            + Quantities.find(line.sentence, language));
                }
            }
            left.forEach(one -> misses.add(line.sentence + "\n    too much " + one));
        }
        return new Score(2.0 * values / (gold + found), 2.0 * both / (gold + found), misses);
    }
}
