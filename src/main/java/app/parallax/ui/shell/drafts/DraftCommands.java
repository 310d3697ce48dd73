package app.parallax.ui.shell.drafts;

import app.parallax.i18n.Messages;
import app.parallax.io.draft.DraftDocument;
import app.parallax.io.importer.Importers;
import app.parallax.model.Counted;
import app.parallax.model.DisplaySanitizer;
import app.parallax.model.Draft;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.session.draft.DraftExport;
import app.parallax.session.draft.OpenDraft;
import app.parallax.session.project.Settings.FolderUse;
import app.parallax.text.Span;
import app.parallax.ui.common.LazyView;
import app.parallax.ui.common.LinkEnd;
import app.parallax.ui.common.ListDialog;
import app.parallax.ui.common.TextEdge;
import app.parallax.ui.document.DocumentsController;
import app.parallax.ui.draft.DraftController;
import app.parallax.ui.draft.SourceTexts;
import app.parallax.ui.shell.actions.Actions;
import app.parallax.ui.shell.actions.Command;
import app.parallax.ui.shell.importing.PastedArticle;
import app.parallax.ui.shell.window.FileChoosers;
import app.parallax.ui.shell.window.WindowStatus;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Runs the commands on drafts. The open draft is shown to the left of the articles; the divider positions are stored as
 * {@code panes.draft} (from 0 to 1: left of the articles, above the rows).
 */
public final class DraftCommands {
    private static final String DIVIDERS = "panes.draft";
    private static final double WIDTH = 0.4;
    private static final double TEXT = 0.48;

    private final Session session;
    private final WindowStatus shell;
    private final OpenDraft open;
    private final DocumentsController documents;
    private final Supplier<DraftController> creating;
    private final SplitPane columns = new SplitPane();
    private final StackPane place = new StackPane(columns);
    private final Runnable pulse;
    private final LazyView view = new LazyView(this::load);
    /** Null until a draft is first shown. */
    private @Nullable DraftController pane;
    private List<Node> buttons = List.of();
    private int readingSize = 100;
    private double width = WIDTH;
    private double text = TEXT;
    /** Why the file chosen last was refused; empty if it was not. */
    private String refused = "";
    private @Nullable Subscription following;

    public DraftCommands(Session session, Navigation navigation, DocumentsController documents, WindowStatus shell) {
        this.session = session;
        this.shell = shell;
        this.documents = documents;
        this.open = new OpenDraft(session, shell::tell);
        this.creating = () -> new DraftController(session, navigation, open, new SourceTexts() {
            @Override
            public void highlight(Span place) {
                documents.highlight(place);
            }

            @Override
            public Optional<LinkEnd> highlightBounds(UUID article, Span place, Node layer) {
                return documents.highlightBounds(article, place, layer);
            }

            @Override
            public Optional<TextEdge> edgeTowards(UUID article, Span place, Node layer) {
                return documents.edgeTowards(article, place, layer);
            }

            @Override
            public void scrollTo(UUID article, Span place) {
                documents.scrollTo(article, place);
            }
        }, shell::tell);
        this.pulse = () -> {
            fit();
            draw();
        };
    }

    public void define(Actions actions) {
        actions.set(Command.CHECK_DRAFT, this::choose);
        actions.set(Command.CHECK_COPIED, this::paste);
        actions.set(Command.DRAFTS, this::list);
        actions.set(Command.CHECK_AGAIN, open::check);
        actions.set(Command.CLOSE_DRAFT, () -> {
            open.close();
            documents.requestFocus();
        });
        actions.set(Command.EXPORT_DRAFT, this::export);
        actions.set(Command.NEXT_FINDING, () -> step(1));
        actions.set(Command.PREVIOUS_FINDING, () -> step(-1));
        var shown = open.shown().isNotNull();
        for (var command : List.of(Command.CHECK_AGAIN, Command.EXPORT_DRAFT, Command.CLOSE_DRAFT, Command.NEXT_FINDING,
                Command.PREVIOUS_FINDING)) {
            actions.enableWhen(command, shown);
        }
    }

    /** Adds the pane of a draft beside the articles. */
    public Parent beside(Parent articles, Actions actions) {
        buttons = List.of(actions.sign(Command.CHECK_AGAIN), actions.sign(Command.EXPORT_DRAFT),
                actions.sign(Command.CLOSE_DRAFT));
        columns.getStyleClass().add("documents-row");
        columns.setMinSize(0, 0);
        columns.getItems().setAll(List.of(articles));
        SplitPane.setResizableWithParent(view, false);
        place.setMinSize(0, 0);
        place.sceneProperty().subscribe((before, after) -> {
            if (before != null) {
                before.removePostLayoutPulseListener(pulse);
            }
            if (after != null) {
                after.addPostLayoutPulseListener(pulse);
            }
        });
        restoreDividers();
        var shows = open.shown().subscribe(now -> show(now != null));
        var follows = open.follow();
        following = () -> {
            shows.unsubscribe();
            follows.unsubscribe();
            var scene = place.getScene();
            if (scene != null) {
                scene.removePostLayoutPulseListener(pulse);
            }
        };
        return place;
    }

    /** Loads the pane, with the layer of its ribbon over the articles. */
    private Parent load() {
        var made = creating.get();
        pane = made;
        var loaded = made.load(buttons);
        loaded.setId("draft-pane");
        place.getChildren().add(made.ribbon());
        made.setReadingSize(readingSize);
        made.setDivider(text);
        return loaded;
    }

    /** Returns the pane, for focus traversal. */
    public Node pane() {
        return view;
    }

    private void restoreDividers() {
        var kept = List.of(session.storedState().getOrDefault(DIVIDERS, "").split(",", -1));
        try {
            if (kept.size() == 2) {
                width = Math.clamp(Double.parseDouble(kept.getFirst()), 0.1, 0.9);
                text = Math.clamp(Double.parseDouble(kept.getLast()), 0.1, 0.9);
            }
        } catch (NumberFormatException e) { // the layout of a window is not worth a refusal
            width = WIDTH;
        }
    }

    private void show(boolean shown) {
        boolean was = columns.getItems().contains(view);
        documents.setStacking(shown);
        view.setVisible(shown);
        if (shown && !was) {
            columns.getItems().addFirst(view);
            columns.setDividerPositions(width);
        } else if (!shown && was) {
            keepDividers();
            columns.getItems().remove(view);
        }
    }

    /** Returns the width in pixels that a draft and the narrowest arrangement of the articles need. */
    public double narrowest() {
        return documents.narrowest()
                + (columns.getItems().size() < 2 ? 0 : view.minWidth(-1) + DocumentsController.GAP);
    }

    /** Moves the divider where articles are cut: a split pane that shrinks leaves its parts their widths. */
    private void fit() {
        double all = columns.getWidth();
        if (columns.getItems().size() < 2 || all <= 0) {
            return;
        }
        double most = Math.max(view.minWidth(-1), all - documents.narrowest() - DocumentsController.GAP);
        if (view.getLayoutBounds().getWidth() > most + 1) {
            columns.setDividerPositions((most + DocumentsController.GAP / 2) / all);
        }
    }

    private void keepDividers() {
        if (pane != null && columns.getItems().size() > 1 && columns.getWidth() > 0) {
            width = columns.getDividerPositions()[0];
            session.runUnattended(session.storeState(Map.of(DIVIDERS,
                    String.format(Locale.ROOT, "%.4f,%.4f", width, pane.divider()))));
        }
    }

    /** Asks for a file and writes the rows of the open draft into it. */
    private void export() {
        var shown = open.shown().get();
        if (shown == null) {
            return;
        }
        if (open.incomplete().get()) {
            shell.tell(Messages.text("draft.incompleteExport"));
            return;
        }
        var name = shown.title().replaceFirst("\\.[A-Za-z]{1,5}$", "").replaceAll("[\\\\/:*?\"<>|]", "_");
        var chooser = FileChoosers.chooser("command.exportDraft", Messages.text("draft.export.report"),
                "*.html", "*.docx", "*.pdf", "*.md", "*.csv");
        chooser.setInitialFileName(
                name + "-" + Messages.text("draft.export.suffix") + DraftDocument.Format.HTML.ending());
        var endings = Stream.of(DraftDocument.Format.values()).map(DraftDocument.Format::ending).toArray(String[]::new);
        FileChoosers.save(chooser, shell.storedSettings(), FolderUse.EXPORTS,
                asked -> asked.showSaveDialog(columns.getScene().getWindow()), endings)
                .ifPresent(output -> session.runUnattended(
                        DraftExport.run(session, shown.title(), shown.text(), List.copyOf(open.rows()),
                                DraftDocument.Format.of(output).orElseThrow(), open.file(), output)
                                .thenAccept(done -> shell.tell(
                                        Messages.text("draft.exported", output.getFileName())))));
    }

    private void choose() {
        if (isReady()) {
            var patterns = Importers.endings().stream()
                    .flatMap(ending -> Stream.of("*" + ending, "*" + ending.toUpperCase(Locale.ROOT)))
                    .toArray(String[]::new);
            FileChoosers.one(FileChoosers.chooser("draft.choose", Messages.text("draft.files"), patterns),
                    shell.storedSettings(), FolderUse.DRAFTS, asked -> asked.showOpenDialog(shell.owner()))
                    .ifPresent(this::open);
        }
    }

    /** Opens a file as a draft, as {@link Command#CHECK_DRAFT} does with the chosen one. */
    public void open(File file) {
        begin(open.openFile(file.toPath()));
    }

    private void paste() {
        if (isReady()) {
            var pasted = PastedArticle.of(Clipboard.getSystemClipboard());
            pasted.source().ifPresentOrElse(source -> begin(open.openPasted(source)),
                    () -> shell.tell(Messages.text("draft.nothingCopied")));
        }
    }

    private boolean isReady() {
        boolean empty = session.workspace().articles().isEmpty();
        if (empty) {
            shell.tell(Messages.text("draft.noArticles"));
        }
        return !empty;
    }

    private void begin(CompletableFuture<Optional<String>> opened) {
        session.runUnattended(opened.thenAccept(why -> {
            shell.withdraw(refused);
            refused = why.orElse("");
            why.ifPresentOrElse(shell::fail, this::requestFocus);
        }));
    }

    private void step(int by) {
        if (pane == null || !pane.step(by)) {
            shell.tell(Messages.text("draft.nothingOpen"));
        }
    }

    private void requestFocus() {
        if (pane != null) {
            pane.requestFocus();
        }
    }

    /** Opens a draft of the project. */
    public CompletableFuture<Void> reopen(Draft draft) {
        var opened = open.open(draft).thenRun(this::requestFocus);
        session.runUnattended(opened);
        return opened;
    }

    private void list() {
        var fields = new DraftFields(session);
        new ListDialog<>(session, new ListDialog.Words("drafts", "drafts.title", "drafts.empty", ""),
                new ListDialog.Kind<>(session.workspace()::drafts, Draft::title, draft -> ""), fields)
                .withOpening(fields.opening(), draft -> {
                    var _ = reopen(draft);
                }).show(shell.owner());
    }

    /** Creates the menu of all drafts, filled whenever it is opened. */
    public Menu menu(Actions actions) {
        var menu = new Menu(Messages.text("drafts.menu"));
        menu.setId("menu-drafts");
        menu.setMnemonicParsing(false);
        var commands = actions.items(Command.DRAFTS, Command.CHECK_AGAIN, Command.EXPORT_DRAFT, Command.CLOSE_DRAFT);
        menu.getItems().setAll(commands);
        menu.setOnShowing(event -> {
            var items = session.workspace().drafts().stream().map(Counted::entity).map(this::item).toList();
            menu.getItems().setAll(items);
            if (!items.isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().addAll(commands);
        });
        return menu;
    }

    private MenuItem item(Draft draft) {
        var item = new MenuItem(DisplaySanitizer.inPlace(draft.title()));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> {
            var _ = reopen(draft);
        });
        return item;
    }

    /** Opens the draft that was open when the project was closed. */
    public CompletableFuture<Void> restore() {
        return open.restore();
    }

    /** Draws the marks that depend on the layout, before a snapshot. */
    public void draw() {
        if (pane != null) {
            pane.draw();
        }
    }

    /** Redraws the text after a change of theme or size. */
    public void restyle() {
        if (pane != null) {
            pane.restyle();
        }
    }

    /** Sets the text size. */
    public void setReadingSize(int percent) {
        readingSize = percent;
        if (pane != null) {
            pane.setReadingSize(percent);
        }
    }

    /** Stores the divider positions and removes the listeners. */
    public void end() {
        keepDividers();
        if (following != null) {
            following.unsubscribe();
        }
        if (pane != null) {
            pane.end();
        }
    }
}
