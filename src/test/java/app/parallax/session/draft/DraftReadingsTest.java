package app.parallax.session.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import app.parallax.session.Session;
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

/** How figures and dates are read that are written otherwise, or that belong to something else in the article. */
class DraftReadingsTest {
    private static final String ARTICLE = "The lift of Brenn stood still for 2 minutes and 30 seconds on Monday. Among"
            + " those inside were the miller Odo Karst, 61, and the baker Ina Veld, 44. The valley had waited four"
            + " decades for the lift. Rhomen lies at 340 metres. Brenn lies at 870 metres. The council set 2 million"
            + " euros aside for cables, and 700,000 for brakes. Brenn ranks 14th among the resorts. Three carpenters"
            + " built the cabin. A technician had looked at the motor for nearly an hour before the halt. Answers are"
            + " due by 3 June and a report by 28 June. Old Brenn and new Brenn are one parish. In the mine 19 nurses"
            + " died.";

    @TempDir
    Path folder;

    private DraftState state(String draft, String words) throws IOException {
        return findings(draft).stream().filter(each -> each.words().equals(words)).reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError("not read: " + words)).state();
    }

    private List<DraftFinding> findings(String draft) throws IOException {
        try (var session = project()) {
            return DraftChecks.start(session, draft, Locale.ENGLISH, some -> {
            }, progress -> {
            }).done().join();
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
            var page = Files.writeString(folder.resolve("lift.html"), "<html lang='en'><head><title>The lift</title>"
                    + "<meta property='article:published_time' content='2019-05-14'></head><body><article>"
                    + "<h1>The lift</h1><p>" + ARTICLE + "</p></article></body></html>");
            ImportJob.ofPaths(session, List.of(page), ImportListener.NONE).done().join();
        }
        return session;
    }

    @Test
    void aSumOfTwoUnitsIsTheAmountInTheSmaller() throws IOException {
        assertEquals(DraftState.VERBATIM, state("The lift of Brenn stood still for 150 seconds.", "150 seconds"));
        assertEquals(DraftState.ALTERED, state("The lift of Brenn stood still for 160 seconds.", "160 seconds"));
    }

    @Test
    void aWeekdayByItselfIsThatOfTheArticle() throws IOException {
        assertEquals(DraftState.VERBATIM, state("The lift of Brenn stood still on Monday.", "Monday"));
        assertEquals(DraftState.ALTERED, state("The lift of Brenn stood still on Tuesday.", "Tuesday"));
    }

    @Test
    void anotherDateInAClauseOfTheSameWordsIsAltered() throws IOException {
        assertEquals(DraftState.ALTERED,
                state("Nobody knew, the minutes say, that the parish is old; a report by 4 July.", "4 July"));
        assertEquals(DraftState.NOWHERE, state("Nobody knew that the parish is old; a banquet on 4 July.", "4 July"));
    }

    @Test
    void aRankIsNoAmount() throws IOException {
        assertNotEquals(DraftState.VERBATIM, state("Carpenters built the third cabin.", "third"));
        assertEquals(DraftState.NOWHERE, state("Carpenters tripled the cabin.", "tripled"));
    }

    @Test
    void decadesAreYears() throws IOException {
        assertEquals(DraftState.VERBATIM, state("The valley had waited 40 years for the lift.", "40 years"));
        assertEquals(DraftState.ALTERED, state("The valley had waited five decades for the lift.", "five decades"));
    }

    @Test
    void aLengthOfOneUnitIsAFigure() throws IOException {
        assertEquals(DraftState.ALTERED,
                state("A technician had looked at the motor for more than an hour.", "more than an hour"));
    }

    @Test
    void aLengthBeforeTodayIsAFigure() throws IOException {
        var found = findings("A smith looked at the lift 37 years ago.");
        assertEquals(List.of(DraftItem.Kind.FIGURE), found.stream().map(each -> each.item().kind()).toList());
        assertEquals("37 years", found.getFirst().words());
    }

    @Test
    void ranksAreCompared() throws IOException {
        assertEquals(DraftState.VERBATIM, state("Among the resorts Brenn ranks 14th.", "14th"));
        assertEquals(DraftState.ALTERED, state("Among the resorts Brenn ranks 41st.", "41st"));
    }

    @Test
    void theNumberOfAnotherNameIsAltered() throws IOException {
        assertEquals(DraftState.ALTERED, state("Brenn lies at 340 metres.", "340 metres"));
        assertEquals(DraftState.VERBATIM, state("Rhomen lies at 340 metres.", "340 metres"));
    }

    @Test
    void oneNumberOfAnArticleStandsForOneOfTwoEqualOnes() throws IOException {
        var ages = findings("Inside were Odo Karst, 61, and Ina Veld, 61.").stream().map(DraftFinding::state).toList();
        assertEquals(List.of(DraftState.VERBATIM, DraftState.ALTERED), ages);
        var days = findings("Answers are due by 3 June and the report on the lift by 3 June.").stream()
                .map(DraftFinding::state).toList();
        assertEquals(List.of(DraftState.VERBATIM, DraftState.ALTERED), days);
    }

    @Test
    void aBareNumberBesideMoneyMayBeMoney() throws IOException {
        assertEquals(DraftState.VERBATIM, state("The council set 700,000 euros aside for brakes.", "700,000 euros"));
    }

    @Test
    void aSmallNumberOfUnknownThingsIsAlteredWhereTheThingIsAnother() throws IOException {
        assertEquals(DraftState.ALTERED, state("Three tinkers built the cabin.", "Three tinkers"));
    }

    @Test
    void whatPeopleDoDoesNotSayWhoTheyAre() throws IOException {
        assertEquals(DraftState.VERBATIM, state("In the mine 19 visitors died.", "19 visitors"));
    }

    @Test
    void aParagraphIsReadInItsLanguageWhateverItQuotes() throws IOException {
        var found = findings("Odo Karst spoke on 3 June. « Nous avons attendu cette remontée pendant des années, et"
                + " maintenant elle ne marche pas du tout », he said. « C'est une honte pour la vallée et pour nous"
                + " tous, je le dis depuis des mois », he added.");
        assertEquals("3 June", found.getFirst().words());
    }

    @Test
    void aWeekdayIsThatOfTheYearOfTheArticle() throws IOException {
        // the third of June was a Monday in 2019
        assertEquals(DraftState.VERBATIM, state("Answers are due by Monday, 3 June.", "Monday, 3 June"));
        assertEquals(DraftState.ALTERED, state("Answers are due by Friday, 3 June.", "Friday, 3 June"));
    }
}
