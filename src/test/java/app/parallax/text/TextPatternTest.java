package app.parallax.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Hostile;
import app.parallax.RandomText;
import app.parallax.Seeds;
import app.parallax.text.TextPattern.Kind;
import app.parallax.text.TextPattern.Options;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Hostile
class TextPatternTest {
    private static final String TEXT = "Élan and elan met. The ELANS won,\nthe Elan lost: 12 goals, 3 goals.";

    private static List<String> found(Options options, String text) throws Exception {
        return TextPattern.of(options).places(text, 100, () -> false).stream().map(span -> span.of(text)).toList();
    }

    private static Options plain(Kind kind, String words) {
        return new Options(kind, words, false, false, false);
    }

    @Test
    void aPhraseIsFoundWhateverItsCaseAndMarks() throws Exception {
        assertEquals(List.of("Élan", "elan", "ELAN", "Elan"), found(plain(Kind.PHRASE, "elan"), TEXT));
    }

    @Test
    void aWholeWordIsNoPartOfAnother() throws Exception {
        assertEquals(List.of("Élan", "elan", "Elan"),
                found(new Options(Kind.PHRASE, "elan", true, false, false), TEXT));
    }

    @Test
    void letterCaseCountsWhereItShould() throws Exception {
        assertEquals(List.of("Élan", "Elan"), found(new Options(Kind.PHRASE, "Elan", false, true, false), TEXT));
        assertEquals(List.of("elan", "ELAN", "Elan"),
                found(new Options(Kind.PHRASE, "elan", false, false, true), TEXT));
        assertEquals(List.of("Élan"), found(new Options(Kind.PHRASE, "Élan", false, true, true), TEXT));
    }

    @Test
    void wordsOfTheSearchLanguageAreFoundEachForItself() throws Exception {
        assertEquals(List.of("elan", "goals", "goals"),
                found(plain(Kind.WORDS, "elan goals"), "So elan, and goals, my goals."));
        assertEquals(List.of(), found(plain(Kind.WORDS, "elan tea"), TEXT));
    }

    @Test
    void aRegularExpressionKnowsLinesWordsAndClasses() throws Exception {
        assertEquals(List.of("12 goals", "3 goals"), found(plain(Kind.REGEX, "\\d+ goals"), TEXT));
        assertEquals(List.of("the Elan"), found(plain(Kind.REGEX, "^the elan"), TEXT));
        assertEquals(List.of("Élan"), found(plain(Kind.REGEX, "^élan"), TEXT));
        assertEquals(List.of("Elan"), found(new Options(Kind.REGEX, "Elan", true, true, false), TEXT));
    }

    @Test
    void anExpressionThatIsNoneIsRefusedWithItsReason() {
        var refused = assertThrows(TextPattern.BadPatternException.class,
                () -> TextPattern.of(plain(Kind.REGEX, "(a")));
        assertEquals("Unclosed group", refused.getMessage());
        assertThrows(QueryException.class, () -> TextPattern.of(plain(Kind.PHRASE, " ")));
        assertThrows(QueryException.class, () -> TextPattern.of(plain(Kind.WORDS, "-a")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+b", "(a|aa)+b", "(a|b|ab)*c", "((a*)*)*b", "(.*a){20}b"})
    void aPatternThatRunsAwayIsCutOff(String expression) throws Exception {
        var pattern = TextPattern.of(plain(Kind.REGEX, expression));
        assertTimeout(Duration.ofSeconds(30), () -> assertThrows(TextPattern.RunawayException.class,
                () -> pattern.places("a".repeat(200_000), 10, () -> false)));
    }

    @Test
    void aSearchThatNobodyWantsEnds() throws Exception {
        var pattern = TextPattern.of(plain(Kind.REGEX, "(a+)+b"));
        assertThrows(TextPattern.RunawayException.class, () -> pattern.places("a".repeat(100_000), 10, () -> true));
    }

    @Seeds(200)
    void whatIsFoundAreWholeCharactersInOrder(long seed) throws Exception {
        var random = new Random(seed);
        var text = RandomText.of(random, 200);
        var words = text.substring(0, Math.min(text.length(), 1 + random.nextInt(3)));
        for (var kind : Kind.values()) {
            var sought = switch (kind) {
                case WORDS -> FoldedText.of(words).words() == 0 ? "" : FoldedText.of(words).word(0);
                case PHRASE -> words;
                case REGEX -> "\\p{L}.";
            };
            if (FoldedText.of(sought).words() == 0) {
                continue;
            }
            int end = 0;
            for (var span : TextPattern.of(plain(kind, sought)).places(text, 1_000, () -> false)) {
                assertTrue(span.start() >= end && span.length() > 0);
                assertTrue(Graphemes.isBoundary(text, span.start()) && Graphemes.isBoundary(text, span.end()));
                end = span.end();
            }
        }
    }
}
