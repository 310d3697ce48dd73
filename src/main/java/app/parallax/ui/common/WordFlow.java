package app.parallax.ui.common;

import app.parallax.model.DisplaySanitizer;
import app.parallax.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/**
 * A wrapping text written by people, in any script. It is the only way to show such text: a wrapping {@code Label}
 * throws on right-to-left words. It is never laid out narrower than its longest right-to-left word, because JavaFX
 * throws when a line ends inside one (see {@link TextSegments}). Colour and size come from style classes as for labels
 * ({@code caption}, {@code quote} …).
 */
public final class WordFlow extends TextFlow {
    /** The style class of bold words, in any script. */
    static final String STRONG = "note-strong";
    /** The style class of words that were searched or read. */
    static final String FOUND = "found";

    private final String family;
    private String text = "";
    private List<String> longest = List.of();
    private double widest;
    private @Nullable Font measured;

    /**
     * Creates a flow.
     *
     * @param family font family of {@link Fonts} for all words that are neither Hebrew nor Arabic
     */
    public WordFlow(String text, String family) {
        this.family = family;
        getStyleClass().add("word-flow");
        setStyle("-fx-font-family: \"" + family + "\";");
        setAccessibleRole(AccessibleRole.TEXT);
        setText(text);
    }

    /** Returns the shown text. */
    public String getText() {
        return text;
    }

    public void setText(String newText) {
        setText(newText, List.of());
    }

    /** Shows another text with highlights in style class {@code found}, which are ordered and disjoint. */
    public void setText(String newText, List<Span> found) {
        setStyledRanges(newText, found.stream().map(span -> new StyledRange(span, FOUND)).toList());
    }

    /**
     * A range of the text with its own style.
     *
     * @param made receives its nodes
     */
    public record StyledRange(Span span, List<String> styleClasses, Consumer<List<Text>> made) {
        public StyledRange(Span span, String styleClass) {
            this(span, List.of(styleClass), words -> {
            });
        }
    }

    /** Shows another text with stretches that look unlike the rest; they come from left to right. */
    public void setStyledRanges(String newText, List<StyledRange> stretches) {
        text = newText;
        var shown = DisplaySanitizer.inPlace(newText);
        setAccessibleText(shown);
        setNodeOrientation(
                TextSegments.startsRightToLeft(shown) ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        var segments = TextSegments.of(shown, family);
        longest = segments.size() < 2 || !TextSegments.runsRightToLeft(shown) ? List.of() : longest(segments);
        measured = null;
        var words = new ArrayList<Text>();
        var ofStretches = new LinkedHashMap<StyledRange, List<Text>>();
        int at = 0;
        int next = 0;
        for (var segment : segments) {
            int end = at + segment.text().length();
            while (next < stretches.size() && stretches.get(next).span.end() <= at) {
                next++;
            }
            cut(segment, at, stretches.subList(next, stretches.size()), words, ofStretches);
            at = end;
        }
        getChildren().setAll(words);
        ofStretches.forEach((stretch, its) -> stretch.made.accept(its));
        if (getWidth() > 0) { // before, it has no width to wrap at, and maybe not its fonts
            widen();
        }
    }

    /** Splits a segment at the ends of ranges. */
    private void cut(TextSegments.Segment segment, int start, List<StyledRange> stretches, List<Text> words,
            Map<StyledRange, List<Text>> ofStretches) {
        int end = start + segment.text().length();
        int at = start;
        for (var stretch : stretches) {
            var span = stretch.span;
            if (span.start() >= end) {
                break;
            }
            if (span.end() > at) {
                int from = Math.max(at, span.start());
                int to = Math.min(end, span.end());
                add(segment, at - start, from - start, words);
                add(segment, from - start, to - start, words).ifPresent(word -> {
                    word.getStyleClass().addAll(stretch.styleClasses);
                    if (stretch.styleClasses.contains(STRONG) || stretch.styleClasses.contains(FOUND)) {
                        strengthen(word, segment.family());
                    }
                    ofStretches.computeIfAbsent(stretch, each -> new ArrayList<>()).add(word);
                });
                at = to;
            }
        }
        add(segment, at - start, end - start, words);
    }

    /** Makes words bold whose family no style class may change; underlined in Arabic, whose font has one weight. */
    private static void strengthen(Text word, String family) {
        if (family.equals(Fonts.HEBREW)) {
            word.setStyle("-fx-font-family: \"" + Fonts.HEBREW_SEMIBOLD + "\";");
        }
        word.setUnderline(family.equals(Fonts.ARABIC));
    }

    private Optional<Text> add(TextSegments.Segment segment, int from, int to, List<Text> words) {
        if (from >= to) {
            return Optional.empty();
        }
        var word = word(new TextSegments.Segment(segment.text().substring(from, to), segment.family()));
        words.add(word);
        return Optional.of(word);
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.max(super.computeMinWidth(height), widest());
    }

    /**
     * Widens a flow that was not laid out yet: after measuring, JavaFX wraps its text at its own width, and a question
     * for its bounds before its layout would end lines inside words.
     */
    private void widen() {
        if (getWidth() < widest()) {
            super.resize(widest(), getHeight());
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        widen();
        return super.computePrefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        widen();
        return super.computePrefHeight(width < 0 ? width : Math.max(width, widest()));
    }

    @Override
    public void resize(double width, double height) {
        super.resize(Math.max(width, widest()), height);
    }

    /** Returns the words that may be the widest: those at least half as long as the longest. */
    private static List<String> longest(List<TextSegments.Segment> segments) {
        int most = segments.stream().mapToInt(segment -> segment.text().length()).max().orElse(0);
        return segments.stream().map(TextSegments.Segment::text).filter(word -> 2 * word.length() >= most).toList();
    }

    /**
     * Returns the width of the widest word in pixels, measured again when the font changes; 0 if all words may wrap.
     */
    private double widest() {
        if (longest.isEmpty()) {
            return 0;
        }
        var font = ((Text) getChildren().getFirst()).getFont();
        if (!font.equals(measured)) {
            measured = font;
            widest = snappedLeftInset() + snappedRightInset() + 1
                    + getChildren().stream().map(Text.class::cast).filter(word -> longest.contains(word.getText()))
                            .mapToDouble(WordFlow::width).max().orElse(0);
        }
        return widest;
    }

    private static double width(Text word) {
        var alone = new Text(word.getText());
        alone.setFont(word.getFont());
        return Math.ceil(alone.getLayoutBounds().getWidth());
    }

    private Text word(TextSegments.Segment segment) {
        var word = new Text(segment.text());
        word.getStyleClass().add("word");
        if (!segment.family().equals(family)) {
            word.setStyle("-fx-font-family: \"" + segment.family() + "\";");
        }
        return word;
    }
}
