package app.parallax.text.draft;

import app.parallax.text.Elision;
import app.parallax.text.Language;
import app.parallax.text.LanguageGuess;
import app.parallax.text.Sentences;
import app.parallax.text.Span;
import app.parallax.text.attribution.QuotationMarks;
import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The parts of a draft by language, whatever that of their quotations. Confined to one thread. */
final class LanguageParts {
    private static final String STOPS = ".!?…؟:";

    private final String text;
    private final String unquoted;
    /** The ends of the quotations by start. */
    private final NavigableMap<Integer, Integer> quotations = new TreeMap<>();
    private final Locale language;
    /** Null until a paragraph has several languages. */
    private @Nullable Sentences sentences;
    private final Map<Locale, List<Span>> sentencesOf = new LinkedHashMap<>();
    private final Map<Locale, List<Span>> runsOf = new LinkedHashMap<>();

    private LanguageParts(String text, Locale language) {
        this.text = text;
        this.language = language;
        var quoted = QuotationMarks.find(text);
        quoted.forEach(each -> quotations.put(each.start(), each.end()));
        this.unquoted = Elision.blanked(text, quoted);
        sentencesOf.put(language, new ArrayList<>());
    }

    /** Divides a draft, in linear time. */
    static LanguageParts of(String text, Locale language) {
        var parts = new LanguageParts(text, language);
        for (int start = 0; start < text.length();) {
            int stop = text.indexOf('\n', start);
            var paragraph = new Span(start, stop < 0 ? text.length() : stop);
            parts.addParagraph(paragraph);
            start = paragraph.end() + 1;
        }
        return parts;
    }

    /** Returns the sentences of each language, those beside each other together. */
    Map<Locale, List<Span>> sentences() {
        return sentencesOf;
    }

    /** Returns the words in another script than the language of their sentence, with the numbers beside them. */
    Map<Locale, List<Span>> runs() {
        return runsOf;
    }

    private void addParagraph(Span paragraph) {
        if (paragraph.of(unquoted).isBlank()) {
            add(paragraph, language);
            return;
        }
        var its = language(paragraph, language);
        if (!isMixed(paragraph, its)) {
            add(paragraph, its);
            return;
        }
        var known = sentences;
        var divided = known == null ? new Sentences(text, language) : known;
        sentences = divided;
        int from = paragraph.start();
        var before = its;
        for (var next = divided.next(from); next != null && next.start() < paragraph.end(); next = divided
                .next(next.end())) {
            var now = next.length() == paragraph.length() ? its : language(next, its);
            int cut = outsideQuotation(next.start());
            if (!now.equals(before) && cut > from) {
                add(new Span(from, cut), before);
                from = cut;
            }
            before = now;
        }
        add(new Span(from, paragraph.end()), before);
    }

    /**
     * Whether a clause between stops or quotations is in another language: faster than to find the sentences of all.
     */
    private boolean isMixed(Span paragraph, Locale its) {
        int from = paragraph.start();
        for (int at = from; at < paragraph.end() - 1; at++) {
            char here = unquoted.charAt(at);
            boolean end = Character.isWhitespace(unquoted.charAt(at + 1))
                    && (STOPS.indexOf(here) >= 0 || Character.isWhitespace(here));
            if (end) {
                if (!language(new Span(from, at), its).equals(its)) {
                    return true;
                }
                from = at + 1;
            }
        }
        return from > paragraph.start() && !language(new Span(from, paragraph.end()), its).equals(its);
    }

    /** Returns the start of the quotation around an offset, else the offset. */
    private int outsideQuotation(int offset) {
        var quotation = quotations.floorEntry(offset);
        return quotation != null && offset < quotation.getValue() ? quotation.getKey() : offset;
    }

    private void add(Span part, Locale its) {
        sentencesOf.computeIfAbsent(its, missing -> new ArrayList<>()).add(part);
        addRuns(part, its);
    }

    /** Returns the language of a part: another than that around it if its words or most of its letters tell. */
    private Locale language(Span part, Locale around) {
        var words = part.of(unquoted);
        if (words.isBlank()) {
            return around;
        }
        var sure = LanguageGuess.of(words).flatMap(Language::tagged).map(Language::locale);
        return sure.or(() -> Optional.of(words).filter(each -> isInOtherScript(each, around))
                .map(LanguageParts::likeliest)).filter(each -> !each.getLanguage().equals(around.getLanguage()))
                .orElse(around);
    }

    /** Returns the language of words in the script of another: the first with their month, else by the words. */
    private static Locale likeliest(String words) {
        return Language.all().stream().map(Language::locale).filter(each -> WrittenDates.hasMonth(words, each))
                .findFirst().orElseGet(() -> Language.of(null, words).locale());
    }

    /** Whether most letters are of another script than a language. */
    private static boolean isInOtherScript(String words, Locale around) {
        var own = UScript.getCode(around);
        long same = words.chars().filter(c -> Character.isLetter(c) && isOf(own, c)).count();
        return words.chars().filter(Character::isLetter).count() > 2 * same;
    }

    private static boolean isOf(int[] scripts, int letter) {
        int its = UScript.getScript(letter);
        boolean found = its == UScript.COMMON;
        for (int script : scripts) {
            found |= script == its;
        }
        return found;
    }

    private void addRuns(Span part, Locale its) {
        var own = UScript.getCode(its);
        int from = part.start();
        boolean other = false;
        for (int at = from; at <= part.end(); at++) {
            boolean end = at == part.end();
            boolean letter = !end && Character.isLetter(unquoted.charAt(at));
            if (end || (letter && isOf(own, unquoted.charAt(at)))) {
                if (other) {
                    addRun(new Span(from, at), its);
                }
                from = at + 1;
                other = false;
            } else {
                other |= letter;
            }
        }
    }

    private void addRun(Span run, Locale its) {
        var language = likeliest(run.of(unquoted));
        if (!language.getLanguage().equals(its.getLanguage())) {
            runsOf.computeIfAbsent(language, missing -> new ArrayList<>()).add(run);
        }
    }
}
