package app.parallax.text.copied;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopiedTextTest {
    private static List<CopiedPassage> among(List<String> texts) {
        return CopiedText.among(texts.size(), texts::get);
    }

    private static List<String> quotes(String one, String other) {
        return CopiedText.between(one, other).stream()
                .map(each -> each.span().of(one) + " = " + each.otherSpan().of(other) + " " + each.words()).toList();
    }

    @ParameterizedTest
    @CsvSource({"0,  0.99", "0.02, 0.98", "0.05, 0.97", "0.08, 0.96"})
    void copiesWithSmallEditsAreFoundWhole(double edits, double reach) {
        var authors = new CopyingAuthors(7);
        for (int i = 0; i < 150; i++) {
            int source = authors.write(600);
            authors.copy(source, 30 + i % 120, edits);
        }
        var plagdet = new Plagdet(authors.cases(), among(authors.texts()));

        assertTrue(plagdet.score() >= reach, edits + ": " + plagdet.score() + " precision " + plagdet.precision()
                + " recall " + plagdet.recall() + " granularity " + plagdet.granularity());
    }

    @Test
    void nothingIsFoundWhereNothingWasCopied() {
        var authors = new CopyingAuthors(11);
        for (int i = 0; i < 500; i++) {
            authors.write(800);
        }

        assertEquals(List.of(), among(authors.texts()));
    }

    @Test
    void caseMarksPunctuationAndSpacingMakeNoDifference() {
        assertEquals(List.of("the café’s owners, who had 1,400 guests — left = THE CAFES OWNERS: WHO HAD 1400"
                + " GUESTS\n\nLEFT 8"),
                quotes("Yesterday “the café’s owners, who had 1,400 guests — left”.",
                        "They say THE CAFES OWNERS: WHO HAD 1400 GUESTS\n\nLEFT again"));
    }

    @Test
    void sevenWordsAreNotEnoughAndEightAre() {
        assertEquals(List.of(), quotes("one a b c d e f g two", "three a b c d e f g four"));
        assertEquals(List.of("a b c d e f g h = a b c d e f g h 8"),
                quotes("one a b c d e f g h two", "three a b c d e f g h four"));
    }

    @Test
    void oneExchangedWordDoesNotBreakAPassage() {
        assertEquals(List.of("the bridge was closed to all traffic on Monday after these cracks were seen in "
                + "= the bridge was closed to all traffic on Monday after some cracks were seen in 14"),
                quotes("x the bridge was closed to all traffic on Monday after these cracks were seen in one pillar",
                        "y the bridge was closed to all traffic on Monday after some cracks were seen in a pillar"));
    }

    @Test
    void whatManyTextsShareIsLeftOutButNotWhatFewDo() {
        var authors = new CopyingAuthors(13);
        var footer = authors.own(20);
        for (int i = 0; i < 40; i++) {
            authors.append(authors.write(300), footer);
        }
        int copy = authors.copy(3, 40, 0);
        authors.append(copy, footer);

        var found = among(authors.texts());

        assertEquals(1, found.size(), found.toString());
        assertTrue(new Plagdet(authors.cases(), found).score() > 0.98);
    }

    @Test
    void aStoryThatManyPrintedIsNoBoilerplate() {
        var authors = new CopyingAuthors(17);
        var story = authors.own(200);
        for (int i = 0; i < 20; i++) {
            authors.append(authors.write(100), story);
        }

        assertEquals(190, among(authors.texts()).size());
    }

    @Test
    void aPassageInThreeTextsIsGivenOnceForEachPair() {
        var words = "the ministry rejects any such claim and will answer it in full tomorrow";
        var found = among(List.of("alpha " + words, "beta gamma. " + words, "delta " + words + " epsilon"));

        assertEquals(List.of("0-1", "0-2", "1-2"),
                found.stream().map(each -> each.text() + "-" + each.other()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "😀", "a", "السلام عليكم ورحمة الله", "\ud83d", "𝒜𝒷 𝒸"})
    void oddTextsAreRead(String odd) {
        assertEquals(List.of(), CopiedText.between(odd, odd));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a ", "1", "a b ", "the the of ", "x", "ا ", "\u202ea", "a b c d e f g h i "})
    void endlessTextsTakeTimeInProportion(String unit) {
        var one = unit.repeat(2_000_000 / unit.length());
        var other = "before " + unit.repeat(1_000_000 / unit.length());

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> CopiedText.between(one, other));
    }

    @Tag("speed")
    @Test
    void tenThousandArticlesAreComparedInSeconds() {
        var authors = new CopyingAuthors(19);
        for (int i = 0; i < 2_500; i++) {
            authors.write(800);
        }
        for (int i = 0; i < 100; i++) {
            authors.copy(i * 20, 30 + i % 40, 0);
        }
        var texts = new ArrayList<>(authors.texts());
        long start = System.nanoTime();
        var found = among(texts);
        long millis = (System.nanoTime() - start) / 1_000_000;

        assertTrue(new Plagdet(authors.cases(), found).recall() > 0.99);
        assertTrue(millis < 5_000, millis + " ms for a quarter of the articles");
    }
}
