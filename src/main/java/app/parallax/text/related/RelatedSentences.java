package app.parallax.text.related;

import app.parallax.text.Span;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits lines into sentences by the rules of ICU, which know the abbreviations of a language (the JDK's end a sentence
 * after “Mr.”). A longer stretch, such as a list without a full stop, is split between words.
 */
final class RelatedSentences {
    private static final int LONGEST = 700;
    /** English abbreviations that end no sentence and that CLDR 48 lacks. */
    private static final List<String> ABBREVIATIONS = List.of("Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.",
            "Sep.", "Sept.", "Oct.", "Nov.", "Dec.", "Gen.", "Gov.", "Sen.", "Rep.", "Col.", "Lt.", "Maj.", "Sgt.",
            "Capt.", "St.", "No.", "vs.");

    private final BreakIterator breaks;

    /** Uses the rules of a language; of one unknown to ICU, the root rules. */
    RelatedSentences(ULocale language) {
        var builder = FilteredBreakIteratorBuilder.getInstance(language);
        if (language.getLanguage().equals("en")) {
            ABBREVIATIONS.forEach(builder::suppressBreakAfter);
        }
        this.breaks = builder.wrapIteratorWithFilter(BreakIterator.getSentenceInstance(language));
    }

    /** Returns the sentences of one line, without surrounding blanks. */
    List<Span> of(String text, int start, int end) {
        var sentences = new ArrayList<Span>();
        breaks.setText(text.substring(start, end));
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            add(text, start + from, start + to, sentences);
        }
        return sentences;
    }

    private static void add(String text, int from, int to, List<Span> sentences) {
        var trimmed = Span.trimmed(text, from, to);
        int start = trimmed.start();
        int end = trimmed.end();
        while (end - start > LONGEST) {
            int blank = text.lastIndexOf(' ', start + LONGEST);
            int cut = blank > start ? blank : withoutSplitPair(text, start + LONGEST);
            sentences.add(new Span(start, cut));
            start = cut;
            while (start < end && Span.isSpace(text.charAt(start))) {
                start++;
            }
        }
        if (start < end) {
            sentences.add(new Span(start, end));
        }
    }

    private static int withoutSplitPair(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
