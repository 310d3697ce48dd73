package app.parallax.io.importer.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadLinesTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String BODY = "\n\nThe harbour board voted to close the pier for two years after an inspection found"
            + " cracks in eleven of its forty piles, which carry the northern half of the deck and the old customs house.\n";

    private static HeadLines head(String lines) {
        return HeadLines.of(lines + BODY, null, NOW);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "By Dana Rosen / 30 October 2023; Dana Rosen; 2023-10-30",
            "BY DANA ROSEN; Dana Rosen; ",
            "By Dana Rosen, political correspondent | Oct 30, 2023; Dana Rosen; 2023-10-30",
            "Von Anna Müller | 30. Oktober 2023; Anna Müller; 2023-10-30",
            "Par Jeanne Petit — Publié le 30 octobre 2023 à 14h05; Jeanne Petit; 2023-10-30",
            "Автор: Иван Петров | 30 октября 2023; Иван Петров; 2023-10-30",
            "Опубликовано 30 октября 2023, 14:05 мск; ; 2023-10-30",
            "Published: Monday, 30 October 2023, 14:05 GMT; ; 2023-10-30",
            "Por Ana García; Ana García; ",
            "Veröffentlicht am 30. Oktober 2023 um 14:05 Uhr; ; 2023-10-30",
            "Publicado el 30 de octubre de 2023; ; 2023-10-30",
            "30 تشرين الأول 2023; ; 2023-10-30",
            "30 حزيران 2023; ; 2023-06-30",
            "30 جويلية 2023; ; 2023-07-30",
            "30 غشت 2023; ; 2023-08-30",
            "٣٠ أكتوبر ٢٠٢٣; ; 2023-10-30",
            "30 באוקטובר 2023; ; 2023-10-30",
            "2023-10-30; ; 2023-10-30"})
    void aBylineAndADateAloneOnTheirLineAreRead(String line, String author, String published) {
        var found = head("The pier will close\n\n" + line);
        assertEquals(author == null ? List.of() : List.of(author), found.authors());
        assertEquals(published, found.published() == null ? null : found.published().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "By the harbour on Tuesday", "What happened on 7 October 2023", "The pier, closed since 30 October 2023",
            "By 30 October 2023 the pier was closed", "In October 2023", "Photo taken on 30 October 2023"})
    void aLineThatSaysMoreIsNeither(String line) {
        var found = head(line);
        assertEquals(List.of(), found.authors());
        assertNull(found.published());
    }

    @Test
    void aDateOfAChangeIsNotThatOfPublication() {
        var found = head("Updated 31 October 2023\nPublished 30 October 2023");
        assertEquals("2023-10-30", String.valueOf(found.published()));
        assertEquals("2023-10-31", String.valueOf(found.modified()));
    }

    @Test
    void theNameOfAProgramIsNoAuthor() {
        for (var each : List.of("Apache POI", "python-docx", "Microsoft Office User", "Windows User", "admin")) {
            assertEquals(List.of(), HeadLines.ofProperties(each, null, null, NOW).authors(), each);
        }
        assertEquals(List.of("Dana Rosen"), HeadLines.ofProperties("Dana Rosen", null, null, NOW).authors());
    }
}
