package app.parallax.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Guesses the title of a plain-text article; prefers no result to a wrong one. */
public final class HeadingGuess {
    private static final int LONGEST = 200;
    /** A title without a blank line after it is at most this long. */
    private static final int LONGEST_CLOSE = 120;
    private static final int LINES_LOOKED_AT = 4;
    private static final int FEWEST_WORDS = 3;
    private static final int FIRST_WORDS = 10;

    /** The end of a sentence, with closing quotation marks and brackets. */
    private static final Pattern SENTENCE_END = Pattern
            .compile("[.!?…。！？؟۔।։][\\p{Pe}\\p{Pf}\"'”’]*$");
    private static final Pattern BYLINE_OR_ADDRESS = Pattern
            .compile("(?iu)^(" + PageVocabulary.of("byline") + ")\\s+[\\p{Lu}\\p{Lo}].{0,60}$|^(https?://|www\\.).*");
    private static final Pattern INDENTED = Pattern.compile("^[\\s\\p{Zs}].*");

    private HeadingGuess() {}

    /**
     * Guesses the title line: the first short line that ends no sentence and is set apart from the next, after at most
     * a few separate lines of one or two words (navigation of a site).
     *
     * @param text the text of an article, with LF line ends
     * @return the title without surrounding white space; empty if no line is clearly one
     */
    public static Optional<Span> guess(String text) {
        List<Span> lines = lines(text);
        int looked = 0;
        for (int i = 0; i < lines.size() && looked < LINES_LOOKED_AT; i++) {
            String line = lines.get(i).of(text);
            if (line.isBlank()) {
                continue;
            }
            looked++;
            boolean alone = i + 1 < lines.size() && lines.get(i + 1).of(text).isBlank();
            if (alone && words(line) < FEWEST_WORDS && !SENTENCE_END.matcher(line.strip()).find()) {
                continue;
            }
            String next = i + 1 < lines.size() ? lines.get(i + 1).of(text) : "";
            boolean title = looksLikeTitle(line) && hasText(text, lines, i + 1) && (alone || standsOut(line, next)
                    || (BYLINE_OR_ADDRESS.matcher(next.strip()).matches() && hasText(text, lines, i + 2)));
            return title ? Optional.of(stripped(text, lines.get(i))) : Optional.empty();
        }
        return Optional.empty();
    }

    /**
     * Returns the beginning of the first sentence, to name an article that has no title.
     *
     * @return the first ten words of the first line that ends a sentence (else of the first line with words), followed
     *         by … if there are more; empty for a text without words
     */
    public static String firstWords(String text) {
        String first = "";
        for (Span span : lines(text)) {
            String line = span.of(text).strip();
            if (words(line) == 0) {
                continue;
            }
            if (first.isEmpty()) {
                first = line;
            }
            if (words(line) >= FEWEST_WORDS && !INDENTED.matcher(span.of(text)).matches()
                    && SENTENCE_END.matcher(line).find()) {
                first = line;
                break;
            }
        }
        return cut(first);
    }

    private static String cut(String line) {
        String[] words = line.split("[\\s\\p{Zs}]+", FIRST_WORDS + 1);
        if (words.length <= FIRST_WORDS && line.length() <= LONGEST) {
            return line;
        }
        String start = String.join(" ", List.of(words).subList(0, Math.min(words.length, FIRST_WORDS)));
        // A script without spaces has no words to count.
        if (start.length() > LONGEST) {
            start = start.substring(0, Graphemes.floor(start, LONGEST / 2));
        }
        return start.replaceAll("[\\p{Punct}\\p{Pd}\\s&&[^\"')\\]]]+$", "") + "…";
    }

    private static boolean looksLikeTitle(String line) {
        String title = line.strip();
        return title.length() <= LONGEST && words(title) >= FEWEST_WORDS && !INDENTED.matcher(line).matches()
                && !SENTENCE_END.matcher(title).find() && !title.endsWith(",") && !title.endsWith(":")
                && !title.endsWith(";") && !BYLINE_OR_ADDRESS.matcher(title).matches();
    }

    /** Whether a line is a title although no blank line follows: the next line is a longer paragraph. */
    private static boolean standsOut(String line, String next) {
        String body = next.strip();
        return line.strip().length() <= LONGEST_CLOSE && body.length() >= 1.5 * line.strip().length()
                && body.length() >= LONGEST_CLOSE && SENTENCE_END.matcher(body).find()
                && !Character.isLowerCase(body.codePointAt(0));
    }

    private static boolean hasText(String text, List<Span> lines, int from) {
        return lines.subList(from, lines.size()).stream().anyMatch(line -> !line.of(text).isBlank());
    }

    /** Counts the words with a letter; in a loop, because a pattern tries every start of each word. */
    private static int words(String line) {
        int count = 0;
        boolean counted = false;
        for (int i = 0; i < line.length();) {
            int c = line.codePointAt(i);
            if (c == ' ' || (c >= '\t' && c <= '\r')) {
                counted = false;
            } else if (!counted && Character.isLetter(c)) {
                counted = true;
                count++;
            }
            i += Character.charCount(c);
        }
        return count;
    }

    private static List<Span> lines(String text) {
        var lines = new ArrayList<Span>();
        int from = 0;
        // The head of the text is enough.
        while (from <= text.length() && lines.size() < 200) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            lines.add(new Span(from, to));
            from = to + 1;
        }
        return lines;
    }

    private static Span stripped(String text, Span line) {
        String words = line.of(text);
        int leading = words.length() - words.stripLeading().length();
        return new Span(line.start() + leading, line.start() + leading + words.strip().length());
    }
}
