package app.parallax.ui.document;

import app.parallax.model.DisplaySanitizer;
import app.parallax.model.Mark;
import app.parallax.text.Span;
import app.parallax.ui.common.TextSegments;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.text.TextAlignment;
import jfx.incubator.scene.control.richtext.StyleResolver;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.RichParagraph;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;
import jfx.incubator.scene.control.richtext.model.StyledTextModelViewOnlyBase;

/** The model of a text area: a frozen text with its highlights; paragraphs are built when they are shown. */
final class ArticleModel extends StyledTextModelViewOnlyBase {
    /** The style class of every highlight; {@code p-N} beside it gives the index of the mark in {@link #spans}. */
    static final String HIGHLIGHT = "hl";
    /** The style class of every search match; the current one also has {@code current}. */
    static final String HIT = "hit";
    private static final double LINE_SPACING = 5.5;
    private static final StyleAttributeMap PARAGRAPH = StyleAttributeMap.builder().setLineSpacing(LINE_SPACING).build();
    private static final StyleAttributeMap SPACED = StyleAttributeMap.builder().setLineSpacing(LINE_SPACING)
            .setSpaceBelow(8).build();

    private final TextLines lines;
    private final Function<Mark, String> styleOf;
    private final Function<String, StyleAttributeMap> wordsOf;
    private SortedMarks spans = new SortedMarks(List.of());
    private List<Span> boilerplate = List.of();
    private List<Span> proposals = List.of();
    private List<Span> shared = List.of();
    private List<Span> times = List.of();
    private HitHighlights hits = HitHighlights.NONE;
    private boolean lineless;

    /**
     * @param text the frozen text
     * @param styleOf returns the style class of a mark's colour
     * @param wordsOf returns the text attributes of a style class
     */
    ArticleModel(String text, Function<Mark, String> styleOf, Function<String, StyleAttributeMap> wordsOf) {
        this.lines = new TextLines(text);
        this.styleOf = styleOf;
        this.wordsOf = wordsOf;
    }

    TextLines lines() {
        return lines;
    }

    SortedMarks spans() {
        return spans;
    }

    /** Sets the marks, sorted by start, the longer first. */
    void setMarks(List<Mark> marks) {
        spans = new SortedMarks(marks);
        fireStyleChangeEvent(TextPos.ZERO, getDocumentEnd());
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

    private void redraw(Span span) {
        fireStyleChangeEvent(lines.position(span.start()), lines.position(span.end()));
    }

    /** Draws everything again, after a change of theme or size. */
    void redraw() {
        fireStyleChangeEvent(TextPos.ZERO, getDocumentEnd());
    }

    @Override
    public int size() {
        return lineless ? 0 : lines.count();
    }

    /** Runs work during which the text seems to have no lines. */
    void withoutLines(Runnable work) {
        lineless = true;
        try {
            work.run();
        } finally {
            lineless = false;
        }
    }

    @Override
    public String getPlainText(int line) {
        return lines.line(line);
    }

    @Override
    public int getParagraphLength(int line) {
        return lines.end(line) - lines.start(line);
    }

    @Override
    public RichParagraph getParagraph(int line) {
        var paragraph = RichParagraph.builder();
        if (lines.isBlank(line)) {
            return paragraph.addSegment(lines.line(line), wordsOf.apply("reading-blank")).build();
        }
        var text = DisplaySanitizer.ofArticle(lines.line(line));
        boolean spaced = line + 1 < lines.count() && !lines.goesOn(line) && !lines.isBlank(line + 1);
        var attributes = spaced ? SPACED : PARAGRAPH;
        if (TextSegments.startsRightToLeft(text)) {
            // the direction comes from the letters; as an attribute it would misplace highlights and selection
            attributes = attributes.combine(StyleAttributeMap.builder().setTextAlignment(TextAlignment.RIGHT).build());
        }
        paragraph.setParagraphAttributes(attributes);
        int start = lines.start(line);
        int end = lines.end(line);
        int done = start;
        for (var faint : within(boilerplate, start, end)) {
            addWords(paragraph, text.substring(done - start, Math.max(done, faint.start()) - start), false);
            addWords(paragraph,
                    text.substring(Math.max(done, faint.start()) - start, Math.max(done, faint.end()) - start),
                    true);
            done = Math.max(done, faint.end());
        }
        addWords(paragraph, text.substring(done - start), false);
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
        return paragraph.build();
    }

    private void addWords(RichParagraph.Builder paragraph, String words, boolean faint) {
        for (var segment : TextSegments.of(words, faint ? "Inter" : "Source Serif 4")) {
            paragraph.addSegment(segment.text(), wordsOf.apply(styleOfFamily(segment.family(), faint)));
        }
    }

    /** Returns the parts of spans, ordered by start, within a line. */
    private static List<Span> within(List<Span> all, int start, int end) {
        return all.stream().filter(each -> each.start() < end && start < each.end())
                .map(each -> new Span(Math.max(start, each.start()), Math.min(end, each.end()))).toList();
    }

    static String styleOfFamily(String family, boolean faint) {
        var kind = faint ? "boilerplate" : "reading";
        return switch (family) {
            case "Noto Serif Hebrew" -> kind + "-hebrew";
            case "Vazirmatn" -> kind + "-arabic";
            default -> kind;
        };
    }

    /** Returns the index of the mark in a highlight's style classes. */
    static Optional<Integer> numberOf(List<String> styleClasses) {
        return styleClasses.stream().filter(name -> name.startsWith("p-")).findFirst()
                .map(name -> Integer.parseInt(name, 2, name.length(), 10));
    }

    @Override
    public StyleAttributeMap getStyleAttributeMap(StyleResolver resolver, TextPos position) {
        return StyleAttributeMap.EMPTY;
    }
}
