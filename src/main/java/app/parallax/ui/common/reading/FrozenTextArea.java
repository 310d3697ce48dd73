package app.parallax.ui.common.reading;

import app.parallax.text.Span;
import app.parallax.ui.common.ArrowKeys;
import app.parallax.ui.common.CaretBlink;
import app.parallax.ui.common.FloatingScrollBar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import jfx.incubator.scene.control.input.FunctionTag;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.SideDecorator;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;
import jfx.incubator.scene.control.richtext.model.StyledTextModel;
import jfx.incubator.scene.control.richtext.skin.RichTextAreaSkin;
import org.jspecify.annotations.Nullable;

/** A text area for frozen texts, with what the incubator's control lacks: what is in view, and scrolling to a place. */
public class FrozenTextArea extends RichTextArea {
    /** Pixels that the control keeps free at the left for the nodes beside the lines. */
    private static final double GUTTER = 11;
    private static final double NARROWEST_SIDE = 37;
    private static final double WIDEST_COLUMN = 560;
    /** For stripes the text gives up so much of the width at most, at each side. */
    private static final double MOST_FOR_STRIPES = 0.14;
    /** Pixels by which a mark may be drawn above its line: less than any line is high. */
    private static final double ABOVE_LINE = 8;

    /** The control's functions for keys that write text; here those keys belong to the window's commands. */
    private static final List<FunctionTag> WRITING = List.of(Tag.UNDO, Tag.REDO, Tag.DELETE, Tag.BACKSPACE, Tag.CUT,
            Tag.PASTE, Tag.PASTE_PLAIN_TEXT, Tag.DELETE_PARAGRAPH, Tag.DELETE_PARAGRAPH_START,
            Tag.DELETE_WORD_NEXT_END, Tag.DELETE_WORD_NEXT_START, Tag.DELETE_WORD_PREVIOUS, Tag.INSERT_LINE_BREAK,
            Tag.INSERT_TAB);

    private double stripes;
    private final PassageScroller scroller = new PassageScroller(this);
    private boolean onTheWay;
    private int readingSize = 100;
    private Runnable selected = () -> {
    };
    private final Map<String, StyleAttributeMap> words = new HashMap<>();

    /** Shows nothing yet. */
    public FrozenTextArea() {
        getStyleClass().add("reading-area");
        setWrapText(true);
        setEditable(false);
        ArrowKeys.follow(this);
        CaretBlink.whileShown(this);
        setDisplayCaret(true);
        setLeftDecorator(new LineNodes());
        addEventFilter(ScrollEvent.ANY, event -> {
            if (!isLaidOut()) {
                event.consume();
            }
        });
        skinProperty().subscribe(skin -> WRITING.forEach(getInputMap()::removeKeyBindingsFor));
        widthProperty().subscribe(width -> pad());
    }

    @Override
    protected RichTextAreaSkin createDefaultSkin() {
        return new RichTextAreaSkin(this) {
            @Override
            protected ScrollBar createVScrollBar() {
                return new FloatingScrollBar();
            }
        };
    }

    /** A node without width beside each drawn line of the text, so that it can be told which lines are in view. */
    private static final class LineNodes implements SideDecorator {
        @Override
        public double getPrefWidth(double viewWidth) {
            return 1;
        }

        @Override
        public Node getMeasurementNode(int index) {
            return getNode(index);
        }

        @Override
        public Node getNode(int index) {
            var node = new Region();
            node.getStyleClass().add("line-node");
            node.setUserData(index);
            return node;
        }
    }

    /** The same on both sides: the control draws the text midway between unlike ones, and finds the mouse elsewhere. */
    private static Insets padding(double width, double stripes) {
        double narrowest = Math.max(NARROWEST_SIDE, Math.min(stripes - GUTTER, Math.floor(width * MOST_FOR_STRIPES)));
        double beside = Math.max(narrowest, Math.floor((width - WIDEST_COLUMN) / 2));
        return new Insets(18, beside, 40, beside);
    }

    /** Makes room for stripes left of the text, as far as the width allows. */
    public final void setStripes(double pixels) {
        if (pixels != stripes) {
            stripes = pixels;
            pad();
        }
    }

    /** The lines follow with the next layout; the control would make them at once, and in that layout again. */
    private void pad() {
        var room = padding(getWidth(), stripes);
        text().ifPresentOrElse(text -> text.withoutLines(() -> setContentPadding(room)),
                () -> setContentPadding(room));
    }

    /**
     * Puts the caret at the beginning of a text that has none: done with the text itself, that would lay it out anew.
     */
    public final void showCaret() {
        if (getSelection() == null && isLaidOut()) {
            select(TextPos.ZERO);
        }
    }

    /** Shows a text, or none; it is laid out once, with the next pulse. */
    public final void showText(@Nullable StyledTextModel text) {
        OneLayout.of(this, text);
    }

    /**
     * The text style of a style class. Asked of the style sheets once: the control, given the class, asks them anew for
     * each stretch of words.
     */
    public final StyleAttributeMap wordsOf(String styleClass) {
        return words.computeIfAbsent(styleClass, name -> {
            var measured = new Text();
            measured.setManaged(false);
            measured.getStyleClass().setAll(name);
            getChildren().add(measured);
            measured.applyCss();
            getChildren().remove(measured);
            var font = measured.getFont();
            return StyleAttributeMap.builder().setFontFamily(font.getFamily())
                    .setFontSize(font.getSize() * readingSize / 100)
                    .setTextColor((Color) measured.getFill()).build();
        });
    }

    /** Sets the size of the words in percent of what the style sheets say; {@link #restyle} shows it. */
    public final void setReadingSize(int percent) {
        readingSize = percent;
    }

    /** Draws the text anew after a change of theme or size. */
    public final void restyle() {
        words.clear();
        text().ifPresent(FrozenTextModel::redraw);
    }

    /** Shows a node over the text as long as the text is shown. */
    public final void showWith(Node... layers) {
        List.of(layers).forEach(layer -> layer.visibleProperty().bind(visibleProperty()));
    }

    /** The position of the text's beginning, in this control's coordinates. */
    public final double textLeft() {
        return GUTTER + getContentPadding().getLeft();
    }

    /** The text that is shown. */
    public Optional<FrozenTextModel> text() {
        return getModel() instanceof FrozenTextModel text ? Optional.of(text) : Optional.empty();
    }

    /** Runs an action whenever the selection changes, but not on the way to a place that is revealed. */
    public final void onSelection(Runnable work) {
        selected = work;
        selectionProperty().subscribe(selection -> {
            if (!onTheWay) {
                work.run();
            }
        });
    }

    /** The selected stretch of the text; a caret is a stretch without length. */
    public final Optional<Span> selected() {
        var selection = getSelection();
        return selection == null
                ? Optional.empty()
                : text().map(article -> new Span(
                        article.lines().offset(selection.getMin()), article.lines().offset(selection.getMax())));
    }

    /** The UTF-16 offset under a place of the screen; empty without a text or a window. */
    public final Optional<Integer> offsetAt(double screenX, double screenY) {
        if (getSkin() == null || getScene() == null || getScene().getWindow() == null) {
            return Optional.empty();
        }
        var position = getTextPosition(screenX, screenY);
        return position == null ? Optional.empty() : text().map(article -> article.lines().offset(position));
    }

    /** The bounds of the caret on the screen; empty if it is out of view or there is no window. */
    public final Optional<Bounds> caretOnScreen() {
        var caret = lookup(".caret");
        return caret == null || getScene() == null || getScene().getWindow() == null
                ? Optional.empty()
                : Optional.ofNullable(caret.localToScreen(caret.getBoundsInLocal()));
    }

    /** Puts the caret before an offset. */
    public final void caret(int offset) {
        select(new Span(offset, offset));
    }

    public final void select(Span span) {
        text().ifPresent(article -> select(article.lines().position(span.start()),
                article.lines().position(span.end())));
    }

    /** The first and the last offset of the lines that are drawn; empty before the first layout. */
    public final Optional<Span> inView() {
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (int line : lineNodes().mapToInt(node -> (Integer) node.getUserData()).toArray()) {
            first = Math.min(first, line);
            last = Math.max(last, line);
        }
        if (last < 0 || text().isEmpty()) {
            return Optional.empty();
        }
        var lines = text().get().lines();
        return Optional.of(new Span(lines.start(first), lines.end(Math.min(last, lines.count() - 1))));
    }

    /**
     * The visible range of the text, long lines cut by the visible part of their height; empty before the first layout.
     */
    public final Optional<Span> visible() {
        var lines = text().map(FrozenTextModel::lines);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (var node : lineNodes().toList()) {
            var box = sceneToLocal(node.localToScene(node.getBoundsInLocal()));
            int line = (Integer) node.getUserData();
            if (line < lines.get().count() && box.getMaxY() > 0 && box.getMinY() < getHeight()) {
                int start = lines.get().start(line);
                int length = lines.get().end(line) - start;
                double height = Math.max(1, box.getHeight());
                first = Math.min(first, start + (int) (length * Math.max(0, -box.getMinY()) / height));
                last = Math.max(last, start
                        + (int) (length * Math.min(height, getHeight() - box.getMinY()) / height));
            }
        }
        return last < first ? Optional.empty() : Optional.of(new Span(first, last));
    }

    /** Brings a stretch into view with the next drawing. */
    public final void reveal(Span span) {
        reveal(span, Double.NaN);
    }

    /**
     * As {@link #reveal(Span)}, its top at a height in pixels from the top of this area; not a number for the usual.
     */
    public final void reveal(Span span, double height) {
        scroller.request(span, height);
    }

    /** Brings the requested place into view, at a third of the height; true if something moved. */
    public final boolean revealNow() {
        return scroller.now();
    }

    /** Selects a place without notice of selections on the way there. */
    final void selectAt(TextPos place, Runnable way) {
        onTheWay = true;
        way.run();
        select(place);
        onTheWay = false;
        selected.run();
    }

    /** Selects a stretch of any text and brings the line in which it begins to a third of the height. */
    public final void selectInView(TextPos start, TextPos end) {
        if (getSkin() == null || getHeight() < 1) {
            return;
        }
        select(start);
        requestLayout();
        layout();
        lineNodes().filter(node -> node.getUserData().equals(start.index())).findFirst()
                .ifPresent(node -> scroll(top(node) - getHeight() * PassageScroller.PLACE));
        select(start, end);
        layout();
    }

    /** The bounds of the caret, or of its line if that has no words; empty if that is not drawn. */
    public final Optional<Double> topOfCaret() {
        return lookup(".caret") instanceof Path caret && !caret.getElements().isEmpty()
                ? Optional.of(top(caret))
                : lineNodes().filter(node -> getCaretPosition() != null
                        && node.getUserData().equals(getCaretPosition().index())).findFirst().map(this::top);
    }

    private double top(Node node) {
        return sceneToLocal(node.localToScene(node.getBoundsInLocal())).getMinY();
    }

    final Stream<Node> lineNodes() {
        return lookupAll(".line-node").stream().filter(node -> node.getUserData() instanceof Integer);
    }

    /** UTF-16 offset of the line that stands where {@link #reveal} puts lines; 0 before the first layout. */
    public final int place() {
        var lines = text().map(FrozenTextModel::lines);
        return lines.isEmpty()
                ? 0
                : lineNodes().filter(node -> top(node) <= getHeight() * PassageScroller.PLACE + ABOVE_LINE)
                        .mapToInt(node -> (Integer) node.getUserData()).filter(line -> line < lines.get().count()).max()
                        .stream().map(lines.get()::start).findFirst().orElse(0);
    }

    /** Scrolls by pixels, down if positive: the control does so exactly for what looks like a touch pad. */
    final void scroll(double pixels) {
        var content = lookup(".content");
        if (content != null && isLaidOut()) {
            content.fireEvent(event(ScrollEvent.SCROLL_STARTED, 0));
            content.fireEvent(event(ScrollEvent.SCROLL, -pixels));
            content.fireEvent(event(ScrollEvent.SCROLL_FINISHED, 0));
        }
    }

    /**
     * Whether there are lines to be scrolled. The control throws (NullPointerException in CellArrangement.moveOrigin)
     * where it is scrolled before it has made any: without height, or with a text that was not drawn yet. A wheel that
     * turns while a pane opens does so too.
     */
    public final boolean isLaidOut() {
        return getHeight() >= 1 && getWidth() >= 1 && getModel() != null && lineNodes().findAny().isPresent();
    }

    private static ScrollEvent event(EventType<ScrollEvent> type, double delta) {
        return new ScrollEvent(type, 0, 0, 0, 0, false, false, false, false, true, false, 0, delta, 0, delta,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 1, null);
    }
}
