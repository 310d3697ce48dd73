package app.parallax.text.draft;

import app.parallax.model.Speaker;
import app.parallax.text.attribution.SpeakerTypes;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Tells names of persons in scripts without capital letters, where a noun looks like a name. */
final class CaselessNames {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}'’\"״׳־-]*");
    /** A word of a script with blanks between words. */
    private static final Pattern PARTED = Pattern.compile("[\\p{IsArabic}\\p{IsHebrew}\\p{M}'’\"״׳־-]+");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern DEFINITE = DraftVocabulary.all().pattern("^(?:<definite>)\\p{L}");
    private static final int FEWEST = 2;
    private static final int MOST = 4;
    private static final int SHORTEST = 3;
    /** Maximum number of letters that are written together with a name: prepositions, “and”, the article. */
    private static final int PREFIX = 3;

    private CaselessNames() {}

    /** Whether the first letter of a text has no case. */
    static boolean isCaseless(String text) {
        var first = LETTER.matcher(text);
        return first.find() && Character.getType(first.group().codePointAt(0)) == Character.OTHER_LETTER;
    }

    /** Whether a speaker is a name of two to four words, none of which is a noun for a speaker. */
    static boolean isPerson(String speaker, Predicate<String> role) {
        var words = words(speaker);
        return words.size() <= MOST && endsWithPerson(speaker, role) && words.stream().noneMatch(role);
    }

    /** Whether a name of two words or more ends what an article calls a speaker: “the minister Adam Nur”. */
    static boolean endsWithPerson(String speaker, Predicate<String> role) {
        var words = words(speaker);
        if (words.size() < FEWEST || SpeakerTypes.of(speaker).filter(Speaker.Type.ORGANISATION::equals).isPresent()) {
            return false;
        }
        var last = words.subList(words.size() - FEWEST, words.size());
        return last.stream().noneMatch(role) && !DEFINITE.matcher(last.getFirst()).find();
    }

    /** Whether words include the surname of a person, alone or behind a preposition written together with it. */
    static boolean isNamed(Collection<String> text, String person) {
        var surname = words(person).getLast();
        return text.stream().anyMatch(each -> Spelling.isNearName(surname, each)
                || (each.endsWith(surname) && each.length() - surname.length() <= PREFIX));
    }

    /** Whether a speaker is one word that may be a surname: no noun for a speaker, and none with an article. */
    static boolean isSurname(String speaker, Predicate<String> role) {
        var words = words(speaker);
        return words.size() == 1 && words.getFirst().length() >= SHORTEST
                && PARTED.matcher(words.getFirst()).matches() && !role.test(words.getFirst())
                && !DEFINITE.matcher(words.getFirst()).find();
    }

    /** Whether two speakers share a word. */
    static boolean share(String one, String other) {
        var words = words(other);
        return words(one).stream().anyMatch(words::contains);
    }

    static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
