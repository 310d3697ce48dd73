package app.parallax.session.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Dump;
import app.parallax.io.Exporters;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.Ids;
import app.parallax.model.Palette;
import app.parallax.model.Tag;
import app.parallax.session.Session;
import app.parallax.session.TestProject;
import app.parallax.session.exporting.ExportJob;
import app.parallax.session.notes.MemoEditor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that memos are exported with a whole project and imported once. */
class MemoExchangeTest {
    @TempDir
    Path folder;

    private Path export(Session session, String format, AnnotationFilter filter) {
        var exporter = Exporters.of(format).orElseThrow();
        var file = folder.resolve("memos" + exporter.ending());
        ExportJob.run(session, exporter, filter, file).join();
        return file;
    }

    private static AnnotationReport importing(Session session, Path file) {
        return AnnotationJob.of(session, List.of(file), null, AnnotationListener.NONE).done().join();
    }

    private static void write(Session session) {
        var editor = new MemoEditor(session);
        for (var title : List.of("", "", "–", "– (2)", "Open questions", "Open questions", "open QUESTIONS",
                "“x” & <y>",
                "שאלות")) {
            editor.add(title, "See **this**\r\n\n  twice \u2028 \uD83D\uDE00\n ").join();
        }
        editor.add("Nothing yet", "").join();
    }

    @ParameterizedTest
    @ValueSource(strings = {"webannotation", "qdpx"})
    void titlesAndTextsComeBackAsTheyWere(String format) {
        try (var from = TestProject.open(folder.resolve("from.parallax"), "Ada");
                var to = TestProject.open(folder.resolve("to.parallax"), "Ada")) {
            write(from);
            var file = export(from, format, AnnotationFilter.ALL);
            var report = importing(to, file);
            assertEquals(Memos.of(from), Memos.of(to));
            assertTrue(report.complete(), report.wrong().toString());
            assertTrue(report.notices().toString().contains("10 memos"), report.notices().toString());
            assertEquals(List.of(), to.workspace().stories(), "the set of memos is no story");
            var changed = to.workspace().memos().getFirst().entity();
            new MemoEditor(to).change(changed, "Another title", "Other words").join();
            var state = to.read(Dump::of).join();
            importing(to, file);
            assertEquals(state, to.read(Dump::of).join(), "what is here stays as it is");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"webannotation", "qdpx"})
    void aPartOfAProjectHasNoMemos(String format) {
        try (var from = TestProject.open(folder.resolve("from.parallax"), "Ada");
                var to = TestProject.open(folder.resolve("to.parallax"), "Ada")) {
            write(from);
            var file = export(from, format,
                    new AnnotationFilter(Set.of(), Set.of(), Set.of(), Set.of(from.analyst().id())));
            importing(to, file);
            assertEquals(List.of(), Memos.of(to));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"webannotation", "qdpx"})
    void aMemoWhoseIdentifierIsTakenComesUnderAnotherOnce(String format) {
        try (var from = TestProject.open(folder.resolve("from.parallax"), "Ada");
                var to = TestProject.open(folder.resolve("to.parallax"), "Ada")) {
            var memo = new MemoEditor(from).add("Title", "Text").join();
            to.perform(new Edit("Tag",
                    List.of(Change
                            .insert(new Tag(memo.id(), "Of the same identifier", null, Palette.next(0), "", null)))))
                    .join();
            var file = export(from, format, AnnotationFilter.ALL);
            importing(to, file);
            var state = to.read(Dump::of).join();
            assertEquals("Title", to.workspace().memos().getFirst().entity().title());
            importing(to, file);
            assertEquals(state, to.read(Dump::of).join());
            assertEquals(List.of(), to.check().join());
        }
    }

    @Test
    void whatStandsAmongTheMemosAndIsNoneIsNamed() throws IOException {
        var file = folder.resolve("x.jsonld");
        UUID id = Ids.next();
        Files.writeString(file, """
                {"type":"AnnotationCollection","total":0,"first":{"type":"AnnotationPage","items":[]},
                "projectMemo":[1,{"id":"urn:uuid:nobody"},[],{"id":"urn:uuid:%s","value":"kept"}]}""".formatted(id));
        try (var to = TestProject.open(folder.resolve("to.parallax"), "Ada")) {
            var report = importing(to, file);
            assertEquals(3, report.wrong().size(), report.wrong().toString());
            assertEquals("kept", to.workspace().memos().getFirst().entity().text());
        }
    }
}
