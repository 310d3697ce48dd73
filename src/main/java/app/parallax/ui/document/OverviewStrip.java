package app.parallax.ui.document;

import app.parallax.i18n.Messages;
import app.parallax.model.Mark;
import app.parallax.model.Palette;
import app.parallax.session.MarkFilter;
import app.parallax.session.Session;
import app.parallax.session.find.MarkOverview;
import app.parallax.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * The strip beside the scroll bar that shows marks, matches and the visible range of the whole text. It is one picture,
 * independent of the number of marks; the mouse shows quotes and goes to them.
 */
final class OverviewStrip extends Pane {
    private static final double WIDTH = 9;
    /** The width of the scroll bar, which floats over the right edge. */
    private static final double BESIDE_SCROLL_BAR = 12;
    /** The distance in pixels at which the mouse still hits a mark. */
    private static final int REACH = 2;
    private static final double LEAST_VIEW = 8;

    private final Session session;
    private final MarkOverview overview;
    private final ReadingArea area;
    private final Consumer<Mark> go;
    private final MarkCard card;
    private final Canvas canvas = new Canvas();
    private final Region view = new Region();
    /** One region for each theme colour, which style sheets set: the palette, untagged, matches. */
    private final List<Region> colorRegions = new ArrayList<>();
    private List<Color> tones = List.of();
    private @Nullable OverviewRequest asked;
    private MarkOverview.@Nullable Rows rows;

    /** A request, compared with the last one before computing again. */
    private record OverviewRequest(SortedMarks spans, HitHighlights hits, MarkFilter filter, int length, int height) {
        /**
         * Whether a request equals another; compared by identity, because comparing 20,000 marks in each pulse is slow.
         */
        @SuppressWarnings("ReferenceEquality")
        boolean isStill(OverviewRequest other) {
            return spans == other.spans && hits == other.hits && length == other.length && height == other.height
                    && filter.equals(other.filter);
        }
    }

    /**
     * @param go shows a mark
     * @param styles returns the style classes of a mark's colours
     */
    OverviewStrip(Session session, ReadingArea area, Consumer<Mark> go, Function<Mark, List<String>> styles) {
        this.session = session;
        this.overview = new MarkOverview(session);
        this.area = area;
        this.go = go;
        this.card = new MarkCard(styles);
        setManaged(false);
        getStyleClass().add("overview-strip");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.setMouseTransparent(true);
        view.setMouseTransparent(true);
        view.setManaged(false);
        view.getStyleClass().add("overview-view");
        for (var color : Palette.values()) {
            addColor("tag-" + color.cssName());
        }
        addColor("tag-none");
        addColor("overview-hit");
        getChildren().addAll(canvas, view);
        setOnMouseMoved(this::moved);
        setOnMouseExited(event -> card.hide());
        setOnMousePressed(this::pressed);
    }

    private void addColor(String style) {
        var bearer = new Region();
        bearer.setManaged(false);
        bearer.setVisible(false);
        bearer.getStyleClass().addAll("overview-tone", style);
        colorRegions.add(bearer);
        getChildren().add(bearer);
    }

    /** Follows the text: requests another picture if needed, and shows the visible range. */
    void draw(ArticleModel article, MarkFilter filter) {
        resizeRelocate(area.getLayoutX() + area.getWidth() - BESIDE_SCROLL_BAR - WIDTH, area.getLayoutY(), WIDTH,
                area.getHeight());
        int height = (int) getHeight();
        if (height < 1) {
            return;
        }
        int length = article.lines().length();
        var now = new OverviewRequest(article.spans(), article.hits(), filter, length, height);
        if (asked == null || !now.isStill(asked)) {
            asked = now;
            setAccessibleText(Messages.count("overview.name", article.spans().size()));
            session.runUnattended(overview.rows(
                    new MarkOverview.Content(length, now.spans.marks(), filter, now.hits.spans()), height)
                    .thenAccept(made -> made.ifPresent(each -> {
                        rows = each;
                        paint();
                    })));
        }
        var theme = colorRegions.stream().map(OverviewStrip::color).toList();
        if (!theme.equals(tones)) {
            tones = theme;
            paint();
        }
        showView(length);
    }

    private static Color color(Region bearer) {
        var background = bearer.getBackground();
        return background != null && !background.getFills().isEmpty()
                && background.getFills().getFirst().getFill() instanceof Color color ? color : Color.TRANSPARENT;
    }

    /** Shows the visible range, proportional to characters as the marks are. */
    private void showView(int length) {
        var shown = area.visible();
        view.setVisible(shown.isPresent() && length > 0);
        shown.ifPresent(span -> {
            double top = Math.floor(getHeight() * span.start() / Math.max(1, length));
            double bottom = Math.ceil(getHeight() * span.end() / Math.max(1, length));
            double height = Math.max(LEAST_VIEW, bottom - top);
            double y = Math.max(0, Math.min(top, getHeight() - height));
            if (view.getLayoutY() != y || view.getHeight() != height || view.getWidth() != WIDTH + 2) {
                view.resizeRelocate(-1, y, WIDTH + 2, height);
            }
        });
    }

    /** Paints rows of equal colours as one: at most three rectangles a pixel of height. */
    private void paint() {
        var shown = rows;
        if (shown == null || tones.isEmpty()) {
            return;
        }
        canvas.setWidth(WIDTH);
        canvas.setHeight(shown.count());
        var pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, WIDTH, shown.count());
        for (int row = 0; row < shown.count();) {
            int next = row + 1;
            while (next < shown.count() && isAlike(shown, row, next)) {
                next++;
            }
            int lanes = 0;
            while (lanes < MarkOverview.LANES && shown.color(row, lanes) > 0) {
                lanes++;
            }
            for (int lane = 0; lane < lanes; lane++) {
                double width = WIDTH / lanes;
                pen.setFill(tones.get(shown.color(row, lane) - 1));
                pen.fillRect(Math.rint(lane * width), row, Math.rint((lane + 1) * width) - Math.rint(lane * width),
                        next - row);
            }
            row = next;
        }
        pen.setFill(tones.getLast());
        for (int row = 0; row < shown.count(); row++) {
            if (shown.isHit(row)) {
                pen.fillRect(0, row, WIDTH, 1);
            }
        }
    }

    private static boolean isAlike(MarkOverview.Rows rows, int one, int other) {
        for (int lane = 0; lane < MarkOverview.LANES; lane++) {
            if (rows.color(one, lane) != rows.color(other, lane)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the marks at a height, or the nearest ones within reach. */
    List<Mark> marksAt(double y) {
        var article = area.article();
        if (article.isEmpty() || getHeight() < 1) {
            return List.of();
        }
        var spans = article.get().spans();
        double unit = article.get().lines().length() / getHeight();
        int at = (int) (y * unit);
        int from = (int) Math.max(0, (y - REACH) * unit);
        int to = (int) Math.ceil((y + REACH) * unit) + 1;
        var near = new ArrayList<>(spans.overlapping(from, to).stream().map(spans::mark).toList());
        near.sort(Comparator.comparingInt(mark -> distance(mark, at)));
        return near;
    }

    private static int distance(Mark mark, int offset) {
        var passage = mark.passage();
        return Math.max(0, Math.max(passage.start() - offset, offset - passage.end() + 1));
    }

    private void moved(MouseEvent event) {
        var marks = marksAt(event.getY());
        if (marks.isEmpty()) {
            card.hide();
        } else {
            var corner = localToScreen(0, event.getY());
            Optional.ofNullable(corner).ifPresent(point -> card.show(this, marks, point));
        }
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        card.hide();
        var marks = marksAt(event.getY());
        if (!marks.isEmpty()) {
            go.accept(marks.getFirst());
        } else {
            area.article().ifPresent(article -> {
                int offset = (int) (article.lines().length() * event.getY() / getHeight());
                area.reveal(new Span(offset, offset));
            });
        }
        event.consume();
    }
}
