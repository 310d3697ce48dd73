package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SmallProject;
import app.parallax.i18n.Messages;
import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Edit;
import app.parallax.model.EditLabel;
import app.parallax.model.HistoryEntry;
import app.parallax.model.HistoryFilter;
import app.parallax.model.HistoryLine;
import app.parallax.model.Ids;
import app.parallax.model.Kind;
import app.parallax.model.Message;
import app.parallax.model.Palette;
import app.parallax.model.Tag;
import app.parallax.session.history.HistoryExport;
import app.parallax.session.history.HistoryPage;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.common.MenuItems;
import app.parallax.ui.shell.actions.Command;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shows the history of the project and of an entity in the window. */
class HistoryWindowTest {
    @TempDir
    Path folder;
    private SmallProject project;
    private OpenWindow window;

    @BeforeEach
    void open() throws Exception {
        var file = folder.resolve("p.parallax");
        project = new SmallProject(file);
        window = OpenWindow.of(file, 1000, 700, false);
        var old = project.claim;
        var claim = new Claim(old.id(), "About 1,400 people were named", old.status(), old.counted(), old.growth(),
                "", old.created());
        window.await(() -> window.session.perform(new Edit("Reword", List.of(new Change(old, claim)))));
    }

    private void tags(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            var tag = new Tag(Ids.next(), "tag " + i, null, Palette.BLUE, "", null);
            window.await(() -> window.session.perform(new Edit("New " + tag.name(), List.of(Change.insert(tag)))));
        }
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @SuppressWarnings("unchecked")
    private <T> ListView<T> list(String id) {
        return (ListView<T>) window.root().lookup(id);
    }

    /** None before the history is shown. */
    private List<String> labels() throws Exception {
        return FxThread.call(() -> Stream.ofNullable(this.<HistoryEntry>list("#history-edits"))
                .flatMap(list -> list.getItems().stream()).map(each -> each.label().words()).toList());
    }

    private void await(Callable<Boolean> wanted) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!wanted.call() && System.nanoTime() < end) {
            FxThread.settle();
        }
        assertTrue(wanted.call(), labels().toString());
    }

    private void command(Command command) throws Exception {
        window.run(() -> window.shell.actions().get(command).handle(new ActionEvent()));
    }

    @Test
    void theNewestEditsAreShownAndTheNextPageComesWithScrolling() throws Exception {
        tags(HistoryPage.SIZE + 20);
        command(Command.HISTORY);
        await(() -> labels().size() == HistoryPage.SIZE);
        window.run(() -> list("#history-edits").scrollTo(HistoryPage.SIZE - 1));
        await(() -> labels().size() > HistoryPage.SIZE && labels().contains("Reword"));
    }

    @Test
    void theHistoryOfTheClaimInFocusSaysWhatItSaidBefore() throws Exception {
        window.run(() -> window.session.focus().claim().set(project.claim.id()));
        command(Command.HISTORY_OF_CLAIM);
        await(() -> labels().equals(List.of("Reword", "Mark the articles")));
        await(() -> FxThread.call(() -> this.<HistoryLine>list("#history-changes").getItems().stream()
                .anyMatch(line -> line.before().equals("Over 1,400 people were named")
                        && line.after().equals("About 1,400 people were named"))));
        window.run(() -> ((TextField) window.root().lookup("#history-words")).setText("Rewo"));
        await(() -> labels().equals(List.of("Reword")));
    }

    @Test
    void eachMenuAsksWhoChangedWhatItIsOf() throws Exception {
        var session = window.session;
        var wanted = new LinkedHashMap<Kind, UUID>();
        wanted.put(Kind.CLAIM, project.claim.id());
        wanted.put(Kind.TAG, project.people.id());
        wanted.put(Kind.EVENT, project.event.id());
        wanted.put(Kind.ARTICLE, project.first.article().id());
        wanted.put(Kind.ANNOTATION, project.formula.id());
        for (var each : wanted.entrySet()) {
            window.run(() -> MenuItems.history(session, each.getKey(), each.getValue()).fire());
            await(() -> FxThread.call(() -> window.root().lookup("#history-subject-off").isVisible()
                    && session.focus().historyRequest().get() == null));
            var filter = new HistoryFilter(Set.of(each.getValue()), Set.of(), Set.of(), null, null, "");
            var expected = window
                    .await(() -> session.read(reader -> reader.history(filter, Messages.words(), null, HistoryPage.SIZE)
                            .stream().map(edit -> edit.label().words()).toList()));
            await(() -> !expected.isEmpty() && labels().equals(expected));
            assertTrue(FxThread.call(() -> ((ToggleButton) window.root().lookup("#tab-history")).isSelected()));
        }
        assertTrue(FxThread.call(() -> MenuItems.history(session, Kind.TAG, null).isDisable()));
    }

    @Test
    void anEditThatIsMadeMeanwhileStandsAtTheTop() throws Exception {
        command(Command.HISTORY);
        await(() -> !labels().isEmpty());
        assertTrue(FxThread.call(() -> ((ToggleButton) window.root().lookup("#tab-history")).isSelected()));
        tags(1);
        await(() -> labels().getFirst().equals("New tag 0"));
    }

    @Test
    void anEditOfAGermanAnalystIsReadInTheLanguageOfTheWindow() throws Exception {
        var tag = new Tag(Ids.next(), "Krieg", null, Palette.BLUE, "", null);
        window.await(() -> window.session.perform(new Edit(
                new EditLabel("Neues Schlagwort „Krieg“", Message.of("edit.newTag", "Krieg")),
                List.of(Change.insert(tag)))));
        command(Command.HISTORY);
        await(() -> read().contains("New tag “Krieg”") && read().contains("Reword"));
        assertEquals("Undo: New tag “Krieg”",
                FxThread.call(() -> window.shell.actions().get(Command.UNDO).getText()));
        for (var words : List.of("new tag", "neues Schlagwort")) {
            window.run(() -> ((TextField) window.root().lookup("#history-words")).setText(words));
            await(() -> labels().equals(List.of("Neues Schlagwort „Krieg“")) && read().contains("New tag “Krieg”"));
        }
    }

    /** What the rows of the list say, in one text. */
    private String read() throws Exception {
        return FxThread.call(() -> window.root().lookup("#history-edits").lookupAll(".list-cell").stream()
                .map(each -> String.valueOf(each.getAccessibleText())).collect(Collectors.joining("\n")));
    }

    @Test
    void whatIsFilteredIsExported() throws Exception {
        var csv = folder.resolve("h.csv");
        var filter = new HistoryFilter(Set.of(), Set.of(), Set.of(), null, null, "Reword");
        assertEquals(1, window.await(() -> HistoryExport.run(window.session, filter, csv)));
        assertTrue(Files.readString(csv).contains("About 1,400 people were named"));
        var json = folder.resolve("h.jsonl");
        assertEquals(3, window.await(() -> HistoryExport.run(window.session, HistoryFilter.ALL, json)));
        assertEquals(3, Files.readAllLines(json).size());
    }
}
