package app.parallax.text;

import app.parallax.model.Boilerplate.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds boilerplate by general rules for lines that news sites set between paragraphs. Each rule matches a whole line,
 * so the same words inside a sentence are kept.
 */
public final class BoilerplateRules {
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_POINTER = 260;
    private static final int LONGEST_CAPTION = 400;
    /** Repeated words shorter than this may be intended. */
    private static final int SHORTEST_REPEATED = 40;

    /** Lines that consist of a label, by reason. */
    private static final Map<Reason, Pattern> LABELS = Map.of(
            Reason.ADVERTISEMENT, whole(PageVocabulary.of("advertisement")),
            Reason.READ_ALSO, whole(PageVocabulary.of("read-also")),
            Reason.NAVIGATION, whole(PageVocabulary.of("navigation")),
            Reason.COMMENTS, whole(PageVocabulary.of("comments")),
            Reason.SHARE, whole(PageVocabulary.of("share")),
            Reason.SUBSCRIBE, whole(PageVocabulary.of("subscribe")),
            Reason.LOADING, whole("(" + PageVocabulary.of("loading") + ")( video| player)?( ?…| ?\\.\\.\\.)?"));

    /** Lines that begin with a label and a colon and refer elsewhere, by reason. */
    private static final Map<Reason, Pattern> POINTERS = Map.of(
            Reason.READ_ALSO, head(PageVocabulary.of("read-also-head")),
            Reason.TOPICS, head(PageVocabulary.of("topics-head")),
            Reason.SHARE, head(PageVocabulary.of("share-head")),
            Reason.CAPTION, head(PageVocabulary.of("caption-head")));

    private static final Pattern ASKS_TO_SUBSCRIBE = Pattern
            .compile("(?iuU)^.{0,80}(" + PageVocabulary.of("asks-to-subscribe") + ").{0,120}$");
    /** A picture credit at the end of a caption. */
    private static final Pattern ENDS_WITH_CREDIT = Pattern
            .compile("(?iuU)^.*([(\\[©|]|photo:|credit:|image:|via |/ ?|\\. )"
                    + " ?(ap photo|afp|getty images?|reuters|epa(-efe)?|efe|shutterstock|istock|file photo|file|ap|"
                    + "wikimedia( commons)?|flickr|dpa|tass|rex|pa( wire| media)?|anadolu( agency)?|handout)"
                    + "( ?[/|,].{0,60})?[)\\]]?\\.?$");
    private static final String BRACKETED_CREDIT = "[(\\[](" + PageVocabulary.of("photo")
            + ")( (by|credit))?\\s*[:/].{1,80}[)\\]]";
    private static final Pattern CREDIT_IN_BRACKETS = Pattern.compile("(?iuU)^.{0,300}" + BRACKETED_CREDIT + "\\.?$");
    private static final Pattern ONLY_CREDIT = Pattern.compile("(?iuU)^" + BRACKETED_CREDIT + "$");

    private BoilerplateRules() {}

    public record Proposal(Span span, Reason reason) {}

    private static Pattern whole(String labels) {
        return Pattern.compile("(?iuU)^[\\p{Ps}\\p{Pi}▶►•|»\\-–—>\\s]*(" + labels + ")[\\s:.!|»>→›\\-–—]*$");
    }

    private static Pattern head(String labels) {
        return Pattern.compile("(?iuU)^[\\p{Ps}▶►•|»\\-–—>\\s]*(" + labels + ")\\s*[:：|»]\\s*\\S.*$");
    }

    /**
     * Classifies a whole line.
     *
     * @return empty if no rule matches
     */
    public static Optional<Reason> ofLine(String line) {
        var words = line.strip().replace('\u00a0', ' ');
        if (words.isEmpty()) {
            return Optional.empty();
        }
        if (words.length() <= LONGEST_LABEL) {
            for (var reason : Reason.values()) {
                var label = LABELS.get(reason);
                if (label != null && label.matcher(words).matches()) {
                    return Optional.of(reason);
                }
            }
        }
        if (words.length() <= LONGEST_POINTER) {
            for (var reason : Reason.values()) {
                var pointer = POINTERS.get(reason);
                if (pointer != null && pointer.matcher(words).matches()) {
                    return Optional.of(reason);
                }
            }
            if (ASKS_TO_SUBSCRIBE.matcher(words).matches()) {
                return Optional.of(Reason.SUBSCRIBE);
            }
        }
        return words.length() <= LONGEST_CAPTION
                && (ENDS_WITH_CREDIT.matcher(words).matches() || CREDIT_IN_BRACKETS.matcher(words).matches())
                        ? Optional.of(Reason.CAPTION)
                        : Optional.empty();
    }

    /**
     * Proposes the boilerplate of a text.
     *
     * @return in text order, without overlaps or white space at the ends
     */
    public static List<Proposal> propose(String text) {
        var found = new ArrayList<Proposal>();
        var seen = new HashSet<String>();
        boolean anyText = false;
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            var line = Span.trimmed(text, from, to);
            if (line.length() > 0) {
                var words = line.of(text);
                var reason = ofLine(words).or(() -> captionAbove(text, line, to));
                if (reason.isPresent()) {
                    found.add(new Proposal(line, reason.get()));
                } else if (!repeated(text, line, seen, found, anyText)) {
                    anyText = true;
                }
            }
            from = to + 1;
        }
        return List.copyOf(found);
    }

    /** Takes a line without a full stop right above a picture credit for the caption of that picture. */
    private static Optional<Reason> captionAbove(String text, Span line, int to) {
        int next = text.indexOf('\n', Math.min(to + 1, text.length()));
        var below = text.substring(Math.min(to + 1, text.length()), next < 0 ? text.length() : next).strip();
        return line.length() <= LONGEST_CAPTION && ONLY_CREDIT.matcher(below).matches()
                && ".!?:”\"»".indexOf(text.charAt(line.end() - 1)) < 0 ? Optional.of(Reason.CAPTION) : Optional.empty();
    }

    /** Records the sentences of a line and proposes repeated ones; a repeated line as a whole. */
    private static boolean repeated(String text, Span line, Set<String> seen, List<Proposal> found,
            boolean anyText) {
        var whole = folded(line.of(text));
        boolean known = !seen.add(whole);
        if (known && anyText
                && (whole.length() >= SHORTEST_REPEATED || (whole.indexOf(' ') > 0 && whole.length() >= 20))) {
            found.add(new Proposal(line, Reason.REPEATED));
            return true;
        }
        var breaks = java.text.BreakIterator.getSentenceInstance(Locale.ROOT);
        var words = line.of(text);
        breaks.setText(words);
        int start = breaks.first();
        for (int end = breaks.next(); end != java.text.BreakIterator.DONE; end = breaks.next()) {
            var sentence = Span.trimmed(text, line.start() + start, line.start() + end);
            var key = folded(sentence.of(text));
            if (key.length() >= SHORTEST_REPEATED && sentence.length() < line.length() && !seen.add(key)) {
                found.add(new Proposal(sentence, Reason.REPEATED));
            }
            start = end;
        }
        return false;
    }

    private static String folded(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
    }
}
