package app.parallax.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.model.Boilerplate.Reason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoilerplateRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"Advertisement;ADVERTISEMENT", "Реклама;ADVERTISEMENT",
            "ANZEIGE:;ADVERTISEMENT",
            "READ ALSO: Storm damages the quay;READ_ALSO", "Читайте также: Шторм у набережной;READ_ALSO",
            "Lesen Sie auch;READ_ALSO", "Related stories;READ_ALSO", "All news;NAVIGATION", "Add a comment;COMMENTS",
            "12 Comments;COMMENTS", "Share this article;SHARE", "Facebook Twitter WhatsApp;SHARE",
            "Sign up for our newsletter;SUBSCRIBE", "date 2024-01-02 loading…;LOADING",
            "Photo: Jan Vik;CAPTION", "The pier on Monday (AP Photo/Jan Vik);CAPTION",
            "Boats at the quay. [Reuters];CAPTION",
            "Tags: harbour, pier;TOPICS"})
    void aLineThatSitesSetBetweenParagraphsIsKnown(String line, Reason reason) {
        assertEquals(Optional.of(reason), BoilerplateRules.ofLine(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"The advertisement was shown twice, the board said.",
            "He asked them to read the report again.",
            "“Share it with nobody,” she said.", "The comments drew anger in the town.",
            "Home is where the harbour is, they say.",
            "The paper printed a photo of the pier (taken in 1950) on its first page, and readers wrote in.",
            "The minister said the following: we will not pay.", ""})
    void wordsOfAnArticleAreLeftAlone(String line) {
        assertEquals(Optional.empty(), BoilerplateRules.ofLine(line));
    }

    @Test
    void whatStandsTwiceIsProposedTheSecondTime() {
        var text = "A title of some words\n\nThe board met on Tuesday to vote on the pier.\n\nBoats at the northern quay in winter\n"
                + "Boats at the northern quay in winter\n\nShe left. The board met on Tuesday to vote on the pier. It was late.";
        var found = BoilerplateRules.propose(text);
        assertEquals(List.of("Boats at the northern quay in winter", "The board met on Tuesday to vote on the pier."),
                found.stream().map(each -> each.span().of(text)).toList());
        assertTrue(found.stream().allMatch(each -> each.reason() == Reason.REPEATED));
        assertTrue(found.getFirst().span().start() > text.indexOf("winter"), "the first stays");
    }

    @Test
    void aLineAboveACreditIsACaptionUnlessItIsAWholeSentence() {
        var text = "The board met on Tuesday.\nMembers of the board on their way to the vote\n(photo: Jan Vik)\n\n"
                + "It voted to close the pier.\n(photo: Jan Vik)\nThe pier stays shut until May";
        assertEquals(List.of("Members of the board on their way to the vote", "(photo: Jan Vik)", "(photo: Jan Vik)"),
                BoilerplateRules.propose(text).stream().map(each -> each.span().of(text)).toList());
    }

    @Test
    void proposalsAreByPlaceAndDoNotOverlap() {
        var text = "All news\n\nThe board met on Tuesday to vote on the pier.\n  Advertisement  \nIt voted to close it, by six to one.\nAdd a comment\n";
        var found = BoilerplateRules.propose(text);
        assertEquals(List.of("All news", "Advertisement", "Add a comment"),
                found.stream().map(each -> each.span().of(text)).toList());
    }

    @Test
    void aLongTextIsLookedThroughInATime() {
        var text = "The board met on day %d to vote on the pier, and on much else that nobody had asked for. (a (b [c "
                .repeat(40) + "\n";
        assertEquals(1, BoilerplateRules.propose(text + text).stream().filter(each -> each.reason() == Reason.REPEATED)
                .filter(each -> each.span().length() > 1000).count());
    }
}
