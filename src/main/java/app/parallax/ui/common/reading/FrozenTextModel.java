package app.parallax.ui.common.reading;

import app.parallax.model.DisplaySanitizer;
import app.parallax.text.Span;
import app.parallax.ui.common.TextSegments;
import java.util.function.Function;
import javafx.scene.text.TextAlignment;
import jfx.incubator.scene.control.richtext.StyleResolver;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.RichParagraph;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;
import jfx.incubator.scene.control.richtext.model.StyledTextModelViewOnlyBase;

/**
 * A frozen text for the text area: paragraphs are made when they are shown; subclasses add what stands on the words.
 */
public abstract class FrozenTextModel extends StyledTextModelViewOnlyBase {
    private static final double LINE_SPACING = 5.5;
    private static final StyleAttributeMap PARAGRAPH = StyleAttributeMap.builder().setLineSpacing(LINE_SPACING).build();
    private static final StyleAttributeMap SPACED = StyleAttributeMap.builder().setLineSpacing(LINE_SPACING)
            .setSpaceBelow(8).build();

    private final TextLines lines;
    private final Function<String, StyleAttributeMap> wordsOf;
    private int most = Integer.MAX_VALUE;

    /**
     * Takes a text.
     *
     * @param wordsOf how the words of a style class look
     */
    protected FrozenTextModel(String text, Function<String, StyleAttributeMap> wordsOf) {
        this.lines = new TextLines(text);
        this.wordsOf = wordsOf;
    }

    public final TextLines lines() {
        return lines;
    }

    /** Draws everything anew: after a change of theme or size. */
    public final void redraw() {
        fireStyleChangeEvent(TextPos.ZERO, getDocumentEnd());
    }

    /** Draws the lines of a stretch anew. */
    protected final void redraw(Span span) {
        fireStyleChangeEvent(lines.position(span.start()), lines.position(span.end()));
    }

    @Override
    public final int size() {
        return Math.min(most, lines.count());
    }

    /** Does work during which the text seems to have no lines. */
    final void withoutLines(Runnable work) {
        endingAt(0, work);
    }

    /** Does work during which the text seems to end before a line. */
    final void endingAt(int line, Runnable work) {
        most = line;
        try {
            work.run();
        } finally {
            most = Integer.MAX_VALUE;
        }
    }

    @Override
    public final String getPlainText(int line) {
        return lines.line(line);
    }

    @Override
    public final int getParagraphLength(int line) {
        return lines.end(line) - lines.start(line);
    }

    @Override
    public final RichParagraph getParagraph(int line) {
        var paragraph = RichParagraph.builder();
        if (lines.isBlank(line)) {
            return paragraph.addSegment(lines.line(line), wordsOf.apply("reading-blank")).build();
        }
        var text = DisplaySanitizer.ofArticle(lines.line(line));
        boolean spaced = line + 1 < lines.count() && !lines.goesOn(line) && !lines.isBlank(line + 1);
        var attributes = spaced ? SPACED : PARAGRAPH;
        if (TextSegments.startsRightToLeft(text)) {
            // the direction comes from the letters; set as an attribute too, it misplaces highlights and selection
            attributes = attributes.combine(StyleAttributeMap.builder().setTextAlignment(TextAlignment.RIGHT).build());
        }
        paragraph.setParagraphAttributes(attributes);
        int start = lines.start(line);
        addText(paragraph, text, start);
        decorate(paragraph, start, lines.end(line));
        return paragraph.build();
    }

    /**
     * Adds the words of a line.
     *
     * @param start UTF-16 offset of the line
     */
    protected void addText(RichParagraph.Builder paragraph, String line, int start) {
        addWords(paragraph, line, false);
    }

    /** Adds the highlights of the words of a line, which is given by its UTF-16 offsets. */
    protected abstract void decorate(RichParagraph.Builder paragraph, int start, int end);

    /** Adds words, each in a font of its script. */
    protected final void addWords(RichParagraph.Builder paragraph, String words, boolean faint) {
        for (var segment : TextSegments.of(words, faint ? "Inter" : "Source Serif 4")) {
            paragraph.addSegment(segment.text(), wordsOf.apply(styleOfFamily(segment.family(), faint)));
        }
    }

    /** The style class of words in a font. */
    public static String styleOfFamily(String family, boolean faint) {
        var kind = faint ? "furniture" : "reading";
        return switch (family) {
            case "Noto Serif Hebrew" -> kind + "-hebrew";
            case "Vazirmatn" -> kind + "-arabic";
            default -> kind;
        };
    }

    @Override
    public final StyleAttributeMap getStyleAttributeMap(StyleResolver resolver, TextPos position) {
        return StyleAttributeMap.EMPTY;
    }
}
