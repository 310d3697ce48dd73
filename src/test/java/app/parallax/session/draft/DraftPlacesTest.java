package app.parallax.session.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parallax.model.Ids;
import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import app.parallax.session.project.Projects;
import app.parallax.text.draft.DraftFinding;
import app.parallax.text.draft.DraftItem;
import app.parallax.text.draft.DraftState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of which thing, place, change or outlet a figure or date is. */
class DraftPlacesTest {
    private static final String FERRIES = "The line Norda carried 410,000 passengers last year and its rival Vestline"
            + " 170,000. The price of a ticket rose from 9.1 crowns to 9.6 crowns in the harbour of Lund. About 2,100"
            + " people sleep in the gym of Hallby since the storm. Half of the cabins were empty all winter. A bid of"
            + " $16 a share for the old lighthouse company was refused. The minister answers the mayors on 17 April."
            + " “We count the boats before we count the money,” said Sven Ek.";
    private static final String BOXES = "Im Hafen von Lund stehen seit der Sturmnacht 1.240 Kisten am Kai. Den Schaden"
            + " schätzt die Verwaltung von Lund auf 68 Millionen Dollar. Am 19. Februar brach der Kran.";

    @TempDir
    Path folder;

    private DraftFinding first(String draft, DraftItem.Kind kind) throws IOException {
        var file = folder.resolve(Ids.next() + ".parallax");
        Projects.create(file);
        try (var session = Projects.openForWriting(file, "Ada", Runnable::run)) {
            var paths = List.of(page("Coast Gazette", "en", FERRIES), page("Kai Zeitung", "de", BOXES));
            ImportJob.ofPaths(session, paths, ImportListener.NONE).done().join();
            return DraftChecks.start(session, draft, Locale.ENGLISH, some -> {
            }, progress -> {
            }).done().join().stream().filter(each -> each.item().kind() == kind).findFirst().orElseThrow();
        }
    }

    private DraftState figure(String draft) throws IOException {
        return first(draft, DraftItem.Kind.FIGURE).state();
    }

    private Path page(String outlet, String language, String text) throws IOException {
        return Files.writeString(folder.resolve(outlet + ".html"), "<html lang='" + language + "'><head><title>"
                + outlet
                + "</title><meta property='og:site_name' content='" + outlet
                + "'><meta property='article:published_time' content='2019-04-05'></head><body><article><h1>Harbour "
                + language + "</h1><p>" + text + "</p></article></body></html>");
    }

    @Test
    void aFigureOfAnotherNameInTheSentenceIsAltered() throws IOException {
        assertEquals(DraftState.VERBATIM, figure("Norda carried 410,000 passengers last year."));
        var finding = first("Vestline carried 410,000 passengers last year.", DraftItem.Kind.FIGURE);
        assertEquals(DraftState.ALTERED, finding.state());
        assertEquals("170,000", finding.best().orElseThrow().quote());
    }

    @Test
    void theBeginningOfAChangeIsNotItsEnd() throws IOException {
        assertEquals(DraftState.VERBATIM, figure("In Lund the price of a ticket rose to 9.6 crowns."));
        assertEquals(DraftState.ALTERED, figure("In Lund the price of a ticket rose to 9.1 crowns."));
    }

    @Test
    void aProfessionThatTheArticleDoesNotNameIsAltered() throws IOException {
        assertEquals(DraftState.VERBATIM, figure("In the gym of Hallby sleep about 2,100 residents since the storm."));
        assertEquals(DraftState.ALTERED, figure("In the gym of Hallby sleep about 2,100 nurses since the storm."));
    }

    @Test
    void aHalfIsFiftyPercentAndAPriceGoesWithoutItsShare() throws IOException {
        assertEquals(DraftState.VERBATIM, figure("All winter 50 percent of the cabins were empty."));
        assertEquals(DraftState.VERBATIM, figure("The old lighthouse company refused a bid of 16 dollars."));
        assertEquals(DraftState.ALTERED, figure("The old lighthouse company refused a bid of 16 euros."));
    }

    @Test
    void anArticleInAnotherLanguageNeedsNoWordInCommon() throws IOException {
        assertEquals(DraftState.VERBATIM, figure("Kai Zeitung counted 1,240 boxes on the quay."));
        assertEquals(DraftState.ELSEWHERE, figure("Coast Gazette counted 1,240 boxes on the quay in Lund."));
        assertEquals(DraftState.ALTERED, figure("Kai Zeitung puts the damage at 68 million euros."));
        assertEquals(DraftState.VERBATIM, first("Kai Zeitung saw the crane fall on 19 February.",
                DraftItem.Kind.DATE).state());
    }

    @Test
    void oneDayOfAnotherMonthBesideAQuotationIsAltered() throws IOException {
        assertEquals(DraftState.ALTERED, first("They will hear on 17 May. “We count the boats before we count the"
                + " money,” said Sven Ek.", DraftItem.Kind.DATE).state());
    }
}
