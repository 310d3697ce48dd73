package app.parallax.ui.document;

import app.parallax.text.BinarySearch;
import app.parallax.text.Differences.Kind;
import app.parallax.text.Differences.Part;
import app.parallax.text.Span;
import app.parallax.ui.common.TextSegments;
import app.parallax.ui.common.reading.FrozenTextModel;
import app.parallax.ui.common.reading.TextLines;
import java.util.ArrayList;
import java.util.List;
import jfx.incubator.scene.control.richtext.StyleResolver;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.RichParagraph;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;
import jfx.incubator.scene.control.richtext.model.StyledTextModelViewOnlyBase;

/**
 * The model of a text area: two versions merged into one text; removed text is struck through, added text underlined.
 * Lines are built when they are shown.
 */
final class DifferenceModel extends StyledTextModelViewOnlyBase {
    private static final StyleAttributeMap PARAGRAPH = StyleAttributeMap.builder().setLineSpacing(5.5).setSpaceBelow(4)
            .build();

    private final TextLines lines;
    private final List<Piece> pieces;
    private final List<Span> places;

    /** A range of the merged text. */
    private record Piece(Kind kind, Span span) {}

    private DifferenceModel(String text, List<Piece> pieces, List<Span> places) {
        this.lines = new TextLines(text);
        this.pieces = pieces;
        this.places = places;
    }

    /** Merges two versions; thread-safe. */
    static DifferenceModel of(String before, String after, List<Part> parts) {
        var text = new StringBuilder();
        var pieces = new ArrayList<Piece>();
        var places = new ArrayList<Span>();
        for (var part : parts) {
            int start = text.length();
            text.append(part.span().of(part.kind() == Kind.REMOVED ? before : after));
            var span = new Span(start, text.length());
            pieces.add(new Piece(part.kind(), span));
            if (part.kind() != Kind.SAME) {
                if (!places.isEmpty() && places.getLast().end() == start) {
                    span = new Span(places.removeLast().start(), span.end());
                }
                places.add(span);
            }
        }
        return new DifferenceModel(text.toString(), List.copyOf(pieces), List.copyOf(places));
    }

    /** Returns the differences in text order; a replacement is one. */
    List<Span> places() {
        return places;
    }

    TextLines lines() {
        return lines;
    }

    void redraw() {
        fireStyleChangeEvent(TextPos.ZERO, getDocumentEnd());
    }

    @Override
    public int size() {
        return lines.count();
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
        paragraph.setParagraphAttributes(PARAGRAPH);
        int start = lines.start(line);
        int end = lines.end(line);
        var text = lines.line(line);
        for (int i = firstEndingAfter(start); i < pieces.size() && pieces.get(i).span.start() < end; i++) {
            var piece = pieces.get(i);
            int from = Math.max(piece.span.start(), start) - start;
            int to = Math.min(piece.span.end(), end) - start;
            for (var segment : TextSegments.of(text.substring(from, to), "Source Serif 4")) {
                paragraph.addWithStyleNames(segment.text(), FrozenTextModel.styleOfFamily(segment.family(), false),
                        style(piece.kind));
            }
            if (piece.kind != Kind.SAME) {
                paragraph.addHighlight(from, to - from, style(piece.kind) + "-ground");
            }
        }
        return paragraph.build();
    }

    private static String style(Kind kind) {
        return switch (kind) {
            case SAME -> "same";
            case REMOVED -> "removed";
            case ADDED -> "added";
        };
    }

    private int firstEndingAfter(int offset) {
        return BinarySearch.first(pieces.size(), i -> pieces.get(i).span.end() > offset);
    }

    @Override
    public StyleAttributeMap getStyleAttributeMap(StyleResolver resolver, TextPos position) {
        return StyleAttributeMap.EMPTY;
    }
}
