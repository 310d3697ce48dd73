package app.parallax.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LikelyPassagesTest {
    private static final String TEXT = """
            The harbour was closed on Monday. The mayor of the town said that the storm had damaged the quay.

            About 1,400 boats lay in the harbour. The mayor praised the crews of the boats.
            The town condemned the delay of the repairs. Advertisement: boats of the mayor, 1,400 of them.
            """;

    private static List<String> in(String text, String... sought) {
        return LikelyPassages.in(text, List.of(), List.of(sought), 5).stream().map(each -> each.span().of(text))
                .toList();
    }

    @Test
    void theSentenceThatSharesTheRarestWordsComesFirst() {
        assertEquals("The mayor of the town said that the storm had damaged the quay.",
                in(TEXT, "Did the storm damage the quay?").getFirst());
        assertEquals("The harbour was closed on Monday.", in(TEXT, "The harbour closed Monday").getFirst());
    }

    @Test
    void wordsAreFoldedAndEndingsDoNotMatter() {
        assertEquals("The town condemned the delay of the repairs.", in(TEXT, "TÓWN condemns delays").getFirst());
        assertEquals("About 1,400 boats lay in the harbour.", in(TEXT, "1400 boats lay there").getFirst());
    }

    @Test
    void whatOthersSaidIsSoughtBesideTheWording() {
        assertTrue(in(TEXT, "A natural disaster").isEmpty());
        assertEquals("The mayor of the town said that the storm had damaged the quay.",
                in(TEXT, "A natural disaster", "a storm damaged a quay").getFirst());
    }

    @Test
    void smallWordsAloneProposeNothing() {
        assertTrue(in(TEXT, "of the, of a, in an hour to come with nobody").isEmpty());
    }

    @Test
    void whatIsNotTheArticlesTextIsNotProposed() {
        int start = TEXT.indexOf("Advertisement");
        var found = LikelyPassages.in(TEXT, List.of(new Span(start, TEXT.length())),
                List.of("1,400 boats of the mayor"), 9);
        assertTrue(found.stream().allMatch(each -> each.span().end() <= start), found.toString());
        assertTrue(in(TEXT, "1,400 boats of the mayor").getFirst().startsWith("Advertisement"));
    }

    @Test
    void noMoreAreGivenThanAskedForAndTheBestFirst() {
        var found = LikelyPassages.in(TEXT, List.of(), List.of("mayor town", "harbour boats"), 2);
        assertEquals(2, found.size());
        assertTrue(found.getFirst().score() >= found.getLast().score() && found.getFirst().score() <= 1);
    }

    @Test
    void nothingIsFoundInNothing() {
        assertTrue(in("", "words").isEmpty());
        assertTrue(in(TEXT, "").isEmpty());
        assertTrue(in("\n\n 😀 \n", "words", "…").isEmpty());
    }

    @Test
    void scriptsOfAllKindsAreCutAtTheirCharacters() {
        var text = "𝔘𝔫𝔦𝔠𝔬𝔡𝔢𝔩𝔬𝔫𝔤 words here. השר אמר שלום לכולם. 记者报道了这个消息。";
        Stream.of("𝔘𝔫𝔦𝔠𝔬𝔡𝔢𝔩𝔬𝔫𝔤 words", "השר אמר", "记者报道").forEach(
                sought -> assertTrue(in(text, sought).getFirst().contains(sought), sought));
    }
}
