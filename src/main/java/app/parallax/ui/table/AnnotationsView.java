package app.parallax.ui.table;

import app.parallax.i18n.Messages;
import app.parallax.model.AnnotationLine;
import app.parallax.model.AnnotationQuery;
import app.parallax.model.AnnotationQuery.Grouping;
import app.parallax.model.FilterCondition;
import app.parallax.model.Kind;
import app.parallax.model.Mark;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.session.find.AnnotationsTable;
import app.parallax.ui.common.DoubleClick;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.common.MenuItems;
import app.parallax.ui.common.RowMenu;
import app.parallax.ui.common.TextScale;
import app.parallax.ui.common.TimePill;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The annotations of the whole project as a table. It reads only the visible pages, and nothing while hidden. */
public final class AnnotationsView extends HBox {
    private static final PseudoClass EVERYTHING = PseudoClass.getPseudoClass("everything");
    private static final double ROW = 26;
    /** The maximal number of rows that stay selected after a change. */
    private static final int KEPT = 2_000;

    private final Session session;
    private final Navigation navigation;
    private final Runnable leaving;
    private final Consumer<String> tell;
    private final Lifetime lifetime = new Lifetime();
    private final AnnotationRows annotationRows = new AnnotationRows();
    private final TableView<AnnotationRow> table = new TableView<>(annotationRows);
    private final AnnotationsTable annotations;
    private final NameChoices names;
    private final AnnotationColumns columns;
    private final NameQuestion asking = new NameQuestion(table::requestFocus);
    private final FilterBar filters;
    private final BulkActions bulk;
    private final Label count = new Label();
    private final MenuButton edit = new MenuButton();
    private final GroupMenu group;
    private final TagCooccurrence together;
    private Grouping shownGrouping = Grouping.NONE;
    private final Label nothing = new Label();
    private Optional<Supplier<MenuItem>> copyMenu = Optional.empty();
    private boolean everything;
    private boolean shown;

    public AnnotationsView(Session session, Navigation navigation, Consumer<String> tell, Runnable leaving) {
        super(12);
        this.session = session;
        this.navigation = navigation;
        this.tell = tell;
        this.leaving = leaving;
        this.annotations = new AnnotationsTable(session, table::refresh);
        this.names = new NameChoices(session.workspace());
        this.columns = new AnnotationColumns(table, session.workspace(), line -> annotations.line(line.place()),
                heading -> names.group(shownGrouping, heading.group()));
        this.filters = new FilterBar(session, asking, this::ask);
        this.bulk = new BulkActions(session, asking, this::selected, tell);
        this.group = new GroupMenu(session.storedState().getOrDefault("annotationsGroup", ""), this::ask);
        this.together = new TagCooccurrence(session.workspace(),
                pair -> filters.both(FilterCondition.of(FilterCondition.Kind.ALL_TAGS, pair.first()),
                        FilterCondition.of(FilterCondition.Kind.ALL_TAGS, pair.second())),
                leaving);
        getStyleClass().add("annotations");
        setMinWidth(0);
        restore();
        fillTable();
        var left = new VBox(6, bar(), filters.chips(), asking, table);
        VBox.setVgrow(table, Priority.ALWAYS);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        getChildren().setAll(left, together);
        lifetime.add(session.workspace().revision().subscribe(revision -> ask()));
    }

    private HBox bar() {
        edit.setId("annotations-edit");
        var columnMenu = new MenuButton(Messages.text("table.columns"));
        columnMenu.setId("annotations-columns");
        for (var menu : List.of(edit, group, columnMenu)) {
            menu.getStyleClass().add("small");
            menu.setMinWidth(USE_PREF_SIZE);
        }
        columnMenu.getItems().setAll(columns.items());
        columnMenu.setOnShowing(event -> columnMenu.getItems().setAll(columns.items()));
        edit.getItems().setAll(bulk.items());
        edit.setOnShowing(event -> edit.getItems().setAll(bulk.items()));
        var pairs = new ToggleButton(Messages.text("table.together"));
        pairs.setId("annotations-together");
        pairs.getStyleClass().add("small");
        pairs.setMinWidth(USE_PREF_SIZE);
        pairs.selectedProperty().subscribe(chosen -> together.setShown(chosen));
        count.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().add("caption");
        var close = Icons.CLOSE.button(Messages.text("table.leave"), leaving);
        var controls = new FlowPane(6, 4, filters.words(), filters.menu(), group, columnMenu, pairs, edit,
                TimePill.make(session, lifetime, this::ask), count);
        controls.setMinWidth(0);
        controls.prefWrapLengthProperty().bind(table.widthProperty().subtract(40)); // beside the close button
        HBox.setHgrow(controls, Priority.ALWAYS);
        var bar = new HBox(6, controls, close);
        bar.getStyleClass().add("annotations-bar");
        bar.setMinWidth(0);
        return bar;
    }

    private void fillTable() {
        table.setId("annotations-table");
        table.setAccessibleText(Messages.text("table.title"));
        table.fixedCellSizeProperty().bind(TextScale.factor().map(factor -> TextScale.of(ROW)));
        table.setMinHeight(60);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setSortPolicy(view -> { // the project sorts, not the view
            ask();
            return true;
        });
        table.setPlaceholder(nothing);
        table.getSelectionModel().getSelectedIndices().subscribe(() -> setEverything(false));
        table.getSelectionModel().selectedIndexProperty().subscribe(row -> setEverything(false));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        DoubleClick.on(table, this::open);
        var menu = new ContextMenu();
        RowMenu.on(table, () -> {
            fill(menu);
            return menu;
        });
    }

    private void fill(ContextMenu menu) {
        var open = MenuItems.named(Messages.text("table.open"), this::open);
        var copy = MenuItems.named(Messages.text("table.copy"), this::copy);
        open.setDisable(selected().isEmpty());
        copy.setDisable(selected().isEmpty());
        var chosen = selected();
        menu.getItems().setAll(open, copy,
                MenuItems.history(session, Kind.ANNOTATION, chosen.size() == 1 ? chosen.getFirst() : null));
        copyMenu.ifPresent(more -> menu.getItems().add(more.get()));
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().addAll(bulk.items());
    }

    private void restore() {
        var values = session.storedState();
        columns.restore(values.getOrDefault("annotationsColumns", ""));
        var sort = List.of(values.getOrDefault("annotationsSort", "").split(" "));
        table.getColumns().stream().filter(each -> AnnotationColumns.of(each).name().equals(sort.getFirst()))
                .findFirst()
                .ifPresent(column -> {
                    column.setSortType(sort.size() > 1
                            ? TableColumn.SortType.DESCENDING
                            : TableColumn.SortType.ASCENDING);
                    table.getSortOrder().setAll(List.of(column));
                });
    }

    private AnnotationQuery query() {
        var sort = table.getSortOrder().stream().findFirst();
        return new AnnotationQuery(filters.conditions(), TimePill.within(session),
                sort.map(AnnotationColumns::of).orElse(AnnotationQuery.Column.ARTICLE),
                sort.filter(column -> column.getSortType() == TableColumn.SortType.DESCENDING).isPresent(),
                group.get());
    }

    /** Runs the query; only the latest request is answered. */
    private void ask() {
        if (!shown) {
            return;
        }
        var asked = query();
        session.runUnattended(
                annotations.ask(asked).thenAccept(answer -> answer.ifPresent(found -> showAnswer(found, asked))));
    }

    private void showAnswer(AnnotationsTable.Answer found, AnnotationQuery asked) {
        boolean all = everything;
        var kept = all ? Set.<UUID>of() : new HashSet<>(selected().stream().limit(KEPT).toList());
        int row = Math.max(0, table.getSelectionModel().getSelectedIndex());
        shownGrouping = asked.grouping();
        nothing.setText(Messages.text(asked.conditions().isEmpty() && asked.within() == null
                ? "table.none"
                : "table.nothing"));
        table.getSelectionModel().clearSelection();
        annotationRows.show(found.order());
        if (!kept.isEmpty()) {
            var rows = annotationRows.rowsOf(kept);
            if (rows.length > 0) {
                table.getSelectionModel().selectIndices(rows[0], rows);
            } else if (!annotationRows.isEmpty()) {
                table.getSelectionModel().select(Math.min(row, annotationRows.size() - 1));
            }
        }
        setEverything(all);
        together.show(found.together());
        showCount();
    }

    private void setEverything(boolean all) {
        everything = all;
        table.pseudoClassStateChanged(EVERYTHING, all);
        showCount();
    }

    private void showCount() {
        int chosen = everything
                ? annotations.order().annotations().size()
                : table.getSelectionModel().getSelectedIndices().size();
        count.setText(Messages.count("table.count", annotations.order().annotations().size()));
        edit.setText(Messages.text("table.edit", String.format(Messages.locale(), "%,d", chosen)));
        edit.setDisable(chosen == 0 || session.whyReadOnly() != null);
    }

    /** Returns the selected annotations; a heading stands for its group. */
    private List<UUID> selected() {
        var all = annotations.order().annotations();
        if (everything) {
            return all;
        }
        var chosen = new LinkedHashSet<UUID>();
        for (var line : table.getSelectionModel().getSelectedItems()) {
            switch (line) {
                case AnnotationRow.OfMark mark -> chosen.add(mark.annotation());
                case AnnotationRow.Heading(var of) -> chosen.addAll(all.subList(of.start(), of.start() + of.size()));
                case null -> {
                    // the row is gone
                }
            }
        }
        return List.copyOf(chosen);
    }

    /** Returns the selected annotations if the table has the focus; else none. */
    public List<UUID> selectedByKeyboard() {
        return shown && table.isFocused() ? selected() : List.of();
    }

    /** Sets the menu of copy formats. */
    public void setCopyMenu(Supplier<MenuItem> menu) {
        copyMenu = Optional.of(menu);
    }

    private void key(KeyEvent event) {
        if (event.isAltDown() || event.isShiftDown()) {
            return; // left to the window's commands
        }
        if (event.isShortcutDown()) {
            switch (event.getCode()) {
                case A -> setEverything(!table.getItems().isEmpty());
                case C -> copy();
                case T -> bulk.tag();
                default -> {
                    return;
                }
            }
        } else {
            switch (event.getCode()) {
                case ENTER -> open();
                case DELETE -> bulk.delete();
                case ESCAPE -> leaving.run();
                default -> {
                    if (!bulk.tagByKey(event)) {
                        return;
                    }
                }
            }
        }
        event.consume();
    }

    /** Shows the passage; the table keeps the focus. */
    private void open() {
        if (table.getSelectionModel().getSelectedItem() instanceof AnnotationRow.OfMark(int place, UUID id)) {
            session.runUnattended(session.read(reader -> {
                var marks = new ArrayList<Mark>();
                reader.marks(List.of(id), marks::add);
                return marks;
            }).thenCompose(marks -> marks.isEmpty()
                    ? CompletableFuture.completedFuture(null)
                    : navigation.reveal(marks.getFirst())));
        }
    }

    /** Copies the visible columns of the selected rows, separated by tabs. */
    private void copy() {
        var those = selected();
        if (those.isEmpty()) {
            return;
        }
        var shownColumns = columns.shown();
        var cells = new ColumnText(session.workspace());
        session.runUnattended(annotations.lines(those).thenAccept(annotationRows -> {
            var head = shownColumns.stream().map(ColumnText::title).collect(Collectors.joining("\t"));
            Function<AnnotationLine, String> row = line -> shownColumns.stream()
                    .map(column -> cells.text(column, line).replaceAll("\\s+", " "))
                    .collect(Collectors.joining("\t"));
            var content = new ClipboardContent();
            content.putString(head + "\n" + annotationRows.stream().map(row).collect(Collectors.joining("\n")) + "\n");
            Clipboard.getSystemClipboard().setContent(content);
            tell.accept(Messages.count("table.copied", annotationRows.size()));
        }));
    }

    /**
     * Shows or hides the table; while hidden it does not read.
     *
     * @param show whether it is shown
     */
    public void setShown(boolean show) {
        boolean begins = show && !shown;
        shown = show;
        if (begins) {
            ask();
        }
    }

    @Override
    public void requestFocus() {
        table.requestFocus();
    }

    /** Stores columns, order and groups, and removes the listeners. */
    public void end() {
        lifetime.end();
        var sort = table.getSortOrder().stream().findFirst();
        session.runUnattended(session.storeState(Map.of("annotationsColumns", columns.text(), "annotationsGroup",
                group.get().name(), "annotationsSort", sort.map(column -> AnnotationColumns.of(column).name()
                        + (column.getSortType() == TableColumn.SortType.DESCENDING ? " descending" : ""))
                        .orElse(""))));
    }
}
