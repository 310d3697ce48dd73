package app.parallax.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    private static List<String> all(String text, Locale language) {
        var sentences = new Sentences(text, language);
        var found = new ArrayList<String>();
        for (var next = sentences.next(0); next != null; next = sentences.next(next.end())) {
            found.add(text.substring(next.start(), next.end()));
        }
        var back = new ArrayList<String>();
        for (var before = sentences.previous(text.length()); before != null; before = sentences.previous(
                before.start())) {
            back.addFirst(text.substring(before.start(), before.end()));
        }
        assertEquals(found, back, "forward and back");
        return found;
    }

    private static Span found(@Nullable Span sentence) {
        return Objects.requireNonNull(sentence);
    }

    @Test
    void sentencesEndWhereAReaderEndsThem() {
        assertEquals(List.of("He left.", "“Why now?” she asked.", "Nobody knew!"),
                all("He left. “Why now?” she asked. Nobody knew! ", Locale.ENGLISH));
        assertEquals(List.of("Mr. Smith met Dr. Brown in the U.S. on Monday.", "They paid $3.5 million."),
                all("Mr. Smith met Dr. Brown in the U.S. on Monday. They paid $3.5 million.", Locale.ENGLISH));
        assertEquals(List.of("Das war z.B. am 7. Oktober so.", "Dann nicht."),
                all("Das war z.B. am 7. Oktober so. Dann nicht.", Locale.GERMAN));
        assertEquals(List.of("השר אמר זאת ביום שני.", "מי שמע אותו?"), all("השר אמר זאת ביום שני. מי שמע אותו?",
                Locale.forLanguageTag("he")));
        assertEquals(List.of("قال الوزير ذلك أمس.", "هل سمعه أحد؟", "لا."),
                all("قال الوزير ذلك أمس. هل سمعه أحد؟ لا.", Locale.forLanguageTag("ar")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | George W. Bush met Col. Smith on Oct. 7. / He left. / Prices rose 3.5 p.c. e.g. in Rome.
        de | Prof. Dr. Meier kam am 3. Mai. / Die Firma zahlte ca. 3 Mio. Euro, u.a. an Hrn. K. Maier in Wien. / Das war alles.
        ru | А. С. Пушкин жил на ул. Арбат в г. Москве. / Потом он уехал в 1831 г. / Никто не знал.
        ru | Ущерб составил 5 млн рублей. / Пострадавших нет. / Проф. Иванов, акад. Петров и др. уехали.
        fr | M. Dupont et Mme Martin ont rencontré J. Chirac à St. Malo. / Puis ils sont partis. / Cf. la p. 3 du rapport.
        es | El Sr. García y la Dra. López viven en EE. UU. desde 1990. / Nadie lo sabía. / Vea la pág. 3 del informe.
        ar | وصل د. أحمد علي إلى عمّان. / من رآه هناك؟ / لا أحد!
        he | ד"ר כהן גר ברח' הרצל, ת.ד. 12. / מי ידע? / איש לא ידע.
        """)
    void abbreviationsAndInitialsEndNoSentence(String language, String sentences) {
        var wanted = List.of(sentences.split(" / "));
        assertEquals(wanted, all(String.join(" ", wanted), Locale.forLanguageTag(language)));
    }

    @Test
    void wordsAreExtendedToWholeSentencesAndParagraphs() {
        var text = "First one here. Second one. Third.\n\nLast one.";
        var sentences = new Sentences(text, Locale.ENGLISH);
        int one = text.indexOf("one");
        int second = text.indexOf("Second");
        assertEquals(new Span(0, 15), sentences.whole(one, one + 3));
        assertEquals(new Span(0, 27), sentences.whole(one, second + 3));
        assertEquals(new Span(0, 15), sentences.whole(0, 15), "what is whole stays");
        assertEquals(new Span(16, 27), sentences.whole(16, 16), "at a caret too");
        assertEquals(new Span(0, 34), sentences.wholeParagraphs(second, second + 3));
        assertEquals(new Span(0, text.length()), sentences.wholeParagraphs(second, text.length()));
        assertNull(sentences.whole(35, 35), "an empty line has no sentence");
        assertNull(sentences.wholeParagraphs(35, 35));
    }

    @Test
    void aSentenceNeverGoesBeyondItsParagraph() {
        var text = "A heading without a stop\n\n  \nFirst one here. Second\u00a0one \n\nLast";
        assertEquals(List.of("A heading without a stop", "First one here.", "Second\u00a0one", "Last"),
                all(text, Locale.ENGLISH));
        var sentences = new Sentences(text, Locale.ENGLISH);
        assertNull(sentences.at(25), "the empty line");
        assertEquals(new Span(0, 24), sentences.at(24), "after its last letter");
        int second = text.indexOf("Second");
        assertEquals(second, found(sentences.at(second)).start(), "between two the one that begins");
        assertEquals(new Span(text.indexOf("First"), second + 10), sentences.paragraph(second));
        assertNull(sentences.paragraph(25));
    }

    @ParameterizedTest
    @ValueSource(strings = {"word ", "ab", "\uD83D\uDE00", "word, e.g. ", " ", "one two three four. then "})
    void aSentenceWithoutEndIsCutBetweenWords(String part) {
        var text = "   ".repeat(Sentences.LONGEST) + "Begin " + part.repeat(20_000) + " end\nNext";
        var sentences = new Sentences(text, Locale.ENGLISH);
        int last = 0;
        for (var at = sentences.next(0); at != null; at = sentences.next(at.end())) {
            assertTrue(at.length() <= Sentences.LONGEST, at::toString);
            assertTrue(text.substring(last, at.start()).isBlank(), "nothing is left out");
            assertEquals(at, sentences.at(at.start()));
            assertEquals(at, sentences.at(at.end() - 1));
            assertFalse(Character.isLowSurrogate(text.charAt(at.start())));
            last = at.end();
        }
        assertEquals(text.length(), last);
        assertEquals(sentences.next(0), sentences.at(5));
    }

    @Test
    void nothingIsFoundInATextWithoutWords() {
        for (var text : List.of("", "\n", " \n\u00a0\n ")) {
            assertEquals(List.of(), all(text, Locale.ROOT));
        }
    }

    @Test
    void aParagraphOfFiveMillionCharactersIsAskedInAMoment() {
        var text = "It rained all day. Nobody went out. ".repeat(140_000);
        var sentences = new Sentences(text, Locale.ENGLISH);
        sentences.at(0); // takes the paragraph
        long begin = System.nanoTime();
        var middle = found(sentences.at(text.length() / 2));
        var next = found(sentences.next(middle.end()));
        assertTrue(next.start() > middle.end() && next.start() - middle.end() < 3);
        assertTrue(System.nanoTime() - begin < 100_000_000, "it looks around the place alone");
    }
}
