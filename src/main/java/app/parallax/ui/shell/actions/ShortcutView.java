package app.parallax.ui.shell.actions;

import app.parallax.i18n.Messages;
import app.parallax.ui.common.DoubleClick;
import app.parallax.ui.common.Icons;
import app.parallax.ui.find.TypedWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;

/** Lists all commands by menu with their shortcuts, which can be filtered, copied and changed. */
final class ShortcutView extends VBox {
    private static final int MOST_COLUMNS = 3;
    private static final double WIDTH = 940;
    private static final double HEIGHT = 560;
    private static final double LEAST_COLUMN = 270;
    private static final double LEAST_FIELD = 180;
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private final Shortcuts keys;
    private final Map<String, List<ShortcutRow>> groups = new LinkedHashMap<>();
    private final HBox all = new HBox();
    private final IncrementalRows later = new IncrementalRows();
    private List<VBox> columns = List.of();
    private final CustomTextField field = new CustomTextField();
    private final ScrollPane scroll = new ScrollPane();
    private final Label sentence = new Label(Messages.text("keys.hint"));
    private final Button back = new Button(Messages.text("keys.back"));
    private @Nullable ShortcutRow chosen;

    ShortcutView(Shortcuts keys, Map<Command, String> menus) {
        this.keys = keys;
        menus.forEach((command, menu) -> groups.computeIfAbsent(menu, name -> new ArrayList<>())
                .add(row(command)));
        setId("shortcuts");
        getStyleClass().add("shortcuts");
        setPrefSize(WIDTH, HEIGHT);
        all.getStyleClass().add("shortcut-columns");
        scroll.setId("shortcut-scroll");
        scroll.setContent(all);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        sentence.setId("shortcut-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.getStyleClass().add("secondary");
        getChildren().setAll(head(), scroll, sentence);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
        scroll.widthProperty().map(width -> columnsIn(width.doubleValue())).subscribe(this::setColumns);
    }

    private static int columnsIn(double width) {
        return width == 0 ? MOST_COLUMNS : Math.clamp((int) (width / LEAST_COLUMN), 1, MOST_COLUMNS);
    }

    private void setColumns(int number) {
        columns = IntStream.range(0, number).mapToObj(i -> new VBox()).toList();
        for (var column : columns) {
            column.setMinWidth(0);
            column.setPrefWidth(LEAST_COLUMN);
            HBox.setHgrow(column, Priority.ALWAYS);
        }
        all.getChildren().setAll(columns);
        layOutRows();
    }

    private Node head() {
        field.setId("shortcut-filter");
        field.setPromptText(Messages.text("keys.filter"));
        field.setAccessibleText(Messages.text("keys.filter"));
        field.setLeft(Icons.FIND.node());
        field.setMinWidth(LEAST_FIELD);
        field.textProperty().subscribe((before, now) -> layOutRows());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                rows().stream().findFirst().ifPresent(this::go);
                event.consume();
            }
        });
        HBox.setHgrow(field, Priority.ALWAYS);
        back.setId("shortcut-back");
        back.setDisable(true);
        back.setOnAction(event -> backToUsual());
        var allBack = new Button(Messages.text("keys.allBack"));
        allBack.setId("shortcut-all-back");
        allBack.setOnAction(event -> {
            keys.resetAll();
            tell(Messages.text("keys.allAreUsual"));
        });
        var copy = new Button(Messages.text("keys.copy"));
        copy.setId("shortcut-copy");
        copy.setOnAction(event -> copy());
        List.of(back, allBack, copy).forEach(each -> each.setMinWidth(USE_PREF_SIZE));
        var head = new HBox(8, field, back, allBack, copy);
        head.getStyleClass().add("shortcut-head");
        return head;
    }

    private ShortcutRow row(Command command) {
        var row = new ShortcutRow(command, keys);
        row.addEventFilter(KeyEvent.KEY_PRESSED, event -> keyPressed(row, event));
        row.setOnMouseClicked(event -> clicked(row, event));
        row.focusedProperty().subscribe(focused -> {
            if (focused) {
                choose(row);
            } else if (row.isAsked()) {
                row.setAsked(false);
            }
        });
        return row;
    }

    /** Distributes the matching rows over columns of about equal height, by menu. */
    private void layOutRows() {
        var words = new TypedWords(field.getText());
        var shown = new LinkedHashMap<String, List<ShortcutRow>>();
        groups.forEach((menu, rows) -> {
            var named = rows.stream().filter(row -> words.name(row.name() + " " + menu + " " + row.key())).toList();
            if (!named.isEmpty()) {
                shown.put(menu, named);
            }
        });
        var nodes = columns.stream().<List<Node>>map(column -> new ArrayList<>()).toList();
        int height = shown.values().stream().mapToInt(rows -> rows.size() + 2).sum();
        int before = 0;
        for (var group : shown.entrySet()) {
            int middle = before + (group.getValue().size() + 2) / 2;
            var column = nodes.get(Math.min(columns.size() - 1, middle * columns.size() / height));
            var heading = new Label(group.getKey());
            heading.getStyleClass().addAll("caption", "shortcut-heading");
            column.add(heading);
            column.addAll(group.getValue());
            before += group.getValue().size() + 2;
        }
        if (shown.isEmpty()) {
            nodes.getFirst().add(new Label(Messages.text("palette.nothing")));
        }
        later.fill(columns, nodes);
        choose(rows().contains(chosen) ? chosen : rows().stream().findFirst().orElse(null));
    }

    private List<ShortcutRow> rows() {
        return columns.stream().flatMap(column -> rows(column).stream()).toList();
    }

    private static List<ShortcutRow> rows(VBox column) {
        return column.getChildren().stream().filter(ShortcutRow.class::isInstance).map(ShortcutRow.class::cast)
                .toList();
    }

    void filter() {
        field.requestFocus();
        field.selectAll();
    }

    private void choose(@Nullable ShortcutRow row) {
        if (chosen != null) {
            chosen.setChosen(false);
        }
        chosen = row;
        if (row != null) {
            row.setChosen(true);
        }
        showBack();
    }

    private void showBack() {
        back.setDisable(chosen == null || keys.isDefault(chosen.command()));
    }

    private void go(ShortcutRow row) {
        row.requestFocus();
        Bounds place = scroll.getContent().sceneToLocal(row.localToScene(row.getLayoutBounds()));
        double view = scroll.getViewportBounds().getHeight();
        double beyond = scroll.getContent().getLayoutBounds().getHeight() - view;
        double top = scroll.getVvalue() * beyond;
        if (beyond > 0 && (place.getMinY() < top || place.getMaxY() > top + view)) {
            scroll.setVvalue(Math.clamp((place.getCenterY() - view / 2) / beyond, 0, 1));
        }
    }

    private void clicked(ShortcutRow row, MouseEvent event) {
        row.requestFocus();
        if (DoubleClick.is(event)) {
            ask(row);
        }
    }

    private void ask(ShortcutRow row) {
        row.setAsked(true);
        tell(Messages.text("keys.ask", row.name()));
    }

    private void keyPressed(ShortcutRow row, KeyEvent event) {
        later.finish();
        if (row.isAsked()) {
            assign(row, event);
            event.consume();
            return;
        }
        switch (event.getCode()) {
            case ENTER -> ask(row);
            case DOWN, UP -> step(row, event.getCode() == KeyCode.DOWN ? 1 : -1);
            case LEFT, RIGHT -> across(row, event.getCode() == KeyCode.RIGHT ? 1 : -1);
            case HOME -> go(rows().getFirst());
            case END -> go(rows().getLast());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(ShortcutRow row, int by) {
        int to = rows().indexOf(row) + by;
        if (to < 0) {
            filter();
        } else if (to < rows().size()) {
            go(rows().get(to));
        }
    }

    /** Focuses the row at about the same height of the next column with rows. */
    private void across(ShortcutRow row, int by) {
        int at = IntStream.range(0, columns.size()).filter(i -> columns.get(i).getChildren().contains(row)).findFirst()
                .orElse(0);
        for (int i = at + by; i >= 0 && i < columns.size(); i += by) {
            var others = rows(columns.get(i));
            if (!others.isEmpty()) {
                go(others.stream().filter(each -> each.getLayoutY() >= row.getLayoutY()).findFirst()
                        .orElse(others.getLast()));
                return;
            }
        }
    }

    /** Assigns the pressed key to the command; Esc cancels. */
    private void assign(ShortcutRow row, KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            row.setAsked(false);
            tell(Messages.text("keys.hint"));
            return;
        }
        if (event.getCode().isModifierKey()) {
            return; // a modifier: more keys follow
        }
        if (event.getCode() == KeyCode.BACK_SPACE && !event.isShortcutDown() && !event.isAltDown()) {
            row.setAsked(false);
            keys.remove(row.command());
            tell(Messages.text("keys.takenAway", row.name()));
            return;
        }
        var pressed = ShownKey.pressed(event);
        var refusal = pressed.isEmpty()
                ? Optional.of(Messages.text("keys.unknown"))
                : keys.change(row.command(), pressed.get());
        if (refusal.isEmpty()) {
            row.setAsked(false);
            tell(Messages.text("keys.changed", row.name(), row.key()));
        } else {
            tell(refusal.get() + " " + Messages.text("keys.another"));
        }
        showBack();
    }

    private void backToUsual() {
        var row = chosen;
        if (row != null) {
            tell(keys.reset(row.command()).orElseGet(() -> row.key().isEmpty()
                    ? Messages.text("keys.hasNone", row.name())
                    : Messages.text("keys.changed", row.name(), row.key())));
            showBack();
            row.requestFocus();
        }
    }

    private void tell(String text) {
        sentence.setText(text);
        showBack();
    }

    /** Copies the shown commands as lines, aligned for a fixed-width font. */
    private void copy() {
        var content = new ClipboardContent();
        content.putString(text());
        Clipboard.getSystemClipboard().setContent(content);
        tell(Messages.text("keys.copied"));
    }

    /** Returns the shown commands by menu: name and shortcut. */
    String text() {
        later.finish();
        int width = rows().stream().mapToInt(row -> row.name().length()).max().orElse(0) + 2;
        var text = new StringBuilder();
        for (var column : columns) {
            for (var node : column.getChildren()) {
                if (node instanceof ShortcutRow row) {
                    text.append("  ").append(row.name()).repeat(' ', width - row.name().length()).append(row.key());
                } else if (node instanceof Label heading) {
                    text.append(text.isEmpty() ? "" : "\n").append(heading.getText());
                }
                text.append('\n');
            }
        }
        return text.toString();
    }

    /** Removes the listeners. */
    void end() {
        later.end();
        groups.values().forEach(rows -> rows.forEach(ShortcutRow::end));
    }
}
