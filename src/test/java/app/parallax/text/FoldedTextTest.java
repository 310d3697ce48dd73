package app.parallax.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.RandomText;
import app.parallax.Seeds;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {
    @ParameterizedTest
    @CsvSource({"RÉSUMÉ, resume", "Straße, STRASSE", "ﬁnance, finance", "İstanbul, istanbul", "Łódź, lodz",
            "Việt, viet", "Ærø, aero", "Ёлка, елка", "МОСКВА, москва", "п’ять, пʼять", "Ἀθῆναι, αθηναι",
            "ΟΔΟΣ, οδος", "שָׁלוֹם, שלום", "צה״ל, צה״ל", "مُحَمَّد, محمد", "أحمد, احمد", "الســلام, السلام",
            "مؤتمر, موتمر", "على, علي", "ایران, ايران", "١٤٠٠, 1400", "ज़मीन, जमीन", "हिन्दी, हिन्दी", "ที่, ที",
            "한국, 한국",
            "Ｎｅｗｓ, news", "ｶﾞ, ガ", "ՀԱՅ, հայ", "ᲡᲐᲥ, საქ", "½, 1⁄2", "co\u00ADoperate, cooperate",
            "𝒜, a"})
    void whatPeopleTakeForTheSameIsTheSame(String one, String other) {
        assertEquals(FoldedText.of(other).text(), FoldedText.of(one).text());
        assertEquals(FoldedText.of(one).text(), FoldedText.of(Normalizer.normalize(one, Normalizer.Form.NFD)).text());
    }

    @ParameterizedTest
    @CsvSource({"कमल, कुमल", "かき, がき", "man, men", "רב, רבי", "กา, กู"})
    void whatIsAnotherWordStaysAnother(String one, String other) {
        assertTrue(!FoldedText.of(one).text().equals(FoldedText.of(other).text()));
    }

    @Test
    void wordsAreLettersAndDigitsAndASignOrAnIdeographIsOneByItself() {
        var folded = FoldedText.of("Don’t pay $1,400 😀中文 (a_b)");

        assertEquals("don t pay 1 400 😀 中 文 a b", folded.wordsOnly());
        assertEquals(10, folded.words());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"über|Uber alles Über|2", "“the\u00A0end”|He said \"The\u2028 end\".|1",
            "שלום|אמר שָׁלוֹם, רב|1", "محمد|قال مُحَمَّدٌ اليوم|1", "ss|Straße|1", "s|Straße|2", "aa|aaaa|2"})
    void placesAreFoundWhateverTheirMarksAndTheirQuotationMarks(String sought, String text, int count) {
        assertEquals(count, FoldedText.of(text).places(FoldedText.of(sought), 100).size());
    }

    @Test
    void aPlaceHasItsMarksAndNotTheSignsBesideIt() {
        assertEquals(List.of(new Span(1, 8)), FoldedText.of("\u200Fשָׁלוֹם\u200F רב").places(FoldedText.of("שלום"), 9));
        assertEquals(List.of(new Span(0, 11)), FoldedText.of("👨‍👩‍👧‍👦!").places(FoldedText.of("👩"), 9));
        assertEquals(List.of(), FoldedText.of("a b").places(FoldedText.of("  "), 9));
    }

    @Seeds(300)
    void everyWordIsFoundWhereItStandsInTheOriginal(long seed) {
        var random = new Random(seed);
        var text = RandomText.of(random, 120);
        var folded = FoldedText.of(text);
        int last = 0;
        for (int i = 0; i < folded.words(); i++) {
            var span = folded.ofWords(i, i, folded.word(i).length());
            assertTrue(span.start() >= 0 && span.end() <= text.length() && span.length() > 0);
            assertTrue(Graphemes.isBoundary(text, span.start()) && Graphemes.isBoundary(text, span.end()));
            assertTrue(FoldedText.of(span.of(text)).wordsOnly().contains(folded.word(i)),
                    () -> span.of(text) + " is not " + folded.text());
            assertTrue(span.end() > last || i == 0 || FoldedText.of(span.of(text)).words() > 1);
            last = span.end();
        }
        assertEquals(folded.wordsOnly(), FoldedText.of(folded.wordsOnly()).wordsOnly());
        assertEquals(folded.wordsOnly(), FoldedText.wordsOf(text));
    }

    @Seeds(300)
    void whatIsCutFromATextIsFoundInItAgain(long seed) {
        var random = new Random(seed);
        var text = RandomText.of(random, 80);
        var span = Graphemes.snap(text, 0, RandomText.offset(random, text));
        var cut = text.substring(RandomText.offset(random, span.of(text)), span.end());
        var sought = FoldedText.of(cut);
        if (sought.text().isBlank()) {
            return;
        }
        var places = FoldedText.of(text).places(sought, Integer.MAX_VALUE);
        assertTrue(!places.isEmpty(), cut);
        int last = 0;
        for (var place : places) {
            assertTrue(place.start() >= last && place.end() <= text.length());
            assertTrue(Graphemes.isBoundary(text, place.start()) && Graphemes.isBoundary(text, place.end()));
            last = place.end();
        }
    }
}
