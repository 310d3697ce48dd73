package app.parallax.session.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import app.parallax.session.project.Projects;
import app.parallax.text.draft.DraftItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates of drafts that were altered from another of the article, against right ones in the same place. */
class DraftDatesTest {
    private static final String BRIDGE = "Am Freitag eröffnete der Bürgermeister den Steg. „Wir haben lange auf diesen Steg gewartet“, sagte er.";
    private static final String KILN = "The kiln was last inspected in mid-November. The pottery fires 4,310 bowls a day.";
    private static final String HARBOUR = "Der Ausschank am Hafen bleibt bis Sonntag, 4 Uhr, verboten.";
    private static final String LOCK = "The lock of the canal at Wendle reopened to barges on 2 March. A choir in the lighthouse rehearses on 24 February.";
    private static final String TOWER = "In 2016 the tower at Holm burned. The masons at Holm finished its staircase on 9 March.";
    private static final String RAID = "Am Montagmorgen drangen die Beamten in die Mühle ein. „Hier wurde nie gemahlen“, sagte die Wirtin.";

    private static final String FERRY = "The ferry Ulm sank in stormy waters on 3 May and the divers raised its rusty anchor on 9 May.";
    private static final String WELL = "The well of Tarn opened in mid-June. Miners of Tarn found 312 coins in the well and 48 rings on 4 March.";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            BRIDGE + "|en|The mayor spoke on Thursday. “Wir haben lange auf diesen Steg gewartet”, he said.|Thursday altered",
            BRIDGE + "|en|The mayor spoke on Friday. “Wir haben lange auf diesen Steg gewartet”, he said.|Friday verbatim",
            KILN + "|en|It was last serviced in mid-October; 4,310 bowls leave it daily.|mid-October altered",
            KILN + "|en|It was last serviced in mid-November; 4,310 bowls leave it daily.|mid-November verbatim",
            KILN + "|en|A swimmer crossed the bay on 3 October; 4,310 bowls leave it daily.|3 October nowhere",
            HARBOUR + "|de|Der Ausschank am Hafen bleibt bis Montag, 4 Uhr, verboten.|Montag, 4 Uhr altered",
            HARBOUR + "|de|Der Ausschank am Hafen bleibt bis Sonntag, 4 Uhr, verboten.|Sonntag, 4 Uhr verbatim",
            LOCK + "|en|The lock of the canal at Wendle reopened to barges on 24 February.|24 February altered",
            LOCK + "|en|The lock of the canal at Wendle reopened to barges on 2 March.|2 March verbatim",
            FERRY + "|en|The ferry Ulm sank in stormy waters on 9 May.|9 May altered",
            FERRY + "|en|The divers raised its rusty anchor on 9 May.|9 May verbatim",
            FERRY + "|en|The divers raised its rusty anchor on 3 May.|3 May altered",
            WELL + "|de|Die Bergleute fanden 312 Münzen und 48 Ringe. Es war der 11. März.|11. März altered",
            WELL + "|de|Die Bergleute fanden 312 Münzen und 48 Ringe. Es war der 11. August.|11. August nowhere",
            LOCK + "|en|The choir of the lighthouse rehearses on 24 February.|24 February verbatim",
            LOCK + "|en|The lock of the canal at Wendle reopened to barges on 2 March 2017.|2 March 2017 altered",
            LOCK + "|en|The lock of the canal at Wendle reopened to barges on 2 March 2019.|2 March 2019 verbatim",
            TOWER + "|en|The masons at Holm finished the staircase on 9 March 2016.|9 March 2016 verbatim",
            TOWER + "|en|The masons at Holm finished the staircase on 9 March 2015.|9 March 2015 altered",
            RAID + "|en|The miller’s wife was calm on 13 May. “Hier wurde nie gemahlen”, she said. The search began on Thursday morning.|13 May verbatim, Thursday morning altered",
            RAID + "|en|The miller’s wife was calm on 13 May. “Hier wurde nie gemahlen”, she said. The search began on Monday morning.|13 May verbatim, Monday morning verbatim"})
    void anotherDateInThePlaceOfTheArticlesIsAltered(String article, String tag, String draft, String expected)
            throws IOException {
        var file = folder.resolve("p.parallax");
        Projects.create(file);
        var page = Files.writeString(folder.resolve("p.html"), "<html lang='" + (article.contains("The ") ? "en" : "de")
                + "'><head><title>News of the day</title>"
                + "<meta property='article:published_time' content='2019-05-15'></head><body><article><h1>News</h1><p>"
                + article + "</p></article></body></html>");
        try (var session = Projects.openForWriting(file, "Ada", Runnable::run)) {
            ImportJob.ofPaths(session, List.of(page), ImportListener.NONE).done().join();
            var found = DraftChecks.start(session, draft, Locale.forLanguageTag(tag), some -> {
            }, progress -> {
            }).done().join();
            assertEquals(expected, found.stream().filter(each -> each.item().kind() == DraftItem.Kind.DATE)
                    .map(each -> each.words() + " " + each.state().word()).collect(Collectors.joining(", ")));
        }
    }
}
