package app.parallax.ui.table;

import app.parallax.model.AnnotationLine;
import app.parallax.model.AnnotationQuery.Column;
import app.parallax.ui.common.EllipsisText;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One cell: a text on one line, before tags their colours; empty until the page of its row came. */
final class AnnotationCell extends TableCell<AnnotationRow, AnnotationRow> {
    private static final int MOST_SQUARES = 4;

    private final Column column;
    private final ColumnText cells;
    private final Function<AnnotationRow.OfMark, Optional<AnnotationLine>> lines;
    private final Function<AnnotationRow.Heading, String> headings;
    private final EllipsisText text = new EllipsisText();
    private final HBox box = new HBox(4, text);

    AnnotationCell(Column column, ColumnText cells, Function<AnnotationRow.OfMark, Optional<AnnotationLine>> lines,
            Function<AnnotationRow.Heading, String> headings) {
        this.column = column;
        this.cells = cells;
        this.lines = lines;
        this.headings = headings;
        box.getStyleClass().add("line-cell");
        box.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
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
        setAccessibleText(empty ? null : getTableColumn().getText() + ": " + text.getText());
    }

    private String text(AnnotationLine line) {
        if (column == Column.TAGS) {
            cells.tags(line).stream().limit(MOST_SQUARES).forEach(tag -> {
                var square = new Region();
                square.getStyleClass().addAll("tag-square", "tag-" + tag.color().cssName());
                box.getChildren().add(box.getChildren().size() - 1, square);
            });
        }
        return cells.text(column, line);
    }
}
