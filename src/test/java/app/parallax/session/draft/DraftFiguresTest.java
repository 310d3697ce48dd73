package app.parallax.session.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parallax.model.Boilerplate;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.Ids;
import app.parallax.session.Session;
import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import app.parallax.session.project.Projects;
import app.parallax.text.draft.DraftDifference;
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

/** Which figure or date of an article one of a draft is, altered or not. */
class DraftFiguresTest {
    private static final String HARBOUR = "The harbour of Lund had 4,200 berths when the council counted them on"
            + " 14 March 2019. Repairs of the long pier cost 3.6 million crowns. Ferries ran for 48 weeks of the year."
            + " A rope of 2,500 metres closes the harbour. Divers saw the rope on 3 and 4 April.";
    private static final String MARKET = "In the market hall of Sedd traders paid 7 million crowns for new roofs. The"
            + " hall opens on Wednesday. The traders' speaker, Nils Orm, called it a bargain: “We paid for the roof and"
            + " got the rain free.” A visitor, Eva Dahl, disagreed.";
    private static final String FAIR = "At the autumn fair of Brunn drovers showed 900 sheep, of which 700 were sold"
            + " before noon.";

    @TempDir
    Path folder;

    private DraftState state(String draft, DraftItem.Kind kind) throws IOException {
        return first(draft, kind).state();
    }

    private DraftFinding first(String draft, DraftItem.Kind kind) throws IOException {
        try (var session = project()) {
            return DraftChecks.start(session, draft, Locale.ENGLISH, some -> {
            }, progress -> {
            }).done().join().stream().filter(each -> each.item().kind() == kind).findFirst().orElseThrow();
        }
    }

    private Session project() throws IOException {
        var file = folder.resolve("p.parallax");
        boolean there = Files.exists(file);
        if (!there) {
            Projects.create(file);
        }
        var session = Projects.openForWriting(file, "Ada", Runnable::run);
        if (!there) {
            var paths = List.of(page("harbour", HARBOUR), page("market", MARKET), page("fair", FAIR));
            ImportJob.ofPaths(session, paths, ImportListener.NONE).done().join();
        }
        return session;
    }

    private Path page(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".html"), "<html lang='en'><head><title>" + name
                + " news</title><meta property='article:published_time' content='2019-04-05'></head><body><article><h1>"
                + name + " news</h1><p>" + text + "</p></article></body></html>");
    }

    @Test
    void aFigureWithOnlyItsUnitInCommonIsNowhere() throws IOException {
        assertEquals(DraftState.NOWHERE,
                state("A private school abroad was sold for 58 million crowns.", DraftItem.Kind.FIGURE));
    }

    @Test
    void anotherFigureBesideTheSameWordsIsAltered() throws IOException {
        assertEquals(DraftState.ALTERED,
                state("Repairs of the long pier cost 6.3 million crowns.", DraftItem.Kind.FIGURE));
    }

    @Test
    void theDayOfADateIsNoFigureOfAnArticle() throws IOException {
        assertEquals(DraftState.NOWHERE,
                state("The council of the harbour of Lund had 14 members.", DraftItem.Kind.FIGURE));
    }

    @Test
    void overATimeIsNoQualifier() throws IOException {
        assertEquals(DraftState.VERBATIM,
                state("Ferries of the year ran over 48 weeks.", DraftItem.Kind.FIGURE));
    }

    @Test
    void aDateInAnotherMonthAndYearBesideFewSameWordsIsNowhere() throws IOException {
        assertEquals(DraftState.NOWHERE,
                state("The council of a far town elected its mayor on 27 October 2011.", DraftItem.Kind.DATE));
        assertEquals(DraftState.ALTERED,
                state("The harbour of Lund had berths that the council counted on 24 March 2019.",
                        DraftItem.Kind.DATE));
    }

    @Test
    void whatSharesNoWordIsFoundBesideAQuotation() throws IOException {
        var beside = " “We paid for the roof and got the rain free,” said Nils Orm.";
        var paid = "Dealers had to find ";
        assertEquals(DraftState.VERBATIM, state(paid + "7 million crowns." + beside, DraftItem.Kind.FIGURE));
        assertEquals(DraftState.ALTERED, state(paid + "7 billion crowns." + beside, DraftItem.Kind.FIGURE));
        assertEquals(DraftState.NOWHERE, state(paid + "310 crowns." + beside, DraftItem.Kind.FIGURE));
    }

    @Test
    void aLengthIsComparedInTheSmallerUnitAndADayOfSeveralIsOneOfThem() throws IOException {
        assertEquals(DraftState.VERBATIM,
                state("The rope in the harbour of Lund is 2.5 kilometres long.", DraftItem.Kind.FIGURE));
        assertEquals(DraftState.VERBATIM, state("Divers saw the rope on 4 April.", DraftItem.Kind.DATE));
        assertEquals(DraftState.ALTERED, state("Divers saw the rope on 6 April.", DraftItem.Kind.DATE));
    }

    @Test
    void anotherNounForTheSameIsVerbatimAndShown() throws IOException {
        var finding = first("The harbour of Lund had 4,200 moorings when the council counted them.",
                DraftItem.Kind.FIGURE);
        assertEquals(DraftState.VERBATIM, finding.state());
        assertEquals(List.of(DraftDifference.Kind.NOUN), finding.best().orElseThrow().differences().stream()
                .map(DraftDifference::kind).toList());
        assertEquals("4,200 berths", finding.best().orElseThrow().quote());
    }

    @Test
    void aRoundedNumberIsTheSameBehindAboutAlone() throws IOException {
        var finding = first("The harbour of Lund had about 4,000 berths.", DraftItem.Kind.FIGURE);
        assertEquals(DraftState.VERBATIM, finding.state());
        assertEquals(List.of(DraftDifference.Kind.ROUNDED), finding.best().orElseThrow().differences().stream()
                .map(DraftDifference::kind).toList());
        assertEquals(DraftState.ALTERED, state("The harbour of Lund had 4,000 berths.", DraftItem.Kind.FIGURE));
        assertEquals(DraftState.ALTERED, state("The harbour of Lund had nearly 4,000 berths.", DraftItem.Kind.FIGURE));
        assertEquals(DraftState.ALTERED, state("The harbour of Lund had about 3,000 berths.", DraftItem.Kind.FIGURE));
        assertEquals(DraftState.ALTERED, state("The harbour of Lund had about 4,200 berths.", DraftItem.Kind.FIGURE));
    }

    @Test
    void aNumberThatLostItsMillionIsAltered() throws IOException {
        assertEquals(DraftState.ALTERED, state("Repairs of the long pier cost 3.6 crowns.", DraftItem.Kind.FIGURE));
        assertEquals(DraftState.NOWHERE,
                state("A private school abroad was sold for 3.6 hours.", DraftItem.Kind.FIGURE));
    }

    @Test
    void theSameWordsAreNotAlteredByTheirUnit() throws IOException {
        var draft = "At the autumn fair of Brunn drovers showed 900 goats, of which 700 were sold before noon.";
        try (var session = project()) {
            var found = DraftChecks.start(session, draft, Locale.ENGLISH, some -> {
            }, progress -> {
            }).done().join();
            assertEquals(List.of("900 goats ALTERED", "700 VERBATIM"),
                    found.stream().map(each -> each.words() + " " + each.state()).toList());
            assertEquals("goats", found.getLast().item().figure().orElseThrow().unit());
        }
    }

    @Test
    void anotherThingThatIsCountedIsAltered() throws IOException {
        assertEquals(DraftState.ALTERED,
                state("The harbour of Lund had 4,200 sailors when the council counted them.", DraftItem.Kind.FIGURE));
    }

    @Test
    void aParagraphIsReadInItsOwnLanguage() throws IOException {
        var german = "Der Rat hat am 14. März 2019 gezählt, dass der Hafen von Lund über 4.200 Liegeplätze hat.";
        var draft = "The harbour of Lund is old, and the council counts what it has.\n\n" + german + "\n";
        var figure = first(draft, DraftItem.Kind.FIGURE);
        assertEquals("über 4.200 Liegeplätze", figure.words());
        assertEquals(Locale.GERMAN, figure.item().language());
        assertEquals("14. März 2019", first(draft, DraftItem.Kind.DATE).words());
    }

    @Test
    void aSpeakerWhoStandsBehindAnOfficeIsThePersonAndNoOther() throws IOException {
        var words = "“We paid for the roof and got the rain free,” said ";
        assertEquals(DraftState.ELSEWHERE, state(words + "Eva Dahl.", DraftItem.Kind.QUOTATION));
        assertEquals(DraftState.VERBATIM, state(words + "Nils Orm.", DraftItem.Kind.QUOTATION));
    }

    @Test
    void aFigureThatOnlyACaptionHasIsFoundThereAndAnotherIsNowhere() throws IOException {
        var caption = "Photograph: a crane lifts 86 planks at the quay of Lund (credit: 1 May 2018).";
        try (var session = project()) {
            var file = Files.writeString(folder.resolve("quay.txt"), "The quay of Lund was closed.\n\n" + caption);
            ImportJob.ofPaths(session, List.of(file), ImportListener.NONE).done().join();
            var article = session.workspace().articles().stream()
                    .filter(row -> row.article().label().equals("004")).findFirst().orElseThrow();
            int start = session.read(reader -> reader.text(article.version().sha256())).join().indexOf(caption);
            session.perform(new Edit("Boilerplate", List.of(Change.insert(new Boilerplate(Ids.next(),
                    article.version().id(), start, start + caption.length(), Boilerplate.Reason.MARKED))))).join();
        }
        assertEquals(DraftState.VERBATIM,
                state("A crane lifts 86 planks at the quay of Lund, says a photograph.", DraftItem.Kind.FIGURE));
        assertEquals(DraftState.NOWHERE,
                state("A crane lifts 57 planks at the quay of Lund, says a photograph.", DraftItem.Kind.FIGURE));
    }
}
