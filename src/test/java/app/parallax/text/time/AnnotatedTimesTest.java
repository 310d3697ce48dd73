package app.parallax.text.time;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.text.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Scores the times of each language on its annotated sentences. The answers were written before the rules; they are
 * corrected only where they were wrong.
 */
class AnnotatedTimesTest {
    private static final Pattern BAR = Pattern.compile(" *\\| *");
    private static final Pattern SEMICOLON = Pattern.compile("; ");

    /** The words of an expression and its date, kind and modifier. */
    private record Answer(Span span, String value) {
        /** The date without a modifier, or the kind. */
        String date() {
            int blank = value.indexOf(' ');
            return blank < 0 ? value : value.substring(0, blank);
        }

        boolean dated() {
            return Character.isDigit(value.charAt(0)) || value.startsWith("-");
        }

        /** Whether it is a date that nothing tells, which counts neither way. */
        boolean open() {
            return value.startsWith("date") || value.startsWith("time");
        }
    }

    /**
     * The score of a language.
     *
     * @param value F1 of the dated expressions with the right date, by overlapping span
     * @param exact the same with exactly the span
     * @param rest F1 of durations and repetitions
     */
    record Score(double value, double exact, double rest, List<String> errors) {}

    @ParameterizedTest
    @CsvSource({"en, .96", "de, .97", "ru, .98", "fr, .96", "es, .97", "ar, .98", "he, .98"})
    void theTimesOfALanguageAreFound(String language, double bound) throws IOException {
        var score = score(language);
        assertTrue(score.value() >= bound, () -> score.value() + "\n" + String.join("\n", score.errors()));
    }

    @ParameterizedTest
    @CsvSource({"de, .84", "ru, .89", "fr, .87", "es, .89", "ar, .94", "he, .93"})
    void theTimesOfNewsParagraphsAreFound(String language, double bound) throws IOException {
        var score = score(language + "-2", language);
        assertTrue(score.value() >= bound, () -> score.value() + "\n" + String.join("\n", score.errors()));
    }

    @ParameterizedTest
    @CsvSource({"en, .96", "de, .98", "ru, .99", "fr, .99", "es, .99", "ar, .99", "he, .99"})
    void theKindsOfNewsAreFound(String language, double bound) throws IOException {
        var score = score(language + "-3", language);
        assertTrue(score.value() >= bound, () -> score.value() + "\n" + String.join("\n", score.errors()));
    }

    @ParameterizedTest
    @CsvSource({"en, .96", "de, .96", "ru, .96", "fr, .96", "es, .96", "ar, .96", "he, .96"})
    void theWordsOfTimeAreFound(String language, double bound) throws IOException {
        var score = score(language + "-4", language);
        assertTrue(score.value() >= bound, () -> score.value() + "\n" + String.join("\n", score.errors()));
    }

    static Score score(String language) throws IOException {
        return score(language, language);
    }

    /** @param file the name of the file of sentences without its ending */
    static Score score(String file, String language) throws IOException {
        var dated = new int[4];
        var rest = new int[3];
        var errors = new ArrayList<String>();
        for (var line : lines(file)) {
            var cells = BAR.split(line, -1);
            var text = cells[1];
            var context = new TimeContext(LocalDate.parse(cells[0]), false, language, List.of());
            var wanted = answers(text, cells[2]);
            var found = TimeExpressions.find(text, context).stream().map(AnnotatedTimesTest::answer)
                    .filter(each -> !each.open()).toList();
            count(wanted, found, dated, rest);
            if (!wanted.equals(found)) {
                errors.add(cells[0] + " | " + text + "\n    wanted " + shown(text, wanted) + "\n    found  "
                        + shown(text, found));
            }
        }
        return new Score(f1(dated[0], dated[2], dated[3]), f1(dated[1], dated[2], dated[3]),
                f1(rest[0], rest[1], rest[2]), errors);
    }

    private static void count(List<Answer> wanted, List<Answer> found, int[] dated, int[] rest) {
        for (var answer : wanted) {
            boolean right = found.stream().anyMatch(each -> each.date().equals(answer.date())
                    && each.span().start() < answer.span().end() && answer.span().start() < each.span().end());
            if (answer.dated()) {
                dated[0] += right ? 1 : 0;
                dated[1] += found.contains(answer) ? 1 : 0;
                dated[2]++;
            } else {
                rest[0] += right ? 1 : 0;
                rest[1]++;
            }
        }
        for (var each : found) {
            dated[3] += each.dated() ? 1 : 0;
            rest[2] += each.dated() ? 0 : 1;
        }
    }

    private static double f1(int right, int wanted, int found) {
        return 2.0 * right / Math.max(1, wanted + found);
    }

    private static Answer answer(TimeExpression found) {
        var value = found.edtf() == null ? found.kind().word() : found.edtf().toString();
        boolean modified = found.edtf() != null && found.mod() != TimeModifier.NONE;
        return new Answer(found.span(), modified ? value + " " + found.mod().word() : value);
    }

    private static List<Answer> answers(String text, String written) {
        var answers = new ArrayList<Answer>();
        int from = 0;
        for (var each : written.isBlank() ? List.<String>of() : SEMICOLON.splitAsStream(written).toList()) {
            int equals = each.indexOf(" = ");
            var words = each.substring(0, equals);
            int start = text.indexOf(words, from);
            if (start < 0) {
                throw new IllegalArgumentException(words + " is not in: " + text);
            }
            from = start + words.length();
            answers.add(new Answer(new Span(start, from), each.substring(equals + 3).strip()));
        }
        return answers;
    }

    private static String shown(String text, List<Answer> answers) {
        return String.join("; ", answers.stream().map(each -> each.span().of(text) + " = " + each.value()).toList());
    }

    static List<String> lines(String language) throws IOException {
        var name = "/times/annotated/" + language + ".txt";
        try (var in = Objects.requireNonNull(AnnotatedTimesTest.class.getResourceAsStream(name), name);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        }
    }
}
