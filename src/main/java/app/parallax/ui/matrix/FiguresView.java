package app.parallax.ui.matrix;

import app.parallax.i18n.DateFormats;
import app.parallax.i18n.Messages;
import app.parallax.model.Comparison;
import app.parallax.model.DisplaySanitizer;
import app.parallax.model.Mention;
import app.parallax.model.MentionWithQuote;
import app.parallax.model.ProposedValues.Field;
import app.parallax.model.QuoteMarks;
import app.parallax.session.Workspace;
import app.parallax.session.compare.CitedNames;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.FigureFormat;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.ItemCell;
import app.parallax.ui.common.StanceSign;
import app.parallax.ui.common.TextScale;
import app.parallax.ui.common.TextSegments;
import app.parallax.ui.common.Tip;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Shows the quote and the figure of each mention of one claim on a common axis. */
final class FiguresView extends VBox {
    private static final double ROW = 24;
    private static final int MOST_ROWS = 8;

    private final Workspace workspace;
    private final EllipsisText title = new EllipsisText("strong");
    private final Ticks ticks = new Ticks();
    private final Columns heads = new Columns(ticks);
    private final ListView<MentionWithQuote> list = new ListView<>();
    private final ToggleButton unfold = new ToggleButton();
    private FigureAxis axis = new FigureAxis(0, 1, 1);
    private @Nullable Comparison shown;

    /**
     * @param open goes to the passage of a mention
     * @param copy copies the comparison as a table
     */
    FiguresView(Workspace workspace, Consumer<MentionWithQuote> open, Consumer<Comparison> copy) {
        this.workspace = workspace;
        getStyleClass().add("figures-view");
        setMinWidth(0);
        var caption = new Label(Messages.text("matrix.inItsOwnWords"));
        caption.getStyleClass().add("caption");
        caption.setMinWidth(USE_PREF_SIZE);
        var table = new Button();
        table.setGraphic(Icons.COPY.node());
        table.getStyleClass().setAll("button", "icon-button", "small");
        Tip.on(table, Messages.text("matrix.copy"));
        table.setAccessibleText(Messages.text("matrix.copy"));
        table.setOnAction(event -> {
            if (shown != null) {
                copy.accept(shown);
            }
        });
        unfold.setId("figures-unfold");
        unfold.getStyleClass().setAll("button", "icon-button", "small");
        unfold.selectedProperty().subscribe(this::showFold);
        var heading = new HBox(8, unfold, title, caption, table);
        heading.getStyleClass().add("figures-heading");
        title.setMaxWidth(USE_PREF_SIZE);
        heads.who.getChildren().setAll(caption("matrix.saidBy"));
        heads.words.show(Messages.text("matrix.words"));
        heads.counted.show(Messages.text("matrix.counted"));
        heads.date.show(Messages.text("matrix.asOf"));
        heads.getStyleClass().add("figures-heads");
        list.fixedCellSizeProperty().bind(TextScale.factor().map(factor -> TextScale.of(ROW)));
        list.setCellFactory(view -> new Cell());
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> open(open));
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(open);
                event.consume();
            }
        });
        getChildren().addAll(heading, heads, list);
    }

    private void open(Consumer<MentionWithQuote> open) {
        var said = list.getSelectionModel().getSelectedItem();
        if (said != null) {
            open.accept(said);
        }
    }

    private static Label caption(String key) {
        var label = new Label(Messages.text(key));
        label.getStyleClass().addAll("caption", "small");
        return label;
    }

    /** Sets whether the grid needs the room of the rows: they are folded until the person unfolds them. */
    void setLow(boolean low) {
        unfold.setVisible(low);
        unfold.setManaged(low);
        showFold();
    }

    private void showFold() {
        boolean rows = !unfold.isVisible() || unfold.isSelected();
        for (var part : List.of(heads, list)) {
            part.setVisible(rows);
            part.setManaged(rows);
        }
        unfold.setGraphic((unfold.isSelected() ? Icons.DOWN : Icons.UP).node());
        var words = Messages.text(unfold.isSelected() ? "matrix.foldFigures" : "matrix.unfoldFigures");
        Tip.on(unfold, words);
        unfold.setAccessibleText(words);
    }

    /** Returns the height in pixels of the unfolded rows with what is above them. */
    double unfolded(double width) {
        return isManaged()
                ? prefHeight(width) + (list.isManaged() ? 0 : heads.prefHeight(width) + list.getPrefHeight())
                : 0;
    }

    /** Shows a claim; hidden if none of its mentions has a figure. */
    void show(@Nullable Comparison comparison) {
        shown = comparison;
        var said = comparison == null ? List.<MentionWithQuote>of() : comparison.mentions();
        var figures = said.stream().map(each -> each.mention().figures()).filter(Objects::nonNull).toList();
        setVisible(!figures.isEmpty());
        setManaged(!figures.isEmpty());
        if (comparison == null || figures.isEmpty()) {
            list.getItems().clear();
            return;
        }
        axis = FigureAxis.of(figures);
        title.show(comparison.claim().text());
        ticks.show(axis);
        list.getItems().setAll(said);
        double height = Math.min(MOST_ROWS, said.size()) * TextScale.of(ROW) + 6;
        list.setPrefHeight(height);
        list.setMinHeight(Math.min(height, 3 * TextScale.of(ROW)));
    }

    /** The columns, equal in heading and rows. */
    private static final class Columns extends HBox {
        private final HBox who = new HBox(7);
        private final EllipsisText words = new EllipsisText("caption", "small");
        private final EllipsisText counted = new EllipsisText("caption", "small");
        private final EllipsisText date = new EllipsisText("caption", "small");

        private Columns(Pane figure) {
            super(12);
            getStyleClass().add("figures-row");
            who.setAlignment(Pos.CENTER_LEFT);
            width(who, 170);
            width(words, 150);
            width(counted, 96);
            width(date, 100);
            setMinWidth(0);
            HBox.setHgrow(figure, Priority.ALWAYS);
            getChildren().addAll(who, words, figure, counted, date);
        }

        private static void width(Region region, double width) {
            region.setMinWidth(Math.min(60, width));
            region.setPrefWidth(width);
            region.setMaxWidth(width);
        }
    }

    /** The numbers above the axis. */
    private static final class Ticks extends Pane {
        private static final double APART = 6;

        private FigureAxis axis = new FigureAxis(0, 1, 1);

        private Ticks() {
            getStyleClass().add("figure-ticks");
            setMinWidth(0);
        }

        private void show(FigureAxis shown) {
            axis = shown;
            getChildren().setAll(axis.ticks().stream().map(tick -> {
                var label = new Label(FigureFormat.number(BigDecimal.valueOf(tick)));
                label.getStyleClass().addAll("caption", "small");
                label.setManaged(false);
                return label;
            }).toList());
            requestLayout();
        }

        /** Shows as many numbers as stand apart, from the left. */
        @Override
        protected void layoutChildren() {
            var ticks = axis.ticks();
            double free = 0;
            for (int i = 0; i < getChildren().size(); i++) {
                var label = (Label) getChildren().get(i);
                label.autosize();
                double middle = axis.place(ticks.get(i)) * getWidth() - label.getWidth() / 2;
                double x = Math.clamp(middle, 0, Math.max(0, getWidth() - label.getWidth()));
                label.relocate(x, 0);
                label.setVisible(x >= free);
                free = label.isVisible() ? x + label.getWidth() + APART : free;
            }
        }
    }

    private final class Cell extends ItemCell<MentionWithQuote> {
        private final FigureBar bar = new FigureBar();
        private final Columns columns = new Columns(bar);
        private final Label badge = new Label();
        private final EllipsisText name = new EllipsisText("small");

        private Cell() {
            setPrefWidth(0);
            badge.getStyleClass().add("badge");
            badge.setMinWidth(USE_PREF_SIZE);
            HBox.setHgrow(name, Priority.ALWAYS);
            columns.words.getStyleClass().setAll("label", "quote", "small");
        }

        @Override
        protected void show(MentionWithQuote said) {
            var mention = said.mention();
            badge.setText(
                    workspace.article(said.article()).map(row -> DisplaySanitizer.inPlace(row.article().label()))
                            .orElse("?"));
            boolean cited = mention.proposes(Field.SPEAKER);
            name.show(marked(cited ? CitedNames.proposed(mention) : MatrixCell.who(mention, workspace), cited));
            columns.who.getChildren().setAll(new StanceSign(mention), badge, name);
            columns.words.show(QuoteMarks.of(said.passage().quote()));
            var quantity = mention.figures();
            bar.show(quantity, mention.proposes(Field.FIGURE), axis);
            var counted = quantity == null ? "" : quantity.counted();
            columns.counted.show(marked(counted.isEmpty() ? Messages.text("matrix.notSaid") : counted,
                    mention.proposes(Field.FIGURE)));
            var asOf = said.asOf();
            columns.date.show(asOf == null
                    ? Messages.text("article.noDate")
                    : marked(DateFormats.text(asOf), mention.proposes(Field.DATE)));
            Tip.on(this, mention.proposed().fields().isEmpty() ? null : proposed(mention));
            setAccessibleText(
                    badge.getText() + ", " + MatrixCell.who(mention, workspace) + ", " + said.passage().quote()
                            + (quantity == null ? "" : ", " + FigureFormat.text(mention)));
            setGraphic(columns);
        }

        private String proposed(Mention mention) {
            return TextSegments.joined(Stream.of(MatrixCell.who(mention, workspace), FigureFormat.text(mention))
                    .filter(part -> !part.isEmpty()).toList());
        }

        private static String marked(String words, boolean isProposed) {
            return isProposed ? "? " + words : words; // the width of a column is small; the help says it in words
        }
    }
}
