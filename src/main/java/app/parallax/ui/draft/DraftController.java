package app.parallax.ui.draft;

import app.parallax.i18n.Messages;
import app.parallax.model.Claim;
import app.parallax.model.Counted;
import app.parallax.model.DisplaySanitizer;
import app.parallax.model.DraftTranslation;
import app.parallax.session.CurrentPassage;
import app.parallax.session.Navigation;
import app.parallax.session.Progress;
import app.parallax.session.Session;
import app.parallax.session.draft.OpenDraft;
import app.parallax.text.Span;
import app.parallax.text.draft.DraftItem;
import app.parallax.text.draft.DraftRow;
import app.parallax.text.draft.DraftSource;
import app.parallax.ui.common.DoubleClick;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.FxmlViews;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.common.LinkEnd;
import app.parallax.ui.common.MenuItems;
import app.parallax.ui.common.Motion;
import app.parallax.ui.common.RowMenu;
import app.parallax.ui.common.TextEdge;
import app.parallax.ui.common.TextScale;
import app.parallax.ui.common.Tip;
import app.parallax.ui.common.reading.FrozenTextArea;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Controls the pane of a draft: its text with the checked items, and the rows with their sources. */
public final class DraftController {
    /** Width in pixels below which the badge is hidden, so that the title has its room. */
    private static final double BADGE_WIDTH = 240;
    /** The style of filters without room for words. */
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    /** Height in pixels below which the pane hides the line of keys. */
    private static final double HINT_HEIGHT = 520;
    /** Number of changed articles that the heading names. */
    private static final int MOST_CHANGED = 3;
    /** Interval in which the file of the draft is checked for changes. */
    private static final Duration FILE_CHECK_INTERVAL = Duration.seconds(2);
    /** Minimum time in nanoseconds between two redraws of the text during a check. */
    private static final long REDRAW_INTERVAL = 400_000_000;

    private final Session session;
    private final Navigation navigation;
    private final OpenDraft open;
    private final SourceTexts sources;
    private final Consumer<String> tell;
    private final FrozenTextArea area = new FrozenTextArea();
    private final DraftMarks marks = new DraftMarks();
    private final DraftRibbon ribbon = new DraftRibbon();
    private final DraftQuestion question;
    private final Map<RowState, ToggleButton> chips = new EnumMap<>(RowState.class);
    private final Set<RowState> shownStates = EnumSet.noneOf(RowState.class);
    private final Map<Span, Integer> sourceNumbers = new HashMap<>();
    private final Timeline clock = new Timeline(new KeyFrame(FILE_CHECK_INTERVAL, event -> checkFile()));
    private final Lifetime lifetime = new Lifetime();
    private OpenDraft.@Nullable Shown shown;
    private @Nullable OpenedSource openedSource;
    private @Nullable Span revealedWords;
    /** The words of the row that is chosen as the first, and not by the analyst. */
    private @Nullable Span firstRowWords;
    private boolean replacingRows;
    private boolean focusPending;
    private @Nullable String selectedWords;
    private @Nullable String wordsToSelect;
    /** The words whose original the analyst was asked to select in an article. */
    private @Nullable Span untranslated;
    private long lastRedraw;

    @FXML
    private VBox pane;
    @FXML
    private Label badge;
    @FXML
    private Label title;
    @FXML
    private HBox buttons;
    @FXML
    private Label facts;
    @FXML
    private FlowPane filters;
    @FXML
    private HBox running;
    @FXML
    private ProgressBar bar;
    @FXML
    private Label progress;
    @FXML
    private SplitPane parts;
    @FXML
    private StackPane body;
    @FXML
    private VBox below;
    @FXML
    private ListView<DraftRow> list;
    @FXML
    private Label placeholder;
    @FXML
    private Label hint;

    /** Words of the draft with the source passage opened for them. */
    private record OpenedSource(Span words, UUID article, Span place) {}

    public DraftController(Session session, Navigation navigation, OpenDraft open, SourceTexts sources,
            Consumer<String> tell) {
        this.session = session;
        this.navigation = navigation;
        this.open = open;
        this.sources = sources;
        this.tell = tell;
        this.question = new DraftQuestion(this::requestFocus);
    }

    /** Makes the pane; its buttons are those of the window's commands. */
    public Parent load(List<Node> commands) {
        var view = FxmlViews.load("draft", this);
        buttons.getChildren().setAll(commands);
        return view;
    }

    /** Returns the layer of the ribbon, to be put over this pane and the articles. */
    public Node ribbon() {
        return ribbon;
    }

    @FXML
    private void initialize() {
        EllipsisText.byScript(title);
        area.setAccessibleText(Messages.text("draft.text"));
        area.showWith(marks);
        body.getChildren().addAll(area, marks);
        for (var state : RowState.values()) {
            var chip = new ToggleButton();
            chip.setId("draft-filter-" + state.name());
            chip.getStyleClass().addAll("draft-chip", "small");
            chip.setGraphic(state.sign());
            chip.setOnAction(event -> filter(state, chip.isSelected()));
            chips.put(state, chip);
            filters.getChildren().add(chip);
        }
        list.setCellFactory(view -> new DraftCell(session.workspace(), row -> sourceNumbers.getOrDefault(
                DraftText.span(row), 0)));
        below.getChildren().add(1, question);
        list.heightProperty().subscribe(() -> {
            if (question.isVisible()) { // the list became lower, and its row is to stay in view
                Platform.runLater(() -> choose(list.getSelectionModel().getSelectedIndex(), true));
            }
        });
        pane.widthProperty().subscribe(width -> showCounts());
        badge.visibleProperty()
                .bind(pane.widthProperty().map(width -> width.doubleValue() >= TextScale.of(BADGE_WIDTH)));
        badge.managedProperty().bind(badge.visibleProperty());
        hint.visibleProperty().bind(pane.heightProperty().greaterThan(TextScale.of(HINT_HEIGHT)));
        hint.managedProperty().bind(hint.visibleProperty());
        list.getSelectionModel().selectedItemProperty().subscribe(this::selected);
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, true));
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, false));
        EventHandler<KeyEvent> elsewhere = this::pressedElsewhere;
        lifetime.add(pane.sceneProperty().subscribe((before, scene) -> {
            if (before != null) {
                before.removeEventFilter(KeyEvent.KEY_PRESSED, elsewhere);
            }
            if (scene != null) {
                scene.addEventFilter(KeyEvent.KEY_PRESSED, elsewhere);
            }
        }));
        DoubleClick.on(list, this::openSource);
        RowMenu.on(list, this::menu);
        area.onSelection(this::caret);
        area.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> chooseAtCaret()); // the press came before the focus
        lifetime.add(open.shown().subscribe(this::show));
        var rows = (ListChangeListener<DraftRow>) change -> showRows();
        open.rows().addListener(rows);
        lifetime.add(() -> open.rows().removeListener(rows));
        lifetime.add(open.progress().subscribe(this::showProgress));
        lifetime.add(open.changedSources().subscribe(are -> showHeading()));
        lifetime.add(open.incomplete().subscribe(is -> {
            showPlaceholder();
            showHeading();
        }));
        clock.setCycleCount(Animation.INDEFINITE);
        lifetime.add(clock::stop);
    }

    private void checkFile() {
        open.checkFile();
    }

    private void show(OpenDraft.@Nullable Shown now) {
        var before = shown;
        shown = now;
        if (now == null) {
            clock.stop();
            openedSource = null;
            sourceNumbers.clear();
            area.showText(null);
            showRows();
            return;
        }
        if (before == null || !before.text().equals(now.text())) {
            sourceNumbers.clear();
            openedSource = null;
            boolean same = before != null && before.draft().map(each -> each.id())
                    .equals(now.draft().map(each -> each.id()));
            int place = same ? area.place() : 0;
            wordsToSelect = same ? selectedWords : null;
            if (!same) {
                unfilter();
            }
            selectedWords = null;
            area.showText(new DraftText(now.text(), area::wordsOf));
            area.reveal(new Span(Math.min(place, now.text().length()), Math.min(place, now.text().length())));
        }
        clock.play();
        showRows();
    }

    private Optional<DraftText> text() {
        return area.text().map(DraftText.class::cast);
    }

    private void showHeading() {
        var now = shown;
        if (now == null) {
            return;
        }
        title.setText(DisplaySanitizer.inPlace(now.title()));
        var parts = new ArrayList<String>();
        parts.add(Messages.text("draft.version", now.number()));
        if (!now.file().isEmpty() && !now.file().equals(now.title())) {
            parts.add(DisplaySanitizer.inPlace(now.file()));
        }
        if (open.progress().get() == null && open.incomplete().get()) {
            parts.add(Messages.text("draft.incomplete"));
        } else if (open.progress().get() == null) {
            long open = this.open.rows().stream().filter(row -> RowState.of(row).needsAttention()).count();
            parts.add(open == 0
                    ? Messages.text("draft.nothingOpen")
                    : Messages.count("draft.needAttention", (int) open));
        }
        var changed = open.changedSources().get();
        if (!changed.isEmpty()) { // first, so that a narrow pane does not cut it
            parts.addFirst(changed.size() > MOST_CHANGED
                    ? Messages.text("draft.outdatedMany", changed.size())
                    : Messages.text("draft.outdated",
                            DisplaySanitizer.inPlace(String.join(", ", changed))));
        }
        if (now.draft().isEmpty()) {
            parts.add(Messages.text("draft.notKept"));
        }
        facts.setText(String.join(" · ", parts));
        Tip.on(facts, facts.getText());
    }

    private void showProgress(@Nullable Progress now) {
        running.setVisible(now != null);
        running.setManaged(now != null);
        if (now != null) {
            bar.setProgress(Motion.progress(now.done(), now.all()));
            progress.setText(now.all() == 0
                    ? Messages.text("draft.checking")
                    : Messages.text("draft.checked", now.done(), now.all()));
        } else {
            showText(true);
        }
        showPlaceholder();
        showHeading();
    }

    private void showPlaceholder() {
        placeholder.setText(Messages.text(open.progress().get() != null
                ? "draft.checking"
                : !open.rows().isEmpty()
                        ? "draft.noneOfThese"
                        : open.incomplete().get() ? "draft.incomplete" : "draft.nothing"));
    }

    private void showCounts() {
        var counts = new EnumMap<RowState, Integer>(RowState.class);
        open.rows().forEach(row -> counts.merge(RowState.of(row), 1, Integer::sum));
        chips.forEach((state, chip) -> {
            int count = counts.getOrDefault(state, 0);
            chip.setText(count + " " + state.text());
            Tip.on(chip, state.text());
            chip.setAccessibleText(Messages.text("draft.filter", state.text(), count));
        });
        filters.pseudoClassStateChanged(NARROW, false);
        filters.applyCss();
        double wanted = chips.values().stream().mapToDouble(chip -> chip.prefWidth(-1) + filters.getHgap()).sum();
        boolean narrow = filters.getParent() instanceof Region header
                && wanted > pane.getWidth() - header.snappedLeftInset() - header.snappedRightInset();
        if (narrow) { // the signs tell the states, and the tips name them
            chips.forEach((state, chip) -> chip.setText(String.valueOf(counts.getOrDefault(state, 0))));
        }
        filters.pseudoClassStateChanged(NARROW, narrow);
    }

    private void showRows() {
        showCounts();
        showText(open.progress().get() == null);
        fill();
        showHeading();
    }

    /** Updates the text after the rows: at once, or during a check from time to time. */
    private void showText(boolean atOnce) {
        long now = System.nanoTime();
        if (atOnce || now - lastRedraw > REDRAW_INTERVAL) {
            lastRedraw = now;
            text().ifPresent(text -> text.setRows(open.rows()));
            text().ifPresent(text -> text.setCurrent(current()));
        }
    }

    /** Lists the rows of the chosen states; the chosen row stays chosen. */
    private void fill() {
        var before = current().map(DraftText::span);
        int place = list.getSelectionModel().getSelectedIndex();
        var rows = open.rows().stream().filter(row -> shownStates.isEmpty() || shownStates.contains(RowState.of(row)))
                .toList();
        if (!list.getItems().equals(rows)) {
            replacingRows = true;
            list.getItems().setAll(rows);
            replacingRows = false;
            before.filter(span -> !span.equals(firstRowWords) || !shownStates.isEmpty()).ifPresentOrElse(span -> {
                int at = rows.stream().map(DraftText::span).toList().indexOf(span);
                choose(at >= 0 ? at : Math.min(place, rows.size() - 1), false);
            }, () -> chooseAgain(rows));
        }
        showPlaceholder();
    }

    /** Chooses the row of the words that were chosen in the version before, else the first row. */
    private void chooseAgain(List<DraftRow> rows) {
        var words = wordsToSelect;
        int at = words == null ? -1 : rows.stream().map(row -> row.finding().words()).toList().indexOf(words);
        if (at >= 0) {
            wordsToSelect = null;
            choose(at, true);
        } else if (list.isFocused() && (words == null || open.progress().get() == null)) {
            chooseFirst();
        }
    }

    private void filter(RowState state, boolean on) {
        if (on) {
            shownStates.add(state);
        } else {
            shownStates.remove(state);
        }
        fill();
        if (current().isEmpty() && !list.getItems().isEmpty()) {
            choose(0, true);
        }
    }

    private void unfilter() {
        shownStates.clear();
        chips.values().forEach(chip -> chip.setSelected(false));
    }

    private Optional<DraftRow> current() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void choose(int index, boolean scroll) {
        if (index >= 0 && index < list.getItems().size()) {
            list.getSelectionModel().clearAndSelect(index);
            list.getFocusModel().focus(index);
            if (scroll) {
                list.scrollTo(index);
            }
        }
    }

    private void chooseFirst() {
        choose(0, true);
        firstRowWords = current().map(DraftText::span).orElse(null);
    }

    private void selected(@Nullable DraftRow row) {
        if (replacingRows) {
            return;
        }
        text().ifPresent(text -> text.setCurrent(Optional.ofNullable(row)));
        var words = row == null ? null : DraftText.span(row);
        if (words != null && !words.equals(revealedWords) && !area.isFocused()) {
            area.reveal(words);
        }
        revealedWords = words;
        if (row != null) {
            selectedWords = row.finding().words();
        }
    }

    /** Selects the row at the caret. */
    private void caret() {
        if (area.isFocused()) { // else the text follows the list
            chooseAtCaret();
        }
    }

    private void chooseAtCaret() {
        area.selected().flatMap(at -> text().flatMap(text -> text.rowAt(at.start()))).ifPresent(row -> {
            int index = list.getItems().indexOf(row);
            if (index >= 0 && index != list.getSelectionModel().getSelectedIndex()) {
                choose(index, true);
            }
        });
    }

    private void pressed(KeyEvent event, boolean inList) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown() || event.isMetaDown()
                || current().isEmpty()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> openSource();
            case A -> accept();
            case L -> link();
            case T -> translate();
            case N -> step(1);
            case RIGHT, LEFT -> {
                if (!inList) {
                    return;
                }
                otherSource(event.getCode() == KeyCode.RIGHT ? 1 : -1);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Takes Esc in the pane while a check runs, before the window takes it to leave the pane. */
    private void escaped(KeyEvent event) {
        var at = event.getTarget() instanceof Node node ? node : null;
        while (at != null && !at.equals(pane)) {
            at = at.getParent();
        }
        if (at != null && open.progress().get() != null && !question.isVisible()) {
            event.consume();
            cancel();
        }
    }

    /** Takes Esc, and T in an article after the analyst was asked to select the original words there. */
    private void pressedElsewhere(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            escaped(event);
        }
        if (untranslated == null || event.getCode() != KeyCode.T || event.isShortcutDown() || event.isAltDown()
                || event.isShiftDown() || event.isMetaDown() || event.getTarget() instanceof TextInputControl
                || list.isFocused() || area.isFocused()
                || current().map(DraftText::span).filter(untranslated::equals).isEmpty()
                || new CurrentPassage(session).selected().isEmpty()) {
            return;
        }
        event.consume();
        translate();
        requestFocus();
    }

    private @Nullable ContextMenu menu() {
        var row = current();
        if (row.isEmpty()) {
            return null;
        }
        var menu = new ContextMenu();
        var all = row.get().sources();
        for (int i = 0; i < all.size(); i++) {
            int number = i;
            var item = MenuItems.named(Messages.text("draft.openSource", all.get(i).row().article().label(),
                    DifferenceText.shortened(all.get(i).quote(), 50)), () -> {
                        sourceNumbers.put(DraftText.span(row.get()), number);
                        list.refresh();
                        openSource();
                    });
            menu.getItems().add(item);
        }
        boolean mayChange = mayDecide();
        var accept = MenuItems.named(Messages.text(row.get().isAccepted() ? "draft.unaccept" : "draft.acceptRow"),
                this::accept);
        accept.setDisable(!mayChange || (!row.get().isAccepted() && !RowState.of(row.get()).needsAttention()));
        boolean linked = row.get().decision().filter(each -> each.claim() != null).isPresent();
        var link = MenuItems.named(Messages.text(linked ? "draft.unlink" : "draft.linkRow"), this::link);
        link.setDisable(!mayChange);
        var translate = MenuItems.named(
                Messages.text(row.get().isTranslated() ? "draft.untranslate" : "draft.translateRow"),
                this::translate);
        translate.setDisable(!mayChange || row.get().finding().item().kind() != DraftItem.Kind.QUOTATION);
        menu.getItems().addAll(accept, link, translate);
        return menu;
    }

    private void otherSource(int by) {
        current().filter(row -> row.sources().size() > 1).ifPresent(row -> {
            var span = DraftText.span(row);
            sourceNumbers.put(span, Math.floorMod(sourceNumbers.getOrDefault(span, 0) + by, row.sources().size()));
            list.refresh();
            if (openedSource != null && openedSource.words.equals(span)) {
                openSource();
            }
        });
    }

    private Optional<DraftSource> source(DraftRow row) {
        var all = row.sources();
        int number = sourceNumbers.getOrDefault(DraftText.span(row), 0);
        return number < all.size() ? Optional.of(all.get(number)) : Optional.empty();
    }

    /** Opens the chosen source beside the draft, at its words. */
    private void openSource() {
        var row = current();
        var source = row.flatMap(this::source);
        if (row.isEmpty() || source.isEmpty()) {
            row.ifPresent(each -> tell.accept(Messages.text("draft.inNoArticle")));
            return;
        }
        var article = source.get().row().article().id();
        if (session.workspace().article(article).isEmpty()) {
            tell.accept(Messages.text("draft.articleGone"));
            return;
        }
        var place = source.get().passage().map(each -> new Span(each.start(), each.end())).orElse(new Span(0, 0));
        var pane = navigation.paneOf(article);
        var next = new OpenedSource(DraftText.span(row.get()), article, place);
        openedSource = null;
        session.runUnattended(navigation.show(pane, article).thenCompose(done -> {
            session.focus().pane().set(Math.max(0, session.focus().panes().indexOf(pane)));
            return navigation.showNewest(article);
        }).thenAccept(there -> {
            sources.highlight(place);
            there.reveal().set(place);
            openedSource = next;
        }));
    }

    private boolean mayDecide() {
        return session.whyReadOnly() == null && shown != null && shown.draft().isPresent();
    }

    /** Whether the analyst may decide; if not, says why. */
    private boolean mayDecideOrTell() {
        if (!mayDecide()) {
            tell.accept(Messages.text("draft.readOnly"));
        }
        return mayDecide();
    }

    /** Accepts the differences for a reason; if accepted already, withdraws that. */
    private void accept() {
        var row = current();
        if (row.isEmpty() || !mayDecideOrTell()) {
            return;
        }
        if (row.get().isAccepted()) {
            session.runUnattended(open.accept(row.get(), null));
        } else if (RowState.of(row.get()).needsAttention()) {
            question.reason(why -> session.runUnattended(open.accept(row.get(), why)));
        } else {
            tell.accept(Messages.text("draft.nothingToAccept"));
        }
    }

    /** Links the sentence to a claim; if linked already, unlinks it. */
    private void link() {
        var row = current();
        if (row.isEmpty() || !mayDecideOrTell()) {
            return;
        }
        if (row.get().decision().filter(each -> each.claim() != null).isPresent()) {
            session.runUnattended(open.link(row.get(), null));
            return;
        }
        var claims = session.workspace().claims().stream().map(Counted::entity).toList();
        if (claims.isEmpty()) {
            tell.accept(Messages.text("draft.noClaims"));
            return;
        }
        Optional<Claim> focused = session.workspace().claim(session.focus().claim().get());
        question.claim(claims, focused, claim -> session.runUnattended(open.link(row.get(), claim.id())));
    }

    /** Records that a quotation translates the words selected in an article; if recorded already, withdraws that. */
    private void translate() {
        var row = current();
        if (row.isEmpty() || !mayDecideOrTell()) {
            return;
        }
        if (row.get().isTranslated()) {
            session.runUnattended(open.translate(row.get(), null));
            return;
        }
        untranslated = null;
        var passage = new CurrentPassage(session).selected();
        var article = session.focus().focused().article().get();
        if (row.get().finding().item().kind() != DraftItem.Kind.QUOTATION) {
            tell.accept(Messages.text("draft.noQuotation"));
        } else if (passage.isEmpty() || article == null) {
            untranslated = DraftText.span(row.get());
            tell.accept(Messages.text("draft.selectTranslated"));
        } else {
            var from = passage.get();
            openedSource = null;
            session.runUnattended(open.translate(row.get(),
                    new DraftTranslation(article, from.quote(), from.prefix(), from.suffix())));
        }
    }

    /**
     * Goes to another row that needs attention, wrapping around.
     *
     * @param by 1 for the next, -1 for the one before
     * @return false if there is none
     */
    public boolean step(int by) {
        if (open.rows().stream().noneMatch(row -> RowState.of(row).needsAttention())) {
            return false;
        }
        if (list.getItems().stream().noneMatch(row -> RowState.of(row).needsAttention())) {
            unfilter();
            fill();
        }
        var rows = list.getItems();
        int at = list.getSelectionModel().getSelectedIndex();
        int next = at < 0 && by < 0 ? 0 : at;
        do {
            next = Math.floorMod(next + by, rows.size());
        } while (!RowState.of(rows.get(next)).needsAttention());
        requestFocus();
        choose(next, true);
        return true;
    }

    /** Gives the keyboard to the rows. */
    public void requestFocus() {
        focusPending = list.getScene() == null; // before the firstRowWords layout
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            chooseFirst();
        }
    }

    /** Draws marks and ribbon at the current position of the words; called in every pulse and before a snapshot. */
    public void draw() {
        var text = text();
        if (shown == null || text.isEmpty() || pane.getScene() == null) {
            ribbon.draw(DraftRibbon.End.NONE, DraftRibbon.End.NONE, DraftController::nothing, DraftController::nothing);
            return;
        }
        if (focusPending && list.getScene() != null) {
            requestFocus();
        }
        area.revealNow();
        area.showCaret();
        marks.draw(area, text.get());
        var parent = ribbon.getParent();
        if (parent != null) {
            ribbon.resizeRelocate(0, 0, parent.getLayoutBounds().getWidth(), parent.getLayoutBounds().getHeight());
        }
        var now = openedSource;
        if (now == null || current().map(DraftText::span).filter(now.words::equals).isEmpty()) {
            ribbon.draw(DraftRibbon.End.NONE, DraftRibbon.End.NONE, DraftController::nothing, DraftController::nothing);
        } else {
            var start = words(text.get(), now.words);
            var end = sources.highlightBounds(now.article, now.place, ribbon);
            ribbon.draw(new DraftRibbon.End(start, start.isPresent() ? Optional.empty() : edgeTowards(now.words)),
                    new DraftRibbon.End(end, end.isPresent()
                            ? Optional.empty()
                            : sources.edgeTowards(now.article, now.place, ribbon)),
                    () -> area.reveal(now.words), () -> sources.scrollTo(now.article, now.place));
        }
    }

    /** Returns the visible bounds of words of the draft. */
    private Optional<LinkEnd> words(DraftText text, Span words) {
        var boxes = marks.boxes().getOrDefault(text.number(words), List.of());
        double top = boxes.stream().mapToDouble(Bounds::getMinY).min().orElse(0);
        double bottom = boxes.stream().mapToDouble(Bounds::getMaxY).max().orElse(0);
        top = Math.max(0, top);
        bottom = Math.min(area.getHeight(), bottom);
        if (top >= bottom) {
            return Optional.empty();
        }
        var corner = ribbon.sceneToLocal(marks.localToScene(0, top));
        double right = ribbon.sceneToLocal(pane.localToScene(pane.getWidth(), 0)).getX();
        return Optional.of(new LinkEnd(right, corner.getY(), corner.getY() + bottom - top));
    }

    private static void nothing() {
        // there is no ribbon
    }

    /** Returns the edge of the draft behind which words are out of view. */
    private Optional<TextEdge> edgeTowards(Span words) {
        return area.visible().map(seen -> {
            boolean above = words.start() < seen.start();
            var edge = ribbon.sceneToLocal(area.localToScene(0, above ? 0 : area.getHeight()));
            double right = ribbon.sceneToLocal(pane.localToScene(pane.getWidth(), 0)).getX();
            return new TextEdge(right, edge.getY(), above);
        });
    }

    /** Draws the text anew after a change of theme or size. */
    public void restyle() {
        area.restyle();
        showCounts();
    }

    /** Sets the text size. */
    public void setReadingSize(int percent) {
        area.setReadingSize(percent);
        restyle();
    }

    /** Returns the position of the divider between text and rows, from 0 to 1. */
    public double divider() {
        return parts.getDividerPositions()[0];
    }

    /** Places the divider between text and rows. */
    public void setDivider(double place) {
        parts.setDividerPositions(place);
    }

    @FXML
    private void cancel() {
        open.cancel();
    }

    /** Removes the listeners. */
    public void end() {
        lifetime.end();
    }
}
