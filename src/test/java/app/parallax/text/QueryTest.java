package app.parallax.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Hostile;
import app.parallax.RandomText;
import app.parallax.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Hostile
class QueryTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"hamas moscow|(\"hamas\") AND (\"moscow\")",
            "hamas OR israel moscow|(\"hamas\" OR \"israel\") AND (\"moscow\")",
            "\"Over 1,400\" -embassy|((\"over 1 400\")) NOT (\"embassy\")", "terror*|(\"terror\" *)",
            "“shared wording”|(\"shared wording\")", "\"never closed|(\"never closed\")", "צה\"ל|(\"צה ל\")",
            "don't|(\"don t\")", "\"by the mini\"*|(\"by the mini\" *)", "OR|(\"or\")", "a OR|(\"a\")",
            "NOT NEAR(x) title:y|(\"not\") AND (\"near x\") AND (\"title y\")", "a - b|(\"a\") AND (\"b\")"})
    void isCompiledToWordsThatAreAllQuoted(String text, String match) throws QueryException {
        assertEquals(match, Query.parse(text).match());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\"", "\"\"", "*", "...", "( ) :", "- -- —", "\u0000", "\uD83D", "‏", "́"})
    void whatHasNoWordIsAnsweredByASentence(String text) {
        assertEquals("find.noWords", assertThrows(QueryException.class, () -> Query.parse(text)).key());
    }

    @Test
    void whatOnlyLeavesOutOrIsTooLongIsAnsweredByASentence() throws QueryException {
        assertEquals("find.onlyWithout", assertThrows(QueryException.class, () -> Query.parse("-a -\"b c\"")).key());
        assertEquals("find.tooLong",
                assertThrows(QueryException.class, () -> Query.parse("ab ".repeat(3400))).key());
        assertEquals(1, Query.parse("x".repeat(10_000)).wanted().size());
    }

    @Test
    void theLastWordOfAnUnfinishedQueryMayGoOn() throws QueryException {
        assertEquals("(\"over\") AND (\"israel\" *)", Query.parseUnfinished("over israel").match());
        assertEquals("(\"over\") AND (\"israel\")", Query.parseUnfinished("over israel ").match());
        assertEquals("(\"over isr\" *)", Query.parseUnfinished("\"over isr").match());
        assertEquals("(\"over isr\")", Query.parseUnfinished("\"over isr\"").match());
    }

    @Test
    void hitsAreCutFromTheOriginalAndNeverOverlap() throws QueryException {
        var text = "Straße: “Über 1,400 Menschen”, über 1.400.";
        var hits = Query.parse("\"uber 1 400\" OR uber strasse").hits(FoldedText.of(text));

        assertEquals(List.of("Straße", "Über 1,400", "über 1.400"),
                hits.stream().map(hit -> hit.span().of(text)).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"كتاب|قرأ الكتاب وكتاب آخر للكتاب، كتابان|الكتاب وكتاب للكتاب",
            "الكتاب|والكتاب للكتاب كتاب الكتاب|والكتاب للكتاب الكتاب",
            "ממשלה|הממשלה אמרה שהממשלה וממשלה ממשלות|הממשלה שהממשלה וממשלה",
            "\"ממשלה\"|הממשלה אמרה ממשלה|ממשלה", "1400|1,400 and 1 400, 1400 and 14,00|1,400 1 400 1400",
            "1,400,000|1400000 or 1.400.000, not 1,400|1400000 1.400.000", "0123|0,123|", "2,50|250|",
            "house|thehouse|"})
    void aWordIsFoundInItsOtherSpellings(String searched, String text, @Nullable String found) throws QueryException {
        var hits = Query.parse(searched).hits(FoldedText.of(text));

        assertEquals(found == null ? "" : found,
                hits.stream().map(hit -> hit.span().of(text)).collect(Collectors.joining(" ")));
    }

    @Test
    void otherSpellingsAreLeftOutOfLongQueriesAndExcludeAsTheWordDoes() throws QueryException {
        assertFalse(Query.parse("שלום -ממשלה").matches(List.of(FoldedText.of("שלום לממשלה"))));
        var many = IntStream.range(0, 400).mapToObj(i -> "ממ" + (char) ('א' + i % 20) + (char) ('א' + i / 20))
                .collect(Collectors.joining(" "));
        var query = Query.parse(many);
        assertEquals(400, query.wanted().size());
        assertTrue(query.wanted().getFirst().size() > 10);
        assertEquals(1, query.wanted().getLast().size());
    }

    @Test
    void aSnippetShowsTheStretchWithMostPartsOfTheQuery() throws QueryException {
        var text = "Hamas. " + "nothing here ".repeat(40) + "the Hamas delegation\nin Moscow said " + "x ".repeat(200);
        var snippet = Snippet.of(text, Query.parse("hamas moscow").hits(FoldedText.of(text)));

        assertTrue(snippet.text().startsWith("…") && snippet.text().endsWith("…"), snippet.text());
        assertFalse(snippet.text().contains("\n"));
        assertEquals(List.of("Hamas", "Moscow"),
                snippet.hits().stream().map(hit -> hit.of(snippet.text())).toList());
        assertEquals("Hamas", Objects.requireNonNull(snippet.place()).of(text));
    }

    @Seeds(400)
    void aTextIsFoundIfItHasEveryWordAndNoneThatIsLeftOut(long seed) {
        var random = new Random(seed);
        var text = RandomText.of(random, 40);
        Query query;
        try {
            query = Query.parse(RandomQuery.of(random, text));
        } catch (QueryException e) {
            assertTrue(e.key().startsWith("find."));
            return;
        }
        var folded = FoldedText.of(text);
        assertEquals(NaiveQuery.matches(query, List.of(text)), query.matches(List.of(folded)), query::toString);
        int last = 0;
        for (var hit : query.hits(folded)) {
            assertTrue(hit.span().start() >= last);
            last = hit.span().end();
        }
        if (query.matches(List.of(folded))) {
            assertFalse(query.hits(folded).isEmpty());
            var snippet = Snippet.of(text, query.hits(folded));
            assertFalse(snippet.hits().isEmpty());
            snippet.hits().forEach(hit -> assertTrue(hit.end() <= snippet.text().length()));
        }
        assertTrue(Arrays.stream(query.match().split("\"")).count() > 1);
    }
}
