package app.parallax.session.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parallax.model.Claim;
import app.parallax.model.Counted;
import app.parallax.model.Ids;
import app.parallax.model.Mention;
import app.parallax.model.NamedStep;
import app.parallax.model.Quantity;
import app.parallax.model.Speaker;
import app.parallax.session.Session;
import app.parallax.session.compare.ClaimTree;
import app.parallax.session.compare.SpeakerPairs;
import app.parallax.text.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests suggestions for mentions and speakers, and the order of claims. */
class MentionProposalsTest {
    private static final String TEXT = "The flood came at night. “At least 40 houses were lost,” mayor Ada Brock said. "
            + "Around 300 people sleep in the school.";

    private static MentionProposals of(String words) {
        int start = TEXT.indexOf(words);
        return MentionProposals.of(TEXT, new Span(start, start + words.length()));
    }

    @Test
    void theFiguresAndTheSpeakerOfTheWordsAreProposedAndNoOthers() {
        var proposals = of("At least 40 houses were lost");
        assertEquals(List.of(new BigDecimal("40")), proposals.figures().stream().map(Quantity::least).toList());
        assertEquals(List.of(new NamedStep("mayor Ada Brock", "said")), proposals.steps());
    }

    @Test
    void wordsThatSomebodySaysAreReportedAndAllOthersTheArticlesOwn() {
        assertEquals(Mention.Voice.REPORTED, voice("40 houses"));
        assertEquals(Mention.Voice.REPORTED, voice("“At least 40 houses were lost,” mayor"));
        assertEquals(Mention.Voice.OWN, voice("The flood came at night"));
        assertEquals(Mention.Voice.OWN, voice(TEXT), "the smaller part is quoted");
    }

    private static Mention.Voice voice(String words) {
        int start = TEXT.indexOf(words);
        return MentionProposals.of(TEXT, new Span(start, start + words.length())).voice();
    }

    @Test
    void wordsOfTheArticleItselfHaveNoSpeaker() {
        var proposals = of("Around 300 people sleep in the school");
        assertEquals(List.of(new BigDecimal("300")), proposals.figures().stream().map(Quantity::most).toList());
        assertEquals(List.of(), proposals.steps());
    }

    private static Counted<Speaker> speaker(String name, int count, String... spellings) {
        return new Counted<>(new Speaker(Ids.next(), name, List.of(spellings), "", null), count);
    }

    @Test
    void whoIsCitedMoreOftenStaysAndEachPairIsProposedOnce() {
        var often = speaker("Abu Marzouk", 5, "A. Marzouk");
        var seldom = speaker("Abu Marzouq", 1, "A. Marzouq");
        var other = speaker("Anatoly Viktorov", 3);
        assertEquals(List.of(new SpeakerPairs.Pair(often, seldom)), SpeakerPairs.of(List.of(seldom, other, often)));
    }

    private static Counted<Claim> claim(UUID id, String text, @Nullable UUID parent) {
        return new Counted<>(new Claim(id, text, Claim.Status.OPEN, null, null, "", Session.now())
                .withParent(parent), 0);
    }

    private static List<String> rows(List<Counted<Claim>> claims) {
        return ClaimTree.rows(claims).stream().map(row -> "  ".repeat(row.depth()) + row.claim().text()).toList();
    }

    @Test
    void claimsStandUnderTheirParentsAndACircleHidesNone() {
        var a = Ids.next();
        var b = Ids.next();
        var c = Ids.next();
        var d = Ids.next();
        assertEquals(List.of("b", "  a", "    d", "c"),
                rows(List.of(claim(a, "a", b), claim(b, "b", null), claim(c, "c", Ids.next()), claim(d, "d", a))));
        assertEquals(List.of("a", "  b"), rows(List.of(claim(a, "a", b), claim(b, "b", a))));
    }
}
