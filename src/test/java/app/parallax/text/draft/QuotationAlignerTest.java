package app.parallax.text.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.text.Span;
import app.parallax.text.attribution.QuotationMarks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Quotations of drafts beside the words of an article. */
class QuotationAlignerTest {
    private static final String ARTICLE = """
            The harbour master said the storm had taken the pier in less than an hour. “We lost the old crane, the ice house
            and 1,400 metres of the outer wall,” she told reporters on Monday. “Nobody was hurt. We will rebuild before the
            herring comes.”

            The council [of the island] met at night. Its chairman said that the wall was older than the town, and that
            no engineer had looked at it since the war.
            """.replace("\n", " ").replace("  ", "\n\n");

    private static Optional<QuotationMatch> find(String quotation) {
        return QuotationAligner.find(QuotedWords.of(quotation), ARTICLE, WordSequence.of(ARTICLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"We lost the old crane, the ice house and 1,400 metres of the outer wall",
            "we lost the old crane, the ice house and 1400 metres of the outer wall", "[W]e lost the old crane",
            "We lost the old crane […] and 1,400 metres", "We lost … 1,400 metres of the outer wall",
            "We lost the old crane … We will rebuild", "Nobody [in the town] was hurt",
            "the ice house [sic] and 1,400 metres", "the council of the island", "The council [of the island] met",
            "the wall was older than the town, and that no engineer had looked at it since the war",
            "We lost the old crane ‘the ice house’"})
    void honestMarksLeaveAQuotationVerbatim(String quotation) {
        var match = find(quotation).orElseThrow();
        assertTrue(match.verbatim(), match::toString);
        assertEquals(List.of(), match.differences());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "We lost the new crane, the ice house and 1,400 metres|CHANGED|new|old",
            "We lost the old crane, the ice house and 1,500 metres of the outer wall|CHANGED|1,500|1,400",
            "We lost the old crane and 1,400 metres of the outer wall|LEFT_OUT||the ice house",
            "We lost the old crane, the whole ice house and 1,400 metres|PUT_IN|whole|",
            "no engineer had ever looked at it since the war|PUT_IN|ever|",
            "Nobody was badly hurt|PUT_IN|badly|"})
    void whatDiffersIsNamedWordByWord(String quotation, DraftDifference.Kind kind, String draft, String article) {
        var match = find(quotation).orElseThrow();
        assertFalse(match.verbatim());
        assertEquals(List.of(new DraftDifference(kind, draft == null ? "" : draft, article == null ? "" : article)),
                match.differences());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "“It is our lifeline,” she added, “and no toy.”|It is our lifeline and no toy",
            "»Das ist die Ader der Insel«, sagte der Wirt, »und kein Spielzeug.«|Das ist die Ader der Insel und kein Spielzeug",
            "\"The boat left,\" said Holt. \"Nobody told us.\"|The boat left. Nobody told us",
            "“We are co-operating fully.”|We are cooperating fully", "„Es geht um 1.200 Euro.“|1200 Euro",
            "«Le caf\u00adé est fer\u00admé\u00a0!»|Le café est fermé !", "«إنّ الجزيـــرة بعيدة»|ان الجزيرة بعيدة",
            "\"הַיָּם הָיָה רָגוּעַ\"|הים היה רגוע"})
    void whatAnArticleWritesOtherwiseOrPutsBetweenIsVerbatim(String article, String quotation) {
        var match = QuotationAligner.find(QuotedWords.of(quotation), article, WordSequence.of(article)).orElseThrow();
        assertTrue(match.verbatim(), match::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "“It is our lifeline and pride,” she added, “and no toy.”|It is our lifeline and no toy",
            "“The boat left,” said Holt. Dahl replied: “Nobody told us.”|The boat left. Nobody told us",
            "“The boat left the old pier.”|The boat left pier"})
    void quotedWordsLeftOutAndWordsOfTwoAreAltered(String article, String quotation) {
        var match = QuotationAligner.find(QuotedWords.of(quotation), article, WordSequence.of(article)).orElseThrow();
        assertFalse(match.verbatim(), match::toString);
    }

    @Test
    void twoPlacesThatStandTogetherAreJoined() {
        var later = find("We lost the old crane, the ice house. No engineer had looked at it since the war")
                .orElseThrow();
        assertEquals(DraftDifference.Kind.JOINED, later.differences().getFirst().kind());
        var earlier = find("No engineer had looked at it since the war. We lost the old crane, the ice house")
                .orElseThrow();
        assertEquals(List.of(DraftDifference.Kind.JOINED),
                earlier.differences().stream().map(DraftDifference::kind).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"The sea took what the sea had lent us", "We have asked the minister for a new wall",
            "Nobody had told the council that the pier was for sale", "a crane is no church"})
    void inventedWordsAreNowhere(String quotation) {
        assertEquals(Optional.empty(), find(quotation));
    }

    @Test
    void theMatchStandsWhereTheArticleHasTheWords() {
        var match = find("We lost the old crane, the ice house and 1,500 metres").orElseThrow();
        assertEquals("We lost the old crane, the ice house and 1,400 metres", match.span().of(ARTICLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " ", "[", "…", ".", "“", "x ", "[a] ", "a… "})
    void hostileTextsEnd(String part) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            var text = part.repeat(200_000 / part.length());
            var quotation = QuotedWords.of(text);
            QuotationAligner.find(quotation, text, WordSequence.of(text));
            QuotationAligner.find(QuotedWords.of("a b c d"), text, WordSequence.of(text));
        });
    }

    @Test
    void aWordChangedAtTheEndOrBeginningIsChangedAndNotPutIn() {
        assertEquals(List.of(new DraftDifference(DraftDifference.Kind.CHANGED, "Somebody", "Nobody")),
                find("Somebody was hurt. We will rebuild before the herring comes").orElseThrow().differences());
        assertEquals(List.of(new DraftDifference(DraftDifference.Kind.CHANGED, "goes", "comes")),
                find("We will rebuild before the herring goes").orElseThrow().differences());
        assertEquals(List.of(new DraftDifference(DraftDifference.Kind.PUT_IN, "at last", "")),
                find("We will rebuild before the herring comes at last").orElseThrow().differences());
    }

    @Test
    void aLineOfBoilerplateThatWasCopiedWithTheWordsDoesNotCount() {
        assertTrue(find("We lost the old crane, the ice house\n\nAdvertisement\n\nand 1,400 metres of the outer wall")
                .orElseThrow().verbatim());
        assertFalse(
                find("We lost the old crane, the ice house\n\nand more besides\n\nand 1,400 metres of the outer wall")
                        .orElseThrow().verbatim());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "encore plus de mille lettres|Il attend «d'encore plus de mille lettres».|true",
            "eau de la source|Elle parle de «l’eau de la source».|true",
            "ultimo pane del forno|Chiede «dell'ultimo pane del forno».|true",
            "encore plus de mille lettres|Il attend «toujours plus de mille lettres».|false",
            "mille d'encore|Il dit «mille encore».|false"})
    void aQuotationMayBeginBehindAnElision(String quotation, String article, boolean verbatim) {
        var match = QuotationAligner.find(QuotedWords.of(quotation), article, WordSequence.of(article));
        assertEquals(verbatim, match.filter(QuotationMatch::verbatim).isPresent(), match::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "bitter neighbours|She called them \"noisy neighbours\".|CHANGED bitter noisy neighbours",
            "vollkommen verzweifelt|Er war „ganz verzweifelt“.|CHANGED vollkommen ganz verzweifelt",
            "глубоко возмущён|Он был «крайне возмущён».|CHANGED глубоко крайне возмущён",
            "vergüenza absoluta|Habló de una «vergüenza total».|CHANGED absoluta total vergüenza",
            "total strangers|He met \"strangers\" there.|PUT_IN total  strangers",
            "bitter neighbours|She called them noisy neighbours.|", "bitter end|It was \"an end\".|",
            "three bitter neighbours|She called them \"noisy neighbours\".|",
            "bitter neighbours|She called them \"the very worst of all neighbours\".|"})
    void twoWordsMayBeAlteredFromAShortQuotation(String quotation, String article, String expected) {
        var match = QuotationAligner.findShort(QuotedWords.of(quotation), article,
                QuotationMarks.find(article).stream().map(each -> new Span(each.start() + 1, each.end() - 1)).toList());
        assertEquals(expected == null ? "" : expected, match.map(each -> each.differences().getFirst().kind() + " "
                + each.differences().getFirst().draft() + " " + each.differences().getFirst().article() + " "
                + each.span().of(article)).orElse(""));
    }
}
