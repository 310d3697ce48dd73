package app.parallax.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The other ways in which a searched word may be written: with the particles that Arabic and Hebrew write together with
 * the next word, and a number with or without marks between its groups of digits.
 */
final class OtherSpellings {
    private static final String FILE = "search.txt";
    private static final int FEWEST_LETTERS = 2;
    /** A number of four to fifteen digits, without a leading zero. */
    private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{3,14}");
    private static final Pattern FIRST_GROUP = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern GROUP = Pattern.compile("[0-9]{3}");
    private static final List<Beginning> BEGINNINGS = Language.all().stream().filter(each -> each.has(FILE))
            .flatMap(each -> each.lines(FILE)).map(Beginning::read).toList();

    private OtherSpellings() {}

    /** A beginning of a word, and what may stand instead of it. */
    private record Beginning(String word, String instead, Character.UnicodeScript script) {
        static Beginning read(String line) {
            var columns = line.split("\t", -1);
            return new Beginning(columns[0], columns[1], Character.UnicodeScript.of(columns[1].codePointAt(0)));
        }

        Stream<String> of(String searched) {
            return script == Character.UnicodeScript.of(searched.codePointAt(0)) && searched.startsWith(word)
                    ? Stream.of(instead + searched.substring(word.length()))
                    : Stream.empty();
        }
    }

    /** Returns the other spellings of a word, not the word itself. */
    static List<Query.Term> of(Query.Term term) {
        var words = term.words();
        var word = words.getFirst();
        var found = new ArrayList<Query.Term>();
        if (words.size() > 1) {
            if (isGrouped(words)) {
                found.add(new Query.Term(List.of(String.join("", words)), term.beginning()));
            }
        } else if (DIGITS.matcher(word).matches()) {
            found.add(new Query.Term(grouped(word), term.beginning()));
        } else if (word.length() >= FEWEST_LETTERS) {
            BEGINNINGS.stream().flatMap(each -> each.of(word))
                    .forEach(other -> found.add(new Query.Term(List.of(other), term.beginning())));
        }
        return found;
    }

    private static boolean isGrouped(List<String> words) {
        return FIRST_GROUP.matcher(words.getFirst()).matches()
                && words.stream().skip(1).allMatch(each -> GROUP.matcher(each).matches());
    }

    private static List<String> grouped(String digits) {
        var groups = new ArrayList<String>();
        int first = (digits.length() - 1) % 3 + 1;
        groups.add(digits.substring(0, first));
        for (int at = first; at < digits.length(); at += 3) {
            groups.add(digits.substring(at, at + 3));
        }
        return groups;
    }
}
