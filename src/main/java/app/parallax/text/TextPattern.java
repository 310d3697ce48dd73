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
 * A search pattern: words in any order, a phrase, or a Java regular expression. Letter case and diacritics count only
 * where that is asked for.
 */
public final class TextPattern {
    /** Steps that a regular expression may take in a text, besides {@link #STEPS_PER_UNIT}: about a second. */
    private static final long STEPS = Limit.EXPRESSION_MILLIONS.value() * 1_000_000L;
    private static final long STEPS_PER_UNIT = 200;

    private final Options options;
    private final Finding finding;

    private TextPattern(Options options, Finding finding) {
        this.options = options;
        this.finding = finding;
    }

    /** What the words of a pattern mean. */
    public enum Kind {
        /** The words, “phrases” and beginnings of the small search language, each for itself. */
        WORDS,
        /** The words as they stand, punctuation included; any white space between them. */
        PHRASE,
        /** A regular expression, see {@link Pattern}. */
        REGEX
    }

    /**
     * What is looked for.
     *
     * @param whole whether it must begin and end with whole words; words of {@link Kind#WORDS} always do
     * @param matchCase whether letter case counts
     * @param matchMarks whether diacritics count; with letter case they always do in a regular expression
     */
    public record Options(Kind kind, String words, boolean whole, boolean matchCase, boolean matchMarks) {}

    /** A pattern that cannot be read; the message says why, in a sentence of the one who reads such patterns. */
    public static final class BadPatternException extends Exception {
        private static final long serialVersionUID = 1L;

        BadPatternException(String why, Throwable cause) {
            super(why, cause);
        }
    }

    /** A regular expression that takes too many steps in a text, as {@code (a+)+b} does. */
    public static final class RunawayException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private interface Finding {
        void find(String text, Hits hits, BooleanSupplier stop) throws RunawayException;
    }

    /** What was found, as far as it is wanted. */
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
     * Reads a pattern.
     *
     * @throws QueryException if words of the search language ask for nothing
     * @throws BadPatternException if a regular expression is none
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

    private static Finding words(Options options) throws QueryException {
        var query = Query.parse(options.words);
        return (text, hits, stop) -> {
            var folded = FoldedText.of(text);
            if (query.matches(List.of(folded))) {
                query.hits(folded).forEach(hit -> hits.add(hit.span().start(), hit.span().end()));
            }
        };
    }

    private static Finding phrase(Options options) {
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

    /** Words so written that equal ones are found: without what does not count, one blank between each two. */
    private static String comparable(String words, Options options) {
        var composed = Normalizer.normalize(words, Normalizer.Form.NFC);
        var spaced = composed.strip().replaceAll("\\s+", " ");
        var marked = options.matchMarks
                ? spaced
                : Normalizer.normalize(spaced, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return options.matchCase ? marked : marked.toLowerCase(Locale.ROOT);
    }

    private static Finding regex(Options options) throws BadPatternException {
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

    /** The folded text with its line breaks, which folding makes blanks, so that ^, $ and . keep their meaning. */
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

    /** The letters of a regular expression without their marks; what means something in it is ASCII and stays. */
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

    /** Ends a match from within. */
    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManySteps() {
            super(null, null, false, false);
        }
    }

    /** A text that counts how often it is looked at. */
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
     * Looks through a text.
     *
     * @param stop true when nobody wants the answer any more; then what was found so far may be incomplete
     * @return stretches of whole characters from left to right, none empty, none over another
     * @throws RunawayException if a regular expression takes too many steps, or was stopped in one
     */
    public List<Span> places(String text, int most, BooleanSupplier stop) throws RunawayException {
        var hits = new Hits(text, options, most);
        finding.find(text, hits, stop);
        return hits.spans;
    }
}
