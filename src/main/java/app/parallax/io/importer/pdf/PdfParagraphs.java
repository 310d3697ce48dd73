package app.parallax.io.importer.pdf;

import app.parallax.text.PageVocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Joins lines into paragraphs: a new one begins at a short line before, an indent, a larger distance or another font
 * size. Hyphenated words are joined.
 */
final class PdfParagraphs {
    private static final Pattern END = Pattern.compile(".*[.!?…:;。！？؟][\\p{Pe}\\p{Pf}\"'”’»]*$", Pattern.DOTALL);
    /** A line that names an author, which ends no sentence. */
    private static final Pattern BYLINE = Pattern
            .compile("(?iu)(" + PageVocabulary.of("byline") + ")\\s+[\\p{Lu}\\p{Lo}].{0,80}");
    private static final Pattern ITEM = Pattern.compile("^([•●▪■◦‣–—-]|\\(?\\d{1,2}[.)])\\s.*", Pattern.DOTALL);
    private static final Pattern HYPHENATED = Pattern.compile("(?<!\\p{L})\\p{L}++(?:-\\p{L}++)++");

    private final List<String> done = new ArrayList<>();
    private final Set<String> compounds = new HashSet<>();
    private final StringBuilder open = new StringBuilder();
    private float size;
    private boolean wasLast;

    /**
     * Returns the text of some columns, with blank lines between paragraphs.
     *
     * @param columns in reading order, over all pages
     */
    static String of(List<PdfColumns.Column> columns) {
        var paragraphs = new PdfParagraphs();
        for (var column : columns) {
            for (var line : column.lines()) {
                var words = HYPHENATED.matcher(line.text());
                while (words.find()) {
                    paragraphs.compounds.add(words.group().toLowerCase(Locale.ROOT));
                }
            }
        }
        columns.forEach(paragraphs::add);
        paragraphs.close();
        return String.join("\n\n", paragraphs.done);
    }

    private void add(PdfColumns.Column column) {
        var lines = column.lines();
        float left = Float.MAX_VALUE;
        float right = 0;
        for (var line : lines) {
            left = Math.min(left, line.left());
            right = Math.max(right, line.right());
        }
        float pitch = pitch(lines);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.text().isEmpty()) {
                continue;
            }
            var before = i == 0 ? null : lines.get(i - 1);
            if (before == null ? !continues(line) : begins(line, before, left, right, pitch)) {
                close();
            }
            append(line.text());
            size = line.size();
        }
        wasLast = true;
    }

    /**
     * Whether a paragraph continues in the next column or page: it has not ended, and the next line does not begin a
     * new one.
     */
    private boolean continues(TextLine line) {
        if (open.isEmpty() || !wasLast || Math.abs(line.size() - size) > 0.08f * size) {
            return false;
        }
        boolean ended = END.matcher(open).matches();
        int first = line.text().codePointAt(0);
        return endsInHyphen(open) || (!ended && (!Character.isUpperCase(first) || open.length() > 200)
                && !ITEM.matcher(line.text()).matches());
    }

    private static boolean begins(TextLine line, TextLine before, float left, float right, float pitch) {
        float em = line.size();
        float step = line.base() - before.base();
        if (Math.abs(em - before.size()) > 0.12f * Math.max(em, before.size()) || step > 1.35f * pitch) {
            return true;
        }
        if (ITEM.matcher(line.text()).matches() && line.left() <= before.left() + 0.5f * em) {
            return true;
        }
        boolean indented = line.left() - left > 0.7f * em && line.left() - before.left() > 0.7f * em
                && line.left() - left < 6 * em;
        boolean hanging = ITEM.matcher(before.text()).matches();
        if (indented && !hanging) {
            return true;
        }
        boolean rtl = Character.getDirectionality(line.text().codePointAt(0)) == Character.DIRECTIONALITY_RIGHT_TO_LEFT;
        float room = rtl ? before.left() - left : right - before.right();
        float next = line.words().getFirst().right() - line.words().getFirst().left();
        boolean isShort = room > Math.max(0.12f * (right - left), next + em);
        return isShort && (END.matcher(before.text()).matches()
                || (room > 0.4f * (right - left) && BYLINE.matcher(before.text()).matches()));
    }

    /** Returns the usual distance of lines: the median. */
    private static float pitch(List<TextLine> lines) {
        var steps = new ArrayList<Float>();
        for (int i = 1; i < lines.size(); i++) {
            float step = lines.get(i).base() - lines.get(i - 1).base();
            if (step > 0.5f * lines.get(i).size()) {
                steps.add(step);
            }
        }
        steps.sort(null);
        return steps.isEmpty() ? Float.MAX_VALUE : steps.get((steps.size() - 1) / 2);
    }

    private static boolean endsInHyphen(CharSequence text) {
        int length = text.length();
        if (length < 2) {
            return false;
        }
        char last = text.charAt(length - 1);
        return last == '\u00ad' || ((last == '-' || last == '\u2010') && Character.isLetter(text.charAt(length - 2)));
    }

    private void append(String line) {
        if (open.isEmpty()) {
            open.append(line);
            return;
        }
        int first = line.codePointAt(0);
        if (!endsInHyphen(open)) {
            open.append(withoutSpaces(open, first) ? "" : " ").append(line);
            return;
        }
        boolean soft = open.charAt(open.length() - 1) == '\u00ad';
        if (soft || (Character.isLowerCase(first) && !isCompound(line))) {
            open.setLength(open.length() - 1);
        }
        open.append(line);
    }

    /** Whether no space is needed, as between Chinese or Japanese characters. */
    private static boolean withoutSpaces(CharSequence before, int next) {
        return ideographic(Character.codePointBefore(before, before.length())) && ideographic(next);
    }

    private static boolean ideographic(int c) {
        return Character.isIdeographic(c) || (c >= 0x3000 && c <= 0x30FF) || (c >= 0xFF00 && c <= 0xFF60);
    }

    /** Whether the hyphen belongs to the word, because the same compound occurs within a line elsewhere. */
    private boolean isCompound(String line) {
        int from = open.length() - 1;
        while (from > 0 && (Character.isLetter(open.charAt(from - 1)) || open.charAt(from - 1) == '-')) {
            from--;
        }
        int to = 0;
        while (to < line.length() && Character.isLetter(line.charAt(to))) {
            to++;
        }
        return compounds.contains((open.substring(from) + line.substring(0, to)).toLowerCase(Locale.ROOT));
    }

    private void close() {
        var text = open.toString().strip();
        if (!text.isEmpty()) {
            done.add(text);
        }
        open.setLength(0);
        wasLast = false;
    }
}
