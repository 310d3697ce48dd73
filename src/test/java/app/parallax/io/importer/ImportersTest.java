package app.parallax.io.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.i18n.Messages;
import app.parallax.model.Basis;
import app.parallax.model.Fact;
import app.parallax.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportersTest {
    private static Source source(String name, String text) {
        return Source.of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Source source(String name, InputStream stream) {
        return new Source() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String shown() {
                return "folder/" + name;
            }

            @Override
            public InputStream open() {
                return stream;
            }
        };
    }

    private static String refusal(Source source) {
        return Messages.of(assertThrows(RefusedFileException.class, () -> Importers.read(source)));
    }

    @Test
    void theTitleIsDrawnFromTheTextAndStaysInIt() throws Exception {
        var text = "A title that stands alone\n\nThe article begins here. It goes on.\n";
        var found = Importers.read(source("A.TXT", text));

        assertEquals(new Fact<>("A title that stands alone", Basis.TEXT, null), found.facts().title());
        assertEquals(text, found.text());
        assertEquals("The article begins here. It goes on.", found.firstWords());
        assertEquals("text/plain", found.mediaType());
    }

    @Test
    void aTextWithoutATitleIsCalledByItsFirstWords() throws Exception {
        var found = Importers.read(source("a.txt", "The article begins here. It goes on.\n"));

        assertNull(found.facts().title());
        assertEquals("The article begins here. It goes on.", found.firstWords());
        assertEquals("1.txt", Importers.read(source("1.txt", "1234\n")).firstWords());
    }

    @Test
    void windowsLineEndsAreNoPartOfTheTextButTheFileIsKept() throws Exception {
        var bytes = "\uFEFFOne line.\r\nAnother.\r\n".getBytes(StandardCharsets.UTF_8);
        var found = Importers.read(Source.of("a.txt", bytes));

        assertEquals("One line.\nAnother.\n", found.text());
        assertEquals(Sha256.of("One line.\nAnother.\n"), found.sha256());
        assertEquals(Sha256.of(bytes), found.originalSha256());
        assertEquals(List.of(), found.notices());
    }

    @Test
    void whatWasGuessedOrReplacedIsSaidWithTheFile() throws Exception {
        var broken = "Quite a long sentence of words — with “marks” that are “good” UTF-8 — and one that is not: x."
                .getBytes(StandardCharsets.UTF_8);
        broken[broken.length - 2] = (byte) 0xFF;
        var found = Importers.read(Source.of("broken.txt", broken));

        assertEquals(2, found.notices().size());
        assertTrue(found.notices().stream().allMatch(notice -> Messages.text(notice).startsWith("broken.txt")));
    }

    @Test
    void everyRefusalNamesTheFileAsThePersonKnowsIt() {
        var failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                throw new IOException("the disk is gone");
            }
        };
        var endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                return length;
            }
        };

        for (var source : List.of(source("a.txt", failing), source("b.txt", endless),
                source("c.txt", InputStream.nullInputStream()), source("d.pdf", InputStream.nullInputStream()))) {
            assertTrue(refusal(source).contains(source.shown()), refusal(source));
        }
        assertTrue(refusal(source("b.txt", endless)).contains("64 MiB"));
    }

    @Test
    void whatWasLookedAtIsNotReadAgainUnlessItsBytesChanged() throws Exception {
        var looked = Importers.preview(Source.of("a.txt", "One.\n\nText.".getBytes(StandardCharsets.UTF_8))).article();
        var same = Source.of("a.txt", "One.\n\nText.".getBytes(StandardCharsets.UTF_8));
        assertSame(looked, Importers.read(same, List.of(looked)));
        var changed = Source.of("a.txt", "Two.\n\nText.".getBytes(StandardCharsets.UTF_8));
        assertEquals("Two.\n\nText.", Importers.read(changed, List.of(looked)).text());
        var renamed = Source.of("b.txt", "One.\n\nText.".getBytes(StandardCharsets.UTF_8));
        assertEquals("b.txt", Importers.read(renamed, List.of(looked)).file());
    }
}
