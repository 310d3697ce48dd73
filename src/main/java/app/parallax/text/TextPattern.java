package app.parallax.text;

import app.parallax.model.Limit;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern for automatic tagging: words in any order, a phrase, or a regular expression of Java. Case and diacritics
 * count only on request.
 */
public final class TextPattern {
    /** Maximum steps of a regular expression in a text, plus {@link #STEPS_PER_UNIT} per unit: about a second. */
    private static final long STEPS = Limit.EXPRESSION_MILLIONS.value() * 1_000_000L;
    private static final long STEPS_PER_UNIT = 200;

    private final Options options;
    private final Search finding;

    private TextPattern(Options options, Search finding) {
        this.options = options;
        this.finding = finding;
    }

    public enum Kind {
        /** Words, “phrases” and prefixes in the syntax of {@link Query}, each matched by itself. */
        WORDS,
        /** A phrase with its punctuation; any white space between words. */
        PHRASE,
        /** A regular expression, see {@link Pattern}. */
        REGEX
    }

    /**
     * The options of a pattern.
     *
     * @param whole whether matches must begin and end at word boundaries; {@link Kind#WORDS} always do
     * @param matchCase whether letter case counts
     * @param matchMarks whether diacritics count; in a regular expression they always do if case counts
     */
    public record Options(Kind kind, String words, boolean whole, boolean matchCase, boolean matchMarks) {}

    /** Thrown for an invalid regular expression; the message is the description given by {@link Pattern}. */
    public static final class BadPatternException extends Exception {
        private static final long serialVersionUID = 1L;

        BadPatternException(String why, Throwable cause) {
            super(why, cause);
        }
    }

    /** Thrown when a regular expression takes too many steps, as {@code (a+)+b} does. */
    public static final class RunawayException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private interface Search {
        void find(String text, Hits hits, BooleanSupplier stop) throws RunawayException;
    }

    /** Collects at most a given number of spans. */
    private static final class Hits {
        private final List<Span> spans = new ArrayList<>();
        private final String text;
        private final Options options;
        private final int most;

        Hits(String text, Options options, int most) {
            this.text = text;
            this.options = options;
            this.most = most;
        }

        boolean areEnough() {
            return spans.size() >= most;
        }

        void add(int start, int end) {
            if (start >= end || areEnough() || (options.whole && cutsWord(start, end))) {
                return;
            }
            var span = Graphemes.snap(text, start, end);
            if (spans.isEmpty() || spans.getLast().end() <= span.start()) {
                spans.add(span);
            }
        }

        private boolean cutsWord(int start, int end) {
            return (start > 0 && isWord(text.codePointBefore(start)) && isWord(text.codePointAt(start)))
                    || (end < text.length() && isWord(text.codePointBefore(end)) && isWord(text.codePointAt(end)));
        }

        private static boolean isWord(int c) {
            return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == '_';
        }
    }

    /**
     * Compiles a pattern.
     *
     * @throws QueryException if the words of a search ask for nothing
     * @throws BadPatternException if a regular expression is invalid
     */
    public static TextPattern of(Options options) throws QueryException, BadPatternException {
        if (options.words.isBlank()) {
            throw new QueryException("find.noWords");
        }
        return new TextPattern(options, switch (options.kind) {
            case WORDS -> words(options);
            case PHRASE -> phrase(options);
            case REGEX -> regex(options);
        });
    }

    private static Search words(Options options) throws QueryException {
        var query = Query.parse(options.words);
        return (text, hits, stop) -> {
            var folded = FoldedText.of(text);
            if (query.matches(List.of(folded))) {
                query.hits(folded).forEach(hit -> hits.add(hit.span().start(), hit.span().end()));
            }
        };
    }

    private static Search phrase(Options options) {
        var sought = FoldedText.of(options.words);
        var wanted = comparable(options.words.strip(), options);
        boolean exact = options.matchCase || options.matchMarks;
        return (text, hits, stop) -> {
            for (var span : FoldedText.of(text).places(sought, Integer.MAX_VALUE)) {
                if (!exact || comparable(span.of(text), options).equals(wanted)) {
                    hits.add(span.start(), span.end());
                }
            }
        };
    }

    /** Normalises words for comparison: ignored differences removed, single blanks between words. */
    private static String comparable(String words, Options options) {
        var composed = Normalizer.normalize(words, Normalizer.Form.NFC);
        var spaced = composed.strip().replaceAll("\\s+", " ");
        var marked = options.matchMarks
                ? spaced
                : Normalizer.normalize(spaced, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return options.matchCase ? marked : marked.toLowerCase(Locale.ROOT);
    }

    private static Search regex(Options options) throws BadPatternException {
        boolean folds = !options.matchMarks && !options.matchCase;
        int flags = Pattern.MULTILINE | Pattern.UNICODE_CHARACTER_CLASS
                | (options.matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        Pattern pattern;
        try {
            pattern = Pattern.compile(folds ? foldedLetters(options.words) : options.words, flags);
        } catch (PatternSyntaxException e) {
            throw new BadPatternException(e.getDescription(), e);
        } catch (StackOverflowError e) {
            throw new BadPatternException("", e);
        }
        return (text, hits, stop) -> {
            var folded = folds ? FoldedText.of(text) : null;
            var searched = new Steps(folded == null ? text : withLines(folded),
                    STEPS + STEPS_PER_UNIT * text.length(), stop);
            try {
                var matcher = pattern.matcher(searched);
                while (!hits.areEnough() && matcher.find()) {
                    if (matcher.end() > matcher.start()) {
                        var span = folded == null
                                ? new Span(matcher.start(), matcher.end())
                                : folded.original(matcher.start(), matcher.end());
                        hits.add(span.start(), span.end());
                    }
                }
            } catch (TooManySteps | StackOverflowError e) {
                throw new RunawayException();
            }
        };
    }

    /** Restores the line breaks that folding turned into blanks, so that ^, $ and . keep their meaning. */
    private static String withLines(FoldedText folded) {
        var lines = new StringBuilder(folded.text());
        var text = folded.original();
        for (int i = 0; i < lines.length(); i++) {
            if (lines.charAt(i) == ' ' && text.charAt(folded.original(i, i + 1).start()) == '\n') {
                lines.setCharAt(i, '\n');
            }
        }
        return lines.toString();
    }

    /** Folds the letters of a regular expression; its operators are ASCII and stay. */
    private static String foldedLetters(String expression) {
        var folded = new StringBuilder();
        expression.codePoints().forEach(c -> {
            if (c < 0x80) {
                folded.appendCodePoint(c);
            } else {
                folded.append(Folding.of(c));
            }
        });
        return folded.toString();
    }

    /** Aborts a match from within. */
    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManySteps() {
            super(null, null, false, false);
        }
    }

    /** A text that counts accesses and aborts beyond a limit. */
    private static final class Steps implements CharSequence {
        private static final int LOOK = 0xFFFF;

        private final String text;
        private final BooleanSupplier stop;
        private long left;

        Steps(String text, long steps, BooleanSupplier stop) {
            this.text = text;
            this.left = steps;
            this.stop = stop;
        }

        @Override
        public char charAt(int index) {
            if (--left < 0 || ((left & LOOK) == 0 && stop.getAsBoolean())) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * Finds all matches in a text.
     *
     * @param stop true to cancel; the result may then be incomplete
     * @return on grapheme boundaries, from left to right, not empty, without overlaps
     * @throws RunawayException if a regular expression takes too many steps, or was cancelled
     */
    public List<Span> places(String text, int most, BooleanSupplier stop) throws RunawayException {
        var hits = new Hits(text, options, most);
        finding.find(text, hits, stop);
        return hits.spans;
    }
}
