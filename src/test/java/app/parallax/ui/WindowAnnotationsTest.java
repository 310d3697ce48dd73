package app.parallax.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.i18n.Messages;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Orphan;
import app.parallax.ui.common.WordFlow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Imports foreign annotations in the window. */
class WindowAnnotationsTest extends FxTest {
    private static final String WORDS = "babies, children, women and the elderly";

    private String told() {
        return scene().getRoot().lookupAll(".word-flow").stream().filter(FxTest::isSeen)
                .map(node -> ((WordFlow) node).getText()).collect(Collectors.joining("\n"));
    }

    private List<Orphan> orphans() {
        return project(reader -> {
            var found = new ArrayList<Orphan>();
            reader.orphans(AnnotationFilter.ALL, found::add);
            return found;
        });
    }

    private Path file(String... quotes) throws IOException {
        var items = new ArrayList<String>();
        for (var quote : quotes) {
            items.add(
                    """
                    {"id":"https://example.org/%d","type":"Annotation","bodyValue":"from elsewhere",
                    "target":{"source":"https://example.org/%s","selector":{"type":"TextQuoteSelector","exact":"%s"}}}"""
                            .formatted(items.size(), quote.equals(WORDS) ? "003" : "x", quote));
        }
        return Files.writeString(folder.resolve("marks.jsonld"), "[" + String.join(",", items) + "]");
    }

    @Test
    void annotationsComeWithAReportAndGoInOneStep() throws IOException {
        openSample();
        assertTrue(on(() -> !item("IMPORT_ANNOTATIONS").isDisable()));
        int before = marks().size();
        importFiles(file(WORDS, "words that stand in none of these articles"));
        await("the mark", () -> marks(WORDS).size() == 1);
        await("the report", () -> sees(Messages.count("window.importedAnnotations", 1)));
        var report = on(this::told);
        assertTrue(report.contains("No article of the project matches https://example.org/x"), report);
        assertTrue(report.contains(Messages.count("window.orphans", 1)), report);
        assertEquals("from elsewhere", marks(WORDS).getFirst().annotation().note());
        assertEquals(1, orphans().size());
        picture("annotations-imported");
        press(KeyCode.CONTROL, KeyCode.Z);
        await("none", () -> marks().size() == before && orphans().isEmpty());
    }

    @Test
    void aFileThatIsNoneIsRefusedAndTheWindowGoesOn() throws IOException {
        openSample();
        int before = marks().size();
        importFiles(Files.writeString(folder.resolve("marks.jsonld"), "[{\"target\":"));
        await("the refusal", () -> told().contains("is not valid JSON at line 1"));
        assertEquals(before, marks().size());
        importFiles(file(WORDS));
        await("the mark", () -> marks(WORDS).size() == 1);
    }

    @Test
    void theFileMenuExportsAndAFolderComesLikeAFile() throws IOException {
        openSample();
        for (var each : List.of("IMPORT_ANNOTATION_FOLDER", "EXPORT")) {
            assertTrue(on(() -> !item(each).isDisable()), each);
        }
        int before = marks().size();
        var brat = Files.createDirectory(folder.resolve("brat"));
        Files.writeString(brat.resolve("003.ann"), "T1\tFrom_brat 0 " + WORDS.length() + "\t" + WORDS + "\n");
        importAnnotations(brat);
        await("the mark", () -> marks(WORDS).size() == 1);
        await("its report", () -> marks().size() == before + 1);
    }
}
