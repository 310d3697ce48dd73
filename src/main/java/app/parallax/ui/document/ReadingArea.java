package app.parallax.ui.document;

import app.parallax.text.Span;
import app.parallax.ui.common.ArrowKeys;
import app.parallax.ui.common.CaretBlink;
import app.parallax.ui.common.FloatingScrollBar;
import java.util.ArrayList;
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

/**
 * The text area of a pane, with functions that the incubator's control lacks: positions of marks, and scrolling to a
 * place.
 */
final class ReadingArea extends RichTextArea {
    /** The width in pixels that the control reserves at the left for nodes beside the lines. */
    private static final double GUTTER = 11;
    private static final double NARROWEST_SIDE = 37;
    private static final double WIDEST_COLUMN = 560;
    /** The largest fraction of the width that stripes may take on each side. */
    private static final double MOST_FOR_STRIPES = 0.14;
    /** The number of pixels by which a mark may extend above its line, less than any line height. */
    private static final double ABOVE_LINE = 8;

    /** The control's functions for editing, whose keys belong to the window's commands here. */
    private static final List<FunctionTag> WRITING = List.of(Tag.UNDO, Tag.REDO, Tag.DELETE, Tag.BACKSPACE, Tag.CUT,
            Tag.PASTE, Tag.PASTE_PLAIN_TEXT, Tag.DELETE_PARAGRAPH, Tag.DELETE_PARAGRAPH_START,
            Tag.DELETE_WORD_NEXT_END, Tag.DELETE_WORD_NEXT_START, Tag.DELETE_WORD_PREVIOUS, Tag.INSERT_LINE_BREAK,
            Tag.INSERT_TAB, Tag.COPY);

    private double stripes;
    private final PassageScroller reveal = new PassageScroller(this);
    private boolean onTheWay;
    private int readingSize = 100;
    private Runnable selected = () -> {
    };
    private final Map<String, StyleAttributeMap> words = new HashMap<>();

    ReadingArea() {
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

    /** Adds a node without width beside each drawn line, to determine the visible lines. */
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

    /** Returns equal padding on both sides: with unequal ones the control misplaces mouse positions. */
    private static Insets padding(double width, double stripes) {
        double narrowest = Math.max(NARROWEST_SIDE, Math.min(stripes - GUTTER, Math.floor(width * MOST_FOR_STRIPES)));
        double beside = Math.max(narrowest, Math.floor((width - WIDEST_COLUMN) / 2));
        return new Insets(18, beside, 40, beside);
    }

    /** Reserves width for stripes left of the text, as far as possible. */
    void setStripes(double pixels) {
        if (pixels != stripes) {
            stripes = pixels;
            pad();
        }
    }

    /** Applies the padding with the next layout; the control would lay out at once and again. */
    private void pad() {
        var room = padding(getWidth(), stripes);
        article().ifPresentOrElse(text -> text.withoutLines(() -> setContentPadding(room)),
                () -> setContentPadding(room));
    }

    /** Puts the caret at the beginning of a text without one; done together with the text, it would lay out again. */
    void showCaret() {
        if (getSelection() == null && isLaidOut()) {
            select(TextPos.ZERO);
        }
    }

    /** Shows a text, or none; it is laid out once, with the next pulse. */
    void showText(@Nullable StyledTextModel text) {
        OneLayout.of(this, text);
    }

    /**
     * Returns the text attributes of a style class, computed once; given the class, the control computes them for each
     * segment.
     */
    StyleAttributeMap wordsOf(String styleClass) {
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
    void setReadingSize(int percent) {
        readingSize = percent;
    }

    /** Draws the text anew after a change of theme or size. */
    void restyle() {
        words.clear();
        article().ifPresent(ArticleModel::redraw);
    }

    /** Shows layers over the text as long as the text is shown. */
    void showWith(Node... layers) {
        List.of(layers).forEach(layer -> layer.visibleProperty().bind(visibleProperty()));
    }

    /** Returns the left edge of the text in this control's coordinates. */
    double textLeft() {
        return GUTTER + getContentPadding().getLeft();
    }

    Optional<ArticleModel> article() {
        return getModel() instanceof ArticleModel article ? Optional.of(article) : Optional.empty();
    }

    /** Sets the listener of selections; not called for selections on the way to a revealed place. */
    void onSelection(Runnable work) {
        selected = work;
        selectionProperty().subscribe(selection -> {
            if (!onTheWay) {
                work.run();
            }
        });
    }

    /** Returns the selected range; a caret is an empty one. */
    Optional<Span> selected() {
        var selection = getSelection();
        return selection == null
                ? Optional.empty()
                : article().map(article -> new Span(
                        article.lines().offset(selection.getMin()), article.lines().offset(selection.getMax())));
    }

    /** Returns the UTF-16 offset at a screen position; empty without a text or window. */
    Optional<Integer> offsetAt(double screenX, double screenY) {
        if (getSkin() == null || getScene() == null || getScene().getWindow() == null) {
            return Optional.empty();
        }
        var position = getTextPosition(screenX, screenY);
        return position == null ? Optional.empty() : article().map(article -> article.lines().offset(position));
    }

    /** Returns the bounds of the caret on the screen; empty if it is not visible. */
    Optional<Bounds> caretOnScreen() {
        var caret = lookup(".caret");
        return caret == null || getScene() == null || getScene().getWindow() == null
                ? Optional.empty()
                : Optional.ofNullable(caret.localToScreen(caret.getBoundsInLocal()));
    }

    /** Puts the caret before an offset. */
    void caret(int offset) {
        select(new Span(offset, offset));
    }

    void select(Span span) {
        article().ifPresent(article -> select(article.lines().position(span.start()),
                article.lines().position(span.end())));
    }

    /** Returns the visible marks in text order, in the coordinates of a layer. */
    List<MarkInView> marksInView(Node layer) {
        var article = article();
        if (article.isEmpty()) {
            return List.of();
        }
        var boxes = new HashMap<Integer, List<Bounds>>();
        for (var node : lookupAll("." + ArticleModel.HIGHLIGHT)) {
            if (node instanceof Path path) {
                ArticleModel.numberOf(path.getStyleClass()).ifPresent(number -> boxes
                        .computeIfAbsent(number, n -> new ArrayList<>()).addAll(MarkInView.boxes(path, layer)));
            }
        }
        var spans = article.get().spans();
        return boxes.entrySet().stream().filter(each -> each.getKey() < spans.size() && !each.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new MarkInView(each.getKey(), spans.mark(each.getKey()),
                        each.getValue().stream()
                                .sorted((one, other) -> Double.compare(one.getMinY(), other.getMinY())).toList()))
                .toList();
    }

    /** Returns the first and last offset of the drawn lines; empty before the first layout. */
    Optional<Span> inView() {
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (int line : lineNodes().mapToInt(node -> (Integer) node.getUserData()).toArray()) {
            first = Math.min(first, line);
            last = Math.max(last, line);
        }
        if (last < 0 || article().isEmpty()) {
            return Optional.empty();
        }
        var lines = article().get().lines();
        return Optional.of(new Span(lines.start(first), lines.end(Math.min(last, lines.count() - 1))));
    }

    /**
     * Returns the visible range, where long lines are cut in proportion to their visible height; empty before the first
     * layout.
     */
    Optional<Span> visible() {
        var lines = article().map(ArticleModel::lines);
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

    /** Scrolls to a range with the next drawing. */
    void reveal(Span span) {
        reveal(span, Double.NaN);
    }

    /**
     * Scrolls to a range as {@link #reveal(Span)} does.
     *
     * @param height distance of its top from the top of this area in pixels; NaN for the default
     */
    void reveal(Span span, double height) {
        reveal.request(span, height);
    }

    /** Scrolls to the requested range now, to a third of the height; returns whether anything moved. */
    boolean revealNow() {
        return reveal.now();
    }

    /** Selects a place without notifying of intermediate selections. */
    void selectAt(TextPos place, Runnable way) {
        onTheWay = true;
        way.run();
        select(place);
        onTheWay = false;
        selected.run();
    }

    /** Selects a range of any text and scrolls its first line to a third of the height. */
    void selectInView(TextPos start, TextPos end) {
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

    /** Returns the top of the caret, or of its line if that is empty; empty if it is not drawn. */
    Optional<Double> topOfCaret() {
        return lookup(".caret") instanceof Path caret && !caret.getElements().isEmpty()
                ? Optional.of(top(caret))
                : lineNodes().filter(node -> getCaretPosition() != null
                        && node.getUserData().equals(getCaretPosition().index())).findFirst().map(this::top);
    }

    private double top(Node node) {
        return sceneToLocal(node.localToScene(node.getBoundsInLocal())).getMinY();
    }

    Stream<Node> lineNodes() {
        return lookupAll(".line-node").stream().filter(node -> node.getUserData() instanceof Integer);
    }

    /** Returns the UTF-16 offset of the line at the place of {@link #reveal}; 0 before the first layout. */
    int place() {
        var lines = article().map(ArticleModel::lines);
        return lines.isEmpty()
                ? 0
                : lineNodes().filter(node -> top(node) <= getHeight() * PassageScroller.PLACE + ABOVE_LINE)
                        .mapToInt(node -> (Integer) node.getUserData()).filter(line -> line < lines.get().count()).max()
                        .stream().map(lines.get()::start).findFirst().orElse(0);
    }

    /** Scrolls by pixels, down if positive, as a touch pad does: only then is the control exact. */
    void scroll(double pixels) {
        var content = lookup(".content");
        if (content != null && isLaidOut()) {
            content.fireEvent(event(ScrollEvent.SCROLL_STARTED, 0));
            content.fireEvent(event(ScrollEvent.SCROLL, -pixels));
            content.fireEvent(event(ScrollEvent.SCROLL_FINISHED, 0));
        }
    }

    /**
     * Whether there are lines to scroll. The control throws (NullPointerException in CellArrangement.moveOrigin) when
     * it is scrolled before it has created any: at zero height, or with a text that was not drawn yet, as by a wheel
     * while a pane opens.
     */
    boolean isLaidOut() {
        return getHeight() >= 1 && getWidth() >= 1 && getModel() != null && lineNodes().findAny().isPresent();
    }

    private static ScrollEvent event(EventType<ScrollEvent> type, double delta) {
        return new ScrollEvent(type, 0, 0, 0, 0, false, false, false, false, true, false, 0, delta, 0, delta,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 1, null);
    }
}
