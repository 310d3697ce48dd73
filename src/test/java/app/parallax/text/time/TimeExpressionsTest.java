package app.parallax.text.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Seeds;
import app.parallax.i18n.Messages;
import app.parallax.model.Edtf;
import app.parallax.text.Language;
import app.parallax.text.time.TimeContext.KnownEvent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeExpressionsTest {
    private static final KnownEvent FLOOD = new KnownEvent("Flood in the lower town", Edtf.parse("2023-10-07"));
    private static final List<String> PIECES = List.of("on ", "Monday", " ", ",", " 7", "October", "2023", "1990s",
            "the ", "last ", "week", "two ", "years", " ago", "6:30", " a.m.", "-", "/", ".", "Oct.", "\n", "é", "😀",
            "mid-", "late ", "'90s", "every ", "will ", "said ", "before", "third ", "quarter", " of ", "from ", "to ",
            "9/11", "2023-10-07T06:30Z", "century", "heute", "am ", "Uhr", "٣", "next ", "year's", "AD ", "BC", "0");

    private static TimeContext context(@Nullable String day, String language) {
        return new TimeContext(day == null ? null : LocalDate.parse(day), false, language, List.of());
    }

    /** Each expression as its words, its date or else its kind, and what modifies it. */
    private static String read(String text, TimeContext context) {
        return TimeExpressions.find(text, context).stream().map(found -> found.span().of(text) + " = "
                + (found.edtf() == null ? found.kind().word() : found.edtf())
                + (found.mod() == TimeModifier.NONE ? "" : " " + found.mod().word())).collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/times/en.txt", delimiter = '|', quoteCharacter = '`', maxCharsPerColumn = 2000)
    void englishTimesAreReadAgainstADateline(String dateline, String text, String read) {
        assertEquals(read == null ? "" : read, read(text, context(dateline.equals("-") ? null : dateline, "en")));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/times/de.txt", delimiter = '|', quoteCharacter = '`', maxCharsPerColumn = 2000)
    void germanTimesAreReadByTheSameRulesFromAnotherFile(String dateline, String text, String read) {
        assertEquals(read == null ? "" : read, read(text, context(dateline.equals("-") ? null : dateline, "de")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "La ponto falis je la 12a de majo 2019. | 12a de majo 2019 = 2019-05-12",
            "Hieraŭ la konsilio kunvenis. Lundon ĝi decidos. | Hieraŭ = 2024-05-14; Lundon = 2024-05-20",
            "Ĝi kunvenis pasintan vendredon. | pasintan vendredon = 2024-05-10",
            "La ponto falis antaŭ tri tagoj. | antaŭ tri tagoj = 2024-05-12",
            "En 1998 ĝi kunvenis dum du semajnoj. | 1998 = 1998; du semajnoj = DURATION"})
    void aLanguageIsAddedByItsFolderAlone(String text, String read) {
        var found = TimeExpressions.find(text, context("2024-05-15", "eo"), new Language("eo"));

        assertEquals(read, found.stream().map(each -> each.span().of(text) + " = "
                + (each.edtf() == null ? each.kind() : each.edtf())).collect(Collectors.joining("; ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Il ponte crollò lunedì 13 maggio alle 18:30. | lunedì 13 maggio alle 18:30 = 2024-05-13T18:30",
            "Dal 3 al 5 maggio il ponte era chiuso. | 3 al 5 maggio = 2024-05-03/2024-05-05",
            "Venerdì (24 maggio) il museo aprirà. | Venerdì = 2024-05-24; 24 maggio = 2024-05-24",
            "La settimana scorsa era chiuso, due anni fa era aperto. "
                    + "| settimana scorsa = 2024-05-06/2024-05-12; due anni fa = 2022",
            "Nel secondo trimestre del 2023 e nel XIX secolo. "
                    + "| secondo trimestre del 2023 = 2023-04/2023-06; XIX secolo = 18XX",
            "Negli anni settanta e lo scorso inverno era chiuso. | anni settanta = 197X; scorso inverno = 2023-24",
            "Il lunedì di Pasqua è rimasto chiuso per tre giorni. "
                    + "| lunedì di Pasqua = 2024-04-01; tre giorni = DURATION"})
    void aLanguageIsAddedFromCldrAndItsFolder(String text, String read) {
        var found = TimeExpressions.find(text, context("2024-05-15", "it"), new Language("it"));

        assertEquals(read, found.stream().map(each -> each.span().of(text) + " = "
                + (each.edtf() == null ? each.kind() : each.edtf())).collect(Collectors.joining("; ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"es | Las llegadas crecieron, comparadas con 2022. | 2022 = 2022",
            "es | Llegaron con 2000 soldados. | ''", "ru | Встреча пройдет в середине дня. | середине дня = 2023-10-17",
            "ar | أغلقت السفن باب المضيق. | ''"})
    void kindsOfRealNewsAreRead(String language, String text, String read) {
        assertEquals(read, read(text, context("2023-10-17", language)));
    }

    @Test
    void theLanguageIsToldFromItsWords() {
        var context = new TimeContext(LocalDate.of(2023, 10, 17), false, null, List.of());
        assertEquals("gestern = 2023-10-16", read("Die Brücke ist gestern nicht mehr auf dem Fluss gewesen.", context));
        assertEquals("yesterday = 2023-10-16", read("The bridge was not on the river yesterday.", context));
    }

    @Test
    void daysAreCountedFromAnEventThatTheProjectKnows() {
        var context = new TimeContext(null, false, "en", List.of(FLOOD));
        assertEquals("three days after the flood = 2023-10-10",
                read("It was dry three days after the flood, he said.", context));
        assertEquals("The day of the flood = 2023-10-07", read("The day of the flood was warm.", context));
        assertEquals("a week before the flood = 2023-09-25/2023-10-01",
                read("They left a week before the flood.", context));
        assertEquals("a week = duration", read("They left a week before the fire.", context));
        assertEquals("October 7 = 2023-10-07; 10/7 = 2023-10-07",
                read("What October 7 meant, and 10/7 stands for.", context));
        assertEquals("", read("The ratio is 10/7 today's rate.".replace("today's", "our"), context(null, "en")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"ar;القاهرة، ١٤ مارس — وصل الوفد.;١٤ مارس = 2024-03-14",
            "he;חיפה, 14 במרץ — המשלחת הגיעה.;14 במרץ = 2024-03-14"})
    void anExpressionDoesNotBeginWithAComma(String language, String text, String found) {
        assertEquals(found, read(text, context("2024-03-15", language)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "en;In the fall, Ann won't run again.;the fall = 2024-23",
            "de;Am frühen Morgen kam die Polizei.;frühen Morgen = 2024-03-15",
            "es;El tren llegó a las tres horas.;tres horas = 2024-03-15T03:00",
            "fr;Mardi, en début de soirée, il a parlé.;Mardi, en début de soirée = 2024-03-12",
            "ar;انتهى العمل في نهاية العام الحالي.;نهاية العام الحالي = 2024 end",
            "en;He left early in January 2010.;early in January 2010 = 2010-01 start",
            "de;Er ging Mitte des Monats Mai 2010.;Mitte des Monats Mai 2010 = 2010-05 mid",
            "de;Er ging zu Beginn des Januars 2010.;zu Beginn des Januars 2010 = 2010-01 start",
            "fr;Il partit au début du mois de mars 2010.;début du mois de mars 2010 = 2010-03 start",
            "es;Salió a principios del mes de marzo de 2010.;principios del mes de marzo de 2010 = 2010-03 start",
            "ar;غادر في بداية شهر يناير 2010.;بداية شهر يناير 2010 = 2010-01 start",
            "he;הוא עזב בסוף חודש מאי 2010.;סוף חודש מאי 2010 = 2010-05 end",
            "de;Wochenende vom 8. auf den 9. März wurde gebaut.;Wochenende vom 8. auf den 9. März = 2024-03-08/2024-03-09",
            "es;El fin de semana del 8 al 9 de marzo llovió.;fin de semana del 8 al 9 de marzo = 2024-03-08/2024-03-09",
            "es;La pasada noche llovió.;pasada noche = 2024-03-14",
            "fr;Le weekend du 8 au 9 mars il a plu.;weekend du 8 au 9 mars = 2024-03-08/2024-03-09",
            "ru;Он уехал в начале месяца марта 2010 года.;начале месяца марта 2010 года = 2010-03 start",
            "en;Sales fell in the third quarter of 2021 from the same period of 2020.;"
                    + "`the third quarter of 2021 = 2021-07/2021-09; the same period of 2020 = 2020-07/2020-09`",
            "de;Seit 2015 war er dabei. Am 3. April ging er.;`2015 = 2015; 3. April = 2023-04-03`",
            "he;שלושה נעצרו בשבת בעיר העתיקה.;שבת = 2024-03-09"})
    void shapesOfNewsAreRead(String language, String text, String found) {
        assertEquals(found, read(text, context("2024-03-15", language)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"ar;في الليلة التي وصل فيها الوفد هطل المطر.",
            "ar;وقع ذلك في اليوم الذي وصل فيه الوفد.", "he;זה היום שבו החלה המלחמה.",
            "es;Salió de una reunión de tres horas.", "fr;Il a attendu plus d’une heure."})
    void aDayThatAClauseDefinesAndHoursThatAreALengthAreNoTimes(String language, String text) {
        assertEquals("", read(text, context("2024-03-15", language)));
    }

    @Test
    void anEventThatLiesAheadOfTheDatelineGivesNoYear() {
        var context = new TimeContext(LocalDate.of(2021, 11, 2), false, "en", List.of(FLOOD));
        assertEquals("October 7 = 2021-10-07", read("It rained on October 7.", context));
    }

    @Test
    void twoEventsOfOneNameAreNotChosenBetween() {
        var again = new KnownEvent("Second flood", Edtf.parse("2024-01-01"));
        var context = new TimeContext(null, false, "en", List.of(FLOOD, again));
        assertEquals("three days = duration", read("It was dry three days after the flood.", context));
        assertEquals("three days after the second flood = 2024-01-04",
                read("It was dry three days after the second flood.", context));
    }

    @Test
    void theReasonSaysWhatWasCountedFrom() {
        var text = "He came Wednesday and left the next day.";
        var found = TimeExpressions.find(text, context("2023-10-17", "en"));
        assertEquals("Wednesday: the last one up to the dateline 17 Oct 2023.",
                Messages.text(found.getFirst().reason().message()));
        assertEquals("the next day: counted from the date named before, 11 Oct 2023.",
                Messages.text(found.getLast().reason().message()));
        assertEquals(List.of("2023-10-04", "2023-10-18"), found.getFirst().others());
        var published = new TimeContext(LocalDate.of(2023, 10, 17), true, "en", List.of());
        assertEquals("yesterday: counted from the publication date, 17 Oct 2023.",
                Messages.text(TimeExpressions.find("It rained yesterday.", published).getFirst().reason().message()));
    }

    @Test
    void withoutADatelineARelativeTimeStaysOpenAndSaysWhy() {
        var found = TimeExpressions.find("It rained on Wednesday.", TimeContext.NONE).getFirst();
        assertNull(found.edtf());
        assertTrue(Messages.text(found.reason().message()).startsWith("Wednesday: the article has neither"));
    }

    @Test
    void anUnclearOrderOfDayAndMonthIsOneOfBoth() {
        var found = TimeExpressions.find("Signed on 07/10/2023.", context(null, "en")).getFirst();
        assertEquals("[2023-07-10,2023-10-07]", String.valueOf(found.edtf()));
        assertEquals(List.of("2023-07-10", "2023-10-07"), found.others());
    }

    @Seeds(2000)
    void whateverStandsThereSpansLieInTheTextInOrderAndDatesAreDates(long seed) {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(3) == 0 ? "" : " ");
        }
        var day = random.nextBoolean() ? LocalDate.of(1 + random.nextInt(9_998), 1 + random.nextInt(12), 28) : null;
        var context = new TimeContext(day, random.nextBoolean(), random.nextBoolean() ? "en" : "de", List.of(FLOOD));
        var words = text.toString();
        var found = TimeExpressions.find(words, context);
        int at = 0;
        for (var each : found) {
            assertTrue(each.span().start() >= at && each.span().end() <= words.length(), words);
            assertTrue(each.span().length() > 0, words);
            assertFalse(each.span().of(words).isBlank(), words);
            at = each.span().end();
            if (each.edtf() != null) {
                assertEquals(each.edtf(), Edtf.parse(each.edtf().toString()));
                assertTrue(each.value() != null);
            }
            each.otherDates();
            assertFalse(Messages.text(each.reason().message()).isBlank());
        }
        assertEquals(found, TimeExpressions.find(words, context));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "a", "1-", "Monday ", "early late mid ", "the ", "May 5, ", "1/2/", "12:", "a.", "'",
            "twenty-", "\n", "the day of ", "7 to 7 to "})
    void endlessTextsTakeTimeInProportion(String piece) {
        var text = piece.repeat(1_000_000 / piece.length());
        var context = new TimeContext(LocalDate.of(2023, 10, 17), false, "en", List.of(FLOOD));

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> TimeExpressions.find(text, context));
    }
}
