package app.parallax.text.attribution;

import app.parallax.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Proposes the sources of quotations in a German news text, by rules alone: a reporting verb with a name after the
 * quotation („…“, sagte Silke Harms) or before it (Harms sagte: „…“). Linear in the length of a paragraph.
 */
final class GermanAttributions {
    private static final String VERBS = "(?:sag(?:te|t|ten|en)|erklär(?:te|t|ten)|beton(?:te|t|ten)|mein(?:te|t|ten)"
            + "|forder(?:te|t|ten)|warn(?:te|t|ten)|kritisier(?:te|t|ten)|klag(?:te|t|ten)|entgegne(?:te|t|ten)"
            + "|ergänz(?:te|t|ten)|schr(?:ieb|eibt|ieben)|versicher(?:te|t|ten)|berichte(?:te|t|ten)|äußer(?:te|t|ten)"
            + "|mahn(?:te|t|ten)|antworte(?:te|t|ten)|erwider(?:te|t|ten)|bekräftig(?:te|t|ten)|lob(?:te|t|ten)"
            + "|räum(?:te|t|ten)|füg(?:te|t|ten)|nann(?:te|ten)|nennt|teil(?:te|t|ten)|heißt es|hieß es|zitier(?:te|t|ten)"
            + "|so)";
    private static final Pattern AFTER = Pattern
            .compile("[,.!?…]?\\s*[“”\"«»]?,?\\s+(" + VERBS + ")\\s+([^.!?„“\"»\\n]{2,120})");
    private static final Pattern BEFORE = Pattern.compile("([^.!?:„“\"»«\\n]{2,120}?)\\s(" + VERBS
            + ")(?=[\\s:,])[^.!?„“\"»«\\n]{0,60}:\\s*$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}'’-]*");
    private static final Set<String> NO_NAMES = Set.of("Der", "Die", "Das", "Den", "Dem", "Ein", "Eine", "Einer", "Und",
            "In", "Im", "Am", "An", "Auf", "Bei", "Nach", "Vor", "Von", "Zum", "Zur", "Er", "Sie", "Es", "Auch",
            "Dessen",
            "Deren", "Ihr", "Ihre", "Sein", "Seine", "Wie", "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli",
            "August", "September", "Oktober", "November", "Dezember", "Montag", "Dienstag", "Mittwoch", "Donnerstag",
            "Freitag", "Samstag", "Sonntag");
    private static final Set<String> PRONOUNS = Set.of("er", "sie");
    private static final int REACH = 220;

    private final String text;
    private final List<Span> quotations;
    private final List<Span> names;
    private final List<Attribution> found = new ArrayList<>();
    private @Nullable Span last;
    private int lastEnd;

    private GermanAttributions(String text) {
        this.text = text;
        this.quotations = QuotationMarks.find(text);
        this.names = fullNames(0, text.length());
    }

    static List<Attribution> propose(String text) {
        var reader = new GermanAttributions(text);
        reader.quotations.forEach(reader::read);
        return List.copyOf(reader.found);
    }

    private void read(Span quotation) {
        var after = AFTER.matcher(text).region(quotation.end(), Math.min(text.length(), quotation.end() + REACH));
        if (after.lookingAt() && add(quotation, new Span(after.start(1), after.end(1)), after.start(2), after.end(2))) {
            return;
        }
        int from = Math.max(text.lastIndexOf('\n', quotation.start()) + 1, quotation.start() - REACH);
        var before = BEFORE.matcher(text).region(from, quotation.start());
        if (before.find()
                && add(quotation, new Span(before.start(2), before.end(2)), before.start(1), before.end(1))) {
            return;
        }
        var speaker = last;
        if (speaker != null && text.substring(lastEnd, quotation.start()).indexOf('\n') < 0) {
            found.add(new Attribution(speaker, speaker, Optional.empty(), quotation, true));
            lastEnd = quotation.end();
        }
    }

    private boolean add(Span quotation, Span cue, int start, int end) {
        var speaker = speaker(start, end, quotation.start());
        if (speaker == null) {
            return false;
        }
        found.add(new Attribution(speaker, speaker, Optional.of(cue), quotation, true));
        last = speaker;
        lastEnd = quotation.end();
        return true;
    }

    /** The full name in a clause, else a surname of the text alone, else for a pronoun the last person named. */
    private @Nullable Span speaker(int start, int end, int quotation) {
        var full = names.stream().filter(each -> each.start() >= start && each.end() <= end && !isQuoted(each))
                .findFirst();
        if (full.isPresent()) {
            return full.get();
        }
        var words = WORD.matcher(text).region(start, end);
        while (words.find()) {
            var word = words.group();
            if (PRONOUNS.contains(word)) {
                return lastNamed(quotation);
            }
            var named = Character.isUpperCase(word.charAt(0))
                    ? names.stream().filter(each -> surname(each).equals(word)).findFirst()
                    : Optional.<Span>empty();
            if (named.isPresent()) {
                return named.get();
            }
        }
        return null;
    }

    private @Nullable Span lastNamed(int offset) {
        var speaker = last;
        int paragraph = text.lastIndexOf('\n', offset) + 1;
        if (speaker != null && lastEnd >= paragraph) {
            return speaker;
        }
        return names.stream().filter(each -> each.start() >= paragraph && each.end() <= offset && !isQuoted(each))
                .findFirst().orElse(speaker);
    }

    private boolean isQuoted(Span span) {
        return quotations.stream().anyMatch(each -> each.overlaps(span));
    }

    private String surname(Span name) {
        var words = name.of(text);
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    /** Runs of two capitalised words or more: title, first name and surname; nouns do not stand side by side. */
    private List<Span> fullNames(int from, int to) {
        var runs = new ArrayList<Span>();
        var words = WORD.matcher(text).region(from, to);
        int start = -1;
        int end = -1;
        int count = 0;
        while (words.find()) {
            boolean capital = Character.isUpperCase(words.group().charAt(0)) && !NO_NAMES.contains(words.group());
            boolean beside = count > 0 && text.substring(end, words.start()).equals(" ");
            if (!capital || !beside) {
                if (count > 1) {
                    runs.add(new Span(start, end));
                }
                count = 0;
            }
            if (capital) {
                start = count == 0 ? words.start() : start;
                end = words.end();
                count++;
            }
        }
        if (count > 1) {
            runs.add(new Span(start, end));
        }
        return runs;
    }
}
