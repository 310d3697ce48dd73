package app.parallax.io.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Hostile;
import app.parallax.Seeds;
import app.parallax.i18n.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

@Hostile
class PdfTest {
    private static final PDFont SERIF = new PDType1Font(FontName.TIMES_ROMAN);
    private static final float SIZE = 11;
    private static final String FIRST = "The delegation came to the capital on Wednesday, and the ministry confirmed "
            + "on the same day that talks had been held. Nobody said how long they lasted, nor who had asked for them.";
    private static final String SECOND = "A spokeswoman told reporters that the hostages were the only subject. She "
            + "would not name those who had taken part, and referred further questions to the embassy of the country.";
    private static final String THIRD = "Officials elsewhere condemned the visit within hours and summoned the "
            + "ambassador, who did not comment. The embassy published a short statement on the following morning.";

    /** Draws paragraphs as a typesetter does, line for line. */
    private static final class Sheet implements AutoCloseable {
        private final PDPageContentStream out;

        Sheet(PDDocument document) throws IOException {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            out = new PDPageContentStream(document, page);
        }

        void line(float x, float y, float size, String text) throws IOException {
            out.beginText();
            out.setFont(SERIF, size);
            out.newLineAtOffset(x, y);
            out.showText(text);
            out.endText();
        }

        /** Words in lines of a width, cut words at hyphens where told; returns where the next line stands. */
        float paragraph(float x, float from, float width, String text) throws IOException {
            float y = from;
            var line = new StringBuilder();
            float indent = 14;
            for (var word : text.split(" ", -1)) {
                if (width(line + " " + word) > width - indent) {
                    line(x + indent, y, SIZE, line.toString());
                    y -= 13;
                    indent = 0;
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            line(x + indent, y, SIZE, line.toString());
            return y - 13;
        }

        private static float width(String text) throws IOException {
            return SERIF.getStringWidth(text) / 1000 * SIZE;
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    @FunctionalInterface
    private interface Drawing {
        void draw(PDDocument document) throws IOException;
    }

    private static byte[] pdf(Drawing drawing) throws IOException {
        try (var document = new PDDocument(); var out = new ByteArrayOutputStream()) {
            drawing.draw(document);
            document.save(out);
            return out.toByteArray();
        }
    }

    private static ImportedArticle read(byte[] bytes) throws RefusedFileException {
        return Importers.read(Source.of("a.pdf", bytes));
    }

    private static String refusal(byte[] bytes) {
        return Messages.of(assertThrows(RefusedFileException.class, () -> read(bytes)));
    }

    @Test
    void columnsAreReadOneAfterTheOtherUnderTheirHeading() throws Exception {
        var found = read(pdf(document -> {
            try (var sheet = new Sheet(document)) {
                sheet.line(50, 780, 20, "Talks in the capital were confirmed");
                float left = sheet.paragraph(50, 750, 235, FIRST);
                sheet.paragraph(50, left, 235, SECOND);
                float right = sheet.paragraph(310, 750, 235, THIRD);
                sheet.paragraph(310, right, 235, FIRST);
            }
        }));

        assertEquals("Talks in the capital were confirmed\n\n" + FIRST + "\n\n" + SECOND + "\n\n" + THIRD + "\n\n"
                + FIRST + "\n", found.text());
        assertEquals("Talks in the capital were confirmed", Said.value(found.facts().title()));
        assertEquals("application/pdf", found.mediaType());
        assertNull(found.facts().published(), "when the file was made says nothing of the article");
    }

    @Test
    void threeColumnsAreThree() throws Exception {
        var found = read(pdf(document -> {
            try (var sheet = new Sheet(document)) {
                sheet.paragraph(40, 700, 160, FIRST);
                sheet.paragraph(215, 704, 160, SECOND);
                sheet.paragraph(390, 698, 160, THIRD);
            }
        }));

        assertEquals(FIRST + "\n\n" + SECOND + "\n\n" + THIRD + "\n", found.text());
    }

    @Test
    void aParagraphGoesOnOverTheEndOfAColumnAndOfAPage() throws Exception {
        var found = read(pdf(document -> {
            try (var sheet = new Sheet(document)) {
                sheet.line(50, 500, SIZE, "The first line of a paragraph that runs over the whole");
                sheet.line(50, 487, SIZE, "width of the column and that does not end on this page");
            }
            try (var sheet = new Sheet(document)) {
                sheet.line(50, 700, SIZE, "but ends on the next.");
            }
        }));

        assertEquals("The first line of a paragraph that runs over the whole width of the column and that does not "
                + "end on this page but ends on the next.\n", found.text());
    }

    @Test
    void wordsThatALineCutsAreWholeAndCompoundsKeepTheirHyphen() throws Exception {
        var found = read(pdf(document -> {
            try (var sheet = new Sheet(document)) {
                sheet.line(50, 700, SIZE, "The spokes-");
                sheet.line(50, 687, SIZE, "woman spoke of a cease-");
                sheet.line(50, 674, SIZE, "fire and of long-term plans, not of long-");
                sheet.line(50, 661, SIZE, "term peace in the Middle-");
                sheet.line(50, 648, SIZE, "East.");
            }
        }));

        assertEquals("The spokeswoman spoke of a ceasefire and of long-term plans, not of long-term peace in the "
                + "Middle-East.\n", found.text());
    }

    @Test
    void runningHeadsAndPageNumbersAreLeftOut() throws Exception {
        var found = read(pdf(document -> {
            for (int page = 1; page <= 3; page++) {
                try (var sheet = new Sheet(document)) {
                    sheet.line(50, 815, 9, "The Example Times, 17 October 2023, page " + page);
                    sheet.paragraph(50, 760, 480, page == 1 ? FIRST : page == 2 ? SECOND : THIRD);
                    sheet.line(290, 30, 9, "– " + page + " –");
                }
            }
        }));

        assertEquals(FIRST + "\n\n" + SECOND + "\n\n" + THIRD + "\n", found.text());
    }

    @Test
    void theAddressThatABrowserPrintedIsAFact() throws Exception {
        var found = read(pdf(document -> {
            try (var sheet = new Sheet(document)) {
                sheet.line(30, 820, 8, "10/18/23, 9:14 AM");
                sheet.paragraph(50, 760, 480, FIRST);
                sheet.line(30, 20, 8, "https://news.example/2023/10/17/talks");
                sheet.line(540, 20, 8, "1/1");
            }
        }));

        assertEquals(FIRST + "\n", found.text());
        assertEquals("https://news.example/2023/10/17/talks", found.facts().url());
        assertEquals("2023-10-17", Said.value(found.facts().published()).toString());
    }

    @Test
    void lettersThatAreDrawnTwiceForWeightAreOne() throws Exception {
        var found = read(pdf(document -> {
            try (var sheet = new Sheet(document)) {
                sheet.line(50, 700, SIZE, "The balloons fell successfully over all hills.");
                sheet.line(50.3f, 700, SIZE, "The balloons fell successfully over all hills.");
            }
        }));

        assertEquals("The balloons fell successfully over all hills.\n", found.text());
    }

    @Test
    void picturesOfPagesAndPasswordsAreRefusedInASentence() throws Exception {
        assertTrue(refusal(pdf(document -> document.addPage(new PDPage()))).contains("no text"));
        assertTrue(refusal(pdf(document -> {
            try (var sheet = new Sheet(document)) {
                sheet.line(50, 700, SIZE, FIRST);
            }
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        })).contains("password"));
    }

    @Test
    void aFileThatOnlyItsOwnerMayChangeIsRead() throws Exception {
        var found = read(pdf(document -> {
            try (var sheet = new Sheet(document)) {
                sheet.paragraph(50, 700, 480, FIRST);
            }
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
        }));

        assertEquals(FIRST + "\n", found.text());
    }

    /** A page whose contents are given as a stream, packed or not. */
    private static byte[] raw(String filter, byte[] contents, String more) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(ascii("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>"
                + "/XObject<</X0 10 0 R>>>>>>endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>endobj\n"
                + more + "4 0 obj<</Length " + contents.length + filter + ">>stream\n"));
        out.writeBytes(contents);
        out.writeBytes(ascii("\nendstream endobj\ntrailer<</Root 1 0 R/Size 99>>\n%%EOF\n"));
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packing = new DeflaterOutputStream(out)) {
            packing.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packing = new DeflaterOutputStream(out)) {
            for (int i = 0; i < 400; i++) {
                packing.write(new byte[1 << 20]);
            }
        }
        return out.toByteArray();
    }

    @Test
    void whatUnpacksToTooMuchIsRefusedBeforeItFillsTheMemory() throws Exception {
        var bomb = bomb();
        assertTrue(refusal(raw("/Filter/FlateDecode", bomb, "")).contains("too large when unpacked"));
        assertTrue(refusal(raw("/Filter[/FlateDecode/FlateDecode]", packed(bomb), ""))
                .contains("too large when unpacked"));
        assertTrue(refusal(raw("/Filter/Flate#44ecode", bomb, "")).contains("too large when unpacked"));
    }

    @Test
    void plainContentsAreRead() throws Exception {
        assertEquals("Plain words.\n", read(raw("", ascii("BT /F 12 Tf 50 700 Td (Plain words.) Tj ET"), "")).text());
    }

    @Seeds
    void damagedFilesAreReadOrRefusedInASentence(long seed) throws Exception {
        var random = new Random(seed);
        byte[] whole = pdf(document -> {
            for (int page = 0; page < 2; page++) {
                try (var sheet = new Sheet(document)) {
                    sheet.paragraph(50, 700, 235, FIRST);
                    sheet.paragraph(310, 700, 235, SECOND);
                }
            }
        });
        for (int round = 0; round < 20; round++) {
            byte[] bytes = whole.clone();
            for (int i = 0; i < 1 + random.nextInt(30); i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            if (random.nextInt(4) == 0) {
                bytes = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            try {
                assertFalse(read(bytes).text().isBlank());
            } catch (RefusedFileException e) {
                assertTrue(Messages.of(e).startsWith("a.pdf "), Messages.of(e));
            }
        }
    }
}
