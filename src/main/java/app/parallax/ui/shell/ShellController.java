package app.parallax.ui.shell;

import app.parallax.i18n.Messages;
import app.parallax.model.DisplaySanitizer;
import app.parallax.session.CurrentPassage;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.session.edit.Editor;
import app.parallax.session.project.Settings;
import app.parallax.ui.annotations.MarkController;
import app.parallax.ui.claims.ClaimsController;
import app.parallax.ui.claims.FocusedClaimController;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.FxmlViews;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.common.TextScale;
import app.parallax.ui.common.Tip;
import app.parallax.ui.common.TypedText;
import app.parallax.ui.common.WordFlow;
import app.parallax.ui.document.DocumentsController;
import app.parallax.ui.shell.actions.Actions;
import app.parallax.ui.shell.actions.Command;
import app.parallax.ui.shell.actions.DisabledKeys;
import app.parallax.ui.shell.actions.Menus;
import app.parallax.ui.shell.actions.SecondKeys;
import app.parallax.ui.shell.actions.WindowCommands;
import app.parallax.ui.shell.commands.ArticleCommands;
import app.parallax.ui.shell.commands.ClaimCommands;
import app.parallax.ui.shell.commands.EventCommands;
import app.parallax.ui.shell.commands.FollowCommands;
import app.parallax.ui.shell.commands.HelpCommands;
import app.parallax.ui.shell.commands.HistoryCommands;
import app.parallax.ui.shell.commands.LibraryCommands;
import app.parallax.ui.shell.commands.MarkShaping;
import app.parallax.ui.shell.commands.MarkingCommands;
import app.parallax.ui.shell.commands.MatrixOverlay;
import app.parallax.ui.shell.commands.PaneCommands;
import app.parallax.ui.shell.commands.PersonCommands;
import app.parallax.ui.shell.commands.ProposalCommands;
import app.parallax.ui.shell.commands.ReadingCommands;
import app.parallax.ui.shell.commands.TextItems;
import app.parallax.ui.shell.commands.TimelineOverlay;
import app.parallax.ui.shell.commands.VersionCommands;
import app.parallax.ui.shell.commands.WordsCommands;
import app.parallax.ui.shell.drafts.DraftCommands;
import app.parallax.ui.shell.exporting.ExportCommands;
import app.parallax.ui.shell.importing.MergeCommands;
import app.parallax.ui.shell.search.FindCommands;
import app.parallax.ui.shell.team.TeamCommands;
import app.parallax.ui.shell.window.DetailTabs;
import app.parallax.ui.shell.window.FocusTraversal;
import app.parallax.ui.shell.window.JobBar;
import app.parallax.ui.shell.window.SavedState;
import app.parallax.ui.shell.window.ShownCounts;
import app.parallax.ui.shell.window.SidePanels;
import app.parallax.ui.shell.window.WindowState;
import app.parallax.ui.shell.window.WindowStateSaver;
import app.parallax.ui.shell.window.WindowStatus;
import app.parallax.ui.tags.TagsController;
import app.parallax.ui.timeline.TimelineController;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Controls the window of one open project: builds the panes and defines the commands. */
public final class ShellController implements WindowStatus {
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    /** The width in pixels by which the search field shrinks first, without the padding of the toolbar. */
    private static final double SPARE_WIDTH = 100 - 24;

    private final Session session;
    private final WindowCommands window;
    private final Navigation navigation;
    private final WindowState windowState;
    private final MarkingCommands marking;
    private final PaneCommands panes;
    private final DocumentsController documents;
    private final LibraryCommands library;
    private final TagsController tags;
    private final ClaimCommands claimCommands;
    private final ClaimsController claims;
    private final MarkController mark;
    private final FocusedClaimController focusedClaim;
    private final TimelineController timeline;
    private final SidePanels panels = new SidePanels();
    private final PersonCommands person;
    private final MarkShaping shaping;
    private final Actions actions;
    private final HelpCommands helping;
    private final FindCommands finding;
    private final MatrixOverlay matrix;
    private final ProposalCommands proposals;
    private final TimelineOverlay times;
    private final VersionCommands versions;
    private final DraftCommands drafts;
    private final TeamCommands team;
    private final FocusTraversal traversal;
    private final Lifetime lifetime = new Lifetime();
    private final TypedText typed = new TypedText();
    private final Label panesLabel = new Label(Messages.text("shell.panes"));

    @FXML
    private BorderPane root;
    @FXML
    private Menu file;
    @FXML
    private Menu edit;
    @FXML
    private Menu view;
    @FXML
    private Menu article;
    @FXML
    private Menu annotate;
    @FXML
    private Menu claim;
    @FXML
    private Menu go;
    @FXML
    private Menu help;
    @FXML
    private HBox toolbar;
    @FXML
    private MenuBar menus;
    @FXML
    private HBox secondRow;
    @FXML
    private HBox buttons;
    @FXML
    private MenuButton teamSign;
    @FXML
    private SplitPane columns;
    @FXML
    private ScrollPane leftScroll;
    @FXML
    private VBox left;
    @FXML
    private StackPane centre;
    @FXML
    private SplitPane middle;
    @FXML
    private DetailTabs below;
    @FXML
    private VBox right;
    /** The shown failure; empty for none. */
    private String failure = "";

    @FXML
    private HBox error;
    @FXML
    private VBox errorText;
    @FXML
    private Label saved;
    @FXML
    private Label project;
    @FXML
    private Label hint;
    @FXML
    private JobBar jobs;
    @FXML
    private Label counts;
    @FXML
    private Label analyst;

    public ShellController(Session session, WindowCommands window) {
        this.session = session;
        this.window = window;
        this.actions = new Actions(window);
        this.helping = new HelpCommands(actions, window, this::owner);
        var editor = new Editor(session);
        var passage = new CurrentPassage(session);
        this.navigation = new Navigation(session);
        this.marking = new MarkingCommands(session, editor, navigation, passage, this::tell, this::fail);
        this.documents = new DocumentsController(session, editor, passage,
                () -> new TextItems(actions, session, passage, this::isAtTime).menu());
        this.panes = new PaneCommands(session, navigation, documents::requestFocus, this::tell);
        this.documents.setPaneMenu(() -> PaneCommands.menu(actions));
        this.windowState = new WindowState(session, navigation, documents);
        this.library = new LibraryCommands(session, navigation, window::importArticles, actions, this::tell,
                this::owner);
        this.tags = new TagsController(session, editor, navigation, passage, this::tell, Command::ofKey);
        this.claimCommands = new ClaimCommands(session, editor, navigation, marking, documents, this::tell, this::owner,
                this::showTab);
        this.claims = new ClaimsController(session, navigation, claimCommands.actions());
        this.mark = new MarkController(session, editor, navigation, passage, documents::requestFocus, this::tell);
        this.focusedClaim = new FocusedClaimController(session, editor, navigation, marking::copyQuotes,
                claimCommands::describe);
        this.timeline = new TimelineController(session, editor, navigation, passage::get);
        this.person = new PersonCommands(session, window::setAnalyst, this::tell);
        this.shaping = new MarkShaping(session, editor, passage, this::tell);
        this.finding = new FindCommands(session, navigation, documents, actions, passage, this::showTab,
                this::tell, window::storedSettings);
        this.matrix = new MatrixOverlay(session, navigation, claimCommands.actions(), panels.right(),
                documents::requestFocus);
        this.proposals = new ProposalCommands(session, navigation, marking, claimCommands::describe,
                matrix::selected, this::tell, this::showTab, finding.room());
        this.times = new TimelineOverlay(session, navigation, timeline, panels.right(), documents::requestFocus);
        this.versions = new VersionCommands(session, navigation, passage, documents, this);
        this.drafts = new DraftCommands(session, navigation, documents, this);
        this.team = new TeamCommands(session, window.team(), this, this::showTab, person::adopt);
        this.traversal = new FocusTraversal(session.focus(), panes::focusPane, documents::requestFocus, matrix::hide,
                times::hide);
        defineActions(passage);
    }

    private boolean isAtTime() {
        return documents.isAtTime();
    }

    public Parent load() {
        return FxmlViews.load("shell", this);
    }

    private void defineActions(CurrentPassage passage) {
        actions.set(Command.NEW, window::create);
        actions.set(Command.OPEN, window::open);
        actions.set(Command.IMPORT, window::importArticles);
        actions.set(Command.IMPORT_FOLDER, window::importFolder);
        actions.set(Command.NEW_FROM_CLIPBOARD, window::importCopied);
        actions.set(Command.IMPORT_ANNOTATIONS, window::importAnnotations);
        actions.set(Command.IMPORT_ANNOTATION_FOLDER, window::importAnnotationFolder);
        new ArticleCommands(session, this::tell).define(actions);
        new MergeCommands(session, this).define(actions, this::owner);
        actions.set(Command.SAVE_COPY, window::saveCopy);
        actions.set(Command.RESTORE, window::restore);
        actions.set(Command.RECOVER, window::recover);
        actions.set(Command.OPEN_SHARED, window::openShared);
        team.define(actions);
        actions.set(Command.RESET_SAMPLE, window::resetSample);
        actions.set(Command.QUIT, window::quit);
        lifetime.add(HistoryCommands.define(actions, session, marking, this::owner, this::tell));
        panes.define(actions);
        new ReadingCommands(session, navigation, documents, library::neighbour, this::tell).define(actions);
        traversal.define(actions);
        matrix.define(actions);
        FollowCommands.define(actions, documents, this::tell);
        library.define();
        shaping.define(actions);
        versions.define(actions, this::owner, () -> below.showAnchoring());
        person.define(actions, this::owner);
        drafts.define(actions);
        actions.set(Command.TAG, () -> marking.onWords(mark::typeTag));
        actions.set(Command.NOTE, () -> marking.onWords(mark::typeNote));
        actions.set(Command.TRANSLATION, () -> marking.onWords(mark::typeTranslation));
        actions.set(Command.DELETE_MARK, marking::deleteMark);
        actions.enableWhen(Command.DELETE_MARK, Bindings.createBooleanBinding(() -> passage.mark().isPresent(),
                session.focus().mark(), session.focus().pane(), session.workspace().revision()));
        new WordsCommands(session, documents, this::tell).define(actions, this::focused);
        claimCommands.define(actions);
        proposals.define(actions);
        EventCommands.define(actions, marking, timeline, documents, this::tell);
        times.define(actions, this::owner, this, matrix);
        var writable = session.workspace().revision().map(revision -> session.whyReadOnly() == null);
        List.of(Command.IMPORT, Command.IMPORT_FOLDER, Command.NEW_FROM_CLIPBOARD, Command.IMPORT_ANNOTATIONS,
                Command.IMPORT_ANNOTATION_FOLDER, Command.IMPORT_EVENTS, Command.IMPORT_METADATA, Command.MERGE)
                .forEach(command -> actions.enableWhen(command, writable));
        helping.define();
    }

    /** Defines the commands of the view: side panels, text size, settings. */
    private void defineView() {
        actions.toggle(Command.SHOW_LEFT, panels.left(), "command.hideLeft");
        actions.toggle(Command.SHOW_RIGHT, panels.right(), "command.hideRight");
        actions.toggle(Command.SHOW_DETAILS, panels.details(), "command.hideDetails");
        actions.set(Command.DARK, window::switchTheme);
        actions.set(Command.LARGER, () -> window.zoom(1));
        actions.set(Command.SMALLER, () -> window.zoom(-1));
        actions.set(Command.DEFAULT_SIZE, () -> window.zoom(0));
        actions.set(Command.FULL_SCREEN, window::fullScreen);
        actions.set(Command.SETTINGS, window::settings);
    }

    @FXML
    private void initialize() {
        typed.attachTo(root);
        panels.setSides(columns, leftScroll, right, drafts::narrowest);
        panels.setDetails(middle, below);
        defineView();
        fillMenus();
        fillToolbar();
        left.getChildren().setAll(library.load(), tags.load(), claims.load());
        var rest = new Region();
        VBox.setVgrow(rest, Priority.ALWAYS);
        left.getChildren().add(rest);
        var documentsView = StartView.over(documents.load(), session.workspace(), window, lifetime);
        middle.getItems().addFirst(FirstSteps.above(drafts.beside(documentsView, actions), session, window, actions,
                tagKey().orElse(""), lifetime));
        below.fill(List.of(mark.load(), focusedClaim.load()), versions.anchorReview().load(),
                versions.anchorReview().count(),
                finding.pages(List.of(claimCommands.page(), proposals.page(), team.page())));
        matrix.addTo(centre);
        times.addTo(centre);
        traversal.setParts(root, centre, List.of(below, right, drafts.pane()), left);
        right.getChildren().setAll(timeline.load());
        VBox.setVgrow(right.getChildren().getFirst(), Priority.ALWAYS);
        root.widthProperty().subscribe(this::fit);
        showStatus();
        helping.follow(session, root);
        SecondKeys.follow(actions, root);
        DisabledKeys.follow(actions, root, session::whyReadOnly, this::tell);
        lifetime.add(new WindowStateSaver(session, () -> windowState.keep(panels)).follow(root));
        lifetime.add(ProjectFileWatch.on(session));
        dismiss();
        session.setOnFailure(failure -> fail(Messages.of(failure)));
        session.setOnDisplaced(displaced -> {
            fail(Messages.of(displaced));
            window.offerRescue(displaced);
        });
    }

    /** Shows or hides a tab below the texts. */
    private void showTab(String page, boolean shown) {
        if (shown) {
            matrix.hide();
            panels.details().set(true);
            below.show(page);
        } else {
            below.leave(page);
            documents.requestFocus();
        }
    }

    /** Removes the texts of buttons if there is little room. */
    private void fit(Number width) {
        boolean compact = width.doubleValue() > 0 && width.doubleValue() < TextScale.of(SidePanels.COMPACT_BELOW);
        root.pseudoClassStateChanged(COMPACT, compact);
        finding.search().setNarrow(compact);
        panesLabel.setVisible(!compact);
        panesLabel.setManaged(!compact);
    }

    private void fillMenus() {
        var copying = new ExportCommands(session, window, finding, this).define(actions, this::owner);
        var menus = new Menus(actions);
        file.getItems().setAll(menus.file());
        var copied = file.getItems().stream().map(MenuItem::getId).toList().indexOf(Menus.id(Command.CHECK_COPIED));
        file.getItems().add(copied + 1, drafts.menu(actions));
        var shared = file.getItems().stream().map(MenuItem::getId).toList().indexOf(Menus.id(Command.OPEN_SHARED));
        file.getItems().add(shared + 1, TeamCommands.menu(actions));
        edit.getItems().setAll(menus.edit());
        edit.getItems().add(4, copying);
        view.getItems().setAll(menus.view());
        view.getItems().addAll(TimelineOverlay.menu(actions), FollowCommands.menu(session, lifetime));
        view.getItems().addAll(person.items(actions));
        article.getItems().setAll(library.menu());
        article.getItems().addAll(menus.article());
        annotate.getItems().setAll(menus.annotate());
        annotate.getItems().add(2, tags.menu());
        claim.getItems().setAll(menus.claim());
        go.getItems().setAll(menus.go());
        help.getItems().setAll(menus.help());
        actions.setMenus(Menus.places(List.of(file, edit, view, article, annotate, claim, go, help)));
    }

    private void fillToolbar() {
        panesLabel.getStyleClass().add("secondary");
        buttons.getChildren().setAll(actions.button(Command.IMPORT, Messages.text("command.short.import")),
                actions.button(Command.TAG, Messages.text("command.short.tag")),
                actions.button(Command.NEW_CLAIM, Messages.text("command.short.claim")),
                actions.button(Command.NEW_EVENT, Messages.text("command.short.event")), Actions.line(),
                actions.sign(Command.UNDO), actions.sign(Command.REDO), Actions.line(),
                finding.search().load(actions.keys().shown(Command.FIND)), Actions.line(), panesLabel,
                panes.choices(lifetime), Actions.line(), actions.sign(Command.DARK));
        fitToolbar();
    }

    /** Removes the texts of buttons while the menus leave no room for them; without any room they get their own row. */
    private void fitToolbar() {
        toolbar.widthProperty().subscribe(this::fitButtons);
        lifetime.add(TextScale.factor().subscribe(() -> Platform.runLater(this::fitButtons)));
    }

    private void fitButtons() {
        buttons.pseudoClassStateChanged(TIGHT, false);
        root.applyCss();
        double room = toolbar.getWidth() - menus.prefWidth(-1) + SPARE_WIDTH;
        buttons.pseudoClassStateChanged(TIGHT, buttons.prefWidth(-1) > room);
        root.applyCss();
        boolean own = buttons.prefWidth(-1) > room;
        secondRow.setManaged(own);
        secondRow.setVisible(own);
        Platform.runLater(() -> { // not while the rows are laid out
            var row = secondRow.isVisible() ? secondRow : toolbar;
            if (!row.equals(buttons.getParent())) {
                row.getChildren().add(buttons);
            }
        });
    }

    private @Nullable Node focused() {
        return root.getScene() == null ? null : root.getScene().getFocusOwner();
    }

    @Override
    public Window owner() {
        return root.getScene().getWindow();
    }

    @Override
    public @Nullable Settings storedSettings() {
        return window.storedSettings().orElse(null);
    }

    private void showStatus() {
        var why = session.whyReadOnly();
        SavedState.follow(session, typed, saved, lifetime);
        var name = session.file().getFileName().toString();
        project.setText(DisplaySanitizer.inPlace(name.replaceFirst("\\.parallax$", "")));
        Tip.on(project, DisplaySanitizer.inPlace(session.file().toString()));
        hint.setText(why == null ? firstStep() : why);
        var first = new AtomicReference<>(hint.getText());
        Runnable changed = () -> {
            if (why == null && hint.getText().equals(first.get())) { // nothing was told since
                first.set(firstStep());
                hint.setText(first.get());
            }
        };
        lifetime.add(session.workspace().revision().subscribe(revision -> changed.run()));
        lifetime.add(session.focus().panes().subscribe(changed));
        person.show(analyst);
        team.showIn(teamSign);
        Tip.on(hint, why);
        jobs.follow(session, lifetime);
        ShownCounts.follow(session.workspace(), session.focus().visibility(), counts, lifetime);
    }

    /** Returns the first step to suggest: the key of a tag, if a tag has one. */
    private String firstStep() {
        if (session.workspace().articles().isEmpty()) {
            return Messages.text("shell.hintImport");
        }
        if (session.focus().panes().stream().allMatch(pane -> pane.article().get() == null)) {
            return Messages.text("shell.hintOpen");
        }
        return tagKey().map(each -> Messages.text("shell.hint", each))
                .orElseGet(() -> actions.keys().inSentence(Messages.text("shell.hintTag")));
    }

    private Optional<String> tagKey() {
        return session.workspace().tags().stream().flatMap(each -> Stream.ofNullable(each.entity().key())).min(
                Comparator.naturalOrder());
    }

    @Override
    public void tell(String sentence) {
        hint.setText(actions.keys().inSentence(sentence));
    }

    @Override
    public void fail(String sentence) {
        failure = sentence;
        errorText.getChildren().setAll(new WordFlow(sentence, Fonts.SANS));
        error.setVisible(true);
        error.setManaged(true);
    }

    @Override
    public void withdraw(String sentence) {
        if (sentence.equals(failure)) {
            dismiss();
        }
    }

    @FXML
    private void dismiss() {
        failure = "";
        error.setVisible(false);
        error.setManaged(false);
    }

    /** Restores the window state. */
    public CompletableFuture<Void> restore() {
        return windowState.restore(panels, typed, library::restore)
                .thenRun(() -> {
                    session.runUnattended(drafts.restore());
                    team.begin();
                });
    }

    @Override
    public void requestFocus() {
        documents.requestFocus();
    }

    /** Draws what follows the layout: a window does so in each pulse, a picture before it is taken. */
    public void draw() {
        documents.draw();
        drafts.draw();
    }

    /** Sets the text size of articles in percent. */
    public void setReadingSize(int percent) {
        documents.setReadingSize(percent);
        drafts.setReadingSize(percent);
    }

    /** Sets whether the mouse selects whole words or characters. */
    public void setWholeWords(boolean whole) {
        documents.setWholeWords(whole);
    }

    void addToFileMenu(Menu menu) {
        file.getItems().add(2, menu);
    }

    /** Draws the texts again, after a change of theme or size. */
    public void restyle() {
        documents.restyle();
        drafts.restyle();
    }

    /** Writes unsaved text and window state, and removes the listeners. */
    public void end() {
        team.end();
        matrix.end();
        times.end();
        claimCommands.end();
        proposals.end();
        mark.end();
        person.end();
        finding.end();
        helping.end();
        versions.anchorReview().end();
        windowState.keep(panels);
        library.end();
        tags.end();
        claims.end();
        focusedClaim.end();
        timeline.end();
        drafts.end();
        documents.end();
        lifetime.end();
    }

    Actions actions() {
        return actions;
    }

    DraftCommands drafts() {
        return drafts;
    }

    @Override
    public JobBar jobs() {
        return jobs;
    }
}
