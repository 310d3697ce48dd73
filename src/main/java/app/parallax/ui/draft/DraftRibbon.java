package app.parallax.ui.draft;

import app.parallax.ui.common.LinkEnd;
import app.parallax.ui.common.RibbonPath;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;

/** Draws the ribbon from words of a draft to those of the article that they rest on. */
final class DraftRibbon extends Pane {
    private static final double BRACKET = 3;

    private final Path ribbon = new Path();
    private final Rectangle from = new Rectangle();
    private final Rectangle to = new Rectangle();
    private Optional<Ends> drawn = Optional.empty();

    private record Ends(LinkEnd from, LinkEnd to) {}

    DraftRibbon() {
        setMouseTransparent(true);
        setManaged(false);
        getStyleClass().add("links-layer");
        ribbon.getStyleClass().add("ribbon");
        from.getStyleClass().addAll("bracket", "focused");
        to.getStyleClass().addAll("bracket", "focused");
        List.of(ribbon, from, to).forEach(part -> part.setManaged(false));
    }

    /** Draws the ribbon between two visible ends, or hides it. */
    void draw(Optional<LinkEnd> start, Optional<LinkEnd> end) {
        var ends = start.isPresent() && end.isPresent()
                ? Optional.of(new Ends(start.get(), end.get()))
                : Optional.<Ends>empty();
        if (ends.equals(drawn)) {
            return;
        }
        drawn = ends;
        getChildren().setAll(ends.isPresent() ? List.of(ribbon, from, to) : List.of());
        ends.ifPresent(now -> {
            place(from, now.from.x(), now.from);
            place(to, now.to.x() - BRACKET, now.to);
            ribbon.getElements().setAll(RibbonPath.of(now.from.x() + BRACKET, now.from.top(), now.from.bottom(),
                    now.to.x() - BRACKET, now.to.top(), now.to.bottom()));
        });
    }

    private static void place(Rectangle bracket, double x, LinkEnd end) {
        bracket.setX(x);
        bracket.setY(end.top());
        bracket.setWidth(BRACKET);
        bracket.setHeight(end.bottom() - end.top());
    }
}
