package app.parallax.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Parses a {@link Query}; any input is either read or refused. */
final class QueryReader {
    private static final String QUOTES = "\"“”„‟«»";
    /** Further words are searched as they are written, since each other spelling is a list of the index, too. */
    private static final int MOST_WITH_OTHER_SPELLINGS = 50;
    private static final String DASHES = "-−–—";

    private final String text;
    private final boolean unfinished;
    private final List<List<Query.Term>> wanted = new ArrayList<>();
    private final List<Query.Term> unwanted = new ArrayList<>();
    private int at;
    private int wordCount;
    private boolean or;
    private boolean lastWasWanted;

    QueryReader(String text, boolean unfinished) {
        this.text = text;
        this.unfinished = unfinished;
    }

    Query read() throws QueryException {
        while (skipBlanks()) {
            part();
        }
        if (wanted.isEmpty() && unwanted.isEmpty() && text.strip().equals("OR")) {
            wanted.add(List.of(new Query.Term(List.of("or"), unfinished)));
            wordCount++;
        }
        if (wanted.isEmpty()) {
            throw new QueryException(unwanted.isEmpty() ? "find.noWords" : "find.onlyWithout");
        }
        if (wordCount > Query.MOST_WORDS) {
            throw new QueryException("find.tooLong");
        }
        return new Query(wanted, unwanted);
    }

    private boolean skipBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private void part() {
        boolean without = false;
        while (at < text.length() && DASHES.indexOf(text.charAt(at)) >= 0) {
            without = true;
            at++;
        }
        if (at == text.length() || isBlank(text.charAt(at))) {
            return; // a dash between words
        }
        if (QUOTES.indexOf(text.charAt(at)) >= 0) {
            phrase(without);
            return;
        }
        int start = at;
        while (at < text.length() && !isBlank(text.charAt(at)) && !opensPhrase(at)) {
            at++;
        }
        var word = text.substring(start, at);
        if (word.equals("OR") && !without) {
            or = lastWasWanted;
            return;
        }
        boolean last = unfinished && at == text.length();
        add(word, without, word.endsWith("*") || (last && endsInWord(word)), true);
    }

    /** A word that ends in punctuation is finished. */
    private static boolean endsInWord(String word) {
        return Character.isLetterOrDigit(word.codePointBefore(word.length()))
                || Character.getType(word.codePointBefore(word.length())) == Character.NON_SPACING_MARK;
    }

    /** A quotation mark between Hebrew letters is part of an abbreviation. */
    private boolean opensPhrase(int place) {
        return QUOTES.indexOf(text.charAt(place)) >= 0 && !(place > 0 && place + 1 < text.length()
                && isHebrew(text.charAt(place - 1)) && isHebrew(text.charAt(place + 1)));
    }

    private static boolean isHebrew(char c) {
        return c >= '\u05D0' && c <= '\u05EA';
    }

    /** Reads a phrase; one that is not closed runs to the end. */
    private void phrase(boolean without) {
        int start = ++at;
        while (at < text.length() && !opensPhrase(at)) {
            at++;
        }
        var words = text.substring(start, at);
        boolean closed = at < text.length();
        at = closed ? at + 1 : at;
        boolean star = at < text.length() && text.charAt(at) == '*';
        if (star) {
            at++;
        }
        add(words, without, star || (!closed && unfinished && !words.isEmpty() && endsInWord(words)), false);
    }

    private void add(String written, boolean without, boolean beginning, boolean inOtherSpellings) {
        var folded = FoldedText.of(written);
        var words = IntStream.range(0, folded.words()).mapToObj(folded::word).toList();
        if (words.isEmpty()) {
            return; // only punctuation
        }
        var term = new Query.Term(words, beginning);
        var terms = new ArrayList<>(List.of(term));
        wordCount += words.size();
        if (inOtherSpellings && wordCount <= MOST_WITH_OTHER_SPELLINGS) {
            terms.addAll(OtherSpellings.of(term));
        }
        if (without) {
            unwanted.addAll(terms);
        } else if (or && lastWasWanted) {
            wanted.getLast().addAll(terms);
        } else {
            wanted.add(terms);
        }
        or = false;
        lastWasWanted = !without;
    }
}
