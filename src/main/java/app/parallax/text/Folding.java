package app.parallax.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;

/**
 * Folds letters for search: compatibility forms decomposed (NFKD), diacritics and tatweel dropped, case folded,
 * interchangeable letters unified (ß and ss, ё and е, the forms of hamza), digits of all scripts made European. White
 * space becomes blanks, quotation marks and dashes their plain forms. Marks that are vowels of their script
 * (Devanagari, Thai …) stay, because dropping them would change the word.
 */
public final class Folding {
    /** Code points below this have no case-insensitive or compatibility form that is not in {@link #TABLE}. */
    private static final int TABLE_END = 0x3400;
    private static final int HANGUL = 0xAC00;
    private static final int HANGUL_SYLLABLES = 11_172;
    private static final Set<UnicodeScript> VOWELS_ARE_MARKS = EnumSet.of(UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI, UnicodeScript.GURMUKHI, UnicodeScript.GUJARATI, UnicodeScript.ORIYA,
            UnicodeScript.TAMIL, UnicodeScript.TELUGU, UnicodeScript.KANNADA, UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA, UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.TIBETAN,
            UnicodeScript.MYANMAR, UnicodeScript.KHMER, UnicodeScript.THAANA);
    /** The folded form of every code point below {@link #TABLE_END}: 13,312 short strings, computed once. */
    private static final String[] TABLE = table();
    /** The folded forms of one unit; 0 for others. */
    private static final char[] UNITS = units();
    /** The answers of {@link #inWord} and {@link #isWord} for each folded unit, a bit each. */
    private static final byte[] KINDS = kinds();
    private static final int IN_WORD = 1;
    private static final int IS_WORD = 2;

    private Folding() {}

    private static String[] table() {
        var table = new String[TABLE_END];
        for (int c = 0; c < TABLE_END; c++) {
            table[c] = compute(c);
        }
        return table;
    }

    private static char[] units() {
        var units = new char[TABLE_END];
        for (int c = 0; c < TABLE_END; c++) {
            units[c] = TABLE[c].length() == 1 ? TABLE[c].charAt(0) : 0;
        }
        return units;
    }

    private static byte[] kinds() {
        var kinds = new byte[TABLE_END];
        for (int c = 0; c < TABLE_END; c++) {
            kinds[c] = (byte) ((continuesWord(c) ? IN_WORD : 0) | (standsAlone(c) ? IS_WORD : 0));
        }
        return kinds;
    }

    /** Folds a unit of UTF-16 whose folded form is one unit; 0 for others, which {@link #of} folds. */
    static char unit(char unit) {
        return unit < TABLE_END ? UNITS[unit] : 0;
    }

    /**
     * Folds a code point.
     *
     * @return the folded form, empty if it is dropped
     */
    public static String of(int codePoint) {
        if (codePoint < TABLE_END) {
            return TABLE[codePoint];
        }
        if (codePoint >= HANGUL && codePoint < HANGUL + HANGUL_SYLLABLES) {
            return hangul(codePoint - HANGUL);
        }
        boolean itself = (codePoint <= 0x9FFF || (codePoint >= 0x1F300 && codePoint <= 0x1FAFF)
                || (codePoint >= 0x20000 && codePoint <= 0x2F7FF)) && Character.isDefined(codePoint);
        return itself ? Character.toString(codePoint) : compute(codePoint);
    }

    /** Decomposes a syllable into its letters (Unicode 3.12), so that the beginning of a syllable finds it. */
    private static String hangul(int syllable) {
        char lead = (char) (0x1100 + syllable / 588);
        char vowel = (char) (0x1161 + syllable % 588 / 28);
        int tail = syllable % 28;
        return tail == 0
                ? new String(new char[]{lead, vowel})
                : new String(new char[]{lead, vowel, (char) (0x11A7 + tail)});
    }

    private static String compute(int codePoint) {
        if (Character.getType(codePoint) == Character.SURROGATE) {
            return " ";
        }
        var folded = new StringBuilder();
        Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD).codePoints()
                .forEach(part -> append(part, folded));
        return folded.toString();
    }

    private static void append(int part, StringBuilder folded) {
        switch (Character.getType(part)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> {
                if (isVowel(part)) {
                    folded.appendCodePoint(part);
                }
            }
            case Character.FORMAT -> {
                if (part == 0x200B) { // the zero width space separates words
                    folded.append(' ');
                }
            }
            case Character.CONTROL, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                folded.append(' ');
            case Character.DECIMAL_DIGIT_NUMBER -> folded.append((char) ('0' + Character.digit(part, 10)));
            case Character.DASH_PUNCTUATION -> folded.append('-');
            default -> folded.append(letter(part));
        }
    }

    private static boolean isVowel(int mark) {
        boolean kana = mark == 0x3099 || mark == 0x309A; // ka and ga are two letters
        boolean droppedOfThese = (mark >= 0x0E47 && mark <= 0x0E4E) || (mark >= 0x0EC8 && mark <= 0x0ECD)
                || mark == 0x093C || mark == 0x09BC || mark == 0x0A3C || mark == 0x0ABC || mark == 0x0B3C
                || mark == 0x0CBC || (mark >= 0x0951 && mark <= 0x0954);
        return kana || (!droppedOfThese && VOWELS_ARE_MARKS.contains(UnicodeScript.of(mark)));
    }

    /** Upper case first, because ẞ, ς and other late additions fold to the same letter only by way of upper case. */
    private static String letter(int part) {
        int lower = Character.toLowerCase(Character.toUpperCase(part));
        return switch (lower) {
            case 'ß', 'ẞ' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'đ', 'ð' -> "d";
            case 'þ' -> "th";
            case 'ħ' -> "h";
            case 'ı' -> "i";
            case 'ـ' -> ""; // tatweel
            case 'ٱ' -> "ا";
            case 'ى', 'ی', 'ې' -> "ي";
            case 'ة', 'ہ', 'ھ' -> "ه";
            case 'ک' -> "ك";
            case '‘', '’', '‚', '‛', 'ʼ', 'ʹ', '′', '׳' -> "'";
            case '“', '”', '„', '‟', '«', '»', '″', '״' -> "\"";
            default -> Character.toString(lower);
        };
    }

    /** Whether a folded character belongs to a word. */
    static boolean inWord(int folded) {
        return folded < TABLE_END ? (KINDS[folded] & IN_WORD) != 0 : continuesWord(folded);
    }

    private static boolean continuesWord(int folded) {
        if (folded < 0x80) {
            return (folded >= 'a' && folded <= 'z') || (folded >= '0' && folded <= '9');
        }
        return switch (Character.getType(folded)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK,
                    Character.LETTER_NUMBER, Character.OTHER_NUMBER, Character.OTHER_SYMBOL ->
                true;
            default -> Character.isLetterOrDigit(folded);
        };
    }

    /**
     * Whether a folded character is a word by itself: symbols such as emoji, and the letters of scripts without spaces,
     * so that any stretch of them is found as a sequence of words.
     */
    static boolean isWord(int folded) {
        return folded < TABLE_END ? (KINDS[folded] & IS_WORD) != 0 : standsAlone(folded);
    }

    private static boolean standsAlone(int folded) {
        if (folded < 0x0E00) {
            return folded >= 0x80 && Character.getType(folded) == Character.OTHER_SYMBOL;
        }
        boolean unspaced = (folded >= 0x0E00 && folded <= 0x0EFF) || (folded >= 0x1000 && folded <= 0x109F)
                || (folded >= 0x1780 && folded <= 0x17FF) || (folded >= 0x3041 && folded <= 0x30FF)
                || Character.isIdeographic(folded);
        return (unspaced && continuesWord(folded)) || Character.getType(folded) == Character.OTHER_SYMBOL;
    }
}
