package app.parallax.ui.document;

import app.parallax.i18n.Messages;
import app.parallax.model.Mark;
import app.parallax.model.QuoteMarks;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.WordFlow;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.PopupWindow;

/** Shows the quotes of marks beside the mouse, of many only the first ones. */
final class MarkCard {
    private static final int MOST = 3;
    private static final int LONGEST = 140;
    private static final double WIDTH = 280;
    private static final double BESIDE = 14;

    private final Function<Mark, List<String>> styles;
    private final Tooltip tooltip = new Tooltip();
    private List<Mark> shown = List.of();

    /**
     * @param styles returns the style classes of a mark's colours
     */
    MarkCard(Function<Mark, List<String>> styles) {
        this.styles = styles;
        tooltip.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        tooltip.getStyleClass().add("mark-card");
    }

    /** Shows marks to the left of a screen position. */
    void show(Node owner, List<Mark> marks, Point2D screen) {
        if (!marks.equals(shown)) {
            shown = marks;
            var lines = new Lines();
            if (marks.size() > 1) {
                var count = new Label(Messages.count("overview.here", marks.size()));
                count.getStyleClass().add("caption");
                lines.getChildren().add(count);
            }
            marks.stream().limit(MOST).forEach(mark -> lines.getChildren().add(line(mark)));
            tooltip.setGraphic(lines);
        }
        var scene = owner.getScene();
        boolean low = scene != null && scene.getWindow() != null
                && screen.getY() > scene.getWindow().getY() + scene.getWindow().getHeight() / 2;
        tooltip.setAnchorLocation(low
                ? PopupWindow.AnchorLocation.CONTENT_BOTTOM_RIGHT
                : PopupWindow.AnchorLocation.CONTENT_TOP_RIGHT);
        tooltip.show(owner, screen.getX() - BESIDE, screen.getY());
    }

    /** A box of wrapping quotes whose height depends on its width; a tooltip alone ignores that. */
    private static final class Lines extends VBox {
        Lines() {
            super(6);
            setPrefWidth(WIDTH);
            setMinHeight(USE_PREF_SIZE);
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(WIDTH);
        }
    }

    private Node line(Mark mark) {
        var line = new HBox(8);
        var colors = new VBox(1);
        styles.apply(mark).stream().limit(MOST).forEach(style -> {
            var square = new Region();
            square.getStyleClass().addAll("tag-square", style);
            colors.getChildren().add(square);
        });
        var quote = new WordFlow(QuoteMarks.of(start(mark, LONGEST)), Fonts.SERIF);
        quote.getStyleClass().addAll("quote", "small");
        quote.setPrefWidth(WIDTH - 24);
        line.getChildren().addAll(colors, quote);
        return line;
    }

    /** Returns the beginning of a mark's quote on one line. */
    static String start(Mark mark, int longest) {
        var quote = mark.passage().quote();
        boolean cut = quote.length() > longest;
        int end = cut ? quote.offsetByCodePoints(0, quote.codePointCount(0, longest)) : quote.length();
        return quote.substring(0, end).replaceAll("\\s+", " ").strip() + (cut ? "…" : "");
    }

    void hide() {
        tooltip.hide();
    }

    boolean isShowing() {
        return tooltip.isShowing();
    }

    List<Mark> marks() {
        return shown;
    }
}
