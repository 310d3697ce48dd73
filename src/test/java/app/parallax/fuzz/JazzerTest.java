package app.parallax.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

/**
 * Runs every reader under Jazzer, one method each. A build tries valid samples and recorded inputs ({@code
 * JazzerTestInputs}); with {@code JAZZER_FUZZ=1}, as in {@link FuzzingTest} every night, new inputs are found by
 * coverage.
 */
@Tag("jazzer")
class JazzerTest {
    private static final String MINUTE = "1m";
    private static final Path FOLDER = folder();

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("parallax-fuzz");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void take(String name, byte[] input) throws Exception {
        Targets.of(name, FOLDER).take(input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void text(byte[] input) throws Exception {
        take("a.txt", input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void markdown(byte[] input) throws Exception {
        take("a.md", input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void page(byte[] input) throws Exception {
        take("a.html", input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void savedPage(byte[] input) throws Exception {
        take("a.mhtml", input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void mail(byte[] input) throws Exception {
        take("a.eml", input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void pdf(byte[] input) throws Exception {
        take("a.pdf", input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void word(byte[] input) throws Exception {
        take("a.docx", input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void archive(byte[] input) throws Exception {
        take("a.zip", input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void csvAnnotations(byte[] input) throws Exception {
        take("a.csv", input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void webAnnotations(byte[] input) throws Exception {
        take("a.jsonld", input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void hypothesis(byte[] input) throws Exception {
        take("a.json", input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void refiProject(byte[] input) throws Exception {
        take("a.qdpx", input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void refiCodebook(byte[] input) throws Exception {
        take("a.qdc", input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void brat(byte[] input) throws Exception {
        take("a.ann", input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void xmi(byte[] input) throws Exception {
        take("a.xmi", input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void ris(byte[] input) throws Exception {
        take("a.ris", input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void bibtex(byte[] input) throws Exception {
        take("a.bib", input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void cslJson(byte[] input) throws Exception {
        take("a.csl.json", input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void events(byte[] input) throws Exception {
        take("events.csv", input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void edtf(byte[] input) throws Exception {
        take("edtf", input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void times(byte[] input) throws Exception {
        take("times", input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void quantities(byte[] input) throws Exception {
        take("quantities", input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void attributions(byte[] input) throws Exception {
        take("attributions", input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void placing(byte[] input) throws Exception {
        take("placing", input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void query(byte[] input) throws Exception {
        take("query", input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void pattern(byte[] input) throws Exception {
        take("pattern", input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void filters(byte[] input) throws Exception {
        take("filters", input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void note(byte[] input) throws Exception {
        take("note", input);
    }
}
