package app.parallax.ui.document;

import app.parallax.model.Mark;
import app.parallax.text.Span;
import app.parallax.ui.common.reading.FrozenTextModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jfx.incubator.scene.control.richtext.model.RichParagraph;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;

/** A frozen text with its marks for the text area: paragraphs are made when they are shown. */
final class ArticleModel extends FrozenTextModel {
    /** Style class of every highlight; {@code p-N} beside it is the number of the mark in {@link #spans}. */
    static final String HIGHLIGHT = "hl";
    /** The style class of every search match; the current one also has {@code current}. */
    static final String HIT = "hit";

    private final Function<Mark, String> styleOf;
    private SortedMarks spans = new SortedMarks(List.of());
    private List<Span> boilerplate = List.of();
    private List<Span> proposals = List.of();
    private List<Span> shared = List.of();
    private List<Span> times = List.of();
    private HitHighlights hits = HitHighlights.NONE;

    /**
     * @param text the frozen text
     * @param styleOf returns the style class of a mark's colour
     * @param wordsOf returns the text attributes of a style class
     */
    ArticleModel(String text, Function<Mark, String> styleOf, Function<String, StyleAttributeMap> wordsOf) {
        super(text, wordsOf);
        this.styleOf = styleOf;
    }

    SortedMarks spans() {
        return spans;
    }

    /** Sets the marks, sorted by start, the longer first. */
    void setMarks(List<Mark> marks) {
        spans = new SortedMarks(marks);
        redraw();
    }

    /**
     * Sets the boilerplate, which is shown faint, and the suggested boilerplate, shown with a dashed border; both by
     * start.
     */
    void setBoilerplate(List<Span> marked, List<Span> proposed) {
        boilerplate = List.copyOf(marked);
        proposals = List.copyOf(proposed);
        redraw();
    }

    /** Sets the shared wording, shown with dotted lines. */
    void setShared(List<Span> words) {
        if (!words.equals(shared)) {
            shared = List.copyOf(words);
            redraw();
        }
    }

    /** Sets the time expressions, shown with faint lines. */
    void setTimes(List<Span> words) {
        if (!words.equals(times)) {
            times = List.copyOf(words);
            redraw();
        }
    }

    HitHighlights hits() {
        return hits;
    }

    /** Sets the search matches; if only the current one changes, only two lines are drawn again. */
    void setHits(HitHighlights found) {
        var before = hits;
        hits = found;
        if (!before.spans().equals(found.spans())) {
            redraw();
        } else {
            before.currentSpan().ifPresent(this::redraw);
            found.currentSpan().ifPresent(this::redraw);
        }
    }

    @Override
    protected void addText(RichParagraph.Builder paragraph, String text, int start) {
        int end = start + text.length();
        int done = start;
        for (var faint : within(boilerplate, start, end)) {
            addWords(paragraph, text.substring(done - start, Math.max(done, faint.start()) - start), false);
            addWords(paragraph,
                    text.substring(Math.max(done, faint.start()) - start, Math.max(done, faint.end()) - start),
                    true);
            done = Math.max(done, faint.end());
        }
        addWords(paragraph, text.substring(done - start), false);
    }

    @Override
    protected void decorate(RichParagraph.Builder paragraph, int start, int end) {
        for (var proposed : within(proposals, start, end)) {
            paragraph.addHighlight(proposed.start() - start, proposed.length(), "boilerplate-proposal");
        }
        for (int number : spans.overlapping(start, end)) {
            var mark = spans.mark(number);
            int from = Math.max(mark.passage().start(), start) - start;
            int to = Math.min(mark.passage().end(), end) - start;
            paragraph.addHighlight(from, to - from, HIGHLIGHT, styleOf.apply(mark), "p-" + number);
        }
        for (var time : within(times, start, end)) {
            paragraph.addWavyUnderline(time.start() - start, time.length(), "time-expression");
        }
        for (var same : within(shared, start, end)) {
            paragraph.addWavyUnderline(same.start() - start, same.length(), "shared-wording");
        }
        for (var hit : hits.overlapping(start, end)) {
            int from = Math.max(hit.start(), start) - start;
            int to = Math.min(hit.end(), end) - start;
            if (hits.isCurrent(hit)) {
                paragraph.addHighlight(from, to - from, HIT, "current");
            } else {
                paragraph.addHighlight(from, to - from, HIT);
            }
        }
    }

    /** Returns the parts of spans, ordered by start, within a line. */
    private static List<Span> within(List<Span> all, int start, int end) {
        return all.stream().filter(each -> each.start() < end && start < each.end())
                .map(each -> new Span(Math.max(start, each.start()), Math.min(end, each.end()))).toList();
    }

    /** The number that a highlight's style classes name. */
    static Optional<Integer> numberOf(List<String> styleClasses) {
        return styleClasses.stream().filter(name -> name.startsWith("p-")).findFirst()
                .map(name -> Integer.parseInt(name, 2, name.length(), 10));
    }
}
