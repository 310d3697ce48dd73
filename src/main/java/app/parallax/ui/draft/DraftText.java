package app.parallax.ui.draft;

import app.parallax.text.BinarySearch;
import app.parallax.text.Span;
import app.parallax.text.draft.DraftRow;
import app.parallax.ui.common.reading.FrozenTextModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jfx.incubator.scene.control.richtext.model.RichParagraph;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;

/** The text of a draft with its checked words. */
final class DraftText extends FrozenTextModel {
    /** Style class of checked words; {@code d-N} beside it has the number of the row. */
    static final String ITEM = "draft-item";
    private static final String NUMBER = "d-";

    private List<DraftRow> rows = List.of();
    private int current = -1;

    DraftText(String text, Function<String, StyleAttributeMap> wordsOf) {
        super(text, wordsOf);
    }

    List<DraftRow> rows() {
        return rows;
    }

    /** Sets the rows, by place. */
    void setRows(List<DraftRow> found) {
        if (!found.equals(rows)) {
            boolean same = rows.size() == found.size();
            for (int i = 0; same && i < found.size(); i++) {
                same = span(rows.get(i)).equals(span(found.get(i)));
            }
            rows = List.copyOf(found);
            if (!same) {
                current = -1;
                redraw();
            }
        }
    }

    /** Chooses the row whose words {@link DraftMarks} highlights, empty for none; the text is not drawn again. */
    void setCurrent(Optional<DraftRow> row) {
        current = row.map(each -> number(span(each))).orElse(-1);
    }

    /** Returns the number of the highlighted row, -1 for none. */
    int current() {
        return current;
    }

    static Span span(DraftRow row) {
        return row.finding().item().span();
    }

    /** Returns the row whose words contain an offset or end there. */
    Optional<DraftRow> rowAt(int offset) {
        int number = at(offset);
        return number < 0 ? Optional.empty() : Optional.of(rows.get(number));
    }

    /** Returns the number of the row of some words, -1 if there is none. */
    int number(Span words) {
        int number = firstEndingAfter(words.start());
        return number < rows.size() && span(rows.get(number)).equals(words) ? number : -1;
    }

    private int at(int offset) {
        int number = firstEndingAfter(offset - 1);
        return number < rows.size() && span(rows.get(number)).start() <= offset ? number : -1;
    }

    private int firstEndingAfter(int offset) {
        return BinarySearch.first(rows.size(), i -> span(rows.get(i)).end() > offset);
    }

    @Override
    protected void decorate(RichParagraph.Builder paragraph, int start, int end) {
        for (int i = firstEndingAfter(start); i < rows.size() && span(rows.get(i)).start() < end; i++) {
            int from = Math.max(span(rows.get(i)).start(), start) - start;
            int to = Math.min(span(rows.get(i)).end(), end) - start;
            paragraph.addHighlight(from, to - from, ITEM, NUMBER + i);
        }
    }

    /** Returns the row number in the style classes of a highlight. */
    static Optional<Integer> numberOf(List<String> styleClasses) {
        return styleClasses.stream().filter(name -> name.startsWith(NUMBER)).findFirst()
                .map(name -> Integer.parseInt(name, NUMBER.length(), name.length(), 10));
    }
}
