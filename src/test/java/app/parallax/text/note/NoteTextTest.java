package app.parallax.text.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.model.Kind;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NoteTextTest {
    private static final UUID ID = UUID.fromString("01980000-0000-7000-8000-000000000001");

    /** The blocks of a note in short: sort, indent, quotation, marker, words with their looks. */
    private static String read(String note) {
        return NoteText.of(note).blocks().stream().map(block -> {
            var sort = switch (block.type()) {
                case PARAGRAPH -> "p";
                case HEADING -> "h" + block.level();
                case CODE -> "c";
                case RULE -> "r";
            };
            return sort + "-".repeat(block.indent()) + ">".repeat(block.quote()) + block.marker() + " "
                    + block.runs().stream().map(NoteTextTest::run).collect(Collectors.joining());
        }).collect(Collectors.joining("\n"));
    }

    private static String run(NoteRun run) {
        var text = run.text();
        text = run.code() ? "`" + text + "`" : text;
        text = run.emphasis() ? "_" + text + "_" : text;
        text = run.strong() ? "*" + text + "*" : text;
        text = run.address() == null ? text : text + "(" + run.address() + ")";
        var link = run.link();
        return link == null ? text : "{" + link.kind() + " " + text + "}";
    }

    @Test
    void markdownIsReadIntoBlocks() {
        assertEquals("""
                h1 Title
                p Some *bold*, _italic_, *_both_* and `code`.
                p-• one
                p-• two
                p--1. deep
                p--2. deeper
                p> quoted
                c `x = [[1]]
                 y`
                r<>
                p end""".replace("<>", " "), read("""
                # Title
                Some **bold**, *italic*, ***both*** and `code`.

                - one
                - two
                  1. deep
                  2. deeper

                > quoted

                ```
                x = [[1]]
                 y
                ```
                ***
                end
                """));
    }

    @Test
    void aLineBreakStaysOneAsInNotesThatKnowNoMarkdown() {
        assertEquals("p one\ntwo\np three", read("one\ntwo\n\nthree"));
    }

    @Test
    void htmlIsNoMoreThanItsCharacters() {
        assertEquals("p <script>alert(1)</script>", read("<script>alert(1)</script>"));
        assertEquals("p a <b onclick=\"x\">b</b> & c", read("a <b onclick=\"x\">b</b> &amp; c"));
        assertEquals("p <!-- not seen -->", read("<!-- not seen -->"));
    }

    @Test
    void whatLeadsElsewhereIsNamedAndAPictureIsItsWords() {
        assertEquals("p words(https://example.org/a) and https://example.org(https://example.org)",
                read("[words](https://example.org/a) and <https://example.org>"));
        assertEquals("p a map(file:///etc/passwd)", read("![a map](file:///etc/passwd)"));
        assertEquals("p http://example.org/p.png(http://example.org/p.png)", read("![](http://example.org/p.png)"));
    }

    @Test
    void linksOfOursAreKnownAnywhereButInCode() {
        var link = "[[claim:" + ID + "|It *was* so]]";
        assertEquals("p-• see {CLAIM It *was* so}, `" + link + "`", read("- see " + link + ", `" + link + "`"));
        assertEquals("h2 {CLAIM *It *was* so*}", read("## **" + link + "**"));
        assertEquals(List.of(NoteLink.to(Kind.CLAIM, ID, "It *was* so")), NoteText.of(link).links());
        assertEquals("p {MEMO " + ID + "}", read("[[memo:" + ID + "]]"));
        assertEquals("p [[memo:" + ID, read("[[memo:" + ID));
        assertEquals("p \uE0F10\uE0F2 {MEMO a}", read("\uE0F10\uE0F2 [[memo:" + ID + "|a]]"));
        assertEquals("p <a b=\"[[memo:" + ID + "]]\">(http://x/)", read("[<a b=\"[[memo:" + ID + "]]\">](http://x/)"));
    }

    @Test
    void aMarkThatSomebodyWritesAsAnEntityIsALetter() {
        assertEquals("p \uE0F19\uE0F2(\uE0F19\uE0F2\uE0F1)",
                read("[&#xE0F1;9&#xE0F2;](&#xE0F1;9&#xE0F2;&#xE0F1;)"));
    }

    @Test
    void numbersGoOnFromWhereAListBegins() {
        assertEquals("p-3) a\np-4) b\np--◦ c\np-5) d", read("3) a\n4) b\n   - c\n5) d"));
        assertEquals("p-• \np-• a", read("-\n- a"));
    }

    @Test
    void hostileNotesAreReadInBoundedTimeAndShownInBoundedPieces() {
        var notes = List.of("[".repeat(1_000_000), "[[".repeat(100_000) + "]]".repeat(100_000),
                "> ".repeat(500_000) + "x", "- ".repeat(500_000) + "x", "*".repeat(300_000) + "a" + "*".repeat(300_000),
                "*a **b ".repeat(100_000), "[a](".repeat(200_000), "`".repeat(100_001) + " `` ".repeat(100_000),
                "![[".repeat(300_000), "[[claim:".repeat(100_000), "a".repeat(1_000_000), "\n>".repeat(300_000),
                "&".repeat(500_000), "<".repeat(500_000), "_a ".repeat(300_000),
                ("[[claim:" + ID + "|").repeat(20_000), "😀".repeat(500_000), "א ".repeat(500_000));
        for (var note : notes) {
            long start = System.nanoTime();
            var text = NoteText.of(note);
            var words = note.substring(0, 20) + "…";
            long millis = (System.nanoTime() - start) / 1_000_000;
            assertTrue(millis < 4_000, millis + " ms for " + words);
            assertTrue(text.left() > 0, words);
            assertTrue(text.blocks().stream().allMatch(block -> block.words().length() <= 4_200
                    && block.runs().size() <= 300 && block.indent() <= NoteBlock.DEEPEST
                    && block.quote() <= NoteBlock.DEEPEST), words);
        }
    }

    @Test
    void wordsThatAreCutIntoPiecesAreAllThere() {
        var note = "😀a ".repeat(5_000).strip();
        assertEquals(note, NoteText.of(note).blocks().stream().map(NoteBlock::words).collect(Collectors.joining()));
        assertEquals(NoteBlock.Type.CODE, NoteText.of("    " + "x".repeat(9_000)).blocks().getLast().type());
    }
}
