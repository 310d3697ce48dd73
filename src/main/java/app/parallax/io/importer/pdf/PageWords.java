package app.parallax.io.importer.pdf;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Extracts the words of a page with their positions, in the direction of most of its letters. */
final class PageWords extends PDFTextStripper {
    /** Minimum gap between words, in font sizes. */
    private static final float SPACE = 0.17f;
    private static final int MOST_LETTERS = 500_000;

    private final long deadline;
    private final Map<Integer, List<TextPosition>> letters = new HashMap<>();
    private final Map<String, Float> seen = new HashMap<>();
    private final Set<COSBase> drawing = Collections.newSetFromMap(new IdentityHashMap<>());
    private int count;
    private int operators;

    /** @param deadline by {@link System#nanoTime}, after which reading stops */
    PageWords(long deadline) {
        this.deadline = deadline;
    }

    /** Thrown when reading exceeds the time limit. */
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Returns the words of a page in no particular order. */
    List<PdfWord> of(PDPage page) throws IOException {
        letters.clear();
        seen.clear();
        count = 0;
        processPage(page);
        var set = letters.values().stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
        return words(set);
    }

    @Override
    protected void writePage() {
        // the letters are collected, not written
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators % 256 == 0 && System.nanoTime() - deadline > 0) {
            throw new TooLongException();
        }
        super.processOperator(operator, operands);
    }

    /** Passes over a form that draws itself: it has no end. */
    @Override
    public void showForm(PDFormXObject form) throws IOException {
        var stream = form.getCOSObject();
        if (drawing.add(stream)) {
            try {
                super.showForm(form);
            } finally {
                drawing.remove(stream);
            }
        }
    }

    /** Skips failed operators, so that one bad picture does not hide the words around it; a timeout is passed on. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException reason)
            throws IOException {
        if (reason instanceof TooLongException) {
            throw reason;
        }
        super.operatorException(operator, operands, reason);
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        var text = letter.getUnicode();
        if (text == null || text.isEmpty() || text.isBlank() || count >= MOST_LETTERS) {
            return;
        }
        if (isNew(letter, text)) {
            count++;
            letters.computeIfAbsent(Math.round(letter.getDir()), key -> new ArrayList<>()).add(letter);
        }
    }

    /** Whether a letter is new; letters drawn twice, for weight or shadow, count once. */
    private boolean isNew(TextPosition letter, String text) {
        float x = letter.getXDirAdj();
        int column = Math.round(x);
        int row = Math.round(letter.getYDirAdj());
        for (int i = column - 1; i <= column + 1; i++) {
            for (int j = row - 1; j <= row + 1; j++) {
                var there = seen.get(text + '@' + i + '@' + j);
                if (there != null && Math.abs(there - x) < 0.3f * letter.getWidthDirAdj()) {
                    return false;
                }
            }
        }
        seen.put(text + '@' + column + '@' + row, x);
        return true;
    }

    /** Groups letters into lines and splits them into words at gaps. */
    private static List<PdfWord> words(List<TextPosition> set) {
        var sorted = new ArrayList<>(set);
        sorted.sort(Comparator.comparingDouble(TextPosition::getYDirAdj));
        var words = new ArrayList<PdfWord>();
        var line = new ArrayList<TextPosition>();
        for (var letter : sorted) {
            if (!line.isEmpty() && letter.getYDirAdj() - line.getFirst().getYDirAdj() > 0.25f * size(line.getFirst())) {
                cut(line, words);
                line.clear();
            }
            line.add(letter);
        }
        cut(line, words);
        return words;
    }

    private static void cut(List<TextPosition> line, List<PdfWord> words) {
        line.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
        var text = new StringBuilder();
        float left = 0;
        float right = 0;
        float base = 0;
        float size = 0;
        for (var letter : line) {
            float start = letter.getXDirAdj();
            if (!text.isEmpty() && start - right > SPACE * Math.min(size, size(letter))) {
                words.add(new PdfWord(left, right, base, size, text.toString()));
                text.setLength(0);
            }
            if (text.isEmpty()) {
                left = start;
                base = letter.getYDirAdj();
                size = size(letter);
                right = start;
            }
            text.append(plain(letter.getUnicode()));
            right = Math.max(right, start + letter.getWidthDirAdj());
        }
        if (!text.isEmpty()) {
            words.add(new PdfWord(left, right, base, size, text.toString()));
        }
    }

    private static float size(TextPosition letter) {
        float size = Math.abs(letter.getFontSizeInPt());
        return size > 0.5f ? size : Math.max(1f, letter.getHeightDir());
    }

    /** Decomposes ligatures and Arabic presentation forms. */
    private static String plain(String letters) {
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            if ((c >= '\uFB00' && c <= '\uFDFF') || (c >= '\uFE70' && c <= '\uFEFE')) {
                return Normalizer.normalize(letters, Normalizer.Form.NFKC);
            }
        }
        return letters.replaceAll("[\\u0000-\\u001f]", "");
    }
}
