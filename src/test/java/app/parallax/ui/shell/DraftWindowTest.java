package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SampleFile;
import app.parallax.i18n.Messages;
import app.parallax.io.draft.DraftDocument;
import app.parallax.model.Claim;
import app.parallax.model.DraftDecision;
import app.parallax.model.DraftVersion;
import app.parallax.session.Backups;
import app.parallax.session.Navigation;
import app.parallax.session.PaneState;
import app.parallax.session.draft.DraftExport;
import app.parallax.session.edit.ArticleEditor;
import app.parallax.session.project.Projects;
import app.parallax.text.Span;
import app.parallax.text.draft.DraftItem;
import app.parallax.text.draft.DraftRow;
import app.parallax.text.draft.DraftState;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.common.Theme;
import app.parallax.ui.shell.actions.Command;
import app.parallax.ui.shell.actions.WindowCommands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.geometry.BoundingBox;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.stage.Window;
import jfx.incubator.scene.control.richtext.RichTextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A draft beside the articles, worked by its keys. */
class DraftWindowTest {
    private static final String TEXT = """
            Hamas attacked Israel. "Hamas is a terrorist organisation worse than ISIS," Lior Haiat tweeted.

            Moscow had always condemned "all manifestations of terrorism and extremism", he added.

            A diplomat said: "Nobody in Moscow was surprised by what happened that day."
            """;

    @TempDir
    private Path folder;
    private Path project = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void makeSample() throws IOException {
        project = folder.resolve("sample.parallax");
        SampleFile.copy(project);
        file = folder.resolve("draft.md");
        Files.writeString(file, TEXT);
    }

    private static Node node(OpenWindow window, String selector) {
        return window.root().lookup(selector);
    }

    @SuppressWarnings("unchecked")
    private static ListView<DraftRow> rows(OpenWindow window) {
        return (ListView<DraftRow>) node(window, "#draft-rows");
    }

    private static void command(OpenWindow window, Command command) throws Exception {
        window.run(() -> window.shell.actions().get(command).handle(new ActionEvent()));
    }

    private static void press(OpenWindow window, Node at, KeyCode key) throws Exception {
        window.run(() -> Event.fireEvent(at, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false,
                false)));
    }

    private static void press(OpenWindow window, KeyCode key) throws Exception {
        press(window, rows(window), key);
    }

    private static boolean isChecked(OpenWindow window, int count) {
        return node(window, "#draft-rows") != null && rows(window).getItems().size() == count
                && !node(window, "#draft-cancel").getParent().isVisible();
    }

    private void open(OpenWindow window) throws Exception {
        window.run(() -> window.shell.drafts().open(file.toFile()));
        FxThread.await(() -> isChecked(window, 3));
    }

    private static List<DraftState> states(OpenWindow window) throws Exception {
        return FxThread.call(() -> rows(window).getItems().stream().map(row -> row.finding().state()).toList());
    }

    private static void select(OpenWindow window, int row) throws Exception {
        window.run(() -> rows(window).getSelectionModel().clearAndSelect(row));
    }

    private static List<DraftDecision> decisions(OpenWindow window) throws Exception {
        return window.await(() -> window.session.read(reader -> reader.drafts().stream()
                .flatMap(draft -> reader.draftDecisions(draft.id()).stream()).toList()));
    }

    private static List<DraftVersion> versions(OpenWindow window) throws Exception {
        return window.await(() -> window.session.read(reader -> reader
                .draftVersions(reader.drafts().getLast().id())));
    }

    private static String facts(OpenWindow window) {
        return ((Label) node(window, "#draft-facts")).getText();
    }

    @Test
    void escapeEndsACheckWhichIsSaidToBeIncompleteUntilTheNext() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            open(window);
            assertEquals("Version 1 · 2 need attention", FxThread.call(() -> facts(window)));
            window.run(() -> {
                window.shell.actions().get(Command.CHECK_AGAIN).handle(new ActionEvent());
                assertTrue(node(window, "#draft-cancel").getParent().isVisible());
                Event.fireEvent(rows(window), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false,
                        false, false));
                assertFalse(node(window, "#draft-cancel").getParent().isVisible());
            });
            assertEquals("Version 1 · Not everything is checked",
                    FxThread.call(() -> facts(window)));
            command(window, Command.EXPORT_DRAFT);
            FxThread.await(() -> window.root().lookupAll(".label").stream().map(Label.class::cast)
                    .anyMatch(each -> each.getText().startsWith("The check has not ended. Let it end")));
            command(window, Command.CHECK_AGAIN);
            FxThread.await(() -> isChecked(window, 3) && facts(window).endsWith("2 need attention"));
        }
    }

    @Test
    void aFileOpensAsADraftBesideTheArticlesAndOneUndoTakesItAway() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            int drafts = window.session.workspace().drafts().size();
            open(window);
            assertEquals(List.of(DraftState.VERBATIM, DraftState.ALTERED, DraftState.NOWHERE), states(window));
            FxThread.await(() -> rows(window).isFocused() && rows(window).getSelectionModel().getSelectedIndex() == 0);
            assertEquals(drafts + 1, window.session.workspace().drafts().size());
            window.await(() -> window.session.undo());
            FxThread.await(() -> node(window, "#draft-pane") == null);
            assertEquals(drafts, window.session.workspace().drafts().size());
        }
    }

    @Test
    void enterInTheListOfDraftsClosesItAndOpensTheDraft() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            command(window, Command.DRAFTS);
            FxThread.await(() -> listOfDrafts().isPresent());
            press(window, FxThread.call(() -> listOfDrafts().orElseThrow()), KeyCode.ENTER);
            FxThread.await(() -> node(window, "#draft-pane") != null && listOfDrafts().isEmpty());
        }
    }

    private static Optional<Node> listOfDrafts() {
        return Window.getWindows().stream().filter(Window::isShowing)
                .map(each -> each.getScene().getRoot().lookup("#drafts")).filter(Objects::nonNull).findFirst();
    }

    @Test
    void aFileThatCannotBeReadIsRefusedInASentenceAndNothingIsChanged() throws Exception {
        Files.write(file, new byte[0]);
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            int drafts = window.session.workspace().drafts().size();
            window.run(() -> window.shell.drafts().open(file.toFile()));
            FxThread.await(() -> node(window, ".error-strip").isVisible());
            assertEquals(drafts, window.session.workspace().drafts().size());
            assertEquals(null, node(window, "#draft-pane"));
            assertFalse(FxThread.call(() -> errorText(window)).contains("import"), "a draft is never imported");
            Files.writeString(file, TEXT);
            open(window);
            assertFalse(node(window, ".error-strip").isVisible(), "the refusal is over");
            window.run(() -> window.shell.fail("Another failure."));
            window.run(() -> window.shell.drafts().open(file.toFile()));
            FxThread.await(() -> isChecked(window, 3));
            assertTrue(node(window, ".error-strip").isVisible(), "what another command failed at stays");
        }
    }

    private static String errorText(OpenWindow window) {
        return node(window, ".error-strip").lookupAll(".text").stream().filter(Text.class::isInstance)
                .map(each -> ((Text) each).getText()).collect(Collectors.joining(" "));
    }

    @Test
    void enterOpensTheSourceBesideTheDraftJoinedByARibbon() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            open(window);
            select(window, 0);
            var source = rows(window).getItems().getFirst().finding().best().orElseThrow();
            press(window, KeyCode.ENTER);
            FxThread.await(() -> source.row().article().id().equals(window.session.focus().focused().article().get()));
            FxThread.await(() -> window.root().lookupAll(".links-layer .ribbon").stream().anyMatch(Node::isVisible));
            assertFalse(window.all(".hit.current").isEmpty());
            FxThread.call(() -> FxThread.draw(window.scene, "draft-ribbon"));
            press(window, KeyCode.DOWN);
            select(window, 1);
            FxThread.await(() -> window.root().lookupAll(".links-layer .ribbon").stream()
                    .filter(node -> node.getParent().getChildrenUnmodifiable().size() == 3)
                    .noneMatch(Node::isVisible));
        }
    }

    @Test
    void theWordsOfTheChosenRowAloneAreHighlighted() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            open(window);
            for (int row : List.of(0, 2, 1)) {
                select(window, row);
                FxThread.await(() -> {
                    window.shell.draw();
                    var lit = window.root().lookupAll(".draft-item.current");
                    return !lit.isEmpty() && lit.stream().allMatch(each -> each.getStyleClass().contains("d-" + row));
                });
            }
        }
    }

    @Test
    void aSourceOpensWhereItsArticleIsShownElseInThePaneLastUsed() throws Exception {
        try (var window = OpenWindow.of(project, 1400, 900, false)) {
            open(window);
            select(window, 0);
            var article = rows(window).getItems().getFirst().finding().best().orElseThrow().row().article().id();
            var other = window.session.workspace().articles().stream().map(each -> each.article().id())
                    .filter(each -> !each.equals(article)).toList();
            var panes = window.session.focus().panes();
            window.await(() -> new Navigation(window.session).show(panes.get(0), other.get(0)));
            window.await(() -> new Navigation(window.session).show(panes.get(1), other.get(1)));
            window.run(() -> window.session.focus().pane().set(1));
            press(window, KeyCode.ENTER);
            FxThread.await(() -> article.equals(panes.get(1).article().get()));
            window.run(() -> window.session.focus().pane().set(0));
            press(window, KeyCode.ENTER);
            FxThread.await(() -> window.session.focus().pane().get() == 1);
            assertEquals(other.get(0), panes.get(0).article().get());
        }
    }

    @Test
    void aPillLeadsToTheEndOfTheRibbonThatIsOutOfView() throws Exception {
        try (var window = OpenWindow.of(project, 1400, 900, false)) {
            open(window);
            select(window, 0);
            press(window, KeyCode.ENTER);
            FxThread.await(() -> window.root().lookupAll(".links-layer .ribbon").stream().anyMatch(Node::isVisible));
            var pane = window.session.focus().focused();
            var article = pane.article().get();
            int end = window.await(() -> window.session.read(reader -> reader.articles().stream()
                    .filter(each -> each.article().id().equals(article)).findFirst().orElseThrow().version().length()));
            window.run(() -> pane.reveal().set(new Span(end - 1, end)));
            FxThread.await(() -> {
                window.shell.draw();
                return node(window, "#draft-beyond") != null;
            });
            var pill = (Label) node(window, "#draft-beyond");
            assertEquals("↑", pill.getText());
            window.run(() -> Event.fireEvent(pill, new MouseEvent(MouseEvent.MOUSE_CLICKED, 1, 1, 1, 1,
                    MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, true, false, true, null)));
            FxThread.await(() -> {
                window.shell.draw();
                return node(window, "#draft-beyond") == null;
            });
        }
    }

    @Test
    void aQuotationTranslatesTheWordsThatAreSelectedInTheArticle() throws Exception {
        try (var window = OpenWindow.of(project, 1400, 900, false)) {
            open(window);
            select(window, 2);
            window.run(() -> window.session.focus().focused().selection().set(null));
            press(window, KeyCode.T);
            assertEquals(List.of(), decisions(window));
            window.run(() -> window.session.focus().focused().selection().set(new Span(10, 40)));
            press(window, KeyCode.T);
            FxThread.await(() -> rows(window).getItems().get(2).isTranslated());
            assertEquals(Objects.requireNonNull(decisions(window).getFirst().translated()).words(),
                    rows(window).getItems().get(2).best().orElseThrow().quote());
            press(window, KeyCode.T);
            FxThread.await(() -> !rows(window).getItems().get(2).isTranslated());
        }
    }

    @Test
    void theKeyOfTheTranslationIsTakenInTheArticleWhereTheWordsAreSelected() throws Exception {
        try (var window = OpenWindow.of(project, 1400, 900, false)) {
            open(window);
            select(window, 2);
            window.run(() -> window.session.focus().focused().selection().set(new Span(10, 40)));
            window.run(() -> window.root().requestFocus());
            press(window, window.root(), KeyCode.T);
            assertEquals(List.of(), decisions(window)); // not asked for
            window.run(() -> window.session.focus().focused().selection().set(null));
            press(window, KeyCode.T);
            window.run(() -> window.root().requestFocus());
            window.run(() -> window.session.focus().focused().selection().set(new Span(10, 40)));
            press(window, window.root(), KeyCode.T);
            FxThread.await(() -> rows(window).getItems().get(2).isTranslated());
            FxThread.await(() -> rows(window).isFocused());
        }
    }

    @Test
    void anAlterationIsAcceptedForAReasonAndThatIsTakenBackAndUndone() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            open(window);
            select(window, 1);
            press(window, KeyCode.A);
            var reason = (TextField) node(window, "#draft-reason");
            assertTrue(reason.isFocused());
            window.run(() -> {
                reason.setText("as spoken");
                reason.fireEvent(new ActionEvent());
            });
            FxThread.await(() -> rows(window).getItems().get(1).isAccepted());
            assertEquals(List.of("as spoken"), decisions(window).stream().map(DraftDecision::accepted).toList());
            FxThread.await(() -> window.root().lookupAll(".draft-cell").stream().map(Node::getAccessibleText)
                    .anyMatch(text -> text != null && text.contains("as spoken")));
            assertEquals(1, rows(window).getSelectionModel().getSelectedIndex());
            press(window, KeyCode.A);
            FxThread.await(() -> !rows(window).getItems().get(1).isAccepted());
            window.await(() -> window.session.undo());
            FxThread.await(() -> rows(window).getItems().get(1).isAccepted());
            window.await(() -> window.session.undo());
            FxThread.await(() -> !rows(window).getItems().get(1).isAccepted());
            assertEquals(List.of(), decisions(window));
            window.await(() -> window.session.redo());
            FxThread.await(() -> rows(window).getItems().get(1).isAccepted());
            assertEquals(List.of("as spoken"), decisions(window).stream().map(DraftDecision::accepted).toList());
        }
    }

    @Test
    void theSentenceIsLinkedToAClaimAndUnlinked() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            open(window);
            select(window, 0);
            press(window, KeyCode.L);
            var into = (ComboBox<?>) node(window, "#draft-claim-into");
            var claim = window.session.workspace().claim(window.session.focus().claim().get()).orElseThrow();
            assertEquals(claim, into.getValue());
            press(window, into, KeyCode.ENTER);
            FxThread.await(() -> rows(window).getItems().getFirst().decision().isPresent());
            assertEquals(List.of(claim.id()), decisions(window).stream().map(DraftDecision::claim).toList());
            press(window, KeyCode.L);
            FxThread.await(() -> rows(window).getItems().getFirst().decision().isEmpty());
            window.await(() -> window.session.undo());
            FxThread.await(() -> rows(window).getItems().getFirst().decision().isPresent());
            window.await(() -> window.session.undo());
            FxThread.await(() -> rows(window).getItems().getFirst().decision().isEmpty());
            window.await(() -> window.session.redo());
            FxThread.await(() -> rows(window).getItems().getFirst().decision().isPresent());
            assertEquals(List.of(claim.id()), decisions(window).stream().map(DraftDecision::claim).toList());
        }
    }

    private static void type(OpenWindow window, Node at, String letters) throws Exception {
        for (var letter : letters.codePoints().mapToObj(Character::toString).toList()) {
            window.run(() -> Event.fireEvent(at, new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false,
                    false, false, false)));
        }
    }

    @Test
    void typedLettersChooseTheClaimToLink() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            open(window);
            select(window, 0);
            press(window, KeyCode.L);
            var into = (ComboBox<?>) node(window, "#draft-claim-into");
            type(window, into, "Taken h");
            assertEquals("Taken hostage on 7 October", ((Claim) into.getValue()).text());
            press(window, into, KeyCode.SPACE);
            assertFalse(into.isShowing());
        }
    }

    @Test
    void theFirstRowIsChosenWhicheverTheCheckFoundFirst() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            openSample(window);
            assertEquals(0, FxThread.call(() -> rows(window).getSelectionModel().getSelectedIndex()));
        }
    }

    @Test
    void theChosenRowIsWholeAboveAQuestion() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            openSample(window);
            command(window, Command.NEXT_FINDING);
            press(window, KeyCode.A);
            FxThread.await(() -> window.root().lookupAll(".draft-cell").stream().map(ListCell.class::cast)
                    .anyMatch(cell -> cell.isSelected() && rows(window).sceneToLocal(cell.localToScene(0, 0))
                            .getY() >= 0));
        }
    }

    @Test
    void escapeClosesTheQuestionForAClaimOrAReason() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            open(window);
            select(window, 1);
            press(window, KeyCode.L);
            var into = node(window, "#draft-claim-into");
            var line = node(window, ".draft-ask");
            assertTrue(line.isVisible());
            press(window, into, KeyCode.ESCAPE);
            assertFalse(line.isVisible());
            assertTrue(rows(window).isFocused());
            press(window, KeyCode.A);
            press(window, node(window, "#draft-reason"), KeyCode.ESCAPE);
            assertFalse(line.isVisible());
            assertEquals(List.of(), decisions(window));
        }
    }

    @Test
    void aChipListsTheRowsOfOneStateAndTheNextThatNeedsAttentionIsOneKeyAway() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            open(window);
            var chip = (ToggleButton) node(window, "#draft-filter-NOWHERE");
            window.run(chip::fire);
            assertEquals(List.of(DraftState.NOWHERE), states(window));
            window.run(chip::fire);
            assertEquals(3, states(window).size());
            select(window, 0);
            command(window, Command.NEXT_FINDING);
            assertEquals(1, rows(window).getSelectionModel().getSelectedIndex());
            command(window, Command.NEXT_FINDING);
            command(window, Command.NEXT_FINDING);
            assertEquals(1, rows(window).getSelectionModel().getSelectedIndex());
            window.run(chip::fire);
            var other = Files.writeString(folder.resolve("other.md"), "Nobody wrote of 36 agreements in 11 days.");
            window.run(() -> window.shell.drafts().open(other.toFile()));
            FxThread.await(() -> isChecked(window, 2));
            assertFalse(chip.isSelected());
        }
    }

    @Test
    void aChangedFileBecomesANewVersionAndWhatWasDecidedStaysWithItsWords() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            open(window);
            select(window, 1);
            press(window, KeyCode.A);
            window.run(() -> node(window, "#draft-reason").fireEvent(new ActionEvent()));
            FxThread.await(() -> rows(window).getItems().get(1).isAccepted());
            Files.writeString(file, "Said at once: \"Hamas is worse than anything.\"\n\n" + TEXT);
            FxThread.await(() -> isChecked(window, 4));
            assertEquals(2, versions(window).size());
            FxThread.await(() -> rows(window).getItems().get(2).isAccepted());
            assertEquals(2, rows(window).getSelectionModel().getSelectedIndex());
            Files.delete(file);
            FxThread.await(() -> window.root().lookupAll(".status-bar .label").stream().map(Label.class::cast)
                    .anyMatch(label -> label.getText().contains("draft.md")));
            assertEquals(4, states(window).size());
            window.await(() -> window.session.undo());
            FxThread.await(() -> isChecked(window, 3));
        }
    }

    @Test
    void theDraftIsOpenAgainAtTheNextStart() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            open(window);
        }
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            FxThread.await(() -> isChecked(window, 3));
            Files.writeString(file, TEXT + "\nThe talks took 11 days.\n");
            FxThread.await(() -> isChecked(window, 4));
            command(window, Command.CLOSE_DRAFT);
            assertEquals(null, node(window, "#draft-pane"));
        }
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            assertEquals(null, node(window, "#draft-pane"));
        }
    }

    @Test
    void aProjectThatCanOnlyBeReadChecksAFileAndKeepsNothing() throws Exception {
        FxThread.call(() -> null);
        try (var writer = Projects.openForWriting(project, "Boris", Runnable::run);
                var session = Projects.openForWritingIfPossible(project, "Anna", Platform::runLater, Backups.none())) {
            int before = writer.workspace().drafts().size();
            var shell = FxThread.call(() -> new ShellController(session, new WindowCommands() {
            }));
            var root = FxThread.call(() -> {
                var scene = new Scene(shell.load(), 1000, 900);
                Theme.apply(scene, false);
                return scene.getRoot();
            });
            FxThread.call(shell::restore).get(20, TimeUnit.SECONDS);
            FxThread.call(() -> {
                shell.drafts().open(file.toFile());
                return null;
            });
            FxThread.await(() -> {
                root.applyCss();
                root.layout();
                return root.lookup("#draft-rows") instanceof ListView<?> list && list.getItems().size() == 3;
            });
            int after = FxThread.call(() -> session.workspace().drafts().size());
            assertEquals(before, after);
            FxThread.call(() -> {
                var list = (ListView<?>) root.lookup("#draft-rows");
                list.getSelectionModel().clearAndSelect(1);
                Event.fireEvent(list, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.A, false, false, false,
                        false));
                return null;
            });
            assertEquals(Optional.empty(), FxThread.call(() -> Optional.ofNullable(root.lookup("#draft-reason"))));
            FxThread.call(() -> {
                shell.end();
                return null;
            });
        }
    }

    @Test
    void theSamplesDraftHasEveryStateOfEveryKindAndIsNoArticle() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            assertEquals(5, window.session.workspace().articles().size());
            int found = window.await(() -> window.session.read(reader -> reader.countMatches("\"surprised\"", 5)));
            assertEquals(0, found);
            openSample(window);
            var states = FxThread.call(() -> rows(window).getItems().stream()
                    .map(row -> row.finding().item().kind() + " " + row.finding().state())
                    .collect(Collectors.toSet()));
            var missing = EnumSet.allOf(DraftItem.Kind.class).stream()
                    .flatMap(kind -> EnumSet.allOf(DraftState.class).stream().map(state -> kind + " " + state))
                    .filter(each -> !states.contains(each)).toList();
            assertEquals(List.of(), missing);
            var several = FxThread.call(() -> rows(window).getItems().stream()
                    .filter(row -> row.finding().sources().size() > 1).findFirst().map(rows(window).getItems()::indexOf)
                    .orElseThrow());
            select(window, several);
            press(window, KeyCode.RIGHT);
            FxThread.await(() -> window.root().lookupAll(".draft-cell").stream().map(Node::getAccessibleText)
                    .anyMatch(text -> text != null && text.contains(" 2 of ")));
            FxThread.call(() -> FxThread.draw(window.scene, "draft-sample"));
        }
    }

    private static void openSample(OpenWindow window) throws Exception {
        window.await(() -> window.shell.drafts().reopen(window.session.workspace().drafts().getFirst().entity()));
        FxThread.await(() -> node(window, "#draft-rows") != null && !rows(window).getItems().isEmpty()
                && !node(window, "#draft-cancel").getParent().isVisible());
    }

    @Test
    void aDraftOfOneLetterAndOneInHebrewAreShown() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, true)) {
            for (var text : List.of("a".repeat(200_000), "“" + "ש".repeat(200_000) + "”",
                    "ביום 7 באוקטובר 2023 נהרגו 1,400 איש. \"Hamas is a terrorist organisation worse than ISIS\"\n"
                            .repeat(30))) {
                Files.writeString(file, text);
                long begun = System.nanoTime();
                window.run(() -> window.shell.drafts().open(file.toFile()));
                FxThread.await(() -> node(window, "#draft-pane .reading-area") instanceof RichTextArea area
                        && area.getModel() != null && area.getModel().getPlainText(0).charAt(0) == text.charAt(0)
                        && !node(window, "#draft-cancel").getParent().isVisible());
                assertTrue(System.nanoTime() - begun < 10_000_000_000L);
            }
            FxThread.call(() -> FxThread.draw(window.scene, "draft-hebrew"));
        }
    }

    @Test
    void thePaneIsWholeInTheSmallestWindowInGerman() throws Exception {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try (var window = OpenWindow.of(project, 1000, 700, true)) {
            openSample(window);
            command(window, Command.NEXT_FINDING);
            press(window, KeyCode.ENTER);
            for (int i = 0; i < 6; i++) {
                FxThread.settle();
            }
            FxThread.call(() -> FxThread.draw(window.scene, "draft-german"));
            var pane = node(window, "#draft-pane");
            var documents = node(window, ".documents");
            assertTrue(documents.localToScene(documents.getLayoutBounds())
                    .getMaxX() <= node(window, ".timeline").localToScene(0, 0).getX() + 1);
            assertTrue(pane.localToScene(pane.getLayoutBounds()).getMaxX() <= documents.localToScene(0, 0).getX() + 1);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theFiltersStandInOneLineAndSayTheirStatesWhereThereIsRoom() throws Exception {
        Files.writeString(file, TEXT.repeat(6));
        var before = Locale.getDefault();
        try {
            for (var language : List.of(Locale.ENGLISH, Locale.GERMANY)) {
                Locale.setDefault(language);
                try (var window = OpenWindow.of(project, 1440, 900, false)) {
                    window.run(() -> window.shell.drafts().open(file.toFile()));
                    FxThread.await(() -> isChecked(window, 18));
                    var row = (SplitPane) node(window, "#draft-pane").getParent().getParent().getParent();
                    var withWords = new ArrayList<Boolean>();
                    for (double place : List.of(0.1, 0.45, 0.5, 0.55, 0.6, 0.9)) {
                        window.run(() -> row.setDividerPositions(place));
                        FxThread.settle();
                        var chips = FxThread.call(() -> node(window, "#draft-pane").lookupAll(".draft-chip").stream()
                                .map(each -> (ToggleButton) each).toList());
                        var lines = FxThread.call(() -> chips.stream().map(ToggleButton::getLayoutY).distinct()
                                .count());
                        assertEquals(1, lines, () -> language + " at " + place);
                        assertEquals(6, chips.size());
                        withWords.add(chips.getFirst().getText().contains(" "));
                    }
                    assertFalse(withWords.getFirst());
                    assertTrue(withWords.getLast(), "words where there is room");
                }
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theReportCountsARowAsThePaneDoesAndNamesTheStateThatWasFound() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            open(window);
            select(window, 1);
            press(window, KeyCode.A);
            var reason = (TextField) node(window, "#draft-reason");
            window.run(() -> {
                reason.setText("as spoken");
                reason.fireEvent(new ActionEvent());
            });
            FxThread.await(() -> rows(window).getItems().get(1).isAccepted());
            var rows = List.copyOf(rows(window).getItems());
            var report = folder.resolve("report.md");
            window.await(
                    () -> DraftExport.run(window.session, "draft.md", TEXT, rows, DraftDocument.Format.MD,
                            Optional.of(file), report));
            var written = Files.readString(report);
            assertFalse(written.contains("## " + Messages.text("draft.state.altered")), written);
            assertTrue(written.contains("## " + Messages.text("draft.state.accepted")), written);
            assertTrue(written.contains("Found: Altered"), written);
            FxThread.await(() -> window.root().lookupAll(".draft-cell").stream().map(Node::getAccessibleText)
                    .anyMatch(text -> text != null && text.startsWith("accepted (altered)")));
        }
    }

    @Test
    void sidePanelsGiveTheirRoomToADraftAndReturnWithIt() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            openSample(window);
            FxThread.await(() -> node(window, ".timeline") != null && node(window, ".left") != null && isWhole(window));
            window.run(() -> {
                window.scene.getWindow().setWidth(800);
                window.scene.getWindow().setHeight(600);
            });
            FxThread.await(
                    () -> window.scene.getWidth() <= 800 && node(window, ".timeline") == null && isWhole(window));
            window.run(() -> window.scene.getWindow().setWidth(1000));
            FxThread.await(() -> node(window, ".timeline") != null && node(window, ".left") != null && isWhole(window));
        }
    }

    @Test
    void aPanelThatIsShownInANarrowWindowTakesThePlaceOfTheOther() throws Exception {
        try (var window = OpenWindow.of(project, 800, 600, false)) {
            openSample(window);
            FxThread.await(() -> node(window, ".timeline") == null && isWhole(window));
            var columns = (SplitPane) node(window, ".columns");
            window.run(() -> columns.setDividerPosition(0, 0.4));
            FxThread.await(() -> columns.getDividerPositions()[0] < 0.3 && isWhole(window));
            command(window, Command.SHOW_RIGHT);
            FxThread.await(() -> node(window, ".timeline") != null && node(window, ".left") == null);
        }
    }

    /** Whether every pane has its least width within the window. */
    private static boolean isWhole(OpenWindow window) {
        return panes(window).stream().allMatch(pane -> {
            var bounds = pane.localToScene(pane.getLayoutBounds());
            var room = node(window, ".columns").lookup(".middle").localToScene(
                    node(window, ".columns").lookup(".middle").getLayoutBounds());
            return bounds.getMinX() >= room.getMinX() - 1 && bounds.getMaxX() <= room.getMaxX() + 1
                    && pane.getLayoutBounds().getWidth() >= pane.minWidth(-1) - 1;
        });
    }

    @Test
    void threePanesBesideADraftAreAllReachedWhenTheWindowShrinks() throws Exception {
        try (var window = OpenWindow.of(project, 1400, 900, false)) {
            openSample(window);
            var articles = window.session.workspace().articles().stream().map(each -> each.article().id()).toList();
            var focus = window.session.focus();
            window.run(() -> {
                while (focus.panes().size() < 3) {
                    focus.panes().add(new PaneState());
                }
            });
            for (int i = 0; i < 3; i++) {
                var pane = focus.panes().get(i);
                var article = articles.get(i);
                window.await(() -> new Navigation(window.session).show(pane, article));
            }
            window.run(() -> {
                window.scene.getWindow().setWidth(1000);
                window.scene.getWindow().setHeight(700);
            });
            FxThread.await(() -> window.scene.getWidth() <= 1000 && window.scene.getHeight() <= 700);
            var all = List.of(Command.PANE_3, Command.PANE_1, Command.PANE_2, Command.PANE_3);
            for (var command : all) {
                command(window, command);
                FxThread.await(() -> textHasFocus(window) && areApart(window));
            }
            command(window, Command.PANE_1);
            FxThread.await(() -> textHasFocus(window) && areApart(window));
            var hint = (Label) node(window, "#hidden-panes");
            FxThread.await(() -> hint.isVisible() && hint.getText().contains("Pane 3"));
            assertFalse(hint.getText().contains("Pane 1"), hint.getText());
            FxThread.await(() -> hint.getHeight() > 0 && hint.localToScene(hint.getLayoutBounds()).getMinY() >= panes(
                    window).stream().filter(pane -> !"draft-pane".equals(pane.getId()))
                    .mapToDouble(pane -> pane.localToScene(pane.getLayoutBounds()).getMaxY()).max()
                    .orElseThrow() - 1);
            command(window, Command.CLOSE_DRAFT);
            FxThread.await(() -> panes(window).size() == 3);
            FxThread.await(() -> !hint.isVisible());
        }
    }

    @Test
    void theChoiceOfAClaimHasRoomInANarrowPane() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 700, false)) {
            open(window);
            select(window, 0);
            press(window, KeyCode.L);
            FxThread.await(() -> node(window, "#draft-claim-into") instanceof ComboBox<?> into
                    && into.getWidth() >= 90);
        }
    }

    @Test
    void nothingIsDrawnToAnArticleThatIsNotShownAnyMore() throws Exception {
        try (var window = OpenWindow.of(project, 1440, 900, false)) {
            open(window);
            select(window, 0);
            press(window, KeyCode.ENTER);
            FxThread.await(() -> !window.root().lookupAll(".links-layer .bracket").isEmpty()
                    && drawn(window) > 0);
            var source = FxThread.call(() -> rows(window).getItems().getFirst().finding().best().orElseThrow().row()
                    .article());
            window.await(() -> new ArticleEditor(window.session).delete(source));
            FxThread.await(() -> drawn(window) == 0);
            assertTrue(FxThread.call(() -> facts(window)).startsWith("Changed since this check: " + source.label()));
        }
    }

    /** Returns the number of parts of the ribbon between the draft and its source. */
    private static long drawn(OpenWindow window) {
        return window.root().lookupAll(".links-layer").stream().filter(DraftWindowTest::isRibbon)
                .mapToLong(layer -> ((Parent) layer).getChildrenUnmodifiable().size()).sum();
    }

    private static boolean isRibbon(Node layer) {
        return layer.getClass().getSimpleName().equals("DraftRibbon");
    }

    private static List<Node> panes(OpenWindow window) {
        return List.copyOf(window.root().lookupAll(".document-pane"));
    }

    private static boolean textHasFocus(OpenWindow window) {
        var focused = panes(window).stream().filter(pane -> !"draft-pane".equals(pane.getId()))
                .filter(pane -> pane.lookup(".pane-header").getPseudoClassStates().stream()
                        .anyMatch(state -> state.getPseudoClassName().equals("focused-pane")))
                .toList();
        return focused.size() == 1 && focused.getFirst().lookup(".reading-area").isFocused();
    }

    /** Whether the panes are inside the window, beside the timeline, and none covers another. */
    private static boolean areApart(OpenWindow window) {
        window.root().layout();
        var bounds = panes(window).stream().map(pane -> pane.localToScene(pane.getLayoutBounds())).toList();
        double right = node(window, ".timeline").localToScene(0, 0).getX() + 1;
        return bounds.size() > 1 && bounds.stream().allMatch(each -> each.getMinX() >= 0 && each.getMinY() >= 0
                && each.getMaxX() <= right && each.getMaxY() <= window.scene.getHeight()
                && each.getWidth() >= 180 && each.getHeight() > 0
                && bounds.stream().filter(new BoundingBox(each.getMinX() + 1, each.getMinY() + 1,
                        each.getWidth() - 2, Math.max(0, each.getHeight() - 2))::intersects).count() == 1);
    }
}
