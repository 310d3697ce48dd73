package app.parallax.text.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a draft is to be checked. */
class DraftReaderTest {
    private static List<DraftItem> read(String text) {
        return DraftReader.read(text, Locale.ENGLISH, LocalDate.of(2023, 11, 7));
    }

    private static List<String> words(String text, DraftItem.Kind kind) {
        return read(text).stream().filter(each -> each.kind() == kind).map(each -> each.span().of(text)).toList();
    }

    @Test
    void quotationsFiguresAndDatesAreRead() {
        var text = "On 17 October Anna Berg said “we waited for nine days”. Over 1,400 tents stood by 3 November 2023.";
        assertEquals(List.of("we waited for nine days"), words(text, DraftItem.Kind.QUOTATION));
        assertEquals(List.of("Over 1,400 tents"), words(text, DraftItem.Kind.FIGURE));
        assertEquals(List.of("17 October", "3 November 2023"), words(text, DraftItem.Kind.DATE));
    }

    @Test
    void whatIsCountedFromAnotherDayIsNoDate() {
        assertEquals(List.of(), words("Yesterday and last week, a year before, nothing moved.", DraftItem.Kind.DATE));
    }

    @Test
    void marksOfFootnotesAndClockTimesAreNoFigures() {
        assertEquals(List.of(), words("The port closed at 10:30 on a Monday [3].", DraftItem.Kind.FIGURE));
    }

    @Test
    void marksAndAddressesOfNotesAreNeitherFiguresNorDates() {
        var text = "The water rose.[^12] See [the report](https://news.example/2023/10/17/340-tents) on it.\n\n[^12]: So.";
        assertEquals(List.of(), read(text));
    }

    @Test
    void theNightOfADayAndAWeekdayWithItAreDates() {
        assertEquals(List.of("the night of 11 March 2025", "Monday, 16 June"),
                words("It burned on the night of 11 March 2025, and talks resume on Monday, 16 June.",
                        DraftItem.Kind.DATE));
    }

    @Test
    void germanFiguresHaveTheirPointsCommasWordsAndUnits() {
        var text = "Rund 2.300 Menschen verließen drei Orte, 6,84 Meter wurden gemessen, zwischen 180 und 220 Millionen"
                + " Euro Schaden, mindestens aber 4,5 Prozent mehr als 2019.";
        var figures = DraftReader.read(text, Locale.GERMAN, null).stream()
                .filter(each -> each.kind() == DraftItem.Kind.FIGURE).map(each -> each.figure().orElseThrow()).toList();
        assertEquals(List.of("Menschen", "Orte", "metre", "euro", "percent"),
                figures.stream().map(each -> each.unit()).toList());
        assertEquals(List.of("2300", "3", "6.84", "180000000", "4.5"),
                figures.stream().map(each -> String.valueOf(each.min())).toList());
        assertEquals("220000000", String.valueOf(figures.get(3).max()));
        assertEquals(null, figures.getLast().max());
    }

    @ParameterizedTest
    @ValueSource(strings = {"„Wir helfen sofort“, sagte Ministerpräsident Torben Lüders in Nesselau.",
            "Am 6. Juni kam Torben Lüders nach Nesselau. „Wir helfen sofort“, sagte er.",
            "Torben Lüders betonte am Abend: „Wir helfen sofort.“",
            "„Wir helfen sofort“, erklärte der Vorsitzende des Verbands, Torben Lüders.",
            "Meike Brandt schwieg. Lüders entgegnete: „Wir helfen sofort.“ Torben Lüders ging."})
    void theSpeakerOfAGermanQuotationIsThePersonBesideItsVerb(String text) {
        var item = DraftReader.read(text, Locale.GERMAN, null).stream()
                .filter(each -> each.kind() == DraftItem.Kind.QUOTATION).findFirst().orElseThrow();
        assertTrue(item.speaker().orElseThrow().of(text).endsWith("Torben Lüders"), item::toString);
    }

    @Test
    void barePartsOfAListAreFigures() {
        assertEquals(List.of("48 seats", "46", "41"),
                words("The coalition took 48 seats, the farmers 46 and the islands 41.", DraftItem.Kind.FIGURE));
    }

    @Test
    void aPersonNamedBesideTheQuotationIsItsSpeaker() {
        var text = "Anna Berg left early. It was Karl Lund who called the vote “a page that turns itself”.";
        var item = read(text).getFirst();
        assertEquals(List.of("Karl Lund"), item.speakers().stream().map(each -> each.of(text)).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        “We saw it all,” Berg is reported to have stated.                           | Berg
        Full-time work had fallen, says Berg, who counts otherwise: “We saw it all.” | Berg
        The British authority declared: “We saw it all.”                            | The British authority
        """)
    void theSpeakerIsTheSubjectOfTheVerb(String text, String speaker) {
        assertEquals(List.of(speaker), read(text).getFirst().speakers().stream().map(each -> each.of(text)).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"“", "\"", "1", "1,", "a", " ", "\n", "“a” ", "2023 ", "Anna Berg said ", "„a“ sagte ",
            "Anna Berg "})
    void hostileDraftsEnd(String part) {
        var text = part.repeat(200_000 / part.length());
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            assertTrue(read(text).size() <= 200_000);
            assertTrue(DraftReader.read(text, Locale.GERMAN, null).size() <= 200_000);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "en|Ivo Lang came. Horn, he told the paper, had “sold the best pier of the town for nothing”.|Ivo Lang",
            "en|Ivo Lang came. Great Merrow he calls “the slowest and dearest town on the whole coast”.|Ivo Lang",
            "en|The plan, Brook said, was “never meant to please the whole town”.|Brook",
            "de|Karl Kern kam. Das Amt nennt Kern „eine Behörde ohne jeden Kompass“.|Karl Kern"})
    void thePersonWhoSpeaksIsNotWhatTheSentenceBeginsWith(String tag, String text, String speaker) {
        assertEquals(speaker, DraftReader.read(text, Locale.forLanguageTag(tag), null).getFirst().speaker()
                .orElseThrow().of(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "With Owen Blythe watching, the chairwoman declared: “We saw it all.”|the chairwoman",
            "The minister is “in touch with both sides every day”, she says.|The minister is",
            "The mayor, Ines Roth, said after Karl Lund had left: “We saw it all.”|Ines Roth",
            "“I closed my eyes and saw.” He came late. “That is no foul,” the coach of City fumed.|"})
    void aRoleThatSpeaksComesBeforeAnotherPersonOfItsSentence(String text, String speaker) {
        var found = read(text).getFirst().speakers().stream().map(each -> each.of(text)).toList();
        assertTrue(speaker == null ? found.isEmpty() : found.getFirst().startsWith(speaker), found::toString);
    }

    @Test
    void whoIsNamedAsAnOwnerAloneIsNotTheSpeaker() {
        var text = "Jean Perrin's successor praised the court for “a decision that brings us peace”.";
        assertTrue(read(text).getFirst().speakers().stream().noneMatch(each -> each.of(text).equals("Jean Perrin")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            On Roe’s dislike of Grand Hill, the Oak Vale legend ducked: “Ask him again.” | the Oak Vale legend
            The answer came from Martin Roe: “We see it another way.” | Martin Roe
            “It lasts an hour,” notes Alla But. | Alla But
            “We stop here,” says the statement of the groups that leave Liberty Square. | the statement of the groups
            Martin Roe was late. “We stop here,” he said. | Martin Roe
            """)
    void aDescriptionThatSpeaksComesBeforeNamesInIt(String text, String speaker) {
        var found = read(text).getFirst().speakers().stream().map(each -> each.of(text)).toList();
        assertTrue(found.size() == 1 && found.getFirst().startsWith(speaker), found.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Of Martin Roe, his rival before the stewards, he said: “I cannot stand him.”",
            "President Martin Roe was there.\n\nThe Turkish leader spoke on Thursday. “We say no,” he said of the bids."})
    void aPronounIsNobodyWhoIsNamedAsAnotherOrInAnotherParagraph(String text) {
        assertTrue(read(text).getFirst().speakers().stream().noneMatch(each -> each.of(text).contains("Roe")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "fr|Paul Vidal est arrivé. Il a ajouté : «Le quai tiendra encore un hiver.»|Paul Vidal",
            "fr|Paul Vidal est arrivé.¶Il a ajouté : «Le quai tiendra encore un hiver.»|Paul Vidal",
            "es|Rosa Marín llegó tarde. Ella añadió: «El muelle aguanta otro invierno».|Rosa Marín",
            "en|Martin Roe left early. We know why.¶Late came Roe with plans. He said: “The quay will hold for years.”|Roe",
            "en|Martin Roe left early. We know why.¶Roe met Fenn. Later, Fenn went home. He said: “The quay will hold for years.”|Roe, Fenn, Fenn",
            "en|Martin Roe left early. We know why.¶Late came Dock with plans. He said: “The quay will hold for years.”|",
            "ar|سامي خليل: «الرصيف لم يبن لهذه الشاحنات».|سامي خليل",
            "de|Auch Lea Sommer war am Kai. Sie sagte: „Der Kai hält noch einen Winter.“|Lea Sommer",
            "de|Paul Stern kam zuerst.¶Viele waren am Kai. Er sagte: „Der Kai hält noch einen Winter.“|",
            "de|Laut Lea Sommer ist es so: „Der Kai hält noch einen Winter.“|Lea Sommer"})
    void aPronounIsAPersonOfItsParagraphOrNobody(String tag, String text, @Nullable String speaker) {
        var words = text.replace("¶", "\n\n");
        assertEquals(speaker == null ? List.of() : List.of(speaker.split(", ")),
                DraftReader.read(words, Locale.forLanguageTag(tag), null).getFirst().speakers().stream()
                        .map(each -> each.of(words)).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | He came. ב-17 באוקטובר 2023 נסגר. | 17 באוקטובר 2023 | 2023-10-17
            en | The letter (17 באוקטובר 2023) was short and had a seal of the harbour. | 17 באוקטובר 2023 | 2023-10-17
            de | Er kam. Порт закрыли 17 октября 2023 года. | 17 октября 2023 года | 2023-10-17
            fr | Le port (17 октября 2023 года) est resté fermé pendant toute la semaine. | 17 октября 2023 года | 2023-10-17
            es | El puerto cerró. أغلق الميناء في 17 أكتوبر 2023. | 17 أكتوبر 2023 | 2023-10-17
            ru | Порт закрыли (17 October 2023) из-за сильной бури. | 17 October 2023 | 2023-10-17
            ar | أغلق الميناء بسبب العاصفة (17. Oktober 2023) في المدينة القديمة. | 17. Oktober 2023 | 2023-10-17
            he | הנמל נסגר (17 октября 2023 года) בגלל הסערה הכבדה. | 17 октября 2023 года | 2023-10-17
            he | הנמל נסגר. The old quay was closed on 17 October 2023. | 17 October 2023 | 2023-10-17
            en | The quay is old. Der Hafen wurde nach dem Sturm am 17. Oktober 2023 von der Stadt für eine Woche geschlossen. | 17. Oktober 2023 | 2023-10-17
            de | Der Kai ist alt. The harbour was closed by the council on 17 October 2023 because of the heavy storm. | 17 October 2023 | 2023-10-17
            fr | Le quai est vieux. El puerto de la ciudad fue cerrado por el ayuntamiento el 17 de octubre de 2023. | 17 de octubre de 2023 | 2023-10-17
            """)
    void aDateInTheLanguageOfItsSentenceOrScriptIsReadWhole(String tag, String text, String words, String day) {
        var dates = DraftReader.read(text, Locale.forLanguageTag(tag), null).stream()
                .filter(each -> each.kind() == DraftItem.Kind.DATE).toList();
        assertEquals(List.of(words), dates.stream().map(each -> each.span().of(text)).toList());
        assertEquals(day, dates.getFirst().date().orElseThrow().toString());
    }

    @Test
    void aFigureInTheScriptOfAnotherLanguageHasItsNounAndTheSentenceAroundIt() {
        var text = "The ministry wrote of 229 חטופים in its letter of last week.";
        var items = DraftReader.read(text, Locale.ENGLISH, null);
        assertEquals(List.of("229 חטופים"), items.stream().map(each -> each.span().of(text)).toList());
        assertEquals("he", items.getFirst().language().toLanguageTag());
        assertEquals(text, items.getFirst().sentence().of(text));
    }

    @Test
    void aQuotationIsReadByTheLanguageOfTheSentenceAroundIt() {
        var hebrew = "The quay was closed. השגריר ויקטורוב אמר: \"הרציף הישן ייסגר לשבוע שלם\".";
        var speaker = DraftReader.read(hebrew, Locale.ENGLISH, null).getFirst();
        assertEquals("he", speaker.language().toLanguageTag());
        assertTrue(speaker.speaker().orElseThrow().of(hebrew).contains("ויקטורוב"));
        var english = "Ambassador Anna Berg said: “הרציף הישן ייסגר. הנמל ייסגר לשבוע שלם.” She left.";
        var quotation = DraftReader.read(english, Locale.ENGLISH, null).getFirst();
        assertEquals("en", quotation.language().toLanguageTag());
        assertTrue(quotation.speaker().orElseThrow().of(english).contains("Anna Berg"));
        var mixed = "The quay is old. “Nobody saw it. Nobody heard it either”, sagte der Sprecher der Stadt nach dem Sturm und ging.";
        assertEquals("Nobody saw it. Nobody heard it either",
                DraftReader.read(mixed, Locale.ENGLISH, null).getFirst().span().of(mixed), "not cut between languages");
    }

    @Test
    void namesOfAnotherLanguageChangeNothingInASentence() {
        var text = "The paper Die Zeit and the Spiegel wrote of 12 boats (הארץ) on 3 May 2021 in Haifa.";
        var items = DraftReader.read(text, Locale.ENGLISH, null);
        assertEquals(List.of("12 boats", "3 May 2021"), items.stream().map(each -> each.span().of(text)).toList());
        assertEquals(List.of("en", "en"), items.stream().map(each -> each.language().toLanguageTag()).toList());
    }
}
