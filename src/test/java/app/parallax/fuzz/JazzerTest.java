package app.parallax.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Every reader under Jazzer: the first byte says which. In a build the inputs that were found once are tried again
 * ({@code JazzerTestInputs}); with {@code JAZZER_FUZZ=1}, as every night, new ones are sought by what they reach.
 */
class JazzerTest {
    private static final Path FOLDER = folder();
    private static final List<String> NAMES = List.of("a.txt", "a.md", "a.html", "a.mhtml", "a.eml", "a.pdf", "a.docx",
            "a.zip", "a.csv", "a.jsonld", "a.json", "a.qdpx", "a.qdc", "a.ann", "a.xmi", "a.ris", "a.bib", "a.csl.json",
            "events.csv", "edtf", "times", "quantities", "attributions", "placing", "query", "pattern", "filters");

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("parallax-fuzz");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @FuzzTest(maxDuration = "27m")
    void anything(byte[] input) throws Exception {
        if (input.length > 1) {
            var name = NAMES.get((input[0] & 0xFF) % NAMES.size());
            Targets.of(name, FOLDER).take(java.util.Arrays.copyOfRange(input, 1, input.length));
        }
    }
}
