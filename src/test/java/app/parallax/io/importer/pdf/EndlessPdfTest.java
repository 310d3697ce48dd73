package app.parallax.io.importer.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.parallax.io.importer.document.NotReadableException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EndlessPdfTest {
    /** Forty forms, each drawing the next four times: more drawings than there are grains of sand. */
    private static byte[] endless() {
        var file = new StringBuilder("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]"
                + "/Contents 4 0 R/Resources<</XObject<</X0 10 0 R>>>>>>endobj\n"
                + "4 0 obj<</Length 6>>stream\n/X0 Do\nendstream endobj\n");
        for (int i = 0; i < 40; i++) {
            var body = ("/X" + (i + 1) + " Do ").repeat(4);
            file.append(10 + i).append(" 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X")
                    .append(i + 1).append(' ').append(11 + i).append(" 0 R>>>>/Length ").append(body.length())
                    .append(">>stream\n").append(body).append("\nendstream endobj\n");
        }
        return file.append("trailer<</Root 1 0 R/Size 99>>\n%%EOF\n").toString()
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void formsThatDrawOneAnotherWithoutEndAreGivenUpInTime() {
        var reason = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThrows(NotReadableException.class,
                () -> PdfText.of(endless(), Duration.ofMillis(300))));

        assertEquals("import.tooLong", reason.key());
    }
}
