package app.parallax.text.attribution;

import app.parallax.text.attribution.Lexicon.Word;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Proposes that two names are spellings of one: Marzouq and Marzouk, Путин and Putin, "Xi Jinping" and "XI Jin-ping".
 * Names are transliterated to Latin letters and letters that vary in transliteration are unified; then the consonants
 * must agree, while vowels may differ slightly in long names. Titles and the order of the names are ignored. A surname
 * alone never equals a full name, since others may bear it. Names in scripts without vowels are compared by their
 * sounds ({@link AcrossScripts}).
 */
public final class SameName {
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final int LONGEST = 200;
    private static final int LONG_ENOUGH_ALONE = 7;

    /** Sounds with several spellings, longer ones first; capitals are internal codes for sounds. */
    private static final String[][] SOUNDS = {{"tsch", "C"}, {"shch", "S"}, {"sch", "S"}, {"tch", "C"}, {"sh", "S"},
            {"ch", "C"}, {"zh", "Z"}, {"kh", "h"}, {"gh", "g"}, {"ph", "f"}, {"th", "t"}, {"dh", "d"}, {"ts", "T"},
            {"tz", "T"}, {"ck", "k"}, {"ce", "Te"}, {"ci", "Ti"}, {"c", "k"}, {"q", "k"}, {"x", "ks"}, {"ou", "u"},
            {"oo", "u"}, {"ee", "i"}, {"ie", "i"}, {"y", "i"}, {"j", "i"}};

    private SameName() {}

    /** Two names that may be the same. */
    public record Pair(String one, String other) {}

    /**
     * A name prepared for comparison.
     *
     * @param unvowelled whether its script omits vowels
     */
    private record Name(List<String> parts, boolean unvowelled) {
        String joined() {
            return String.join("", parts);
        }
    }

    /**
     * Whether two names are likely spellings of one.
     *
     * @param one the name of a person or an organisation, with or without titles
     */
    public static boolean likely(String one, String other) {
        return same(read(one), read(other)) || AcrossScripts.read(cut(one)).likely(AcrossScripts.read(cut(other)));
    }

    /** Whether the words of a speaker have a name in another script: “Samir Haddad” in “سمير حداد مدير المهرجان”. */
    public static boolean isIn(String name, String speaker) {
        var sought = AcrossScripts.read(cut(name));
        var words = cut(speaker).split("\\s+", -1);
        int length = sought.parts().size();
        boolean other = sought.script() != AcrossScripts.read(words[0]).script();
        for (int at = 0; other && length > 0 && at + length <= words.length; at++) {
            if (sought.likely(AcrossScripts.read(String.join(" ", Arrays.asList(words).subList(at, at + length))))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Finds spellings of one name among many. Only names that share the consonants of a word are compared.
     *
     * @param names duplicates count once
     * @return pairs in the order of the names
     */
    public static List<Pair> propose(Collection<String> names) {
        var distinct = List.copyOf(new LinkedHashSet<>(names));
        var read = distinct.stream().map(SameName::read).toList();
        var sounds = distinct.stream().map(name -> AcrossScripts.read(cut(name))).toList();
        Map<String, List<Integer>> earlier = new HashMap<>();
        Map<Character.UnicodeScript, Map<String, List<Integer>>> scripts = new EnumMap<>(Character.UnicodeScript.class);
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < distinct.size(); i++) {
            var keys = keys(read.get(i));
            var met = new HashSet<Integer>();
            for (var key : keys) {
                for (int k : earlier.getOrDefault(key, List.of())) {
                    if (met.add(k) && (same(read.get(k), read.get(i)) || sounds.get(k).likely(sounds.get(i)))) {
                        pairs.add(new Pair(distinct.get(k), distinct.get(i)));
                    }
                }
            }
            var own = sounds.get(i);
            for (var script : scripts.entrySet()) {
                for (var key : script.getKey() == own.script() ? List.<String>of() : own.keys()) {
                    for (int k : script.getValue().getOrDefault(key, List.of())) {
                        if (met.add(k) && sounds.get(k).likely(own)) {
                            pairs.add(new Pair(distinct.get(k), distinct.get(i)));
                        }
                    }
                }
            }
            for (var key : own.keys()) {
                scripts.computeIfAbsent(own.script(), each -> new HashMap<>())
                        .computeIfAbsent(key, each -> new ArrayList<>()).add(i);
            }
            for (var key : keys) {
                earlier.computeIfAbsent(key, each -> new ArrayList<>()).add(i);
            }
        }
        return List.copyOf(pairs);
    }

    private static Set<String> keys(Name name) {
        var keys = new LinkedHashSet<String>();
        name.parts().forEach(part -> keys.add(consonants(part)));
        keys.add(consonants(name.joined()));
        return keys;
    }

    private static String cut(String name) {
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }

    /** Writes a name in lower-case Latin letters without marks. */
    static String latin(String name) {
        boolean plain = name.chars().allMatch(c -> c < 0x80);
        return (plain ? name : LATIN.transliterate(name)).toLowerCase(Locale.ROOT);
    }

    private static Name read(String name) {
        var cut = cut(name);
        boolean unvowelled = cut.codePoints().anyMatch(SameName::omitsVowels);
        var latin = latin(withoutTitles(cut));
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (int i = 0; i <= latin.length(); i++) {
            char c = i < latin.length() ? latin.charAt(i) : ' ';
            if (c >= 'a' && c <= 'z') {
                part.append(c);
            } else if (c != '\'' && c != '`' && !part.isEmpty()) {
                add(part.toString(), parts);
                part.setLength(0);
            }
        }
        return new Name(List.copyOf(parts), unvowelled);
    }

    /** Drops titles in other scripts than Latin, which have no capitals to tell them from names. */
    private static String withoutTitles(String name) {
        if (name.chars().allMatch(c -> c < 0x250)) {
            return name;
        }
        var kept = Arrays.stream(name.split(" ", -1)).filter(word -> !SpeakerTypes.isTitle(
                word.toLowerCase(Locale.ROOT))).collect(Collectors.joining(" "));
        return kept.isBlank() ? name : kept;
    }

    private static void add(String word, List<String> parts) {
        var lexicon = Lexicon.english();
        boolean title = word.length() > 1 && (lexicon.classes(word).contains(Word.TITLE)
                || lexicon.classes(word).contains(Word.ABBREVIATION));
        boolean article = word.equals("al") || word.equals("el") || word.equals("the");
        if (!title && !article) {
            parts.add(sounds(word));
        }
    }

    private static boolean omitsVowels(int codePoint) {
        return switch (Character.UnicodeScript.of(codePoint)) {
            case ARABIC, HEBREW, SYRIAC -> true;
            default -> false;
        };
    }

    private static String sounds(String word) {
        var result = new StringBuilder();
        int at = 0;
        while (at < word.length()) {
            int from = at;
            for (var sound : SOUNDS) {
                if (word.startsWith(sound[0], at)) {
                    append(sound[1], result);
                    at += sound[0].length();
                    break;
                }
            }
            if (at == from) {
                append(word.substring(at, at + 1), result);
                at++;
            }
        }
        return result.toString();
    }

    /** Appends sounds; doubled ones become one. */
    private static void append(String sounds, StringBuilder result) {
        for (int i = 0; i < sounds.length(); i++) {
            char c = withoutCaron(sounds.charAt(i));
            if (result.isEmpty() || result.charAt(result.length() - 1) != c) {
                result.append(c);
            }
        }
    }

    /**
     * Maps sounds to single letters, because transliteration drops the carons of č, š and ž where English writes ch, sh
     * and zh.
     */
    private static char withoutCaron(char c) {
        return switch (c) {
            case 'S' -> 's';
            case 'C', 'T' -> 'c';
            case 'Z' -> 'z';
            default -> c;
        };
    }

    /** Returns the consonants of a part, doubled ones once. */
    private static String consonants(String part) {
        var result = new StringBuilder();
        for (int i = 0; i < part.length(); i++) {
            char sound = part.charAt(i) == 'w' ? 'v' : part.charAt(i);
            if (!isVowel(sound) && (result.isEmpty() || result.charAt(result.length() - 1) != sound)) {
                result.append(sound);
            }
        }
        return result.toString();
    }

    private static boolean same(Name one, Name other) {
        if (one.parts().isEmpty() || other.parts().isEmpty()) {
            return false;
        }
        if (one.unvowelled() != other.unvowelled()) {
            return false; // read by AcrossScripts
        }
        boolean single = one.parts().size() == 1 && other.parts().size() == 1;
        boolean joined = single
                ? matches(one.joined(), other.joined(), true)
                : one.joined().equals(other.joined());
        if (joined && one.joined().length() >= 4) {
            return true;
        }
        if (one.parts().size() != other.parts().size() || one.parts().size() < 2) {
            return false;
        }
        var left = new ArrayList<>(other.parts());
        boolean full = false;
        for (var part : one.parts()) {
            int at = 0;
            while (at < left.size() && !matches(part, left.get(at), false)
                    && !isInitial(part, left.get(at))) {
                at++;
            }
            if (at == left.size()) {
                return false;
            }
            full |= part.length() > 2 && left.get(at).length() > 2;
            left.remove(at);
        }
        return full;
    }

    /** Whether one part is the initial of the other: "J." and "John". */
    private static boolean isInitial(String one, String other) {
        return (one.length() == 1 || other.length() == 1) && one.charAt(0) == other.charAt(0);
    }

    private static boolean matches(String first, String second, boolean alone) {
        var one = first.replace('w', 'v');
        var other = second.replace('w', 'v');
        if (one.equals(other)) {
            return true;
        }
        var consonants = consonants(first);
        if (!consonants.equals(consonants(second))) {
            return false;
        }
        int longer = Math.max(one.length(), other.length());
        boolean ending = isVowel(one.charAt(one.length() - 1)) || isVowel(other.charAt(other.length() - 1));
        boolean sameEnding = one.charAt(one.length() - 1) == other.charAt(other.length() - 1);
        if ((ending && !sameEnding) || one.charAt(0) != other.charAt(0)) {
            return false; // Maria and Mario, Ivanov and Ivanova, Amir and Emir
        }
        int allowed = longer >= 7 ? 2 : longer >= 5 ? 1 : 0;
        return (!alone || longer >= LONG_ENOUGH_ALONE) && distance(one, other) <= allowed;
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }

    /** Returns the edit distance; names are short. */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int k = 0; k < before.length; k++) {
            before[k] = k;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int k = 1; k < now.length; k++) {
                int changed = before[k - 1] + (one.charAt(i - 1) == other.charAt(k - 1) ? 0 : 1);
                now[k] = Math.min(changed, 1 + Math.min(before[k], now[k - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }
}
