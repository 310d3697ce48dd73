package app.parallax.text.related;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.RandomText;
import app.parallax.Seeds;
import app.parallax.text.Span;
import app.parallax.text.related.RelatedPassageRanking.Related;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RelatedPassageRankingTest {
    private static final String DAM = "The Kestrel Dam near Orlova lost 4,200 cubic metres of water before engineers "
            + "closed the sluice.";
    private static final String REWORDED = "Before the sluice was shut by an engineer, 4200 cubic metres had run out of "
            + "Kestrel Dam.";
    private static final List<String> OTHERS = List.of(
            "The minister said on Monday that talks would go on.", "Prices of bread rose again in the capital.",
            "A court put the hearing off until the autumn.", "Two trains stood still for an hour near the border.",
            "The team won its third match before a small crowd.", "Nobody was hurt, the police of the town said.");

    private static List<Related<Integer>> find(String quote, List<String> texts) {
        var related = new RelatedPassageRanking<Integer>(SoughtWords.of(quote));
        for (int i = 0; i < texts.size(); i++) {
            related.add(i, texts.get(i), List.of(), "en", null);
        }
        return related.best();
    }

    private static List<String> around(String planted) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < 6; i++) {
            var lines = new ArrayList<>(OTHERS);
            if (i == 4) {
                lines.add(3, planted);
            }
            texts.add(String.join(i % 2 == 0 ? " " : "\n", lines));
        }
        return texts;
    }

    @Test
    void theSameStatementInOtherWordsRanksFirstAndWhatIsUnrelatedStaysOut() {
        var texts = around(REWORDED);

        var found = find(DAM, texts);

        assertEquals(1, found.size(), found::toString);
        assertEquals(4, found.getFirst().key());
        assertEquals(REWORDED, found.getFirst().span().of(texts.get(4)));
        assertEquals(List.of(), find(DAM, around("")));
    }

    @Test
    void theVeryWordsHaveTheFullScore() {
        var found = find(DAM, around(DAM));

        assertEquals(1, found.getFirst().score(), 1e-9);
        assertEquals(DAM, found.getFirst().span().of(around(DAM).get(4)));
    }

    @Test
    void aStatementOfTwoSentencesIsFoundAsAPairAndOneOfThemByItself() {
        var pair = "Engineers closed the sluice of Kestrel Dam. By then 4 200 cubic metres of water were lost at Orlova.";
        var texts = around(pair);
        assertEquals(pair, find(DAM, texts).getFirst().span().of(texts.get(4)));

        var quote = DAM + " Farmers downstream counted ninety drowned cattle the next morning.";
        var cattle = "On the next morning farmers downstream had ninety cattle drowned.";
        assertEquals(cattle, find(quote, around(cattle)).getFirst().span().of(around(cattle).get(4)));
    }

    @Test
    void aFullStopBehindAnAbbreviationEndsNoSentence() {
        var text = "Some words stand before. On Oct. 7 Mr. Halvorsen of the U.S. embassy met Gen. Orbeliani. More follows.";

        var found = find("Halvorsen met Orbeliani on Oct. 7 at the embassy", List.of(text, OTHERS.getFirst()));

        assertEquals("On Oct. 7 Mr. Halvorsen of the U.S. embassy met Gen. Orbeliani.",
                found.getFirst().span().of(text));
    }

    @Test
    void figuresMeetHoweverTheyAreGroupedAndWordsHoweverTheyAreBent() {
        for (var figure : List.of("1,400", "1400", "1.400", "1\u00a0400", "1\u202f400")) {
            var text = "They condemned that " + figure + " had been expelled from Orlova.";
            var shared = RelatedPassageRanking.shared(SoughtWords.of("condemns that 1,400 are expelled"), text);
            assertTrue(shared.stream().map(span -> span.of(text)).toList()
                    .containsAll(List.of("condemned", figure, "expelled")), shared::toString);
        }
        var apart = "They counted 1, 400 and 1 400.";
        assertEquals(List.of(), RelatedPassageRanking.shared(SoughtWords.of("1,400"), apart));
    }

    @Test
    void neitherThePassageItselfNorBoilerplateIsProposed() {
        var text = String.join("\n", DAM, OTHERS.getFirst(), DAM, OTHERS.getLast(), REWORDED);
        int second = text.indexOf(DAM, 1);
        var related = new RelatedPassageRanking<Integer>(SoughtWords.of(DAM));

        related.add(0, text, List.of(new Span(second, second + DAM.length())), null, new Span(0, DAM.length()));

        assertEquals(List.of(REWORDED), related.best().stream().map(each -> each.span().of(text)).toList());
    }

    @Test
    void wordsThatOnlyJoinOthersMakeNothingAlike() {
        var found = find("It was the last harvest of it all for them and the verdict for us", List.of(
                "It was for them all that he had come.", OTHERS.get(1), OTHERS.get(2)));

        assertEquals(List.of(), found);
        assertEquals(List.of(), find("", List.of(DAM)));
        assertEquals(List.of(), find("… — !", List.of(DAM)));
    }

    @Test
    void whatTwoWordsMakeAlikeInAFewTextsIsChanceInMany() {
        var quote = "Halvorsen spoke of wheat in the harbour of Orlova at seven";
        var related = new RelatedPassageRanking<Integer>(SoughtWords.of(quote));
        related.add(0, "The harbour was closed when Halvorsen came.", List.of(), "en", null);

        assertEquals(1, related.best(10, term -> 1).size());
        assertEquals(0, related.best(1_000_000, term -> 20_000).size());
    }

    @Seeds(40)
    void whatIsProposedLiesInItsTextAndNeverOnWhatIsLeftOut(long seed) {
        var random = new Random(seed);
        var texts = new ArrayList<String>();
        var itself = new ArrayList<Span>();
        var boilerplate = new ArrayList<Span>();
        for (int i = 0; i < 4; i++) {
            texts.add(RandomText.of(random, 60) + DAM + "\n" + RandomText.of(random, 60) + REWORDED + " "
                    + RandomText.of(random, 40));
        }
        var quote = random.nextBoolean() ? DAM : RandomText.of(random, 30);
        var related = new RelatedPassageRanking<Integer>(SoughtWords.of(quote));
        for (int i = 0; i < 4; i++) {
            itself.add(span(random, texts.get(i)));
            boilerplate.add(span(random, texts.get(i)));
            related.add(i, texts.get(i), List.of(boilerplate.get(i)), random.nextBoolean() ? "en" : null,
                    itself.get(i));
        }

        var found = related.best();

        double before = 1;
        for (var each : found) {
            var text = texts.get(each.key());
            var span = each.span();
            assertTrue(span.start() < span.end() && span.end() <= text.length());
            assertFalse(Character.isLowSurrogate(text.charAt(span.start())));
            assertFalse(span.end() < text.length() && Character.isLowSurrogate(text.charAt(span.end())));
            assertFalse(meets(span, itself.get(each.key())), "the passage itself");
            assertFalse(meets(span, boilerplate.get(each.key())), "boilerplate");
            assertTrue(each.score() >= RelatedPassageRanking.LEAST && each.score() <= before, "the best first");
            before = each.score();
            assertEquals(1, found.stream().filter(other -> other.key().equals(each.key())
                    && meets(other.span(), span)).count(), "none over another");
        }
    }

    private static boolean meets(Span one, Span other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    private static Span span(Random random, String text) {
        int start = random.nextInt(text.length());
        return new Span(start, Math.min(text.length(), start + 1 + random.nextInt(40)));
    }
}
