package app.parallax.text.quantity;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parses numbers in digits of any script. */
final class DigitValues {
    private static final Map<String, BigDecimal> VULGAR = Map.ofEntries(Map.entry("½", new BigDecimal("0.5")),
            Map.entry("¼", new BigDecimal("0.25")), Map.entry("¾", new BigDecimal("0.75")),
            Map.entry("⅓", Amount.part(1, 3)), Map.entry("⅔", Amount.part(2, 3)),
            Map.entry("⅕", new BigDecimal("0.2")), Map.entry("⅖", new BigDecimal("0.4")),
            Map.entry("⅗", new BigDecimal("0.6")), Map.entry("⅘", new BigDecimal("0.8")),
            Map.entry("⅙", Amount.part(1, 6)), Map.entry("⅛", new BigDecimal("0.125")),
            Map.entry("⅜", new BigDecimal("0.375")), Map.entry("⅝", new BigDecimal("0.625")),
            Map.entry("⅞", new BigDecimal("0.875")));

    private DigitValues() {}

    /** Returns the value of a character such as ½, or null. */
    static @Nullable BigDecimal vulgar(QuantityToken token) {
        return VULGAR.get(token.low());
    }

    /**
     * Parses digits with points, commas and narrow spaces: 1,400; 1.5; 1,20,000 (Indian); 1.500.000. Null for other
     * strings, such as an address, a version, or a number with leading zeros.
     *
     * @param decimalSign the decimal sign of the language, 0 if it is unknown
     */
    static @Nullable BigDecimal value(QuantityToken token, int decimalSign) {
        var raw = token.low();
        var digits = new StringBuilder();
        int separators = 0;
        int kinds = 0;
        int previous = 0;
        int at = 0;
        boolean groups = true;
        for (int i = 0; i < raw.length();) {
            int c = raw.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isDigit(c)) {
                digits.append(Character.digit(c, 10));
                continue;
            }
            int group = digits.length() - at;
            boolean indian = group == 2 && c == ',' && decimalSign != ',';
            groups &= separators == 0 ? group <= 3 && group > 0 : group == 3 || indian;
            at = digits.length();
            separators++;
            kinds += c == previous ? 0 : 1;
            previous = c;
        }
        if (digits.isEmpty() || kinds > 2) {
            return null;
        }
        boolean one = separators > 0 && kinds == 1;
        boolean decimal = previous == '٫' || previous == decimalSign;
        boolean grouped = groups && digits.length() - at == 3 && one && (separators > 1 || !decimal);
        if (separators == 0 || grouped) {
            return digits.length() > 1 && digits.charAt(0) == '0' ? null : new BigDecimal(digits.toString());
        }
        boolean bad = (separators > 1 && (one || !groups)) || (at > 1 && digits.charAt(0) == '0');
        return bad ? null : new BigDecimal(digits.insert(at, '.').toString());
    }

    /** Whether a token consists of digits alone. */
    static boolean isPlain(QuantityToken token) {
        var low = token.low();
        for (int i = 0; i < low.length(); i += Character.charCount(low.codePointAt(i))) {
            if (!Character.isDigit(low.codePointAt(i))) {
                return false;
            }
        }
        return token.isFigure() && !low.isEmpty();
    }

    /** Whether a token is four digits in the range of years. */
    static boolean isYearLike(QuantityToken token) {
        if (!isPlain(token) || token.low().length() != 4) {
            return false;
        }
        int c = token.low().codePointAt(0);
        int second = Character.digit(token.low().codePointAt(1), 10);
        int first = Character.digit(c, 10);
        return first == 1 || (first == 2 && second <= 1);
    }

    /** Returns the digits of a token as those of ASCII. */
    static String ascii(QuantityToken token) {
        var digits = new StringBuilder();
        token.low().codePoints().forEach(c -> digits.append(Character.digit(c, 10)));
        return digits.toString();
    }

    /** Returns a number without zeros at the end of its fraction. */
    static BigDecimal withoutZeros(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
