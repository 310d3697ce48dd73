package app.parallax.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text normalised for fuzzy comparison: case, kinds of quotation marks, dashes and spaces, diacritics and invisible
 * characters are unified. Offsets map back to the original.
 */
final class ComparableText implements CharSequence {
    private final char[] units;
    private final int[] starts;
    private final int length;
    private final int end;

    ComparableText(String text) {
        var into = new char[text.length() + 16];
        var from = new int[text.length() + 17];
        int n = 0;
        Map<Character, String> cache = new HashMap<>();
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (isSpace(unit)) {
                if (n == 0 || into[n - 1] != ' ') {
                    into[n] = ' ';
                    from[n++] = i;
                }
            } else if (unit < 0x80) {
                into[n] = unit >= 'A' && unit <= 'Z' ? (char) (unit + 32) : unit;
                from[n++] = i;
            } else {
                var alike = cache.computeIfAbsent(unit, ComparableText::alike);
                for (int k = 0; k < alike.length(); k++) {
                    into[n] = alike.charAt(k);
                    from[n++] = i;
                    if (n + 8 > into.length) {
                        into = Arrays.copyOf(into, into.length * 5 / 4 + 16);
                        from = Arrays.copyOf(from, into.length + 1);
                    }
                }
            }
            if (n + 8 > into.length) {
                into = Arrays.copyOf(into, into.length * 5 / 4 + 16);
                from = Arrays.copyOf(from, into.length + 1);
            }
        }
        this.units = into;
        this.starts = from;
        this.length = n;
        this.end = text.length();
    }

    private static boolean isSpace(char unit) {
        return unit <= ' ' || (unit > '~' && (Character.isSpaceChar(unit) || Character.isWhitespace(unit)));
    }

    private static String alike(char unit) {
        return switch (unit) {
            case '“', '”', '„', '‟', '«', '»', '″', '״' -> "\"";
            case '‘', '’', '‚', '‛', '´', '′', '‹', '›', '׳', 'ʼ' -> "'";
            case '‐', '‑', '‒', '–', '—', '―', '−', '־' -> "-";
            case '…' -> "...";
            default -> letter(unit);
        };
    }

    private static String letter(char unit) {
        if (Character.isSurrogate(unit)) {
            return String.valueOf(unit);
        }
        int type = Character.getType(unit);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT || type == Character.CONTROL) {
            return "";
        }
        var plain = Normalizer.normalize(String.valueOf(unit), Normalizer.Form.NFKD);
        var letters = new StringBuilder();
        for (int i = 0; i < plain.length() && letters.length() < 4; i++) {
            if (Character.getType(plain.charAt(i)) != Character.NON_SPACING_MARK) {
                letters.append(Character.toLowerCase(plain.charAt(i)));
            }
        }
        return letters.toString();
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return units[index];
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return new String(units, from, to - from);
    }

    @Override
    public String toString() {
        return new String(units, 0, length);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ComparableText like && toString().equals(like.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** Maps an index here to the UTF-16 offset in the original text. */
    int start(int index) {
        return index >= length ? end : starts[index];
    }

    /** Maps an offset of the original to the first unit here that came from it or from what follows. */
    int of(int offset) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
