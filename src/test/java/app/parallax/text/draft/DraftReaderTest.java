package app.parallax.text.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    @ValueSource(strings = {"“", "\"", "1", "1,", "a", " ", "\n", "“a” ", "2023 ", "Anna Berg said "})
    void hostileDraftsEnd(String part) {
        assertTimeoutPreemptively(Duration.ofSeconds(30),
                () -> assertTrue(read(part.repeat(200_000 / part.length())).size() <= 200_000));
    }
}
