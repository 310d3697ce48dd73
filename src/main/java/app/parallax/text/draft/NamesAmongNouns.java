package app.parallax.text.draft;

import app.parallax.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the full names of persons in a text of a language that writes nouns with capitals: two capitalised words or
 * more side by side, for nouns do not stand so.
 */
final class NamesAmongNouns {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}'’-]*");
    private static final Set<String> NO_NAMES = DraftVocabulary.all().words("begins-no-name");
    private static final Set<String> PRONOUNS = DraftVocabulary.all().words("pronoun");

    /** Number of characters before a pronoun in which its name is sought. */
    private static final int NAMED_BEFORE = 2_000;

    private final String text;
    private final List<Span> names = new ArrayList<>();
    /** The first full name of each surname. */
    private final Map<String, Span> surnames = new HashMap<>();

    /** Reads the names of a text outside its quotations. */
    NamesAmongNouns(String text, List<Span> quotations) {
        this.text = text;
        var quoted = new SortedSpans(quotations.stream());
        int start = 0;
        int end = -1;
        int count = 0;
        var words = WORD.matcher(text);
        while (words.find()) {
            boolean capital = Character.isUpperCase(words.group().charAt(0)) && !NO_NAMES.contains(words.group());
            boolean beside = count > 0 && text.substring(end, words.start()).equals(" ");
            if (!capital || !beside) {
                add(start, end, count, quoted);
                count = 0;
            }
            if (capital) {
                start = count == 0 ? words.start() : start;
                end = words.end();
                count++;
            }
        }
        add(start, end, count, quoted);
    }

    private void add(int start, int end, int words, SortedSpans quoted) {
        if (words > 1 && !quoted.overlap(new Span(start, end))) {
            names.add(new Span(start, end));
            surnames.putIfAbsent(text.substring(text.lastIndexOf(' ', end - 1) + 1, end), new Span(start, end));
        }
    }

    /** Returns the full names in a stretch of the text, in order. */
    List<Span> within(Span stretch) {
        int first = 0;
        int high = names.size();
        while (first < high) {
            int middle = (first + high) >>> 1;
            if (names.get(middle).start() < stretch.start()) {
                first = middle + 1;
            } else {
                high = middle;
            }
        }
        return names.subList(first, names.size()).stream().takeWhile(each -> each.end() <= stretch.end()).toList();
    }

    /** Whether a word is the last of a full name. */
    boolean hasSurname(String word) {
        return surnames.containsKey(word);
    }

    /** Returns the full name of a surname anywhere in the text, or of a pronoun in its paragraph, else the words. */
    Span full(Span speaker) {
        var words = speaker.of(text);
        if (PRONOUNS.contains(words.toLowerCase(Locale.ROOT))) {
            int paragraph = text.lastIndexOf('\n', speaker.start()) + 1;
            var before = within(new Span(Math.max(paragraph, speaker.start() - NAMED_BEFORE), speaker.start()));
            return before.isEmpty() ? speaker : before.getLast();
        }
        return surnames.getOrDefault(words, speaker);
    }
}
