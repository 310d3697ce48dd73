package app.parallax.session.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SampleFile;
import app.parallax.model.Article;
import app.parallax.model.ArticleRow;
import app.parallax.model.Basis;
import app.parallax.model.Boilerplate;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.EditLabel;
import app.parallax.model.Fact;
import app.parallax.model.Ids;
import app.parallax.model.Outlet;
import app.parallax.model.ReadingStatus;
import app.parallax.session.Session;
import app.parallax.session.edit.ArticleEditor;
import app.parallax.session.edit.OutletEditor;
import app.parallax.session.project.Projects;
import app.parallax.text.draft.DraftRow;
import app.parallax.text.draft.DraftState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests which changes of articles an open draft names. */
class ChangedSourcesTest {
    private static final String WORDS = "Russia condemns all forms of terrorism";
    private static final String TEXT = "TASS quotes the ambassador: “" + WORDS + ".”\n";

    @TempDir
    private Path folder;
    private Session session;
    private OpenDraft open;
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void check() throws IOException {
        var project = folder.resolve("p.parallax");
        SampleFile.copy(project);
        session = Projects.openForWriting(project, "Ada", Runnable::run);
        open = new OpenDraft(session, told::add);
        open.follow();
        open.openFile(Files.writeString(folder.resolve("draft.txt"), TEXT)).join();
        settle();
        assertEquals(List.of(DraftState.VERBATIM), states());
        assertEquals(List.of(), open.changedSources().get());
    }

    @AfterEach
    void close() {
        session.close();
    }

    /** Waits for checks and for what is read after edits. */
    private void settle() {
        session.await(session.whenPlanned());
        await(() -> !open.incomplete().get());
        assertFalse(open.incomplete().get());
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + 10_000_000_000L;
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private void assertChanged(String... labels) {
        await(() -> open.changedSources().get().equals(List.of(labels)));
        assertEquals(List.of(labels), open.changedSources().get());
    }

    private List<DraftState> states() {
        return open.rows().stream().map(row -> row.finding().state()).toList();
    }

    private ArticleRow article(String label) {
        return session.workspace().articles().stream().filter(each -> each.article().label().equals(label))
                .findFirst().orElseThrow();
    }

    private void checkAgain() {
        open.check();
        settle();
        assertEquals(List.of(), open.changedSources().get());
    }

    @Test
    void aDeletedArticleIsNamedUntilThatIsUndone() {
        new ArticleEditor(session).delete(article("001").article()).join();
        assertChanged("001");
        session.undo().join();
        assertChanged();
    }

    @Test
    void aRowStaysAsItWasFoundAndItsDecisionWithItsWordsAfterTheNextCheck() {
        open.accept(open.rows().getFirst(), "as printed").join();
        new ArticleEditor(session).delete(article("001").article()).join();
        assertChanged("001");
        assertEquals(List.of(DraftState.VERBATIM), states());
        checkAgain();
        assertEquals(List.of("as printed"), open.rows().stream().map(DraftRow::decision)
                .map(each -> each.orElseThrow().accepted()).toList());
        assertTrue(states().getFirst() != DraftState.VERBATIM);
        session.undo().join();
        assertChanged("001");
        checkAgain();
        assertEquals(List.of(DraftState.VERBATIM), states());
    }

    @Test
    void aRenamedOutletNamesItsArticles() {
        var outlet = session.workspace().outlets().stream().map(each -> each.entity())
                .filter(each -> each.name().equals("TASS")).findFirst().orElseThrow();
        new OutletEditor(session).change(outlet,
                new Outlet(outlet.id(), "Itar", outlet.country(), outlet.reliability(), outlet.note())).join();
        assertChanged("001");
        session.undo().join();
        assertChanged();
    }

    @Test
    void excludedTextOfASourceNamesIt() {
        var version = article("001").version();
        var text = session.readNow(reader -> reader.text(version.sha256()));
        int at = text.indexOf(WORDS);
        session.perform(new Edit(EditLabel.of("Exclude"), List.of(Change.insert(new Boilerplate(Ids.next(),
                version.id(), at, at + WORDS.length(), Boilerplate.Reason.MARKED))))).join();
        assertChanged("001");
        session.undo().join();
        assertChanged();
    }

    @Test
    void theStatusOfAnArticleChangesNothing() {
        var article = article("001").article();
        new ArticleEditor(session).setStatus(Set.of(article.id()), ReadingStatus.DONE).join();
        assertChanged();
        Article before = article("002").article();
        session.perform(new Edit(EditLabel.of("Describe"), List.of(new Change(before,
                before.withLanguage(new Fact<>("fr", Basis.ANALYST, null)))))).join();
        assertChanged("002");
    }

    private void look() {
        open.checkFile();
        session.await(session.inBackground(() -> true)); // behind the look
        settle();
    }

    @Test
    void aFileReplacedByAFolderIsSaidOnceAndChangesNothing() throws IOException {
        var file = open.file().orElseThrow();
        Files.delete(file);
        Files.createDirectory(file);
        await(() -> {
            look();
            return !told.isEmpty();
        });
        look();
        look();
        assertEquals(1, told.size(), told::toString);
        assertTrue(told.getFirst().contains("draft.txt"), told::toString);
        assertEquals(List.of(DraftState.VERBATIM), states());
        Files.delete(file);
        Files.writeString(file, TEXT.replace("all forms", "most forms"));
        await(() -> {
            look();
            return states().equals(List.of(DraftState.ALTERED));
        });
        assertEquals(List.of(DraftState.ALTERED), states());
    }
}
