package app.parallax.io.importer.pdf;

import java.util.Comparator;
import java.util.List;

/**
 * A line of a column.
 *
 * @param words from left to right, at least one
 */
record TextLine(List<PdfWord> words, String text) {
    TextLine {
        words = List.copyOf(words);
    }

    static TextLine of(List<PdfWord> words) {
        var sorted = words.stream().sorted(Comparator.comparingDouble(PdfWord::left)).toList();
        var text = new StringBuilder();
        for (var word : sorted) {
            text.append(text.isEmpty() ? "" : " ").append(word.text());
        }
        return new TextLine(sorted, LetterDirection.logical(text.toString()).strip());
    }

    float left() {
        return words.getFirst().left();
    }

    float right() {
        float right = left();
        for (var word : words) {
            right = Math.max(right, word.right());
        }
        return right;
    }

    float base() {
        return words.getFirst().base();
    }

    /** Returns the font size of its longest word. */
    float size() {
        float size = 0;
        int most = -1;
        for (var word : words) {
            if (word.text().length() > most) {
                most = word.text().length();
                size = word.size();
            }
        }
        return size;
    }
}
