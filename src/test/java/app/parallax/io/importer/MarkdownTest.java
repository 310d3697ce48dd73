package app.parallax.io.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import app.parallax.Hostile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@Hostile
class MarkdownTest {
    private static ImportedArticle read(String text) throws RefusedFileException {
        return Importers.read(Source.of("a.md", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theFileIsFrozenWithoutTheSignsOfHeadingsAndItsHeadIsFacts() throws Exception {
        var text = """
                ---
                title: "Talks: who came"
                author:
                  - "[[Jane Doe]]"
                  - John Roe
                source: https://example.org/talks
                published: 2023-10-17
                updated: 2023-10-18
                publication: The Example # a comment
                lang: en
                tags: [one, two]
                ---
                # Another title

                MOSCOW, October 17. /TASS/. The *delegation* came.
                """;
        var found = read(text);

        assertEquals(text.replace("# Another title", "Another title").replace("*delegation*", "delegation"),
                found.text());
        assertEquals("Talks: who came", Said.value(found.facts().title()));
        assertEquals(List.of("Jane Doe", "John Roe"), Said.value(found.facts().authors()));
        assertEquals("https://example.org/talks", found.facts().url());
        assertEquals("2023-10-17", Said.value(found.facts().published()).toString());
        assertEquals("2023-10-18", String.valueOf(found.facts().modified()));
        assertEquals("The Example", Said.value(found.facts().outlet()));
        assertEquals("en", Said.value(found.facts().language()));
        assertEquals("MOSCOW, October 17", Said.value(found.facts().dateline()));
        assertEquals("text/markdown", found.mediaType());
    }

    @Test
    void withoutAHeadTheFirstHeadingIsTheTitle() throws Exception {
        assertEquals("Talks were held",
                Said.value(read("# **Talks** were [held](https://x.y)\n\nThe delegation came.\n").facts().title()));
        assertEquals("Talks were held",
                Said.value(read("Talks were held\n=======\n\nThe delegation came.\n").facts().title()));
        assertEquals("The delegation came to the capital.",
                read("The *delegation* came to the capital.\n").firstWords());
    }

    @Test
    void headsInTomlAndListsInBracketsAreRead() throws Exception {
        var found = read("""
                +++
                title = "Talks"
                authors = ["Doe, Jane", 'Roe']
                date = 2023-10-17T08:12:00Z
                +++
                The delegation came.
                """);

        assertEquals("Talks", Said.value(found.facts().title()));
        assertEquals("2023-10-17T08:12:00Z", Said.value(found.facts().published()).toString());
    }

    @Test
    void aLineOfDashesThatIsNeverClosedIsText() throws Exception {
        var found = read("---\ntitle: Not a head\n\nThe delegation came, and nobody closed the line.\n");

        assertNull(found.facts().outlet());
        assertNull(found.facts().url());
    }

    @Test
    void signsOfListsEmphasisAndLinksAreNotInTheText() throws Exception {
        assertEquals("""
                The operator, Norhydro, was warned.

                Where there is smoke, somebody said, it burns.

                52 people have died.
                nested: see the report
                1. first
                He said so.

                5 * 3 * 2, snake_case_name, 3*4*5 and * stay.

                ---

                ```
                **code** - stays
                ```
                """, read("""
                The operator, **Norhydro**, was *warned*.

                Where there is ***smoke***, _somebody_ said, __it__ burns.

                - 52 people have died.
                  - nested: see [the report](https://x.y/z)
                1. first
                > He said so.

                5 * 3 * 2, snake_case_name, 3*4*5 and \\* stay.

                ---

                ```
                **code** - stays
                ```
                """).text());
        assertTimeout(Duration.ofSeconds(20), () -> read("*a ".repeat(100_000)));
    }

    @Test
    void aDateThatMayBeTwoIsNone() throws Exception {
        assertNull(read("---\ntitle: Talks\ndate: 10/7/2023\n---\nThe delegation came.\n").facts().published());
    }

    @Test
    void numberSignsOfHeadingsAreNotInTheTextAndThoseOfCodeAndTagsAre() throws Exception {
        var found = read("""
                # Talks were held #

                ## By Jane Doe

                It was #1, they said.

                ```
                # a comment
                ```

                #tag

                ### Third
                """);
        assertEquals("""
                Talks were held

                By Jane Doe

                It was #1, they said.

                ```
                # a comment
                ```

                #tag

                Third
                """, found.text());
        assertEquals("Talks were held", Said.value(found.facts().title()));
    }
}
