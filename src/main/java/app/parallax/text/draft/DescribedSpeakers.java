package app.parallax.text.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The descriptions that an article gives to the persons it names, before or behind their names. */
final class DescribedSpeakers {
    /** The given names before a surname. */
    private static final Pattern GIVEN = Pattern
            .compile("(?:\\p{Lu}[\\p{L}\\p{M}.’'-]* |[\\p{IsArabic}\\p{IsHebrew}]{2,} ){0,3}$");
    private static final Pattern BOUNDARY = Pattern.compile("[.;:!?\\n“”„\"«»()]");
    private static final Pattern APPOSITION = Pattern.compile("(?:,| [—–] ?| \\()\\s?([^,.;:!?\\n“”„\"«»()—–]{3,90})");
    private static final Pattern INITIAL = Pattern.compile("\\b\\p{Lu}\\.");
    private static final int LONGEST = 90;
    private static final int MOST = 30;

    private final String text;
    private final RoleNouns nouns;
    private final Map<String, SpeakerRole> read = new HashMap<>();

    /**
     * Creates the descriptions of an article.
     *
     * @param text without its quotations
     */
    DescribedSpeakers(String text, Locale language) {
        this.text = text;
        this.nouns = RoleNouns.of(language);
    }

    SpeakerRole read(String phrase) {
        return nouns.read(phrase);
    }

    boolean isRole(String word) {
        return nouns.isRole(word);
    }

    /** Returns what the article calls the person of a surname, wherever it has the surname. */
    SpeakerRole of(String surname) {
        return read.computeIfAbsent(surname, this::find);
    }

    private SpeakerRole find(String surname) {
        var found = new ArrayList<SpeakerRole>();
        int count = 0;
        for (int at = text.indexOf(surname); at >= 0 && count < MOST; at = text.indexOf(surname, at + 1)) {
            int end = at + surname.length();
            if (isWord(at, end)) {
                count++;
                before(at, found);
                var behind = APPOSITION.matcher(text).region(end, Math.min(text.length(), end + LONGEST + 3));
                if (behind.lookingAt()) {
                    found.add(nouns.opening(behind.group(1)));
                }
            }
        }
        return SpeakerRole.all(found);
    }

    private void before(int at, List<SpeakerRole> into) {
        var words = text.substring(Math.max(0, at - LONGEST), at);
        var given = GIVEN.matcher(words);
        var phrases = new ArrayList<String>();
        phrases.add(words);
        if (given.find()) {
            // a title is written like a name: "Mayor Tessa Rowe"
            for (int start = given.start(); start >= 0
                    && start < words.length(); start = words.indexOf(' ', start) + 1) {
                phrases.add(words.substring(0, start));
                if (words.indexOf(' ', start) < 0) {
                    break;
                }
            }
        }
        for (var each : phrases) {
            var phrase = each.stripTrailing();
            phrase = phrase.endsWith(",") ? phrase.substring(0, phrase.length() - 1) : phrase;
            int from = 0;
            var boundary = BOUNDARY.matcher(INITIAL.matcher(phrase).replaceAll("xx"));
            while (boundary.find()) {
                from = boundary.end();
            }
            into.add(nouns.ending(phrase.substring(Math.max(from, phrase.lastIndexOf(',') + 1))));
        }
    }

    private boolean isWord(int start, int end) {
        return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }
}
