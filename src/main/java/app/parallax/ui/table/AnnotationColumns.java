package app.parallax.ui.table;

import app.parallax.model.AnnotationQuery.Column;
import app.parallax.session.Workspace;
import app.parallax.session.find.LineInSentence;
import app.parallax.ui.common.EllipsisText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The columns of the annotations table: visibility, order and width. */
final class AnnotationColumns {
    private static final List<Column> USUAL = List.of(Column.QUOTE, Column.TAGS, Column.ARTICLE, Column.OUTLET,
            Column.CLAIMS, Column.NOTE);

    private final TableView<AnnotationRow> table;

    AnnotationColumns(TableView<AnnotationRow> table, Workspace workspace,
            Function<AnnotationRow.OfMark, Optional<LineInSentence>> lines,
            Function<AnnotationRow.Heading, String> headings) {
        this.table = table;
        var cells = new ColumnText(workspace);
        for (var column : Column.values()) {
            var made = new TableColumn<AnnotationRow, AnnotationRow>(ColumnText.title(column));
            made.setUserData(column);
            made.setId("annotations-column-" + column.name());
            made.setPrefWidth(width(column));
            made.setMinWidth(40);
            made.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
            made.setCellFactory(view -> new AnnotationCell(column, cells, lines, headings));
            made.setVisible(USUAL.contains(column));
            table.getColumns().add(made);
        }
        arrange(USUAL);
    }

    private static double width(Column column) {
        return switch (column) {
            case QUOTE -> 300;
            case NOTE, TRANSLATION, ARTICLE, CLAIMS -> 180;
            case TAGS -> 150;
            case OUTLET, SPEAKER, FIGURE, CREATED, MODIFIED -> 130;
            case VOICE, POSITION, AS_OF, ANALYST, STANDING -> 110;
        };
    }

    static Column of(TableColumn<AnnotationRow, ?> column) {
        return column.getUserData() instanceof Column known ? known : Column.QUOTE;
    }

    /** Returns the visible columns from the left. */
    List<Column> shown() {
        return table.getVisibleLeafColumns().stream().map(AnnotationColumns::of).toList();
    }

    private void arrange(List<Column> first) {
        var order = new ArrayList<>(first);
        Arrays.stream(Column.values()).filter(each -> !first.contains(each)).forEach(order::add);
        table.getColumns().setAll(order.stream().map(each -> table.getColumns().stream()
                .filter(made -> of(made) == each).findFirst().orElseThrow()).toList());
    }

    /** Returns menu items for the columns; the quote is always visible. */
    List<MenuItem> items() {
        var items = new ArrayList<MenuItem>();
        for (var column : table.getColumns()) {
            var box = new CheckBox(column.getText());
            box.setMnemonicParsing(false);
            box.selectedProperty().bindBidirectional(column.visibleProperty());
            var item = new CustomMenuItem(box, false); // the menu stays open for the next column
            item.setId("annotations-show-" + of(column).name());
            item.setDisable(of(column) == Column.QUOTE);
            item.setOnAction(event -> column.setVisible(!column.isVisible()));
            items.add(item);
        }
        return items;
    }

    /** Returns the visible columns with their widths, for the window state. */
    String text() {
        return table.getVisibleLeafColumns().stream()
                .map(column -> String.format(Locale.ROOT, "%s %.0f", of(column).name(), column.getWidth()))
                .collect(Collectors.joining(","));
    }

    /** Restores the stored state; damaged values are ignored. */
    void restore(String text) {
        var first = new ArrayList<Column>();
        for (var part : List.of(text.split(","))) {
            var words = List.of(part.split(" "));
            try {
                var column = Column.valueOf(words.getFirst());
                double width = words.size() > 1
                        ? Math.clamp(Double.parseDouble(words.get(1)), 40, 2_000)
                        : width(column);
                table.getColumns().stream().filter(made -> of(made) == column && !first.contains(column)).findFirst()
                        .ifPresent(made -> {
                            first.add(column);
                            made.setPrefWidth(width);
                        });
            } catch (IllegalArgumentException e) {
                // a damaged window state must not prevent opening
            }
        }
        if (first.contains(Column.QUOTE)) {
            table.getColumns().forEach(made -> made.setVisible(first.contains(of(made))));
            arrange(first);
        }
    }

    /** A cell: one line of text, for tags preceded by their colours; empty until its page is read. */
    private static final class AnnotationCell extends TableCell<AnnotationRow, AnnotationRow> {
        private static final int MOST_SQUARES = 4;

        private final Column column;
        private final ColumnText cells;
        private final Function<AnnotationRow.OfMark, Optional<LineInSentence>> lines;
        private final Function<AnnotationRow.Heading, String> headings;
        private final EllipsisText text = new EllipsisText();
        private final QuoteInSentence sentence = new QuoteInSentence();
        private final HBox box = new HBox(4, text);

        AnnotationCell(Column column, ColumnText cells, Function<AnnotationRow.OfMark, Optional<LineInSentence>> lines,
                Function<AnnotationRow.Heading, String> headings) {
            this.column = column;
            this.cells = cells;
            this.lines = lines;
            this.headings = headings;
            box.getStyleClass().add("line-cell");
            box.setMinWidth(0);
            HBox.setHgrow(text, Priority.ALWAYS);
            HBox.setHgrow(sentence, Priority.ALWAYS);
            setGraphic(box);
            setText(null);
        }

        @Override
        protected void updateItem(@Nullable AnnotationRow line, boolean empty) {
            super.updateItem(line, empty);
            text.getStyleClass().removeAll("strong", "muted");
            box.getChildren().setAll(text);
            text.show(empty || line == null ? "" : switch (line) {
                case AnnotationRow.Heading heading -> {
                    text.getStyleClass().add("strong");
                    yield column == Column.QUOTE ? headings.apply(heading) : "";
                }
                case AnnotationRow.OfMark mark -> lines.apply(mark).map(this::text).orElseGet(() -> {
                    text.getStyleClass().add("muted");
                    return column == Column.QUOTE ? "…" : "";
                });
            });
            setAccessibleText(empty
                    ? null
                    : getTableColumn().getText() + ": "
                            + (box.getChildren().contains(sentence) ? sentence.text() : text.getText()));
        }

        private String text(LineInSentence row) {
            if (column == Column.QUOTE && row.isPart()) {
                sentence.show(row.before(), cells.text(column, row.line()), row.after());
                box.getChildren().setAll(sentence);
            }
            if (column == Column.TAGS) {
                cells.tags(row.line()).stream().limit(MOST_SQUARES).forEach(tag -> {
                    var square = new Region();
                    square.getStyleClass().addAll("tag-square", "tag-" + tag.color().cssName());
                    box.getChildren().add(box.getChildren().size() - 1, square);
                });
            }
            return cells.text(column, row.line());
        }
    }
}
