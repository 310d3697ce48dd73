package app.parallax.session.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Parts;
import app.parallax.hub.MemoryHub;
import app.parallax.model.Basis;
import app.parallax.model.Change;
import app.parallax.model.DraftDecision;
import app.parallax.model.Edit;
import app.parallax.model.Fact;
import app.parallax.model.Ids;
import app.parallax.session.Session;
import app.parallax.session.TestProject;
import app.parallax.session.draft.OpenDraft;
import app.parallax.text.draft.DraftRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An open draft of a shared project while a colleague works on another copy. */
class SharedDraftTest {
    private static final String WORDS = "the hands of all five members were raised at noon";

    @TempDir
    Path folder;

    private final MemoryHub hub = new MemoryHub();
    private final Parts.Imported article = Parts.article("001", "Officials said: “" + WORDS + "”.");
    private final List<DraftRow> rows = new CopyOnWriteArrayList<>();
    private Copy ada;
    private Copy bob;
    private OpenDraft open;

    @BeforeEach
    void openDraft() throws IOException {
        try (var before = TestProject.open(folder.resolve("ada.parallax"), "Ada")) {
            before.perform(new Edit("Before", List.of(Change.insert(article.article()),
                    Change.insert(article.version())), List.of(article.content()))).join();
        }
        ada = Copy.first(hub, folder.resolve("ada.parallax"), "ada", "Ada");
        assertTrue(ada.sync());
        bob = ada.joined(hub, folder.resolve("bob.parallax"), "bob", "Bob");
        assertTrue(bob.sync());
        open = new OpenDraft(ada.session(), told -> {
        });
        open.rows().addListener((ListChangeListener<DraftRow>) change -> {
            if (!change.getList().isEmpty()) {
                rows.clear();
                rows.addAll(change.getList());
            }
        });
        open.follow();
        open.openFile(Files.writeString(folder.resolve("draft.txt"), "They wrote: “" + WORDS.replace("five", "six")
                + "”.\n")).join();
        await(() -> !open.incomplete().get() && !rows.isEmpty());
        both();
        assertEquals(List.of(), open.changedSources().get());
    }

    @AfterEach
    void close() {
        ada.close();
        bob.close();
    }

    private void both() {
        for (int i = 0; i < 2; i++) {
            assertTrue(ada.sync());
            assertTrue(bob.sync());
        }
        assertEquals(ada.rows(), bob.rows());
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + 10_000_000_000L;
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertTrue(condition.getAsBoolean());
    }

    private static CompletableFuture<Void> edit(Copy copy, Change... changes) {
        return copy.session().perform(new Edit("Colleague", List.of(changes)));
    }

    @Test
    void anArticleThatAColleagueChangesIsNamed() {
        var before = bob.session().workspace().articles().getFirst().article();
        edit(bob, new Change(before, before.withLanguage(new Fact<>("fr", Basis.ANALYST, null)))).join();
        both();
        await(() -> open.changedSources().get().equals(List.of("001")));
        bob.session().undo().join();
        both();
        await(() -> open.changedSources().get().isEmpty());
    }

    @Test
    void whatAColleagueAcceptsIsAcceptedInTheOpenDraft() {
        var found = rows.getFirst().finding();
        var draft = bob.session().workspace().drafts().getFirst().entity();
        var text = Objects.requireNonNull(open.shown().get()).text();
        var analyst = bob.session().analyst().id();
        var span = found.item().span();
        edit(bob, Change.insert(new DraftDecision(Ids.next(), draft.id(), found.item().kind().word(), found.words(),
                text.substring(0, span.start()), text.substring(span.end()), "the board had six", null, null, analyst,
                Session.now()))).join();
        both();
        await(() -> rows.getFirst().isAccepted());
        assertEquals("the board had six", rows.getFirst().decision().orElseThrow().accepted());
        bob.session().undo().join();
        both();
        await(() -> rows.getFirst().decision().isEmpty());
    }
}
