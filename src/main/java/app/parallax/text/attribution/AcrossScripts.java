package app.parallax.text.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A name as its sounds, for comparison with names in other scripts: Путин, Putin, פוטין, بوتين. Consonants that scripts
 * write alike are exchanged; vowels are compared only where both scripts write them.
 *
 * @param parts the sounds of each word: consonants and vowels as letters, {@code ?} a letter for any vowel, {@code w}
 *            one for o, u or v, {@code y} one for i or y, {@code S} sounds like s, sh and ch
 */
record AcrossScripts(Character.UnicodeScript script, List<String> parts, boolean unvowelled) {
    private static final String[][] LATIN = {{"schtsch", "S"}, {"shch", "S"}, {"tsch", "S"}, {"sch", "S"}, {"tch", "S"},
            {"dsch", "j"}, {"dj", "j"}, {"sh", "S"}, {"ch", "C"}, {"zh", "Z"}, {"kh", "x"}, {"gh", "g"}, {"gu", "g"},
            {"ph", "f"}, {"th", "t"}, {"dh", "d"}, {"ts", "S"}, {"tz", "S"}, {"ck", "k"}, {"ce", "Se"}, {"ci", "Si"},
            {"c", "k"}, {"q", "k"}, {"x", "kS"}, {"z", "S"}, {"s", "S"}, {"w", "v"}, {"j", "J"}};
    private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ";
    private static final String CYRILLIC_SOUNDS = "abvgdeoZSiyklmnoprStofxSSSS i eoaiieg";
    private static final String HEBREW = "אבגדהוזחטיכךלמםנןסעפףצץקרשת";
    private static final String HEBREW_SOUNDS = "?bgdhwSxtykklmmnnS?ppSSkrSt";
    private static final String ARABIC = "اآأإىءئؤعبپتطةثجحخدذضظرزسصشغفقكگلمنهويی";
    private static final String ARABIC_SOUNDS = "?????????bptthtjhxdddSrSSSSgfkkglmnhwyy";
    private static final Map<Character, String> MATCHES = Map.ofEntries(Map.entry('b', "pv"), Map.entry('p', "bf"),
            Map.entry('f', "pvb"), Map.entry('v', "bfw"), Map.entry('w', "voOfbp"), Map.entry('x', "hkC"),
            Map.entry('k', "xC"), Map.entry('h', "xg"), Map.entry('g', "jJhZ"), Map.entry('j', "gJZS"),
            Map.entry('J', "jgyZxiI"), Map.entry('Z', "SjJg"), Map.entry('S', "ZCj"), Map.entry('C', "Sxk"),
            Map.entry('y', "iIeJ"), Map.entry('?', "aeioAIO"));
    private static final String VOWELS = "aeioAIO";
    private static final int NEVER = 100;
    private static final int FEWEST = 4;
    private static final int FEWEST_ALONE = 3;

    /** Reads a name without the titles of any language that is read here. */
    static AcrossScripts read(String name) {
        var parts = new ArrayList<String>();
        var script = Character.UnicodeScript.COMMON;
        for (var word : name.strip().toLowerCase(Locale.ROOT).split("[\\s\\u00a0]+", -1)) {
            var own = word.codePoints().filter(Character::isLetter).mapToObj(Character.UnicodeScript::of).findFirst();
            if (own.isEmpty() || SpeakerTypes.isTitle(word)) {
                continue;
            }
            script = own.get();
            for (var piece : word.split("[-־]", -1)) {
                var sounds = sounds(piece, script);
                if (!sounds.isEmpty()) {
                    parts.add(sounds);
                }
            }
        }
        boolean unvowelled = script == Character.UnicodeScript.ARABIC || script == Character.UnicodeScript.HEBREW;
        return new AcrossScripts(script, List.copyOf(parts), unvowelled);
    }

    /** Returns, for each part, the consonants that no script exchanges; names that may be the same share one. */
    List<String> keys() {
        return parts.stream().map(part -> part.replaceAll("[^Stdlmnr]", "")).filter(key -> key.length() > 1).toList();
    }

    /** Whether two names in different scripts are likely spellings of one. */
    boolean likely(AcrossScripts other) {
        if (script == other.script || parts.size() != other.parts.size() || parts.isEmpty()
                || script == Character.UnicodeScript.COMMON || other.script == Character.UnicodeScript.COMMON) {
            return false;
        }
        int firm = parts.stream().mapToInt(AcrossScripts::consonants).sum();
        if (firm < (parts.size() == 1 ? FEWEST_ALONE : FEWEST)) {
            return false;
        }
        boolean vowelled = !unvowelled && !other.unvowelled;
        return matches(parts, other.parts, vowelled)
                || (parts.size() == 2 && matches(parts.reversed(), other.parts, vowelled));
    }

    private boolean matches(List<String> one, List<String> other, boolean vowelled) {
        for (int i = 0; i < one.size(); i++) {
            if (cost(one.get(i), other.get(i), vowelled) > (one.size() == 1 ? 0 : 2)) {
                return false;
            }
        }
        return true;
    }

    private static int consonants(String part) {
        return (int) part.chars().filter(c -> "bpfvSZCtdlmnrkxgjJ".indexOf(c) >= 0).count();
    }

    private int cost(String one, String other, boolean vowelled) {
        if (!sameEnd(one.charAt(one.length() - 1), other.charAt(other.length() - 1))
                || begins(one.charAt(0), other.charAt(0)) || begins(other.charAt(0), one.charAt(0))) {
            return NEVER;
        }
        var before = new int[other.length() + 1];
        for (int k = 1; k <= other.length(); k++) {
            before[k] = before[k - 1] + skip(other, k - 1, vowelled);
        }
        for (int i = 1; i <= one.length(); i++) {
            var now = new int[other.length() + 1];
            int skipped = skip(one, i - 1, vowelled);
            now[0] = before[0] + skipped;
            for (int k = 1; k <= other.length(); k++) {
                int met = before[k - 1] + change(one.charAt(i - 1), other.charAt(k - 1));
                now[k] = Math.min(met, Math.min(before[k] + skipped, now[k - 1] + skip(other, k - 1, vowelled)));
            }
            before = now;
        }
        return before[other.length()];
    }

    /** Whether a name begins with a vowel and the other with a consonant. */
    private static boolean begins(char one, char other) {
        return VOWELS.indexOf(one) >= 0 && "?wyhJ".indexOf(other) < 0 && VOWELS.indexOf(other) < 0;
    }

    /** Whether names may end so: every script writes a vowel at the end, but an e may be silent. */
    private static boolean sameEnd(char one, char other) {
        char a = end(one);
        char b = end(other);
        boolean breath = (one == 'h' && other == 'x') || (one == 'x' && other == 'h'); // Saleh, صالح
        return a == b || breath || (a == 'e' && b != 'O' && b != 'I') || (b == 'e' && a != 'O' && a != 'I');
    }

    private static char end(char c) {
        return switch (c) {
            case 'a', 'A', '?', 'h' -> 'A';
            case 'o', 'O', 'w' -> 'O';
            case 'i', 'I', 'y', 'J' -> 'I';
            case 'e' -> 'e';
            default -> '-';
        };
    }

    private static int change(char one, char other) {
        if (one == other || MATCHES.getOrDefault(one, "").indexOf(other) >= 0
                || MATCHES.getOrDefault(other, "").indexOf(one) >= 0) {
            return 0;
        }
        boolean vowels = VOWELS.indexOf(one) >= 0 && VOWELS.indexOf(other) >= 0;
        char a = Character.toLowerCase(one);
        char b = Character.toLowerCase(other);
        boolean far = (a == 'o' && (b == 'e' || b == 'i')) || (b == 'o' && (a == 'e' || a == 'i'));
        return vowels ? (a == b ? 0 : far ? 3 : 1) : NEVER;
    }

    private static int skip(String part, int at, boolean vowelled) {
        char c = part.charAt(at);
        boolean last = true;
        for (int i = at + 2; i < part.length(); i++) {
            last &= VOWELS.indexOf(part.charAt(i)) < 0;
        }
        return switch (c) {
            case 'a', 'e', 'i', 'o' -> !vowelled ? 0 : c == 'e' && at == part.length() - 1 ? 1 : 2;
            case 'A', 'I', 'O' -> vowelled ? 2 : last && at > 0 ? 4 : 0; // “Mahmoud” is not محمد
            case '?', 'y', 'J' -> at == 0 ? 2 : 1;
            case 'w' -> 4;
            case 'h' -> at == 0 ? 3 : 0;
            default -> NEVER;
        };
    }

    private static String sounds(String word, Character.UnicodeScript script) {
        var raw = switch (script) {
            case CYRILLIC -> letters(word.replace("дж", "ҷ"), CYRILLIC + "ҷ", CYRILLIC_SOUNDS + "j");
            case HEBREW -> letters(word.replace("ג'", "ҷ").replace("ג׳", "ҷ"), HEBREW + "ҷ", HEBREW_SOUNDS + "j");
            case ARABIC -> letters(word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word, ARABIC,
                    ARABIC_SOUNDS);
            case LATIN -> latin(word);
            default -> "";
        };
        return tidied(raw.replace("tS", "S"), script == Character.UnicodeScript.LATIN);
    }

    private static String letters(String word, String from, String to) {
        var result = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            int at = from.indexOf(word.charAt(i));
            if (at >= 0 && to.charAt(at) != ' ') {
                result.append(to.charAt(at));
            }
        }
        return result.toString();
    }

    private static String latin(String word) {
        var plain = SameName.latin(word.replace("č", "tch").replace("ć", "tch").replace("ç", "s").replace("š", "sh")
                .replace("ş", "sh").replace("ž", "zh").replace("ğ", "h"));
        var result = new StringBuilder();
        int at = 0;
        while (at < plain.length()) {
            int from = at;
            for (var sound : LATIN) {
                boolean before = !sound[0].equals("gu") || (at + 2 < plain.length()
                        && (plain.charAt(at + 2) == 'e' || plain.charAt(at + 2) == 'i'));
                if (plain.startsWith(sound[0], at) && before) {
                    result.append(sound[1]);
                    at += sound[0].length();
                    break;
                }
            }
            if (at == from) {
                char c = plain.charAt(at++);
                if (c >= 'a' && c <= 'z') {
                    result.append(c);
                }
            }
        }
        return result.toString();
    }

    /** Writes vowels in a row as one, doubled letters once, and drops a silent h at the end. */
    private static String tidied(String sounds, boolean latin) {
        var result = new StringBuilder();
        int at = 0;
        while (at < sounds.length()) {
            int to = at;
            while (to < sounds.length() && "aeiou".indexOf(sounds.charAt(to)) >= 0) {
                to++;
            }
            if (to > at) {
                result.append(vowel(sounds.substring(at, to)));
                at = to;
            } else {
                char c = sounds.charAt(at++);
                if (result.isEmpty() || result.charAt(result.length() - 1) != c) {
                    result.append(c);
                }
            }
        }
        int last = result.length() - 1;
        if (latin && last > 0 && result.charAt(last) == 'h' && VOWELS.indexOf(result.charAt(last - 1)) >= 0) {
            result.setLength(last);
        }
        return result.toString();
    }

    private static char vowel(String run) {
        boolean isLong = run.length() > 1;
        if (isLong && Set.of("ia", "io", "iu", "ea", "eo").contains(run)) {
            return run.charAt(1) == 'a' ? 'a' : 'o';
        }
        char c = run.indexOf('o') >= 0 || run.indexOf('u') >= 0
                ? 'o'
                : run.indexOf('i') >= 0 || run.equals("ee") ? 'i' : run.indexOf('a') >= 0 ? 'a' : 'e';
        return isLong ? Character.toUpperCase(c) : c;
    }
}
