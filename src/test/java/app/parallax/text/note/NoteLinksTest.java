package app.parallax.text.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.RandomText;
import app.parallax.Seeds;
import app.parallax.model.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NoteLinksTest {
    private static final UUID ID = UUID.fromString("01980000-0000-7000-8000-000000000001");

    @Test
    void aLinkIsWrittenAsItIsRead() {
        for (var kind : NoteLink.KINDS) {
            var link = NoteLink.to(kind, ID, "Hands of “officials”, אבג");
            assertEquals(List.of(link), links("See " + link.text() + "."));
        }
        assertEquals("[[claim:" + ID + "|It was so]]", NoteLink.to(Kind.CLAIM, ID, "It was so").text());
        assertThrows(IllegalArgumentException.class, () -> NoteLink.to(Kind.TAG, ID, "tag"));
    }

    @Test
    void aNameThatCouldEndALinkIsWrittenWithoutItsSigns() {
        var link = NoteLink.to(Kind.EVENT, ID, "a]]b|c\n[[d");
        assertEquals("a b c d", link.words());
        assertEquals(List.of(link), links(link.text()));
    }

    @Test
    void aLongNameIsCutBetweenWordsAndNeverInsideACharacter() {
        var words = NoteLink.to(Kind.ANNOTATION, ID, "word ".repeat(100)).words();
        assertTrue(words.length() <= NoteLink.MOST_WORDS && words.endsWith("word…"), words);
        var signs = NoteLink.to(Kind.ANNOTATION, ID, "x" + "😀".repeat(100)).words();
        assertTrue(signs.codePoints().noneMatch(each -> each >= 0xD800 && each <= 0xDFFF), signs);
    }

    @Test
    void whatIsNoLinkIsNone() {
        for (var note : List.of("", "[[", "[[claim]]", "[[claim:x]]", "[[tag:" + ID + "]]", "[[claim:" + ID + "]",
                "[[claim:" + ID + "|a\nb]]", "[[claim:" + ID + "|a|b]]", "[claim:" + ID + "]")) {
            assertEquals(List.of(), NoteLinks.in(note), note);
            assertEquals(note, NoteLinks.plain(note));
        }
        assertEquals(1, NoteLinks.in("[[[claim:" + ID + "]]]").size());
    }

    @Test
    void theWordsOfLinksStandInTheirPlaceWhereANoteIsPlain() {
        assertEquals("See Attack and ; [[this]].",
                NoteLinks.plain("See [[event:" + ID + "|Attack]] and [[memo:" + ID + "]]; [[this]]."));
    }

    @Test
    void bracketsInThousandsAreReadAtOnce() {
        long start = System.nanoTime();
        assertEquals(List.of(), NoteLinks.in("[".repeat(1_000_000)));
        assertEquals(List.of(), NoteLinks.in("[[claim:".repeat(120_000)));
        assertEquals(List.of(), NoteLinks.in(("[[claim:" + ID + "|").repeat(20_000)));
        assertTrue(System.nanoTime() - start < 5_000_000_000L, "linear in the length");
    }

    @Seeds(200)
    void everyLinkBetweenAnyWordsIsFoundInItsPlace(long seed) {
        var random = new Random(seed);
        var note = new StringBuilder();
        var written = new ArrayList<NoteLinks.Place>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            note.append(RandomText.of(random, 20).replace("[", ""));
            var kinds = List.copyOf(NoteLink.KINDS);
            var link = NoteLink.to(kinds.get(random.nextInt(kinds.size())),
                    new UUID(random.nextLong(), random.nextLong()), RandomText.of(random, 200));
            written.add(new NoteLinks.Place(note.length(), note.length() + link.text().length(), link));
            note.append(link.text());
        }
        assertEquals(written, NoteLinks.in(note.toString()));
        assertEquals(written.stream().map(NoteLinks.Place::link).toList(),
                NoteText.of(note.toString().replaceAll("[`<\\\\\\v]", "").strip()).links().stream().toList());
    }

    private static List<NoteLink> links(String note) {
        return NoteLinks.in(note).stream().map(NoteLinks.Place::link).toList();
    }
}
