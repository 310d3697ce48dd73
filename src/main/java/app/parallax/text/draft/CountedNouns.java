package app.parallax.text.draft;

import app.parallax.text.Language;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The nouns of a language for what news counts, by meaning. The meanings and which of them are wider than others are
 * the same in all languages.
 */
final class CountedNouns {
    private static final String FILE = "counted.txt";
    /** Meanings that cover what no noun of the list names. */
    private static final Set<String> GENERAL = Set.of("people", "thing");
    private static final String PEOPLE = "people";
    /** The wider meaning of what people do or are at one time, which says nothing of who they are. */
    private static final String ROLE = "role";
    /** Meanings of which the kinds are professions. */
    private static final Set<String> PROFESSIONS = Set.of("workers", "armed forces");
    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Pattern BAR = Pattern.compile("\\|");
    /** Maximum number of words of a noun, of letters of a noun that is looked up, and of those of an ending. */
    private static final int WORDS = 4;
    private static final int LONGEST = 40;
    private static final int ENDING = 5;
    /** Minimum number of letters before the last noun of a compound. */
    private static final int SHORTEST_FIRST = 3;
    private static final Map<String, Set<String>> WIDER = wider();
    private static final Map<String, CountedNouns> READ = new ConcurrentHashMap<>();

    private final Map<String, Set<String>> nouns = new HashMap<>();
    private final Map<String, Set<String>> stems = new HashMap<>();
    private final boolean compounds;

    /** Whether two nouns may count the same. */
    enum Relation {
        /** They share a meaning, or one is wider than the other. */
        SAME,
        /** One of them has no known meaning. */
        UNKNOWN,
        /** They count different things. */
        OTHER
    }

    private CountedNouns(Language language) {
        var words = DraftVocabulary.of(language.locale());
        compounds = words.has("compounds");
        language.lines(FILE).map(line -> line.split("\t", 2)).forEach(cells -> {
            for (var noun : BAR.split(cells[1].toLowerCase(Locale.ROOT), -1)) {
                if (noun.endsWith("*")) {
                    add(stems, noun.substring(0, noun.length() - 1), cells[0]);
                } else {
                    add(nouns, noun, cells[0]);
                    plural(noun, words).ifPresent(each -> add(nouns, each, cells[0]));
                }
            }
        });
    }

    /** Returns the nouns of a language; those of English where it has none. */
    static CountedNouns of(Locale language) {
        var found = Language.tagged(language.getLanguage()).filter(each -> each.has(FILE))
                .orElse(Language.all().getFirst());
        return READ.computeIfAbsent(found.tag(), tag -> new CountedNouns(found));
    }

    private static void add(Map<String, Set<String>> to, String noun, String meaning) {
        to.computeIfAbsent(noun, missing -> new HashSet<>()).add(meaning);
    }

    /** Returns the plural of a noun by the first rule that fits; empty if the language has none. */
    static Optional<String> plural(String noun, DraftVocabulary words) {
        return words.entries("plural").stream().map(rule -> rule.split(" ?-> ", 2))
                .filter(rule -> Pattern.compile(rule[0] + '$').matcher(noun).find()).findFirst()
                .map(rule -> noun.replaceFirst(rule[0] + '$', rule[1]));
    }

    /** Returns each meaning with all that are wider. */
    private static Map<String, Set<String>> wider() {
        var next = new HashMap<String, List<String>>();
        Language.sharedLines(FILE).map(line -> line.split(" < ", 2)).forEach(
                cells -> next.put(cells[0], cells.length < 2 ? List.of() : List.of(cells[1].split(", ", -1))));
        var found = new HashMap<String, Set<String>>();
        next.keySet().forEach(each -> {
            var all = new HashSet<String>();
            climb(each, next, all);
            found.put(each, Set.copyOf(all));
        });
        return Map.copyOf(found);
    }

    private static void climb(String from, Map<String, List<String>> next, Set<String> into) {
        next.getOrDefault(from, List.of()).stream().filter(into::add).forEach(each -> climb(each, next, into));
    }

    /** Returns the meanings of what is counted: those of its last words, as many as are known; empty if none is. */
    Set<String> meanings(String what) {
        var words = BLANK.split(what.strip().toLowerCase(Locale.ROOT), -1);
        for (int from = Math.max(0, words.length - WORDS); from < words.length; from++) {
            var found = meaningsOf(String.join(" ", Arrays.copyOfRange(words, from, words.length)));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Set.of();
    }

    private Set<String> meaningsOf(String noun) {
        if (noun.length() > LONGEST) {
            return Set.of();
        }
        var found = simple(noun);
        for (int from = SHORTEST_FIRST; compounds && found.isEmpty() && from + SHORTEST_FIRST < noun.length(); from++) {
            found = simple(noun.substring(from));
        }
        return found;
    }

    private Set<String> simple(String noun) {
        var exact = nouns.get(noun);
        for (int end = noun.length(); exact == null && end >= Math.max(2, noun.length() - ENDING); end--) {
            exact = stems.get(noun.substring(0, end));
        }
        return exact == null ? Set.of() : exact;
    }

    /** Compares what two nouns mean, of one language or two. */
    static Relation compare(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Collections.disjoint(one, GENERAL) && Collections.disjoint(other, GENERAL)
                    ? Relation.UNKNOWN
                    : Relation.SAME;
        }
        boolean people = isOfPeople(one) && isOfPeople(other);
        boolean same = one.stream().anyMatch(each -> other.stream().anyMatch(
                there -> each.equals(there) || isWider(each, there) || isWider(there, each)));
        return same ? Relation.SAME : people && isRole(one) != isRole(other) ? Relation.UNKNOWN : Relation.OTHER;
    }

    private static boolean isOfPeople(Set<String> meanings) {
        return meanings.stream().anyMatch(each -> isWider(PEOPLE, each));
    }

    /** Whether nouns say what people do or are at one time: candidates may be pupils. */
    private static boolean isRole(Set<String> meanings) {
        return meanings.stream().anyMatch(each -> isWider(ROLE, each));
    }

    /**
     * Whether a noun says of what profession those are that another counts only as people: “2,100 firefighters” for
     * “2,100 people”, “pilots” for “crew”.
     */
    static boolean isProfession(Set<String> one, Set<String> other) {
        return Collections.disjoint(one, other)
                && one.stream().anyMatch(each -> PROFESSIONS.stream().anyMatch(wide -> isWider(wide, each)))
                && one.stream().anyMatch(each -> other.stream().anyMatch(there -> isWider(there, each)))
                && other.stream().noneMatch(each -> one.stream().anyMatch(there -> isWider(there, each)));
    }

    /** Whether a meaning is wider than another. */
    static boolean isWider(String meaning, String other) {
        return WIDER.getOrDefault(other, Set.of()).contains(meaning);
    }
}
