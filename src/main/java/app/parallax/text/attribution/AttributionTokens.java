package app.parallax.text.attribution;

import app.parallax.text.Span;
import app.parallax.text.attribution.Lexicon.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Splits the text outside quotations into words and punctuation; each quotation is one token. Sentences end at a
 * {@link Kind#STOP}; abbreviations end none. A scare quotation counts as a word.
 */
final class AttributionTokens {
    /** The kind of a token. */
    enum Kind {
        WORD, COMMA, COLON, SEMICOLON, DASH, OPEN, CLOSE, OTHER, QUOTE,
        /** The end of a sentence; of length 0 if only a quotation marks it. */
        STOP,
        /** The end of a paragraph. */
        BREAK
    }

    /** The reach of a search for a subject or the start of a sentence, in tokens. */
    static final int REACH = 70;
    private static final int LONGEST_WORD = 60;
    private static final int LONGEST_TITLE = 5;

    private final String text;
    private final List<Quotation> quotations;
    private final Lexicon lexicon;
    private Kind[] kinds = new Kind[512];
    private int[] starts = new int[512];
    private int[] ends = new int[512];
    private WordClasses[] classes = new WordClasses[512];
    private String[] words = new String[512];
    private boolean[] capitals = new boolean[512];
    private int[] quotes = new int[512];
    private int[] sentences = new int[512];
    private int count;
    private int sentence;

    AttributionTokens(String text, AttributionParagraphs paragraphs, List<Quotation> quotations, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        this.quotations = quotations;
        int next = 0;
        int at = 0;
        for (int i = 0; i < paragraphs.count(); i++) {
            at = Math.max(at, paragraphs.start(i));
            while (at < paragraphs.end(i)) {
                if (next < quotations.size() && quotations.get(next).start() <= at) {
                    at = quotation(next++);
                } else {
                    int to = next < quotations.size()
                            ? Math.min(quotations.get(next).start(), paragraphs.end(i))
                            : paragraphs.end(i);
                    at = token(at, to);
                }
            }
            boolean introduces = next < quotations.size() && i + 1 < paragraphs.count()
                    && quotations.get(next).start() == paragraphs.start(i + 1)
                    && (previousKind() == Kind.COLON || previousKind() == Kind.COMMA);
            if (at <= paragraphs.end(i) && !introduces) {
                add(Kind.BREAK, paragraphs.end(i), paragraphs.end(i), "", WordClasses.NONE, false, -1);
            }
        }
    }

    int count() {
        return count;
    }

    Kind kind(int i) {
        return i < 0 || i >= count ? Kind.BREAK : kinds[i];
    }

    boolean is(int i, Kind kind) {
        return kind(i) == kind;
    }

    /** Returns the number of the sentence of a token; -1 outside the text. */
    int sentence(int i) {
        return i < 0 || i >= count ? -1 : sentences[i];
    }

    boolean ends(int i) {
        return kind(i) == Kind.STOP || kind(i) == Kind.BREAK;
    }

    /** Returns the first token of the sentence of a token, within reach. */
    int sentenceStart(int token) {
        int at = token;
        int lowest = Math.max(0, token - REACH);
        while (at > lowest && !ends(at - 1)) {
            at--;
        }
        return at;
    }

    /** Returns the next token that is a quotation or ends the sentence, within reach. */
    int limit(int from, int reach) {
        int at = from;
        while (at < from + reach && !ends(at) && !is(at, Kind.QUOTE)) {
            at++;
        }
        return at;
    }

    /** Whether a phrase is a pronoun alone. */
    boolean isPronoun(TokenRange phrase) {
        return phrase.from() == phrase.to() && has(phrase.from(), Word.PRONOUN);
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    /** Returns a word in lower case; empty for punctuation. */
    String word(int i) {
        return i < 0 || i >= count ? "" : words[i];
    }

    boolean capital(int i) {
        return i >= 0 && i < count && capitals[i];
    }

    /** Whether a word is of a class as it stands, without an ending such as "'s". */
    boolean is(int i, Word kind) {
        return has(i, kind) && lexicon.classes(words[i]).contains(kind);
    }

    /** Whether a word is a particle of a name such as "van" or "der". */
    boolean isParticle(int i) {
        return has(i, Word.PARTICLE) && (capital(i + 1) || (has(i + 1, Word.PARTICLE) && capital(i + 2)));
    }

    /** Whether a word is written in capitals. */
    boolean isAllCapitals(int i) {
        if (!capital(i)) {
            return false;
        }
        for (int at = starts[i]; at < ends[i]; at++) {
            if (Character.isLowerCase(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the classes of a token. */
    WordClasses classes(int i) {
        return classes[i];
    }

    boolean has(int i, Word kind) {
        return i >= 0 && i < count && classes[i].contains(kind);
    }

    Quotation quotation(int i, List<Quotation> all) {
        return all.get(quotes[i]);
    }

    Span span(int from, int toInclusive) {
        return new Span(starts[from], ends[toInclusive]);
    }

    private int quotation(int index) {
        var quotation = quotations.get(index);
        char after = nextSign(quotation.end());
        boolean comma = after == ',' || after == '،';
        boolean spoken = lexicon.isListed()
                ? isSpoken(quotation, comma, after)
                : comma || previousKind() == Kind.COLON || quotation.words() > 2 || !quotation.isScare();
        if (spoken) {
            add(Kind.QUOTE, quotation.start(), quotation.end(), "", WordClasses.NONE, false, index);
            if (quotation.stops() && !comma && !Character.isLowerCase(after) && after != '—' && after != '–'
                    && after != '-' && after != ';' && after != ':' && after != '(') {
                stop(quotation.end(), quotation.end());
            }
        } else {
            add(Kind.WORD, quotation.start(), quotation.end(), "", WordClasses.NONE, quotation.upper(), index);
        }
        return quotation.end();
    }

    /** Whether a quotation is speech rather than a name or a word that the author does not share. */
    private boolean isSpoken(Quotation quotation, boolean comma, char after) {
        if (quotation.part() != Quotation.Part.WHOLE || previousKind() == Kind.COLON || quotation.stops()) {
            return true;
        }
        boolean inPhrase = previousKind() == Kind.WORD;
        boolean titled = quotation.upper()
                || (lexicon.has(Lexicon.Option.VERB_FIRST) && quotation.words() <= LONGEST_TITLE); // قناة "البحر"
        if (inPhrase && classes[count - 1].contains(Word.WORK) && titled && !comma) {
            return false;
        }
        boolean begins = previousKind() == Kind.STOP || previousKind() == Kind.BREAK || previousKind() == Kind.COMMA
                || previousKind() == Kind.DASH;
        if (quotation.isScare()) {
            boolean parted = comma || after == '—' || after == '–' || after == '.';
            return (parted && (begins || !inPhrase)) || (begins
                    && !lexicon.has(Lexicon.Option.INCISE_DASH) && isBeforeVerb(quotation.end()));
        }
        boolean name = inPhrase && quotation.titled() && quotation.words() <= LONGEST_TITLE
                && !lexicon.has(Lexicon.Option.NO_CAPITALS);
        return !name;
    }

    private boolean isBeforeVerb(int end) {
        int from = Math.min(end + 1, text.length());
        int to = from;
        while (to < text.length() && to - from < LONGEST_TITLE * 4 && Character.isLetter(text.charAt(to))) {
            to++;
        }
        var next = lexicon.classes(text.substring(from, to));
        return next.contains(Word.LABEL) || next.contains(Word.SPEECH);
    }

    private Kind previousKind() {
        return count == 0 ? Kind.BREAK : kinds[count - 1];
    }

    private char nextSign(int from) {
        int i = from;
        while (i < text.length() && i < from + 4 && (text.charAt(i) == ' ' || text.charAt(i) == '\u00a0')) {
            i++;
        }
        return i < text.length() ? text.charAt(i) : ' ';
    }

    /** Reads the token at an offset, up to a limit; returns its end. */
    private int token(int at, int to) {
        char c = text.charAt(at);
        boolean letter = Character.isLetterOrDigit(c) && c != 'ـ';
        if (letter || Character.isHighSurrogate(c) || c == '@' || c == '#' || c == '$') {
            return word(at, to);
        }
        int end = at + 1;
        switch (c) {
            case ',', '،' -> add(Kind.COMMA, at, end, "", WordClasses.NONE, false, -1);
            case ':' -> add(Kind.COLON, at, end, "", WordClasses.NONE, false, -1);
            case ';' -> add(Kind.SEMICOLON, at, end, "", WordClasses.NONE, false, -1);
            case '(', '[' -> add(Kind.OPEN, at, end, "", WordClasses.NONE, false, -1);
            case ')', ']' -> add(Kind.CLOSE, at, end, "", WordClasses.NONE, false, -1);
            case '—', '–', 'ـ' -> add(Kind.DASH, at, end, "", WordClasses.NONE, false, -1);
            case '-' -> {
                boolean joins = count > 0 && kinds[count - 1] == Kind.WORD && quotes[count - 1] >= 0
                        && ends[count - 1] >= at - 1 && end < to && Character.isLetter(text.charAt(end));
                if (!joins) { // „Spiegel“-Redakteurin
                    end += end < to && text.charAt(end) == '-' ? 1 : 0;
                    add(Kind.DASH, at, end, "", WordClasses.NONE, false, -1);
                }
            }
            case '.' -> {
                boolean bracket = end < to && text.charAt(end) == ')' && continuesAfter(end + 1, to); // (D-Md.) said
                if (bracket || (end < to && (text.charAt(end) == ',' || text.charAt(end) == ';'))) {
                    add(Kind.OTHER, at, end, "", WordClasses.NONE, false, -1); // "R-Ala., said"
                } else {
                    stop(at, end);
                }
            }
            case '!', '?', '…', '•', '。', '؟', '।', '！', '？' -> stop(at, end);
            default -> {
                if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                    add(Kind.OTHER, at, end, "", WordClasses.NONE, false, -1);
                }
            }
        }
        return end;
    }

    /** Whether a word in lower case or a comma follows. */
    private boolean continuesAfter(int from, int to) {
        char next = from < to ? nextSign(from) : ' ';
        return next == ',' || Character.isLowerCase(next);
    }

    private void stop(int at, int end) {
        add(Kind.STOP, at, end, "", WordClasses.NONE, false, -1);
    }

    private int word(int at, int to) {
        int end = at + 1;
        while (end < to && end - at < LONGEST_WORD && inWord(end, to)) {
            end++;
        }
        boolean plural = end + 2 < to && text.charAt(end - 1) == 's' && (text.charAt(end) == '’'
                || text.charAt(end) == '\'') && text.charAt(end + 1) == ' ' && Character.isLetter(text.charAt(end + 2));
        end += plural ? 1 : 0;
        int elided = elided(at, end);
        if (elided > 0) {
            var before = text.substring(at, elided - 1).toLowerCase(Locale.ROOT);
            add(Kind.WORD, at, elided, before, lexicon.classes(before), Character.isUpperCase(text.charAt(at)), -1);
            return elided;
        }
        boolean shared = end + 1 < to && text.charAt(end) == '-' && lexicon.has(Lexicon.Option.CAPITAL_NOUNS)
                && (text.charAt(end + 1) == ',' || (end + 2 < to && text.charAt(end + 1) == ' '
                        && Character.isLowerCase(text.charAt(end + 2))));
        end += shared ? 1 : 0; // Bau- und Umweltamt
        boolean hyphen = Character.isDigit(text.charAt(at));
        boolean joined = count > 0 && ends[count - 1] < at && classes[count - 1].contains(Word.BEFORE)
                && lexicon.prefixes("source-prefix").indexOf(text.charAt(at)) >= 0 && end - at > 3
                && text.charAt(at + 1) != text.charAt(at);
        if (joined) { // وفقا لوزارة
            add(Kind.WORD, at, at + 1, text.substring(at, at + 1), WordClasses.NONE, false, -1);
            return at + 1;
        }
        var lower = text.substring(at, end).toLowerCase(Locale.ROOT).replace('’', '\'');
        lower = lexicon.isListed() ? withoutVowels(lower) : lower;
        var bare = lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
        var kinds = lexicon.classes(bare);
        if (kinds.isEmpty()) {
            for (var pronoun : lexicon.attached()) {
                if (lower.endsWith(pronoun) && lower.length() > pronoun.length()) {
                    return withPronoun(at, end, lower, pronoun);
                }
            }
        }
        if (kinds.contains(Word.ABBREVIATION) && end < to && (text.charAt(end) == '׳' || text.charAt(end) == '\'')) {
            add(Kind.WORD, at, end + 1, lower, kinds, false, -1); // פרופ׳
            return end + 1;
        }
        boolean dot = end < to && text.charAt(end) == '.';
        boolean letter = lower.length() == 1 && Character.isUpperCase(text.charAt(at));
        boolean title = kinds.contains(Word.ABBREVIATION) && Character.isUpperCase(text.charAt(at));
        boolean abbreviation = dot
                && (title || (letter && !kinds.contains(Word.PERSONAL) && !opensSentence(end + 1, to))
                        || isOrdinal(at, end, to));
        boolean ending = dot && !abbreviation && (kinds.contains(Word.ENDING) || lower.indexOf('.') > 0);
        if ((abbreviation || ending) && (abbreviation || goesOnAfterDot(end, to))) {
            end++;
            var dotted = lexicon.classes(lower + ".");
            kinds = dotted.isEmpty() ? kinds : dotted;
        }
        add(Kind.WORD, at, end, lower, kinds,
                Character.isUpperCase(text.codePointAt(at)) || (hyphen && isAged(at, end)),
                -1);
        return end;
    }

    /** Whether a function word with a capital follows, as no name begins: "Vitamin C. Das Wort". */
    private boolean opensSentence(int from, int to) {
        var next = nextWord(from, to);
        var kinds = lexicon.isListed() && !next.isEmpty() && Character.isUpperCase(next.charAt(0))
                ? lexicon.classes(next.toLowerCase(Locale.ROOT))
                : WordClasses.NONE;
        return next.length() > 1 && (kinds.contains(Word.DETERMINER) || kinds.contains(Word.PRONOUN)
                || kinds.contains(Word.AUXILIARY));
    }

    /** Whether a dot after a number belongs to a date: "14. Februar". */
    private boolean isOrdinal(int at, int end, int to) {
        return end - at <= 2 && Character.isDigit(text.charAt(at)) && Character.isDigit(text.charAt(end - 1))
                && lexicon.has(Lexicon.Option.BARE_CLAUSE)
                && lexicon.classes(nextWord(end + 1, to).toLowerCase(Locale.ROOT)).contains(Word.TIME);
    }

    private String nextWord(int from, int to) {
        int start = from;
        while (start < to && start < from + 2 && Character.isSpaceChar(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < to && end - start < LONGEST_WORD && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return start >= to ? "" : text.substring(start, end);
    }

    /** Whether a number begins a noun: "23-Jährige". */
    private boolean isAged(int at, int end) {
        int dash = text.indexOf('-', at, end);
        return lexicon.isListed() && dash > 0 && dash + 1 < end && Character.isUpperCase(text.charAt(dash + 1));
    }

    /** Drops the vowel signs that Arabic and Hebrew seldom write. */
    private static String withoutVowels(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (isVowelSign(word.charAt(i))) {
                var bare = new StringBuilder();
                word.chars().filter(c -> !isVowelSign((char) c)).forEach(c -> bare.append((char) c));
                return bare.toString();
            }
        }
        return word;
    }

    private static boolean isVowelSign(char c) {
        return (c >= '\u064b' && c <= '\u0652') || c == '\u0640' || (c >= '\u0591' && c <= '\u05bd');
    }

    /** Returns the end of a word that an apostrophe parts from the next one: "l’", "qu’"; -1 if there is none. */
    private int elided(int at, int end) {
        int limit = lexicon.hasElisions() ? Math.min(end - 1, at + 8) : 0;
        for (int i = at + 1; i < limit; i++) {
            if (text.charAt(i) == '’' || text.charAt(i) == '\'') {
                return lexicon.isElided(text.substring(at, i).toLowerCase(Locale.ROOT)) ? i + 1 : -1;
            }
        }
        return -1;
    }

    private int withPronoun(int at, int end, String lower, String pronoun) {
        int cut = end - pronoun.length();
        var verb = lower.substring(0, lower.length() - pronoun.length());
        int first = pronoun.lastIndexOf('-') + 1;
        add(Kind.WORD, at, cut, verb, lexicon.classes(verb), Character.isUpperCase(text.charAt(at)), -1);
        add(Kind.WORD, cut + first, end, pronoun.substring(first), lexicon.classes(pronoun.substring(first)), false,
                -1);
        return end;
    }

    private boolean inWord(int i, int to) {
        char c = text.charAt(i);
        if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
            return true;
        }
        return switch (c) {
            case '\'', '’', '-', '.', '&', '/', '_', ',' -> i + 1 < to && Character.isLetterOrDigit(text.charAt(i + 1))
                    && (c != ',' || (Character.isDigit(text.charAt(i + 1)) && Character.isDigit(text.charAt(i - 1))))
                    && (c != '.' || isInnerDot(i));
            case '"', '״', '׳' -> QuotationMarks.isInHebrewWord(text, i, to);
            default -> {
                int type = Character.getType(c);
                yield type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
                        || type == Character.FORMAT;
            }
        };
    }

    /** Whether a dot belongs to a word, as in "U.S." and "3.5"; in "end.Next" a blank was forgotten. */
    private boolean isInnerDot(int i) {
        boolean digits = Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1));
        boolean initials = i < 2 || !Character.isLetter(text.charAt(i - 2));
        return digits || initials || Character.isLowerCase(text.charAt(i + 1));
    }

    /** Whether the sentence continues after "U.S." or "Inc.", because no typical first word of a sentence follows. */
    private boolean goesOnAfterDot(int dot, int to) {
        int at = dot + 1;
        while (at < to && (text.charAt(at) == ' ' || text.charAt(at) == '\u00a0')) {
            at++;
        }
        if (at >= to) {
            return at < text.length() && text.charAt(at) != '\n';
        }
        int end = at;
        while (end < to && end - at < 12 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        if (end == at || !Character.isUpperCase(text.charAt(at))) {
            return true;
        }
        return !lexicon.classes(text.substring(at, end).toLowerCase(Locale.ROOT)).contains(Word.STARTER);
    }

    private void add(Kind kind, int start, int end, String word, WordClasses kindsOfWord, boolean capital, int quote) {
        if (count == kinds.length) {
            int larger = count * 2;
            kinds = Arrays.copyOf(kinds, larger);
            starts = Arrays.copyOf(starts, larger);
            ends = Arrays.copyOf(ends, larger);
            classes = Arrays.copyOf(classes, larger);
            words = Arrays.copyOf(words, larger);
            capitals = Arrays.copyOf(capitals, larger);
            quotes = Arrays.copyOf(quotes, larger);
            sentences = Arrays.copyOf(sentences, larger);
        }
        kinds[count] = kind;
        starts[count] = start;
        ends[count] = end;
        classes[count] = kindsOfWord;
        words[count] = word;
        capitals[count] = capital;
        quotes[count] = quote;
        sentences[count] = sentence;
        count++;
        if (kind == Kind.STOP || kind == Kind.BREAK) {
            sentence++;
        }
    }
}
