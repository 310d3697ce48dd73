package app.parallax.session.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SampleFile;
import app.parallax.model.Article;
import app.parallax.model.ArticleRow;
import app.parallax.model.Basis;
import app.parallax.model.Boilerplate;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.EditLabel;
import app.parallax.model.Edtf;
import app.parallax.model.Fact;
import app.parallax.model.Ids;
import app.parallax.model.Mention;
import app.parallax.model.MentionWithQuote;
import app.parallax.model.Outlet;
import app.parallax.model.Quantity;
import app.parallax.model.ReadingStatus;
import app.parallax.model.Speaker;
import app.parallax.session.Session;
import app.parallax.session.anchoring.VersionJob;
import app.parallax.session.edit.ArticleEditor;
import app.parallax.session.edit.OutletEditor;
import app.parallax.session.project.Projects;
import app.parallax.text.draft.DraftRow;
import app.parallax.text.draft.DraftState;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    private void openFigure() throws IOException {
        open.openFile(Files.writeString(folder.resolve("figure.txt"),
                "The embassy speaks of 229 captives, and no other number is named.\n")).join();
        settle();
        assertEquals(List.of(DraftState.VERBATIM), states());
        assertChanged();
    }

    /** Returns the mentions with figures. */
    private List<MentionWithQuote> mentions() {
        return session.readNow(reader -> {
            var found = new ArrayList<MentionWithQuote>();
            reader.mentions(Set.of(), found::add);
            return found.stream().filter(each -> each.mention().figures() != null).toList();
        });
    }

    /** Returns the mention of an article on which the figure of the draft rests. */
    private Mention mention() {
        var article = article("002").article().id();
        return mentions().stream().filter(each -> each.article().equals(article)
                && each.passage().quote().equals("over 220 Israelis")).map(MentionWithQuote::mention).findFirst()
                .orElseThrow();
    }

    private void change(Mention before, Mention after) {
        assertNotEquals(before, after);
        session.perform(new Edit(EditLabel.of("Mention"), List.of(new Change(before, after)))).join();
    }

    @Test
    void anotherFigureOfAClaimInAnArticleNamesItUntilThatIsUndone() throws IOException {
        openFigure();
        var before = mention();
        var figures = Objects.requireNonNull(before.figures());
        change(before, before.with(new Quantity(new BigDecimal(230), figures.most(), figures.unit(),
                figures.counted(), figures.qualifier(), figures.asOf())));
        assertChanged("002");
        session.undo().join();
        assertChanged();
        session.redo().join();
        assertChanged("002");
        checkAgain();
        change(mention(), before.with((Quantity) null));
        assertChanged("002");
    }

    @Test
    void anotherSpeakerOfAClaimInAnArticleNamesIt() throws IOException {
        openFigure();
        var before = mention();
        change(before, before.with(List.of()));
        assertChanged("002");
        session.undo().join();
        assertChanged();
        var speaker = session.readNow(reader -> reader.speakers()).stream().map(each -> each.entity())
                .filter(each -> each.id().equals(before.attribution().getLast().speaker())).findFirst().orElseThrow();
        session.perform(new Edit(EditLabel.of("Speaker"), List.of(new Change(speaker, new Speaker(speaker.id(),
                "Ministry of Elsewhere", speaker.spellings(), speaker.note(), speaker.type()))))).join();
        await(() -> open.changedSources().get().contains("002"));
        assertTrue(open.changedSources().get().contains("002"));
    }

    @Test
    void anotherClaimAndAnotherPositionChangeNothing() throws IOException {
        openFigure();
        var before = mention();
        change(before, before.with(before.voice(), Mention.Position.RELATED));
        var other = mentions().stream().map(MentionWithQuote::mention)
                .filter(each -> !each.claim().equals(before.claim())).findFirst().orElseThrow();
        change(other, other.with((Quantity) null));
        session.await(session.inBackground(() -> true));
        settle();
        assertChanged();
        change(mention(), mention().with((Quantity) null));
        assertChanged("002");
    }

    @Test
    void aNewVersionOfAnArticleNamesIt() {
        var row = article("001");
        var text = session.readNow(reader -> reader.text(row.version().sha256()));
        VersionJob.ofText(session, row.article().id(), text.replace(WORDS, "Russia knows no forms of terrorism"),
                some -> {
                }).done().join();
        assertChanged("001");
        checkAgain();
        assertTrue(states().getFirst() != DraftState.VERBATIM, () -> states().toString());
    }

    @Test
    void aCorrectedDateOfPublicationNamesTheArticle() {
        var before = article("001").article();
        var corrected = new Article(before.id(), before.label(), before.file(), before.firstWords(), before.title(),
                before.outlet(), before.authors(), new Fact<>(Edtf.parse("2023-10-18"), Basis.ANALYST, null),
                before.dateline(), before.language(), before.imported(), before.modified(), before.url(),
                before.truncation(), before.status());
        session.perform(new Edit(EditLabel.of("Date"), List.of(new Change(before, corrected)))).join();
        assertChanged("001");
        session.undo().join();
        assertChanged();
        session.redo().join();
        assertChanged("001");
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
