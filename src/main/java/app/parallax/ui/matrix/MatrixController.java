package app.parallax.ui.matrix;

import app.parallax.i18n.Messages;
import app.parallax.model.Article;
import app.parallax.model.Comparison;
import app.parallax.model.DisplaySanitizer;
import app.parallax.model.Fact;
import app.parallax.model.Mention;
import app.parallax.model.MentionWithQuote;
import app.parallax.session.Focus;
import app.parallax.session.Navigation;
import app.parallax.session.PaneState;
import app.parallax.session.Session;
import app.parallax.session.Workspace;
import app.parallax.session.compare.ClaimMatrix;
import app.parallax.session.compare.ComparisonText;
import app.parallax.session.compare.IndependentSources;
import app.parallax.session.edit.ClaimEditor;
import app.parallax.ui.common.ArticleDetailText;
import app.parallax.ui.common.ChoiceRow;
import app.parallax.ui.common.ClaimRowActions;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.FoldEmpty;
import app.parallax.ui.common.FxmlViews;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.common.StanceSign;
import app.parallax.ui.common.TimePill;
import app.parallax.ui.common.Tip;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The claim matrix. Opening a cell shows its passage; with Ctrl its whole row opens side by side. */
public final class MatrixController {
    private final Session session;
    private final Navigation navigation;
    private final ClaimEditor editor;
    private final Runnable leave;
    private final Lifetime lifetime = new Lifetime();
    private final ChoiceRow<Boolean> order = new ChoiceRow<>(List.of(false, true),
            first -> Messages.text(first ? "matrix.disagreeingFirst" : "matrix.all"), first -> null,
            first -> read());
    private final ColumnChoice columns;
    private final ToleranceMenu tolerance;
    private final FoldEmpty fold;
    private final CellGrid grid;
    private final FiguresView figures;
    private final Label empty = new Label(Messages.text("matrix.empty"));
    private final Tooltip tip = new Tooltip();
    private final OriginCounts sources;
    private Optional<ClaimMatrix> whole = Optional.empty();
    /** The rows and columns that are shown. */
    private Optional<ClaimMatrix> matrix = Optional.empty();
    private boolean shown;
    private long asked;

    @FXML
    private BorderPane root;
    @FXML
    private Label count;
    @FXML
    private FlowPane legend;
    @FXML
    private TitledChoices heading;
    @FXML
    private Button close;

    public MatrixController(Session session, Navigation navigation, ClaimRowActions claims, Runnable leave) {
        this.session = session;
        this.navigation = navigation;
        this.editor = new ClaimEditor(session);
        this.columns = new ColumnChoice(session, this::read);
        this.tolerance = new ToleranceMenu(session, this::read);
        this.fold = new FoldEmpty(session, "matrix.fold", "matrix.unfold", this::fold);
        this.leave = leave;
        this.sources = new OriginCounts(session);
        var workspace = session.workspace();
        this.grid = new CellGrid(Map.of(CellGrid.Part.CELL, () -> new MatrixCell(workspace), CellGrid.Part.ROW_HEAD,
                () -> new ClaimHead(workspace), CellGrid.Part.COLUMN_HEAD, () -> new ArticleHead(workspace)),
                this::fill);
        this.figures = new FiguresView(workspace, this::open, this::copy);
        new MatrixRows(grid, session, claims, () -> matrix);
    }

    public Parent load() {
        return FxmlViews.load("matrix", this);
    }

    @FXML
    private void initialize() {
        close.setGraphic(Icons.CLOSE.node());
        close.setAccessibleText(Messages.text("matrix.close"));
        Tip.on(close, Messages.text("matrix.close"));
        order.set(true);
        heading.choices().setAll(TimePill.make(session, lifetime, this::read), tolerance.button(),
                fold.restored(), columns.restored(), order);
        fillLegend();
        empty.getStyleClass().add("caption");
        root.setCenter(new StackPane(grid, empty));
        root.setBottom(figures);
        figures.show(null);
        root.heightProperty().subscribe(this::fit);
        root.widthProperty().subscribe(this::fit);
        grid.selected().subscribe(place -> showFigures());
        grid.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        grid.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        grid.addEventHandler(MouseEvent.MOUSE_MOVED, this::showWhole);
        Tooltip.install(grid, tip);
        lifetime.add(session.workspace().revision().subscribe(revision -> read()));
    }

    /**
     * Hides the legend of a low matrix before its second row, and folds the figures before the first.
     */
    private void fit() {
        double width = root.getWidth();
        double room = root.getHeight() - heading.getParent().prefHeight(width);
        if (root.getHeight() <= 0) {
            return;
        }
        double below = figures.unfolded(width);
        boolean explained = room >= legend.prefHeight(width) + grid.heightOf(2) + below;
        legend.setVisible(explained);
        legend.setManaged(explained);
        figures.setLow(room < grid.heightOf(1) + below);
    }

    private void fillLegend() {
        for (var voice : Mention.Voice.CHOICES) {
            legend.getChildren().add(sign(new StanceSign(voice, Mention.Position.RELATED), StanceSign.text(voice)));
        }
        for (var position : List.of(Mention.Position.AFFIRMS, Mention.Position.DENIES, Mention.Position.OPEN)) {
            legend.getChildren()
                    .add(sign(new StanceSign(Mention.Voice.REPORTED, position), StanceSign.text(position)));
        }
        legend.getChildren().add(sign(proposedSign(), Messages.text("proposed.chip")));
        for (boolean silent : new boolean[]{true, false}) {
            legend.getChildren().add(sign(MatrixCell.ring(silent),
                    Messages.text(silent ? "matrix.silent" : "matrix.unchecked")));
        }
    }

    private static StanceSign proposedSign() {
        var sign = new StanceSign(Mention.Voice.REPORTED, Mention.Position.RELATED);
        sign.getStyleClass().add("proposed");
        return sign;
    }

    private static Label sign(Node sign, String text) {
        var label = new Label(text, sign);
        label.getStyleClass().addAll("caption", "small");
        label.setMinWidth(0);
        return label;
    }

    /** Selects the next order of the columns. */
    public void nextColumns() {
        columns.next();
    }

    /**
     * Shows or hides the matrix; while hidden it does not read.
     *
     * @param show whether it is shown
     */
    public void setShown(boolean show) {
        shown = show;
        if (show) {
            read();
            grid.requestFocus();
        }
    }

    private void read() {
        if (!shown) {
            return;
        }
        long request = ++asked;
        var by = columns.get();
        boolean first = order.get().orElse(true);
        var within = TimePill.within(session);
        session.runUnattended(tolerance.rule().thenCompose(rule -> session.read(
                reader -> ClaimMatrix.read(reader, rule, by, first, within)))
                .thenAccept(read -> {
                    if (request == asked) {
                        show(read);
                        sources.read(() -> whole.ifPresent(this::show));
                    }
                }));
    }

    private void fold() {
        whole.ifPresent(this::show);
    }

    private void show(ClaimMatrix all) {
        whole = Optional.of(all);
        var some = all.folded();
        fold.show(all.columns().size() - some.columns().size());
        var read = fold.isFolded() ? some : all;
        var claim = selectedRow().map(row -> row.claim().id()).orElse(session.focus().claim().get());
        matrix = Optional.of(read);
        count.setText(Messages.text("matrix.count", Messages.count("matrix.claims", read.rows().size()),
                Messages.count("matrix.open", read.unchecked())));
        Tip.on(count, count.getText());
        boolean nothing = read.rows().isEmpty() || read.columns().isEmpty();
        empty.setVisible(nothing);
        grid.setVisible(!nothing);
        grid.setGrouped(read.groups().stream().anyMatch(group -> !group.isEmpty()));
        grid.show(read.rows().size(), read.columns().size());
        int row = rowOf(read, claim);
        if (row >= 0) {
            var at = grid.selected().get();
            grid.select(row, at == null ? 0 : at.column());
        } else if (grid.isFocused() && !nothing) {
            grid.select(0, 0);
        }
        showFigures();
    }

    private static int rowOf(ClaimMatrix read, UUID claim) {
        return read.rows().stream().map(row -> row.claim().id()).toList().indexOf(claim);
    }

    private Optional<ClaimMatrix.Row> selectedRow() {
        var at = grid.selected().get();
        return matrix.filter(read -> at != null && at.row() < read.rows().size())
                .map(read -> read.rows().get(at == null ? 0 : at.row()));
    }

    /** Announces the selected cell; the grid has the focus, not its cells. */
    private void announce() {
        var at = grid.selected().get();
        grid.setAccessibleText(at == null ? Messages.text("command.matrix") : matrix.map(read -> {
            var article = read.columns().get(at.column()).article();
            var said = selectedSaid().stream().map(MatrixCell::accessibleText).collect(Collectors.joining("; "));
            var claim = read.rows().get(at.row()).claim();
            return String.join(", ", claim.text(), article.label() + " " + article.shownTitle(),
                    said.isEmpty()
                            ? Messages.text(read.isSilent(claim.id(), article.id())
                                    ? "matrix.silent"
                                    : "matrix.unchecked")
                            : said);
        }).orElse(""));
    }

    private void showFigures() {
        announce();
        figures.show(selectedRow().map(ClaimMatrix.Row::comparison).orElse(null));
        fit();
    }

    private void fill(Region node, CellGrid.Place place) {
        var read = matrix.orElseThrow();
        var at = grid.selected().get();
        boolean inRow = at != null && at.row() == place.row();
        switch (node) {
            case MatrixCell cell -> {
                var claim = read.rows().get(place.row()).claim().id();
                var article = read.columns().get(place.column()).article().id();
                cell.show(read.mentions(claim, article), read.isSilent(claim, article), place.equals(at), inRow);
            }
            case ClaimHead head -> {
                var row = read.rows().get(place.row());
                head.show(row, read.articles(), sources.of(row.claim().id()), inRow);
            }
            case ArticleHead head -> {
                int column = place.column();
                var group = read.groups().get(column);
                boolean first = column == 0 || !group.equals(read.groups().get(column - 1));
                head.show(read.columns().get(column).article(), group, first);
            }
            default -> throw new IllegalStateException("no part of the matrix: " + node);
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        grid.requestFocus();
        grid.placeAt(event.getX(), event.getY()).ifPresent(place -> {
            grid.select(place.row(), place.column());
            if (place.part() == CellGrid.Part.CELL) {
                openSelected(event.isShortcutDown());
            } else if (event.isShortcutDown()) {
                openRow();
            }
        });
    }

    private void key(KeyEvent event) {
        if (event.isShiftDown() && event.isShortcutDown()) {
            return; // the window's commands
        }
        switch (event.getCode()) {
            case ENTER -> openSelected(event.isShortcutDown());
            case SPACE -> switchSilent();
            case ESCAPE -> close();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private List<MentionWithQuote> selectedSaid() {
        var at = grid.selected().get();
        return at == null
                ? List.of()
                : matrix.map(read -> read.mentions(read.rows().get(at.row()).claim().id(),
                        read.columns().get(at.column()).article().id())).orElse(List.of());
    }

    public List<Mention> selected() {
        return selectedSaid().stream().map(MentionWithQuote::mention).toList();
    }

    /** Checked and silent, or not yet checked. */
    private void switchSilent() {
        var at = grid.selected().get();
        if (at != null && selectedSaid().isEmpty()) {
            matrix.ifPresent(read -> {
                var claim = read.rows().get(at.row()).claim().id();
                var article = read.columns().get(at.column()).article().id();
                session.runUnattended(editor.setSilent(claim, article, !read.isSilent(claim, article)));
            });
        }
    }

    private void openSelected(boolean wholeRow) {
        var said = selectedSaid();
        if (wholeRow) {
            openRow();
        } else if (!said.isEmpty()) {
            open(said.getFirst());
        } else {
            var at = grid.selected().get();
            if (at != null) {
                matrix.ifPresent(read -> {
                    var claim = read.rows().get(at.row()).claim().id();
                    leave.run();
                    session.focus().claim().set(claim);
                    session.runUnattended(navigation.show(session.focus().focused(),
                            read.columns().get(at.column()).article().id()));
                });
            }
        }
    }

    /** Goes to the passage of a mention and puts its claim in focus. */
    private void open(MentionWithQuote said) {
        leave.run();
        var claim = said.mention().claim();
        session.focus().claim().set(claim);
        session.runUnattended(navigation.mentions(claim).thenCompose(marks -> marks.stream()
                .filter(mark -> mark.id().equals(said.mention().annotation())).findFirst().map(navigation::reveal)
                .orElseGet(() -> CompletableFuture.completedFuture(null))));
    }

    /** Copies the comparison of a claim as a table. */
    private void copy(Comparison comparison) {
        Clipboard.getSystemClipboard().setContent(
                Map.of(DataFormat.PLAIN_TEXT, new ComparisonText(session.workspace()).of(comparison)));
    }

    /** Opens the articles that mention a claim side by side, as many as there are panes. */
    private void openRow() {
        var row = selectedRow();
        var at = grid.selected().get();
        if (row.isEmpty() || at == null) {
            return;
        }
        var read = matrix.orElseThrow();
        var claim = row.get().claim().id();
        var articles = read.columns().stream().map(each -> each.article().id())
                .filter(article -> !read.mentions(claim, article).isEmpty()).toList();
        var chosen = read.columns().get(at.column()).article().id();
        int from = Math.clamp(articles.indexOf(chosen), 0, Math.max(0, articles.size() - Focus.MOST_PANES));
        var wanted = articles.subList(from, Math.min(articles.size(), from + Focus.MOST_PANES));
        if (wanted.isEmpty()) {
            return;
        }
        leave.run();
        var panes = session.focus().panes();
        while (panes.size() < Math.max(2, wanted.size())) {
            panes.add(new PaneState());
        }
        var all = CompletableFuture.<Void>completedFuture(null);
        for (int i = 0; i < wanted.size(); i++) {
            var pane = panes.get(i);
            var article = wanted.get(i);
            all = all.thenCompose(done -> navigation.show(pane, article));
        }
        session.runUnattended(all.thenRun(() -> navigation.focusClaim(claim)));
    }

    private void showWhole(MouseEvent event) {
        var read = matrix;
        var said = grid.placeAt(event.getX(), event.getY()).filter(place -> place.part() == CellGrid.Part.CELL)
                .flatMap(place -> read.map(each -> each.mentions(each.rows().get(place.row()).claim().id(),
                        each.columns().get(place.column()).article().id())))
                .orElse(List.of());
        tip.setGraphic(said.isEmpty() ? null : MatrixCell.whole(said, session.workspace()));
        tip.setOpacity(said.isEmpty() ? 0 : 1);
    }

    @FXML
    private void close() {
        leave.run();
    }

    /** Removes the listeners. */
    public void end() {
        lifetime.end();
    }

    /** The head of a column: the article's label, outlet and date. */
    private static final class ArticleHead extends VBox {
        private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first-of-group");

        private final Workspace workspace;
        private final Label badge = new Label();
        private final EllipsisText facts = new EllipsisText("secondary");
        private final EllipsisText group = new EllipsisText("group-name");

        ArticleHead(Workspace workspace) {
            this.workspace = workspace;
            getStyleClass().add("article-head");
            badge.getStyleClass().add("badge");
            badge.setMinWidth(USE_PREF_SIZE);
            HBox.setHgrow(facts, Priority.ALWAYS);
            var article = new HBox(8, badge, facts);
            article.setAlignment(Pos.CENTER_LEFT);
            group.managedProperty().bind(group.visibleProperty());
            getChildren().addAll(group, article);
        }

        /**
         * @param over name of the group, empty without groups
         * @param first whether the article is the first of its group
         */
        void show(Article article, String over, boolean first) {
            group.setVisible(!over.isEmpty());
            group.show(first ? over : "");
            pseudoClassStateChanged(FIRST, first && !over.isEmpty());
            var outlet = workspace.outlet(Fact.valueOf(article.outlet()));
            badge.setText(DisplaySanitizer.inPlace(article.label()));
            facts.show(ArticleDetailText.brief(article, outlet));
            Tip.on(this, ArticleDetailText.all(article, outlet));
            setAccessibleText(article.label() + ", " + facts.getText() + (over.isEmpty() ? "" : ", " + over));
        }
    }

    /** The independent sources of the claims, read last, because that compares articles. */
    private static final class OriginCounts {
        private final Session session;
        private final IndependentSources.Reading reading = new IndependentSources.Reading();
        private Map<UUID, IndependentSources> sources = Map.of();
        private long asked;

        OriginCounts(Session session) {
            this.session = session;
        }

        /**
         * Reads the sources again.
         *
         * @param changed called if any differ
         */
        void read(Runnable changed) {
            long request = ++asked;
            session.runUnattended(session.read(reader -> reading.of(reader, Set.of())).thenAccept(found -> {
                if (request == asked && !found.equals(sources)) {
                    sources = found;
                    changed.run();
                }
            }));
        }

        /** Returns the sources of a claim as last read. */
        Optional<IndependentSources> of(UUID claim) {
            return Optional.ofNullable(sources.get(claim));
        }
    }
}
