package app.parallax.text.draft;

import app.parallax.text.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The nouns of a language for those who speak, from {@code roles.txt} of its folder. */
final class RoleNouns {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’\"״׳-]*");
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");
    private static final Pattern CLITIC = Pattern.compile("^[\\p{L}]{1,2}['’]");
    private static final List<String> PLURALS = List.of("s", "es");
    private static final int WORDS = 4;
    private static final int LONGEST = 40;
    private static final int MOST_WORDS = 40;
    private static final int LONGEST_PHRASE = 90;
    /** Number of words beside a name that describe the person. */
    private static final int LAST = 6;
    private static final int ENDING = 5;
    private static final int SHORTEST = 3;
    private static final Map<String, RoleNouns> READ = new ConcurrentHashMap<>();

    private final Map<String, Set<String>> nouns = new HashMap<>();
    private final Map<String, Set<String>> stems = new HashMap<>();
    private final Set<String> belonging;
    private final List<String> prefixes;
    private final boolean compounds;

    /** A noun of a phrase. */
    private record Found(String words, Set<String> meanings, boolean owner) {}

    private RoleNouns(Language language) {
        var words = DraftVocabulary.of(language.locale());
        compounds = words.has("compounds");
        belonging = words.words("role-belonging");
        prefixes = words.entries("role-prefix");
        language.lines(SpeakerRole.FILE).map(line -> line.split("\t", 2)).forEach(cells -> {
            for (var noun : BAR.split(cells[1].toLowerCase(Locale.ROOT), -1)) {
                if (noun.endsWith("*")) {
                    add(stems, noun.substring(0, noun.length() - 1), cells[0]);
                } else {
                    add(nouns, noun, cells[0]);
                }
            }
        });
    }

    /** Returns the nouns of a language; those of English where it has none. */
    static RoleNouns of(Locale language) {
        var found = Language.tagged(language.getLanguage()).filter(each -> each.has(SpeakerRole.FILE))
                .orElse(Language.all().getFirst());
        return READ.computeIfAbsent(found.tag(), tag -> new RoleNouns(found));
    }

    private static void add(Map<String, Set<String>> to, String noun, String meaning) {
        to.computeIfAbsent(noun, missing -> new HashSet<>()).add(meaning);
    }

    /**
     * Reads what a phrase calls a speaker: of its nouns the one that it is about, and the bodies that this one belongs
     * to.
     */
    SpeakerRole read(String phrase) {
        return read(words(phrase));
    }

    /**
     * Reads a phrase whose last word is a noun for a speaker: “said the opposition’s spokesman”; else it says nothing.
     */
    SpeakerRole ending(String phrase) {
        var words = words(phrase.substring(Math.max(0, phrase.length() - LONGEST_PHRASE)));
        for (int from = Math.max(0, words.size() - WORDS); from < words.size(); from++) {
            if (!meanings(String.join(" ", words.subList(from, words.size())), from == words.size() - 1).isEmpty()) {
                return read(words.subList(Math.max(0, words.size() - LAST), words.size()));
            }
        }
        return SpeakerRole.NONE;
    }

    /** Reads a phrase with a noun for a speaker among its first words: “a spokesman of the yard”. */
    SpeakerRole opening(String phrase) {
        var words = words(phrase);
        return read(words.subList(0, Math.min(words.size(), LAST)));
    }

    private static List<String> words(String phrase) {
        return WORD.matcher(phrase.toLowerCase(Locale.ROOT)).results().limit(MOST_WORDS).map(MatchResult::group)
                .toList();
    }

    private SpeakerRole read(List<String> words) {
        var before = new ArrayList<Found>();
        var behind = new ArrayList<Found>();
        boolean parted = false;
        for (int i = 0; i < words.size();) {
            parted |= !before.isEmpty() && belonging.contains(words.get(i));
            int end = Math.min(words.size(), i + WORDS);
            var found = Set.<String>of();
            while (end > i && found.isEmpty()) {
                found = meanings(String.join(" ", words.subList(i, end)), end - i == 1);
                end -= found.isEmpty() ? 1 : 0;
            }
            if (found.isEmpty()) {
                i++;
                continue;
            }
            boolean owner = POSSESSIVE.matcher(words.get(end - 1)).find();
            (parted ? behind : before).add(new Found(words.get(i), found, owner));
            i = end;
        }
        return role(before, behind, !words.isEmpty() && isLatin(words.getFirst()));
    }

    private static boolean isLatin(String word) {
        return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.LATIN;
    }

    private static SpeakerRole role(List<Found> before, List<Found> behind, boolean last) {
        Found head = null;
        for (var each : before) {
            boolean person = !each.owner() && each.meanings().stream().anyMatch(RoleNouns::isOfPerson);
            head = person && (last || head == null) ? each : head;
        }
        var own = head == null ? Set.<String>of() : of(List.of(head), RoleNouns::isOfPerson);
        var all = Stream.concat(before.stream(), behind.stream()).toList();
        var bodies = of(all, each -> SpeakerRole.kind(each) == SpeakerRole.Kind.BODY);
        boolean telling = own.stream().anyMatch(each -> SpeakerRole.kind(each) != SpeakerRole.Kind.GENERAL);
        return new SpeakerRole(telling ? own : union(own, bodies),
                telling ? bodies : Set.of(), of(all, each -> SpeakerRole.kind(each) == SpeakerRole.Kind.FIELD),
                !of(before, each -> SpeakerRole.kind(each) == SpeakerRole.Kind.DEPUTY).isEmpty());
    }

    private static Set<String> of(List<Found> found, Predicate<String> wanted) {
        return found.stream().flatMap(each -> each.meanings().stream()).filter(wanted)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether all words of a name are nouns for speakers: “Police”, “Городской суд”. */
    boolean areRoles(List<String> names) {
        return !names.isEmpty() && names.stream().allMatch(this::isRole);
    }

    /** Whether a word is a noun for a speaker. */
    boolean isRole(String word) {
        return !meanings(word.toLowerCase(Locale.ROOT), true).isEmpty();
    }

    private static boolean isOfPerson(String meaning) {
        return switch (SpeakerRole.kind(meaning)) {
            case BODY, DEPUTY, FIELD -> false;
            default -> true;
        };
    }

    private Set<String> meanings(String words, boolean single) {
        if (words.length() > LONGEST) {
            return Set.of();
        }
        var found = simple(words);
        if (found.isEmpty()) {
            found = simple(POSSESSIVE.matcher(words).replaceFirst(""));
        }
        if (found.isEmpty() && CLITIC.matcher(words).find()) {
            found = simple(CLITIC.matcher(words).replaceFirst(""));
        }
        for (var plural : PLURALS) {
            if (found.isEmpty() && words.endsWith(plural)) {
                found = simple(words.substring(0, words.length() - plural.length()));
            }
        }
        for (var prefix : prefixes) {
            if (found.isEmpty() && words.startsWith(prefix)) {
                found = simple(words.substring(prefix.length()));
            }
        }
        return found.isEmpty() && single && compounds ? ofCompound(words) : found;
    }

    /** Reads the last noun of a compound, with the body, the field or the “vice” before it. */
    private Set<String> ofCompound(String word) {
        for (var part : word.split("-", -1)) {
            if (part.length() < word.length() && !simple(part).isEmpty()) {
                return parts(word.split("-", -1));
            }
        }
        for (int from = 2; from + SHORTEST < word.length(); from++) {
            var last = simple(word.substring(from));
            if (!last.isEmpty()) {
                var found = new HashSet<>(last);
                var first = word.substring(0, from);
                found.addAll(modifier(first));
                found.addAll(modifier(first.endsWith("s") ? first.substring(0, from - 1) : first));
                return found;
            }
        }
        return Set.of();
    }

    private Set<String> parts(String... parts) {
        var found = new HashSet<>(simple(parts[parts.length - 1]));
        Arrays.stream(parts).limit(parts.length - 1L).map(this::modifier).forEach(found::addAll);
        return found;
    }

    private Set<String> modifier(String word) {
        var found = new HashSet<>(simple(word));
        found.removeIf(RoleNouns::isOfPerson);
        return found;
    }

    private Set<String> simple(String noun) {
        var exact = nouns.get(noun);
        for (int end = noun.length(); exact == null && end >= Math.max(2, noun.length() - ENDING); end--) {
            exact = stems.get(noun.substring(0, end));
        }
        return exact == null ? Set.of() : exact;
    }
}
