package app.parallax.ui.library;

import app.parallax.i18n.Messages;
import app.parallax.session.Navigation;
import app.parallax.session.PaneState;
import app.parallax.session.Session;
import app.parallax.session.Workspace;
import app.parallax.session.library.LibraryList;
import app.parallax.session.library.LibraryOrder;
import app.parallax.session.library.LibraryRow;
import app.parallax.session.library.LibraryRows;
import app.parallax.ui.common.DoubleClick;
import app.parallax.ui.common.FxmlViews;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.common.RowMenu;
import app.parallax.ui.common.TextScale;
import app.parallax.ui.common.TimePill;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;

/** The article list, sorted, grouped and filtered: Enter opens in the focused pane, Ctrl+Enter in the other. */
public final class LibraryController {
    private final Session session;
    private final Workspace workspace;
    private final Navigation navigation;
    private final Runnable importArticles;
    private final Supplier<ContextMenu> rowMenu;
    private final ObjectProperty<LibraryOrder> order = new SimpleObjectProperty<>(LibraryOrder.USUAL);
    private final Set<String> folded = new HashSet<>();
    private final FilterChoices choices;
    private final LibraryRows made;
    private final Lifetime lifetime = new Lifetime();
    private ContextMenu menu = new ContextMenu();
    /** The cells of the list, which show their rows again without the list being made again. */
    private final Set<LibraryCell> cells = Collections.newSetFromMap(new WeakHashMap<>());
    private boolean stale = true;
    private boolean recounted;
    private long shownArticles = -1;
    private boolean restored;

    @FXML
    private Label count;
    @FXML
    private MenuButton arrange;
    @FXML
    private ToggleButton filterToggle;
    @FXML
    private Button add;
    @FXML
    private VBox filters;
    @FXML
    private CustomTextField filter;
    @FXML
    private VBox none;
    @FXML
    private ListView<LibraryRow> list;
    @FXML
    private Button importFirst;
    @FXML
    private Label empty;
    @FXML
    private VBox timePlace;

    public LibraryController(Session session, Navigation navigation, Runnable importArticles,
            Supplier<ContextMenu> rowMenu) {
        this.session = session;
        this.workspace = session.workspace();
        this.navigation = navigation;
        this.importArticles = importArticles;
        this.rowMenu = rowMenu;
        this.made = new LibraryRows(session);
        this.choices = new FilterChoices(workspace, order);
    }

    public Parent load() {
        return FxmlViews.load("library", this);
    }

    @FXML
    private void initialize() {
        Icons.SORT.on(arrange, "library.arrange");
        arrange.getItems().setAll(OrderMenu.items(order, lifetime));
        Icons.FILTER.on(filterToggle, "library.filter");
        Icons.ADD.on(add, "library.import");
        filter.setLeft(Icons.FIND.node());
        filters.getChildren().add(choices);
        filters.visibleProperty().bind(filterToggle.selectedProperty());
        filters.managedProperty().bind(filters.visibleProperty());
        filterToggle.selectedProperty().subscribe(selected -> {
            if (!selected) {
                clearFilters();
            } else if (restored) {
                filter.requestFocus();
            }
        });
        filter.textProperty().subscribe(text -> {
            var now = order.get();
            order.set(now.withFilter(new LibraryOrder.Filter(text, now.filter().outlet(), now.filter().story(),
                    now.filter().status())));
        });
        list.minHeightProperty().bind(TextScale.factor()
                .map(factor -> 2 * TextScale.of(LibraryCell.HEIGHT) + LibraryCell.BORDERS));
        lifetime.add(TextScale.factor().subscribe((before, now) -> showRows(LibraryController::keep)));
        list.managedProperty().bind(list.visibleProperty());
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(view -> {
            var cell = new LibraryCell(workspace, session.focus());
            cells.add(cell);
            return cell;
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        RowMenu.on(list, this::menuOfChosen);
        watch(workspace.articles(), () -> recounted = true);
        watch(workspace.outlets(), () -> stale = true);
        watch(workspace.stories(), () -> stale = true);
        lifetime.add(workspace.present().subscribe((before, now) -> showCells()));
        lifetime.add(workspace.revision().subscribe(revision -> follow()));
        lifetime.add(order.subscribe((before, now) -> {
            showRows(LibraryController::keep);
            if (restored && !before.toState().equals(now.toState())) {
                session.runUnattended(session.storeState(now.toState()));
            }
        }));
        timePlace.getChildren().setAll(TimePill.make(session, lifetime, () -> showRows(LibraryController::keep)));
        timePlace.managedProperty().bind(timePlace.getChildren().getFirst().managedProperty());
        lifetime.add(session.focus().panes().subscribe(() -> cells.forEach(LibraryCell::showInPane)));
        showRows(LibraryController::keep);
    }

    /** Restores sorting, grouping and filter. */
    public void restore(Map<String, String> values) {
        var kept = LibraryOrder.read(values, workspace);
        filterToggle.setSelected(!kept.filter().isAll());
        order.set(kept);
        choices.fill();
        restored = true;
    }

    private void watch(ObservableList<?> rows, Runnable changed) {
        var listener = (ListChangeListener<Object>) change -> {
            changed.run();
            made.changed();
        };
        rows.addListener(listener);
        lifetime.add(() -> rows.removeListener(listener));
    }

    /** Shows an edit: new numbers of annotations change the cells alone, unless the list is sorted by them. */
    private void follow() {
        if (stale || shownArticles != workspace.articleRevision()
                || (recounted && order.get().sort() == LibraryOrder.Sort.ANNOTATIONS)) {
            choices.fill();
            showRows(LibraryController::keep);
        } else if (recounted) {
            showCells();
        }
        recounted = false;
    }

    private void showCells() {
        cells.forEach(LibraryCell::showAgain);
    }

    private static void keep() {}

    /**
     * Shows the rows in the present order, of many articles after a moment.
     *
     * @param then called after the rows are shown
     */
    private void showRows(Runnable then) {
        stale = false;
        shownArticles = workspace.articleRevision();
        var within = TimePill.within(session);
        boolean filtered = within != null || !order.get().filter().isAll();
        session.runUnattended(made.of(order.get(), folded, within).thenAccept(list -> list.ifPresent(now -> {
            show(now, filtered);
            then.run();
        })));
    }

    private void show(LibraryList now, boolean filtered) {
        KeptSelection.replace(list, now.rows());
        int all = workspace.articles().size();
        count.setText(filtered
                ? Messages.text("library.countOf", now.articles(), all)
                : String.format(Messages.locale(), "%,d", all));
        show(empty, all == 0);
        show(importFirst, all == 0);
        show(none, all > 0 && now.rows().isEmpty());
        list.setVisible(!now.rows().isEmpty());
        LibraryCell.fit(list, now);
    }

    private static void show(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Returns the identifiers of the selected articles from top to bottom, each once. */
    public List<UUID> chosen() {
        return KeptSelection.articles(list);
    }

    /**
     * Returns the article before or after another in the list, cyclically.
     *
     * @param article null for none
     * @param by 1 for the next, -1 for the previous
     */
    public Optional<UUID> neighbour(@Nullable UUID article, int by) {
        return KeptSelection.neighbour(list, article, by);
    }

    /** Whether the list has the focus, so that commands apply to its selection. */
    public boolean hasKeyboard() {
        return list.isFocused();
    }

    /** Whether the context menu of the selected articles is closed; while it is open commands apply to them. */
    public boolean menuIsHidden() {
        return !menu.isShowing();
    }

    private void keyPressed(KeyEvent event) {
        var row = list.getFocusModel().getFocusedItem();
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        switch (event.getCode()) {
            case ENTER -> {
                if (event.isAltDown()) {
                    return; // another command
                }
                if (row instanceof LibraryRow.Heading over) {
                    fold(over, !over.folded());
                } else {
                    open(event.isShortcutDown());
                }
            }
            case LEFT, RIGHT -> {
                if (!plain || order.get().group() == LibraryOrder.Group.NONE) {
                    return;
                }
                collapseOrExpand(row, event.getCode() == KeyCode.LEFT);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Collapses the group of a row (Left) or expands it (Right). */
    private void collapseOrExpand(@Nullable LibraryRow row, boolean close) {
        switch (row) {
            case LibraryRow.Heading over -> fold(over, close);
            case LibraryRow.Entry entry when close -> {
                KeptSelection.selectHeading(list, entry.group());
                list.scrollTo(list.getSelectionModel().getSelectedIndex());
            }
            case null, default -> {
                // nothing to expand
            }
        }
    }

    private void fold(LibraryRow.Heading over, boolean close) {
        if (over.folded() != close) {
            if (close) {
                folded.add(over.key());
            } else {
                folded.remove(over.key());
            }
            showRows(() -> KeptSelection.selectHeading(list, over.key()));
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        Node at = event.getPickResult().getIntersectedNode();
        while (at != null && !(at instanceof LibraryCell)) {
            at = at.getParent();
        }
        if (at instanceof LibraryCell cell && cell.getItem() instanceof LibraryRow.Heading over) {
            if (event.getClickCount() == 1 && !event.isShiftDown() && !event.isShortcutDown()) {
                fold(over, !over.folded());
            }
        } else if (DoubleClick.is(event)) {
            open(event.isShortcutDown());
        }
    }

    private @Nullable ContextMenu menuOfChosen() {
        if (chosen().isEmpty()) {
            return null;
        }
        menu = rowMenu.get();
        return menu;
    }

    private void open(boolean inOther) {
        if (list.getFocusModel().getFocusedItem() instanceof LibraryRow.Entry entry) {
            PaneState pane = inOther ? session.focus().otherPane() : session.focus().focused();
            session.runUnattended(navigation.show(pane, entry.row().article().id()));
        }
    }

    public void requestFocus() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    /** Shows and focuses the filter; hides and clears it if it has the focus already. */
    public void filter() {
        if (filterToggle.isSelected() && filter.isFocused()) {
            filterToggle.setSelected(false);
            requestFocus();
        } else {
            filterToggle.setSelected(true);
            filter.requestFocus();
        }
    }

    /** Opens the menu of sorting and grouping. */
    public void arrange() {
        OrderMenu.open(arrange);
    }

    /** Returns the menu of sorting and grouping. */
    public Menu menu() {
        return OrderMenu.menu(order, lifetime);
    }

    @FXML
    private void clearFilters() {
        filter.deleteText(0, filter.getLength()); // so that Ctrl+Z restores it
        order.set(order.get().withFilter(LibraryOrder.Filter.ALL));
        choices.fill();
    }

    @FXML
    private void importArticles() {
        importArticles.run();
    }

    /** Removes the listeners. */
    public void end() {
        lifetime.end();
    }
}
