package app.parallax.text.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.text.Language;
import app.parallax.text.Span;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of languages by which drafts are compared. */
class DraftVocabularyTest {
    private static final CitationWords ESPERANTO = new CitationWords(
            new DraftVocabulary(List.of(new Language("eo"))));

    private static boolean cites(CitationWords words, String text, String name) {
        int at = text.indexOf(name);
        return words.cites(text, new Span(at, at + name.length()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theFolderOfALanguageHoldsEachKindOfWords(Language language) {
        var kinds = new DraftVocabulary(List.of(language)).kinds();
        var needed = List.of("cites-before", "cites-after", "label", "same-outlet", "conjunction", "from", "to",
                "below",
                "above", "yearly", "amount-and", "rank", "rank-before", "more", "less", "nearly", "length",
                "short-length", "lasting", "multiple", "factor");
        assertEquals(List.of(), needed.stream().filter(each -> !kinds.contains(each)).toList(), language.tag());
    }

    static List<Language> languages() {
        return Language.all();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Laŭ la Kuriero venis trideko.         | true
        Kuriero ankaŭ raportas trideko.       | true
        Kuriero dormas.                       | false
        """)
    void aFolderIsAllThatALanguageNeeds(String text, boolean cited) {
        assertEquals(cited, cites(ESPERANTO, text, "Kuriero"));
        assertFalse(cites(CitationWords.all(), text, "Kuriero"), "no language of the program");
    }

    @Test
    void anOutletIsNamedByItsEndingsAndItsLastWord() {
        var text = "En la Kuriero, en Norda Kurieron, en Kuriero.";
        assertEquals(List.of("Norda Kurieron"),
                ESPERANTO.places(text, "Norda Kuriero").map(each -> each.of(text)).toList());
        assertEquals(List.of("la Kuriero"), ESPERANTO.shortPlaces(text, "Kuriero").map(each -> each.of(text)).toList());
        assertEquals("kuriero", ESPERANTO.withoutArticle("la kuriero"));
        assertTrue(ESPERANTO.citesLast("Tion diras la sama gazeto."));
        assertEquals(List.of("A7"), ESPERANTO.labels("Vidu artikolo A7.").toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"According to the Courier", "Laut der Courier", "Selon le Courier", "Según el Courier",
            "По данным Courier", "وفق Courier", "לפי Courier", "Courier reports", "Courier berichtet", "Courier écrit",
            "Courier informa", "Courier сообщает", "Courier ذكرت", "Courier פרסם"})
    void anOutletIsCitedInEveryLanguage(String text) {
        assertTrue(cites(CitationWords.all(), text + " that 212 people waited.", "Courier"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Nach Angaben der Blauen Post kamen 40.        | Blaue Post     | der Blauen Post
        Im Blauen Kurier stehen 40.                   | Blauer Kurier  |
        По данным Волжской газеты, пришли 40 человек. | Волжская газета | Волжской газеты
        The Mercury’s tally is 40.                    | Mercury        | Mercury’s
        Postal workers were 40.                       | Post           |
        """)
    void anInflectedNameIsOfTheOutlet(String text, String name, String place) {
        var found = CitationWords.all().places(text, name).toList();
        assertEquals(place == null ? 0 : 1, found.size(), name);
        assertTrue(place == null || (place.endsWith(found.getFirst().of(text))
                && CitationWords.all().cites(text, found.getFirst())), text);
        assertTrue(place == null || text.contains(CitationWords.all().stem(name)), name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        It also dates the fire to 3 May.        | It also dates
        The broadcaster says that 40 came.      | The broadcaster
        Der Sender berichtet von 40.            | Der Sender
        Selon la chaîne, 40 sont venus.         | la chaîne
        It puts the lid on.                     | It puts
        It dates from 1840.                     |
        The broadcaster was fined 40 dollars.   |
        The hall has it written in 1840.        |
        """)
    void aNounOrPronounStandsForTheOutletCitedBefore(String text, String words) {
        assertEquals(words == null ? List.of() : List.of(words),
                CitationWords.all().standIns(text).map(each -> each.of(text)).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Also the Courier burned down.", "Also die Courier brannte.", "The Courier sank."})
    void anOutletIsMentionedWithoutBeingCited(String text) {
        assertFalse(cites(CitationWords.all(), text, "Courier"));
    }

    @ParameterizedTest
    @CsvSource({"city, cities", "day, days", "bus, buses", "y, ys"})
    void aNounHasItsPlural(String noun, String plural) {
        assertEquals(plural, CountedNouns.plural(noun, DraftVocabulary.of(Locale.ENGLISH)).orElseThrow());
        assertTrue(CountedNouns.plural(noun, DraftVocabulary.of(Locale.FRENCH)).isEmpty());
    }
}
