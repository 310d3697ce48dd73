package app.parallax.session.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.i18n.Messages;
import app.parallax.io.importer.ImportedArticle;
import app.parallax.io.importer.Importers;
import app.parallax.io.importer.RefusedFileException;
import app.parallax.io.importer.Source;
import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Draft;
import app.parallax.model.DraftDecision;
import app.parallax.model.DraftTranslation;
import app.parallax.model.DraftVersion;
import app.parallax.model.Edit;
import app.parallax.model.FoundKind;
import app.parallax.model.Ids;
import app.parallax.model.Message;
import app.parallax.session.Session;
import app.parallax.session.edit.ClaimEditor;
import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import app.parallax.session.merge.MergeJob;
import app.parallax.session.project.Projects;
import app.parallax.text.draft.DraftRow;
import app.parallax.text.draft.DraftState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drafts in a project: versions, decisions, undo, and what they are not. */
class DraftEditorTest {
    private static final String FIRST = "Lior Haiat wrote: “Hamas is a terrorist group worse than ISIS.”\n";

    @TempDir
    Path folder;

    private static ImportedArticle read(String text) throws RefusedFileException {
        return Importers.read(Source.of("briefing.md", text.getBytes(StandardCharsets.UTF_8)));
    }

    private Session project(String name) {
        var file = folder.resolve(name);
        Projects.create(file);
        var session = Projects.openForWriting(file, "Ada", Runnable::run);
        ImportJob.ofPaths(session, List.of(Path.of("seeds")), ImportListener.NONE).done().join();
        return session;
    }

    private static List<DraftRow> rows(Session session, Draft draft, String text) {
        var found = DraftChecks.start(session, text, Locale.ENGLISH, some -> {
        }, progress -> {
        }).done().join();
        var decisions = session.read(reader -> DraftEditor.Decided.read(reader, draft.id())).join();
        return DraftEditor.rows(text, found, decisions);
    }

    @Test
    void whatWasAcceptedStaysWithItsWordsInTheNextVersion() throws RefusedFileException {
        try (var session = project("p.parallax")) {
            var editor = new DraftEditor(session);
            var draft = editor.add(read(FIRST), "Briefing").join().draft();
            var row = rows(session, draft, FIRST).getFirst();
            assertEquals(DraftState.ALTERED, row.finding().state());
            editor.accept(draft, FIRST, row, "his later wording").join();
            var next = "A new sentence stands before it. " + FIRST;
            assertEquals(2, editor.addVersion(draft, read(next)).join().version().number());
            assertEquals(2, editor.addVersion(draft, read(next)).join().version().number(), "the same text");
            var after = rows(session, draft, next).getFirst();
            assertEquals("his later wording", after.decision().map(DraftDecision::accepted).orElseThrow());
            var changed = next.replace("group", "band");
            assertTrue(rows(session, draft, changed).getFirst().decision().isEmpty(), "other words");
        }
    }

    @Test
    void aTranslationStaysWithItsWordsAndIsUndone() throws RefusedFileException {
        try (var session = project("p.parallax")) {
            var editor = new DraftEditor(session);
            var text = "Lior Haiat schrieb: „Nichts davon steht so in einem Artikel.“\n";
            var draft = editor.add(read(text), "Briefing").join().draft();
            var article = session.workspace().articles().getFirst();
            var there = session.read(reader -> reader.text(article.version().sha256())).join();
            var from = new DraftTranslation(article.article().id(), there.substring(100, 160), there.substring(90, 100),
                    there.substring(160, 170));
            editor.translate(draft, text, rows(session, draft, text).getFirst(), from).join();
            var row = rows(session, draft, "Zuvor.\n\n" + text).getFirst();
            assertTrue(row.isTranslated());
            assertEquals("translated", row.stateWord());
            assertEquals(100, row.best().orElseThrow().passage().orElseThrow().start());
            editor.translate(draft, text, rows(session, draft, text).getFirst(), null).join();
            assertEquals(Optional.empty(), rows(session, draft, text).getFirst().decision());
            session.undo().join();
            assertTrue(rows(session, draft, text).getFirst().isTranslated());
        }
    }

    private static Claim claim(Session session, String text) {
        var claim = new Claim(Ids.next(), text, Claim.Status.OPEN, "", Claim.Growth.FIXED, "", Session.now(), null,
                List.of(), null);
        session.perform(new Edit(Messages.label(Message.of("edit.claim", text)), List.of(Change.insert(claim))))
                .join();
        return claim;
    }

    @Test
    void aClaimThatIsDeletedOrMergedTakesItsLinkAlong() throws RefusedFileException {
        try (var session = project("p.parallax")) {
            var editor = new DraftEditor(session);
            var claims = new ClaimEditor(session);
            var draft = editor.add(read(FIRST), "Briefing").join().draft();
            var gone = claim(session, "One");
            var kept = claim(session, "Other");
            editor.link(draft, FIRST, rows(session, draft, FIRST).getFirst(), gone.id()).join();
            claims.merge(gone, kept).join();
            var row = rows(session, draft, FIRST).getFirst();
            assertEquals(kept.id(), row.decision().orElseThrow().claim());
            claims.delete(kept).join();
            assertEquals(Optional.empty(), rows(session, draft, FIRST).getFirst().decision());
            session.undo().join();
            assertEquals(kept.id(), rows(session, draft, FIRST).getFirst().decision().orElseThrow().claim());
        }
    }

    @Test
    void everyStepIsUndone() throws RefusedFileException {
        try (var session = project("p.parallax")) {
            var editor = new DraftEditor(session);
            var draft = editor.add(read(FIRST), "Briefing").join().draft();
            editor.accept(draft, FIRST, rows(session, draft, FIRST).getFirst(), "").join();
            session.undo().join();
            assertTrue(rows(session, draft, FIRST).getFirst().decision().isEmpty());
            session.redo().join();
            editor.delete(draft).join();
            assertEquals(List.of(), session.read(reader -> reader.drafts()).join());
            session.undo().join();
            assertEquals(List.of(draft), session.read(reader -> reader.drafts()).join());
            assertTrue(rows(session, draft, FIRST).getFirst().isAccepted());
        }
    }

    @Test
    void aDraftIsNoArticle() throws RefusedFileException {
        try (var session = project("p.parallax")) {
            new DraftEditor(session).add(read("Harbourmasters dislike “unheardofwords” on Mondays."), "Briefing")
                    .join();
            assertEquals(5, session.read(reader -> reader.articles().size()).join());
            assertEquals(0, session.read(reader -> {
                var found = new int[1];
                reader.findCandidates(FoundKind.ARTICLE, "\"unheardofwords\"", 5, each -> found[0]++);
                return found[0];
            }).join());
            assertEquals(1, session.workspace().drafts().size());
        }
    }

    @Test
    void mergingBringsDraftsWithTheirTextsAndDecisions() throws RefusedFileException {
        var other = folder.resolve("theirs.parallax");
        Draft draft;
        try (var theirs = project("theirs.parallax")) {
            var editor = new DraftEditor(theirs);
            draft = editor.add(read(FIRST), "Briefing").join().draft();
            editor.accept(draft, FIRST, rows(theirs, draft, FIRST).getFirst(), "as he said").join();
        }
        try (var ours = project("ours.parallax")) {
            merge(ours, other);
            var versions = ours.read(reader -> reader.draftVersions(draft.id())).join();
            assertEquals(List.of(1), versions.stream().map(DraftVersion::number).toList());
            assertEquals(FIRST.strip(), ours.read(reader -> reader.text(versions.getFirst().sha256())).join().strip());
            assertEquals(List.of("as he said"), ours.read(reader -> reader.draftDecisions(draft.id())).join().stream()
                    .map(DraftDecision::accepted).toList());
        }
    }

    private static void merge(Session ours, Path other) {
        new MergeJob(ours, other).run(Set.of()).done().join();
    }
}
