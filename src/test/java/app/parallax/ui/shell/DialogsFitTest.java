package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parallax.Parts;
import app.parallax.SampleFile;
import app.parallax.hub.MemoryHubs;
import app.parallax.hub.PasswordKey;
import app.parallax.hub.ProjectListing;
import app.parallax.hub.Role;
import app.parallax.i18n.Messages;
import app.parallax.model.Analyst;
import app.parallax.model.Article;
import app.parallax.model.Basis;
import app.parallax.model.Change;
import app.parallax.model.CheckProblem;
import app.parallax.model.Edit;
import app.parallax.model.Entity;
import app.parallax.model.Fact;
import app.parallax.model.Ids;
import app.parallax.model.Kind;
import app.parallax.model.Message;
import app.parallax.model.Outlet;
import app.parallax.model.ProjectException;
import app.parallax.model.RecoveryResult;
import app.parallax.model.SharedCopy;
import app.parallax.model.Speaker;
import app.parallax.model.TagSet;
import app.parallax.session.Backup;
import app.parallax.session.Backups;
import app.parallax.session.edit.ClaimEditor;
import app.parallax.session.exporting.CopyJob;
import app.parallax.session.importing.ImportPreview;
import app.parallax.session.merge.MergeJob;
import app.parallax.session.project.Projects;
import app.parallax.session.project.Settings;
import app.parallax.session.project.WindowLanguage;
import app.parallax.session.secrets.MemorySecrets;
import app.parallax.session.team.KeptPasswords;
import app.parallax.session.team.TeamAccess;
import app.parallax.session.team.TypedPasswords;
import app.parallax.text.Span;
import app.parallax.ui.ContrastMeter;
import app.parallax.ui.Spoken;
import app.parallax.ui.article.ArticleActions;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.FittedDialog;
import app.parallax.ui.common.Form;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.common.GuidePlace;
import app.parallax.ui.common.ListDialog;
import app.parallax.ui.common.ModelessDialog;
import app.parallax.ui.common.QuestionDialog;
import app.parallax.ui.common.Theme;
import app.parallax.ui.common.WordFlow;
import app.parallax.ui.shell.actions.Command;
import app.parallax.ui.shell.backups.BackupController;
import app.parallax.ui.shell.backups.RecoveryDialog;
import app.parallax.ui.shell.backups.RecoveryProgress;
import app.parallax.ui.shell.backups.RescueDialog;
import app.parallax.ui.shell.backups.RestoreDialog;
import app.parallax.ui.shell.exporting.NoPrinterDialog;
import app.parallax.ui.shell.importing.ImportPreviewDialog;
import app.parallax.ui.shell.importing.MergeDialog;
import app.parallax.ui.shell.team.HubDialog;
import app.parallax.ui.shell.team.MembersDialog;
import app.parallax.ui.shell.team.PasswordDialog;
import app.parallax.ui.shell.team.SharedProjectsDialog;
import app.parallax.ui.shell.window.SettingsDialog;
import app.parallax.ui.shell.window.ThemeSettings;
import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.Cell;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opens every dialog in both languages with long names, and at twice the text size: nothing is cut and all buttons are
 * inside; each control has a name for a screen reader, and text and signs stand out in every theme.
 */
class DialogsFitTest {
    /** What makes a dialog for another class; whoever calls one of these has a dialog. */
    private static final Set<String> MAKERS = Set.of(FittedDialog.class.getName(), Form.class.getName(),
            ModelessDialog.class.getName(), ListDialog.class.getName(),
            "app.parallax.ui.shell.backups.TableDialog");
    private static final List<String> LONG = List.of(long_("A ministry of many and very long names "),
            long_("משרד החוץ של ישראל מסר "), long_("وزارة الخارجية في بيان لها "),
            "Donaudampfschifffahrtsgesellschaft".repeat(6));
    private static final double SCREEN = 1000;

    @TempDir
    private Path folder;
    private final Locale before = Locale.getDefault();
    private int names;

    private static String long_(String words) {
        return words.repeat(200 / words.length() + 1).substring(0, 200);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    /** Opens a dialog; it may return when the dialog is closed. */
    private interface Opening {
        void open() throws Exception;
    }

    @Test
    void everyClassThatMakesADialogIsOpenedHere() {
        var program = ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false); // only names are asked for
            return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("app.parallax");
        });
        var made = program.stream().filter(each -> !MAKERS.contains(outermost(each).getName()))
                .filter(each -> each.getConstructorCallsFromSelf().stream()
                        .anyMatch(call -> MAKERS.contains(call.getTargetOwner().getName())
                                && !call.getTargetOwner().getName().equals(Form.class.getName()))
                        || each.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> MAKERS.contains(call.getTargetOwner().getName())
                                        && Set.of("of", "dialog").contains(call.getName())))
                .map(each -> outermost(each).getSimpleName()).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(made, new TreeSet<>(OPENED), "a new dialog is named in OPENED and opened below");
    }

    private static JavaClass outermost(JavaClass each) {
        return each.getEnclosingClass().map(DialogsFitTest::outermost).orElse(each);
    }

    private static final Set<String> OPENED = Set.of("ExportDialog", "SpeakersDialog", "ArticleActions", "ArticleForm",
            "SeveralForm", "ClaimForm", "DraftCommands", "MergeForm", "SplitForm", "SourcesDialog", "MentionForm",
            "StanceDialog",
            "AnalystForm", "GuideSheet", "ShortcutSheet", "ClaimCommands", "SettingsDialog", "ImportPreviewDialog",
            "MergeDialog", "NoPrinterDialog", "BackupController", "RecoveryDialog", "RecoveryProgress", "RescueDialog",
            "RestoreDialog",
            "EventFormController", "OrderForm", "ProposedEventsDialog", "TagForm", "TagCommands",
            "WorkingDateForm", "HubDialog", "SharedProjectsDialog", "MembersDialog", "PasswordDialog",
            "QuestionDialog", "AboutDialog");

    private Map<String, Opening> openings(OpenWindow window) throws Exception {
        var all = new LinkedHashMap<String, Opening>();
        var session = window.session;
        var workspace = session.workspace();
        for (var each : Map.ofEntries(Map.entry("ExportDialog", Command.EXPORT),
                Map.entry("ExportDialog print", Command.PRINT),
                Map.entry("SpeakersDialog", Command.SPEAKERS), Map.entry("ArticleActions outlets", Command.OUTLETS),
                Map.entry("ArticleActions stories", Command.STORIES),
                Map.entry("ArticleForm", Command.ARTICLE_DETAILS), Map.entry("ClaimForm", Command.EDIT_CLAIM),
                Map.entry("MergeForm", Command.MERGE_CLAIM), Map.entry("SplitForm", Command.SPLIT_CLAIM),
                Map.entry("SourcesDialog", Command.INDEPENDENT_SOURCES),
                Map.entry("MentionForm", Command.DESCRIBE_MENTION),
                Map.entry("StanceDialog new", Command.NEW_CLAIM),
                Map.entry("StanceDialog known", Command.ADD_TO_CLAIM), Map.entry("AnalystForm", Command.ANALYST),
                Map.entry("GuideSheet", Command.GUIDE), Map.entry("ShortcutSheet", Command.SHORTCUTS),
                Map.entry("ClaimCommands agreement", Command.AGREEMENT),
                Map.entry("EventFormController", Command.NEW_EVENT), Map.entry("WorkingDateForm", Command.WORKING_DATE),
                Map.entry("OrderForm", Command.ORDER_EVENT),
                Map.entry("ProposedEventsDialog", Command.PROPOSED_EVENTS),
                Map.entry("DraftCommands", Command.DRAFTS),
                Map.entry("AboutDialog", Command.ABOUT)).entrySet()) {
            all.put(each.getKey(), () -> window.shell.actions().get(each.getValue()).handle(null));
        }
        team(all, window);
        all.put("NoPrinterDialog", () -> NoPrinterDialog.of(window.shell.owner()).show());
        var ids = workspace.articles().stream().map(row -> row.article().id()).limit(2).toList();
        var articles = new ArticleActions(session, () -> ids, said -> {
        }, window.shell::owner);
        all.put("ArticleActions story", articles::newStory);
        all.put("SeveralForm", articles::edit);
        all.put("SettingsDialog", () -> SettingsDialog.of(window.shell.owner(),
                new ThemeSettings(Settings.in(folder)), new SimpleBooleanProperty(true), WindowLanguage.SYSTEM,
                language -> {
                }).show());
        var one = Files.writeString(folder.resolve(LONG.get(3) + ".txt"), LONG.get(1) + "\n\n" + LONG.get(2));
        var two = Files.writeString(folder.resolve("two.txt"), LONG.getFirst());
        for (var files : List.of(List.of(one), List.of(one, two))) {
            var preview = window.await(() -> ImportPreview.of(session, files).done());
            var looked = window.await(() -> preview.read(preview.sources().getFirst())).orElseThrow();
            all.put("ImportPreviewDialog " + files.size(),
                    () -> new ImportPreviewDialog(session, preview, looked).dialog(window.shell.owner()).show());
        }
        var merged = window.await(() -> new MergeJob(session, folder.resolve("copy.parallax")).prepare().done());
        all.put("MergeDialog", () -> new MergeDialog(merged).dialog(window.shell.owner()).show());
        var far = Path.of("/" + LONG.getFirst() + "/" + LONG.get(3) + ".parallax");
        var stage = (Stage) window.shell.owner();
        all.put("BackupController", () -> new BackupController(stage, Backups.none(), Settings.in(folder),
                new BackupController.Place(Optional::empty, () -> CompletableFuture.completedFuture(null),
                        project -> CompletableFuture.completedFuture(null), said -> {
                        }, said -> {
                        }))
                .offer(one, damaged(one)));
        all.put("RecoveryDialog", () -> RecoveryDialog.of(window.shell.owner(), far, far, new RecoveryResult(
                Map.of(Kind.ARTICLE, 3), List.of(new CheckProblem("tag", "id", Message.verbatim(LONG.getFirst()))),
                false)).show());
        all.put("RecoveryProgress", () -> new RecoveryProgress(window.shell.owner(), far)
                .begin(CopyJob.run(session, folder.resolve("other.parallax"))));
        all.put("RescueDialog", () -> RescueDialog.of(window.shell.owner(), new ProjectException.Displaced(far, far),
                () -> {
                }).show());
        all.put("RestoreDialog", () -> RestoreDialog.of(window.shell.owner(), far, LONG.getFirst(), List.of(
                new Backups.Inspected(new Backup(far, Parts.AT, Backup.Reason.DELETION, 12_345_678), null))).show());
        all.put("TagForm", () -> {
            var list = window.root().lookupAll(".list-view").stream().filter(ListView.class::isInstance)
                    .<ListView<?>>map(each -> (ListView<?>) each).filter(each -> each.getItems().stream()
                            .anyMatch(row -> row.getClass().getSimpleName().equals("TagRow")))
                    .findFirst().orElseThrow();
            list.getSelectionModel().select(1);
            list.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, true, false));
        });
        all.put("TagCommands", () -> {
            var sets = (MenuButton) Objects.requireNonNull(window.root().lookup("#tags-eye")).getParent()
                    .getChildrenUnmodifiable().stream().filter(MenuButton.class::isInstance).findFirst().orElseThrow();
            sets.getOnShowing().handle(null);
            sets.getItems().stream().filter(item -> item.getClass() == MenuItem.class).findFirst().orElseThrow()
                    .fire();
        });
        return all;
    }

    private static void team(Map<String, Opening> all, OpenWindow window) {
        var hubs = new MemoryHubs();
        var access = new TeamAccess(hubs, new TypedPasswords(new KeptPasswords(new MemorySecrets(),
                key -> true, (key, is) -> {
                }, failure -> {
                }, Platform::runLater)), address -> true, address -> {
                });
        var owner = window.shell.owner();
        all.put("HubDialog", () -> new HubDialog<>(owner, access,
                new HubDialog.Words("team.share", "team.share.what", "team.share.do"), LONG.getFirst(),
                (hub, asked, analyst) -> hub,
                answer -> {
                }).dialog().show());
        all.put("SharedProjectsDialog", () -> SharedProjectsDialog.of(owner, LONG.stream()
                .map(name -> new ProjectListing(Ids.next(), name, Role.ANALYST, true)).toList()).show());
        var hub = hubs.at("hub").connect("anna", hubs.line("anna"));
        var project = Ids.next();
        var shared = hub.create(project, LONG.getFirst(), LONG.get(1), 1);
        LONG.forEach(name -> shared.setMember(name, name, Role.READER));
        all.put("MembersDialog", () -> MembersDialog.of(owner, access, new SharedCopy("memory://anna@hub", project,
                LONG.getFirst(), "anna", Ids.next(), null, null, 0)).show());
        all.put("PasswordDialog", () -> PasswordDialog.of(owner, access.passwords(),
                new PasswordKey(LONG.getFirst(), LONG.get(1), "x")).show());
        all.put("QuestionDialog", () -> QuestionDialog.of(owner, "team.stranger", "team.stranger.do",
                Messages.text("team.stranger.unsafe", LONG.get(3), LONG.get(2))).show());
    }

    private static ProjectException.CannotOpen damaged(Path file) {
        return (ProjectException.CannotOpen) ProjectException.damaged(file, Message.verbatim(LONG.getFirst()),
                new IllegalStateException());
    }

    private Path project() throws Exception {
        var file = folder.resolve("sample.parallax");
        SampleFile.copy(file);
        FxThread.call(() -> null);
        var copy = folder.resolve("copy.parallax");
        try (var session = Projects.openForWriting(file, "Anna", Platform::runLater)) {
            FxThread.call(() -> session.perform(new Edit("Make", FxThread.call(() -> longNames(session.workspace())),
                    List.of()))).get();
            FxThread.call(() -> CopyJob.run(session, copy).done()).get();
            reword(session, "Killed in Israel");
        }
        try (var session = Projects.openForWriting(copy, "Boris", Platform::runLater)) {
            reword(session, LONG.get(1));
        }
        return file;
    }

    private static void reword(app.parallax.session.Session session, String words) throws Exception {
        FxThread.call(() -> {
            var claim = session.workspace().claims().get(1).entity();
            return new ClaimEditor(session).change(claim, claim.withText(words));
        }).get();
    }

    private List<Change> longNames(app.parallax.session.Workspace workspace) {
        var changes = new ArrayList<Change>();
        workspace.tags().forEach(row -> change(changes, row.entity(), row.entity().withName(name())));
        workspace.claims().forEach(row -> change(changes, row.entity(), row.entity().withText(name())));
        workspace.events().forEach(row -> change(changes, row.entity(),
                row.entity().with(name(), row.entity().date(), name(), name())));
        workspace.speakers().forEach(row -> change(changes, row.entity(),
                new Speaker(row.entity().id(), name(), List.of(name()), name(), Speaker.Type.ORGANISATION)));
        workspace.articles().forEach(row -> change(changes, row.article(), named(row.article())));
        workspace.analysts().forEach(row -> change(changes, row.entity(),
                new Analyst(row.entity().id(), name(), row.entity().color())));
        for (int i = 0; i < 3; i++) {
            changes.add(Change.insert(new Outlet(Ids.next(), name(), "IL", "B")));
            changes.add(Change.insert(Parts.story(name())));
            changes.add(Change.insert(new TagSet(Ids.next(), name(), List.of())));
        }
        return changes;
    }

    private Article named(Article a) {
        return new Article(a.id(), a.label(), name() + ".txt", a.firstWords(),
                new Fact<>(name(), Basis.TEXT, name()), a.outlet(), new Fact<>(List.of(name(), name()), Basis.TEXT, ""),
                a.published(), a.dateline(), a.language(), a.imported(), a.modified(),
                new Fact<>("https://example.org/" + LONG.get(3), Basis.TEXT, ""), new Fact<>(name(), Basis.TEXT, ""),
                a.status());
    }

    private static void change(List<Change> changes, Entity was, Entity is) {
        changes.add(new Change(was, is));
    }

    /** Another name each time, for names of one kind differ. */
    private String name() {
        return LONG.get(names % LONG.size()).substring(0, 196) + " " + names++;
    }

    @Test
    void nothingIsCutInAnyDialogAndItsButtonsAreInside() throws Exception {
        var project = project();
        var opened = new TreeSet<String>();
        var wrong = new ArrayList<String>();
        for (var language : List.of(Locale.ENGLISH, Locale.GERMANY)) {
            Locale.setDefault(language);
            boolean dark = language.equals(Locale.GERMANY);
            try (var window = OpenWindow.of(project, 1000, 700, dark)) {
                openAll(window, language.getLanguage(), opened, wrong);
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(new TreeSet<>(OPENED), opened);
    }

    @Test
    void nothingIsCutAtTwiceTheTextSize() throws Exception {
        Locale.setDefault(Locale.ENGLISH);
        var project = project();
        var wrong = new ArrayList<String>();
        var theme = new Theme();
        var followed = FxThread.call(() -> {
            theme.textSizeProperty().set(2 * Theme.BASE_SIZE);
            return theme.follow();
        });
        try (var window = OpenWindow.of(project, 1000, 700, false)) {
            openAll(window, "twice", new TreeSet<>(), wrong);
        } finally {
            FxThread.call(() -> {
                theme.textSizeProperty().set(Theme.BASE_SIZE);
                followed.unsubscribe();
                return null;
            });
        }
        assertEquals(List.of(), wrong);
    }

    private void openAll(OpenWindow window, String how, Set<String> opened, List<String> wrong) throws Exception {
        window.run(() -> {
            var focus = window.session.focus();
            focus.claim().set(window.session.workspace().claims().getFirst().entity().id());
            focus.event().set(window.session.workspace().events().getFirst().entity().id());
        });
        window.run(() -> window.shell.actions().get(Command.NEXT_MENTION).handle(null));
        FxThread.await(() -> window.session.focus().mark().get() != null);
        for (var each : openings(window).entrySet()) {
            if (each.getKey().startsWith("StanceDialog")) {
                window.run(() -> window.session.focus().focused().selection().set(new Span(0, 40)));
            }
            opened.add(each.getKey().split(" ", -1)[0]);
            look(each.getKey() + " " + how, each.getValue(), wrong);
        }
    }

    @Test
    void aLongSentenceThatComesLaterMakesTheDialogGrowAndPushesNoButtonOut() throws Exception {
        try (var window = OpenWindow.of(project(), 1000, 700, false)) {
            Platform.runLater(() -> window.shell.actions().get(Command.ARTICLE_DETAILS).handle(null));
            FxThread.await(() -> !dialogs().isEmpty());
            FxThread.settle();
            var scene = FxThread.call(() -> dialogs().getFirst());
            var first = FxThread.call(scene::getHeight);
            for (var field : List.of("#article-published", "#article-modified", "#article-language", "#article-url")) {
                window.run(() -> ((TextField) scene.getRoot().lookup(field)).setText("a " + LONG.getFirst()));
            }
            var wrong = new ArrayList<String>();
            FxThread.await(() -> scene.getHeight() > first);
            FxThread.settle();
            FxThread.call(() -> {
                FxThread.draw(scene, "dialog-article-errors");
                inspect("the form", scene, wrong);
                scene.getWindow().hide();
                return null;
            });
            assertEquals(List.of(), wrong);
        }
    }

    private static List<Scene> dialogs() {
        return List.copyOf(Window.getWindows()).stream().map(Window::getScene)
                .filter(scene -> scene != null && scene.getRoot() instanceof DialogPane).toList();
    }

    private static void look(String name, Opening opening, List<String> wrong) throws Exception {
        Platform.runLater(() -> {
            try {
                opening.open();
            } catch (Exception | AssertionError e) {
                wrong.add(name + " does not open: " + e);
            }
        });
        try {
            FxThread.await(() -> !dialogs().isEmpty() || wrong.stream().anyMatch(each -> each.startsWith(name)));
        } catch (AssertionError e) {
            wrong.add(name + " does not open");
        }
        for (int i = 0; i < 3; i++) {
            FxThread.settle();
        }
        FxThread.call(() -> {
            for (var scene : dialogs()) {
                FxThread.draw(scene, "dialog-" + name.replace(' ', '-'));
                inspect(name, scene, wrong);
                Spoken.wanting(scene.getRoot()).forEach(each -> wrong.add(name + ": " + each));
                if (name.endsWith(" en")) {
                    ContrastMeter.wanting(scene.getRoot()).forEach(each -> wrong.add(name + ": " + each));
                }
                if (!name.matches("(GuideSheet|ShortcutSheet) .*") && GuidePlace.inFocus(scene).isEmpty()) {
                    wrong.add(name + " has no chapter of the guide for F1");
                }
                scene.getWindow().hide();
            }
            return null;
        });
        FxThread.settle();
        FxThread.call(() -> {
            dialogs().forEach(scene -> scene.getWindow().hide());
            return null;
        });
    }

    private static void inspect(String name, Scene scene, List<String> wrong) {
        double most = name.endsWith("twice") ? 2 * SCREEN : SCREEN;
        if (scene.getWidth() > most || scene.getHeight() > most) {
            wrong.add(name + " is larger than the screen: " + scene.getWidth() + " × " + scene.getHeight());
        }
        var buttons = scene.getRoot().lookupAll(".button-bar").stream().filter(ButtonBar.class::isInstance)
                .flatMap(bar -> ((ButtonBar) bar).getButtons().stream()).toList();
        if (buttons.isEmpty()) {
            wrong.add(name + " has no button");
        }
        for (var button : buttons) {
            var at = button.localToScene(button.getLayoutBounds());
            if (at.getMinX() < 0 || at.getMinY() < 0 || at.getMaxX() > scene.getWidth()
                    || at.getMaxY() > scene.getHeight()) {
                wrong.add(name + " has a button outside: " + ((Labeled) button).getText());
            }
        }
        inspect(name, scene.getRoot(), wrong);
    }

    private static void inspect(String name, Node node, List<String> wrong) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled words && !(node instanceof EllipsisText) && !(node instanceof Cell)
                && words.getMinWidth() != 0 && words.getText() != null && !words.getText().isEmpty()) {
            var plain = words.isMnemonicParsing() ? words.getText().replace("_", "") : words.getText();
            words.getChildrenUnmodifiable().stream().filter(Text.class::isInstance)
                    .filter(text -> !text.equals(words.getGraphic())) // some graphics are letters of an icon font
                    .map(text -> ((Text) text).getText()).filter(shown -> !shown.equals(plain))
                    .forEach(shown -> wrong.add(name + " cuts “" + plain + "” to “" + shown + "”"));
        }
        if (node instanceof WordFlow flow && flow.isManaged()
                && flow.getHeight() + 1 < flow.prefHeight(flow.getWidth())) {
            wrong.add(name + " cuts the height of “" + flow.getText() + "”");
        }
        if (node instanceof VBox box) {
            box.getChildren().stream().filter(Node::isManaged)
                    .filter(child -> child.getLayoutBounds().getHeight() > 0
                            && child.getBoundsInParent().getMaxY() > box.getHeight() + 4)
                    .forEach(child -> wrong.add(name + " has something beyond its place: " + child));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> inspect(name, child, wrong));
        }
    }
}
