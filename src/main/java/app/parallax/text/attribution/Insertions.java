package app.parallax.text.attribution;

import app.parallax.text.attribution.Lexicon.Option;
import app.parallax.text.attribution.Lexicon.Word;
import app.parallax.text.attribution.Quotation.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Parts quotations at words of the author within their marks: «Мы ждём, — сказал он. — Скоро», « Oui, a-t-il dit,
 * demain ». A paragraph that begins with a dash is spoken where the words of the author follow. Linear in the length of
 * the text.
 */
final class Insertions {
    private static final int LONGEST = 220;
    private static final int LONGEST_NAME = 5;

    private final String text;
    private final Lexicon lexicon;
    private final List<Quotation> parted = new ArrayList<>();

    private Insertions(String text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
    }

    /** Returns the quotations with those that the author interrupts in their parts, and spoken paragraphs. */
    static List<Quotation> part(String text, List<Quotation> all, AttributionParagraphs paragraphs, Lexicon lexicon) {
        if (!lexicon.has(Option.INCISE_DASH) && !lexicon.has(Option.INCISE_COMMA)) {
            return all;
        }
        var reader = new Insertions(text, lexicon);
        int next = 0;
        for (int i = 0; i < paragraphs.count(); i++) {
            int from = next;
            while (next < all.size() && all.get(next).start() < paragraphs.end(i)) {
                next++;
            }
            boolean marked = from < next || (from > 0 && all.get(from - 1).end() > paragraphs.start(i));
            if (!marked && lexicon.has(Option.DASH_DIALOGUE)) {
                reader.dialogue(paragraphs.start(i), paragraphs.end(i));
            }
            for (var quotation : all.subList(from, next)) {
                if (!reader.part(quotation.start(), quotation.end(), quotation.start() + 1)) {
                    reader.parted.add(quotation);
                }
            }
        }
        return reader.parted;
    }

    private void dialogue(int start, int end) {
        char first = text.charAt(start);
        if (first != '—' && first != '–' && first != '-') {
            return;
        }
        int from = start + 1;
        while (from < end && isSpace(text.charAt(from))) {
            from++;
        }
        int to = end > from && text.charAt(end - 1) == '.' ? end - 1 : end;
        if (from < to && (Character.isLetterOrDigit(text.charAt(from)) || text.charAt(from) == '¿'
                || text.charAt(from) == '¡')) {
            part(from, to, from);
        }
    }

    /** Parts one quotation; answers whether the author speaks in it. */
    private boolean part(int start, int end, int search) {
        int from = start;
        boolean found = false;
        int at = search;
        while (at < end) {
            int words = authorsWords(at, end);
            if (words < 0) {
                at++;
                continue;
            }
            int close = close(at, words, end);
            int last = at;
            while (last > from && (isSpace(text.charAt(last - 1)) || text.charAt(last - 1) == ',')) {
                last--;
            }
            if (last > from + 1) {
                parted.add(Quotation.of(text, from, last).as(found ? Part.LATER : Part.FIRST));
                found = true;
            }
            from = close;
            while (from < end && (isSpace(text.charAt(from)) || text.charAt(from) == ',' || isDash(text.charAt(from))
                    || (text.charAt(from) == '.' && from == close))) {
                from++;
            }
            at = from;
        }
        if (found && from + 1 < end) {
            parted.add(Quotation.of(text, from, end).as(Part.LATER));
        }
        return found;
    }

    /** Returns where the verb begins if a dash or comma at an offset opens words of the author; -1 else. */
    private int authorsWords(int at, int end) {
        char c = text.charAt(at);
        boolean dash = isDash(c) && lexicon.has(Option.INCISE_DASH) && (c != '-' || isSpace(before(at)));
        boolean comma = (c == ',' || (isSpace(c) && (before(at) == '?' || before(at) == '!')))
                && lexicon.has(Option.INCISE_COMMA);
        if (!dash && !comma) {
            return -1;
        }
        int word = at + 1;
        while (word < end && word < at + 4 && (isSpace(text.charAt(word)) || (comma && isDash(text.charAt(word))))) {
            word++;
        }
        int to = wordEnd(word, end);
        var first = word(word, to);
        if (first.isEmpty() || Character.isUpperCase(text.charAt(word))) {
            return -1;
        }
        if (is(first, Word.SPEECH) && !is(first, Word.CLAUSE)) {
            int next = wordEnd(to + 1, end);
            boolean clause = to + 1 < end && is(word(to + 1, next), Word.CLAUSE);
            return clause ? -1 : word;
        }
        int pronoun = attached(first);
        boolean inverted = pronoun > 0;
        if (inverted || is(first, Word.AUXILIARY) || is(first, Word.REFLEXIVE) || is(first, Word.ADVERB)) {
            int second = Math.min(to + 1, end);
            int secondEnd = wordEnd(second, end);
            boolean verb = is(word(second, secondEnd), Word.SPEECH);
            var bare = inverted ? first.substring(0, pronoun) : "";
            return verb || is(bare, Word.SPEECH) ? word : -1;
        }
        return -1;
    }

    /** Returns where the pronoun written to a verb begins: "a-t-il"; -1 if there is none. */
    private int attached(String word) {
        return lexicon.attached().stream().filter(word::endsWith).mapToInt(String::length).max().stream()
                .map(length -> word.length() - length).findFirst().orElse(-1);
    }

    private char before(int at) {
        return at == 0 ? ' ' : text.charAt(at - 1);
    }

    /** Returns where the words of the author end. */
    private int close(int at, int words, int end) {
        boolean dash = isDash(text.charAt(at));
        int limit = Math.min(end, words + LONGEST);
        for (int i = words; i < limit; i++) {
            char c = text.charAt(i);
            if (dash
                    ? isDash(c) && (c != '-' || isSpace(before(i)))
                    : (c == ',' && !opensName(i, end)) || isStop(i, end)) {
                return i;
            }
        }
        return end;
    }

    /** Whether a comma and two words with capitals follow what somebody is: "a dit le chef du parti, Jean Morel, …". */
    private boolean opensName(int comma, int end) {
        int at = comma + 2;
        int words = 0;
        while (at < end && words < LONGEST_NAME && Character.isUpperCase(text.charAt(at))) {
            int to = wordEnd(at, end);
            at = to + 1;
            words++;
            if (to < end && text.charAt(to) == ',') {
                return words > 1;
            }
        }
        return false;
    }

    private boolean isStop(int i, int end) {
        return text.charAt(i) == '.' && i + 1 < end && isSpace(text.charAt(i + 1));
    }

    private int wordEnd(int from, int end) {
        int to = from;
        while (to < end && to - from < 30 && (Character.isLetter(text.charAt(to))
                || (to > from && (text.charAt(to) == '-' || text.charAt(to) == '\'' || text.charAt(to) == '’')))) {
            to++;
        }
        return to;
    }

    private String word(int from, int to) {
        return from >= to ? "" : text.substring(from, to).toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    private boolean is(String word, Word kind) {
        return lexicon.classes(word).contains(kind);
    }

    private static boolean isDash(char c) {
        return c == '—' || c == '–' || c == '-';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\t' || c == '\n';
    }
}
