package app.parallax.io.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Hostile;
import app.parallax.Seeds;
import app.parallax.i18n.Messages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

@Hostile
class WordTest {
    private static final String MAIN = "word/document.xml";

    @FunctionalInterface
    private interface Writing {
        void write(XWPFDocument document) throws IOException;
    }

    private static byte[] word(Writing writing) throws IOException {
        try (var document = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
            writing.write(document);
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void paragraph(XWPFDocument document, String text) {
        document.createParagraph().createRun().setText(text);
    }

    private static byte[] article() throws IOException {
        return word(document -> {
            var title = document.createParagraph();
            title.setStyle("Title");
            title.createRun().setText("Talks were held in the capital");
            paragraph(document, "The delegation came on Wednesday. “Talks” were held.");
            paragraph(document, "The ministry confirmed them.");
        });
    }

    private static ImportedArticle read(byte[] bytes) throws RefusedFileException {
        return Importers.read(Source.of("a.docx", bytes));
    }

    private static String refusal(byte[] bytes) {
        return Messages.of(assertThrows(RefusedFileException.class, () -> read(bytes)));
    }

    /** The same file with another main part. */
    private static byte[] with(byte[] file, UnaryOperator<String> change) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(file)); var to = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] bytes = from.readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().equals(MAIN)
                        ? change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                        : bytes);
            }
        }
        return out.toByteArray();
    }

    private static byte[] body(String xml) throws IOException {
        return with(article(), main -> "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/"
                + "main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>" + xml
                + "</w:body></w:document>");
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    @Test
    void paragraphsAreReadAndTheTitleIsTheOneInItsStyle() throws Exception {
        var found = read(article());

        assertEquals("""
                Talks were held in the capital

                The delegation came on Wednesday. “Talks” were held.

                The ministry confirmed them.
                """, found.text());
        assertEquals("Talks were held in the capital", Said.value(found.facts().title()));
        assertNull(found.facts().authors(), "a program is no author");
        assertEquals("en", Said.value(found.facts().language()));
    }

    @Test
    void theHeadOfTheTextComesBeforeTheProperties() throws Exception {
        Writing properties = document -> {
            var core = document.getProperties().getCoreProperties();
            core.setCreator("Dana Rosen");
            core.setCreated(Optional.of(Date.from(Instant.parse("2023-10-28T09:15:00Z"))));
            core.setModified(Optional.of(Date.from(Instant.parse("2023-10-29T10:00:00Z"))));
        };
        var bare = read(word(document -> {
            properties.write(document);
            paragraph(document, "The delegation came on Wednesday, and the ministry confirmed the talks.");
        }));
        assertEquals(List.of("Dana Rosen"), Said.value(bare.facts().authors()));
        assertEquals("2023-10-28T09:15:00Z", Said.value(bare.facts().published()).toString());
        assertEquals("2023-10-29T10:00:00Z", String.valueOf(bare.facts().modified()));

        var signed = read(word(document -> {
            properties.write(document);
            paragraph(document, "Talks were held in the capital");
            paragraph(document, "By Jane Doe and John Roe / 30 October 2023");
            paragraph(document, "The delegation came on Wednesday, and the ministry confirmed the talks.");
        }));
        assertEquals(List.of("Jane Doe", "John Roe"), Said.value(signed.facts().authors()));
        assertEquals("2023-10-30", Said.value(signed.facts().published()).toString());
    }

    @Test
    void tablesAreRowsAndBreaksAreLines() throws Exception {
        var found = read(word(document -> {
            paragraph(document, "Before.");
            var table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("killed");
            table.getRow(0).getCell(1).setText("1,400");
            table.getRow(1).getCell(0).setText("hostages");
            table.getRow(1).getCell(1).setText("229");
            var last = document.createParagraph().createRun();
            last.setText("After,");
            last.addBreak(BreakType.TEXT_WRAPPING);
            last.setText("on the next line.");
        }));

        assertEquals("Before.\n\nkilled\t1,400\nhostages\t229\n\nAfter,\non the next line.\n", found.text());
    }

    @Test
    void whatWasDeletedUnderReviewIsLeftOutAndWhatWasAddedIsRead() throws Exception {
        var found = read(body("<w:p>" + run("It was ") + "<w:del><w:r><w:delText>not </w:delText></w:r></w:del><w:ins>"
                + run("surely ") + "</w:ins>" + run("so.") + "</w:p>"));

        assertEquals("It was surely so.\n", found.text());
    }

    @Test
    void aBoxThatIsWrittenTwiceForOlderProgramsIsReadOnce() throws Exception {
        var box = "<w:txbxContent><w:p>" + run("In the box.") + "</w:p></w:txbxContent>";
        var found = read(body("<w:p>" + run("Around it.") + "<w:r><mc:AlternateContent><mc:Choice>" + box
                + "</mc:Choice><mc:Fallback>" + box + "</mc:Fallback></mc:AlternateContent></w:r></w:p>"));

        assertEquals(1, found.text().split("In the box", -1).length - 1);
        assertTrue(found.text().contains("Around it."));
    }

    @Test
    void itemsOfAListAreLines() throws Exception {
        var item = "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>";
        var found = read(body("<w:p>" + run("Three:") + "</w:p>" + item + run("one") + "</w:p>" + item + run("two")
                + "</w:p><w:p>" + run("After.") + "</w:p>"));

        assertEquals("Three:\n\none\ntwo\n\nAfter.\n", found.text());
    }

    @Test
    void notesStandAfterTheText() throws Exception {
        var found = read(word(document -> {
            var paragraph = document.createParagraph();
            paragraph.createRun().setText("A claim.");
            var note = document.createFootnote();
            paragraph.addFootnoteReference(note);
            note.createParagraph().createRun().setText("Its source.");
            paragraph(document, "More.");
        }));

        assertEquals("A claim.\n\nMore.\n\nIts source.\n", found.text());
    }

    @Test
    void entitiesOfItsOwnAreRefused() throws Exception {
        var bytes = with(article(), main -> "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>"
                + main.replaceFirst("<\\?xml[^>]*>", "").replace("The ministry", "&a;"));

        assertTrue(refusal(bytes).contains("entities"), refusal(bytes));
    }

    @Test
    void whatUnpacksToTooMuchOrIsNestedTooDeepIsRefused() throws Exception {
        var bomb = refusal(body(" ".repeat(60 << 20)));
        assertTrue(bomb.contains("too large when unpacked"), bomb);
        var inner = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            inner.append("<w:sdt w:x=\"").append(Integer.toString(i * 7919, 36)).append("\">");
        }
        var nested = refusal(body(inner + "</w:sdt>".repeat(60_000)));
        assertTrue(nested.contains("nested too deeply"), nested);
    }

    @Test
    void whatIsNoDocumentIsRefused() {
        assertTrue(refusal("no zip".getBytes(StandardCharsets.UTF_8)).startsWith("a.docx is damaged"));
        assertTrue(refusal(new byte[]{(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}).contains("password"));
    }

    @Test
    void aPackageWithoutTheMainPartThatItNamesIsRefused() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(article())); var to = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                if (!entry.getName().equals(MAIN)) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    from.transferTo(to);
                }
            }
        }
        assertEquals(refusal(emptyPackage()), refusal(out.toByteArray()));
    }

    /** An archive that is no Word document. */
    private static byte[] emptyPackage() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var to = new ZipOutputStream(out)) {
            to.putNextEntry(new ZipEntry("a.xml"));
        }
        return out.toByteArray();
    }

    @Seeds
    void damagedFilesAreReadOrRefusedInASentence(long seed) throws Exception {
        var random = new Random(seed);
        byte[] whole = article();
        for (int round = 0; round < 20; round++) {
            byte[] bytes = whole.clone();
            for (int i = 0; i < 1 + random.nextInt(10); i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            if (random.nextInt(4) == 0) {
                bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            try {
                assertFalse(read(bytes).text().isBlank());
            } catch (RefusedFileException e) {
                assertTrue(Messages.of(e).startsWith("a.docx "), Messages.of(e));
            }
        }
    }
}
