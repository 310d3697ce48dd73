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
     * Parses digits with points and commas: 1,400; 1.5; 1,20,000 (Indian); 1.500.000. Null for other strings, such as
     * an address, a version, or a number with leading zeros.
     *
     * @param points whether 1.200 is twelve hundred
     */
    static @Nullable BigDecimal value(QuantityToken token, boolean points) {
        var raw = token.low();
        if (raw.isEmpty()) {
            return null;
        }
        var digits = new StringBuilder();
        int dots = 0;
        int commas = 0;
        int lastDot = -1;
        int lastComma = -1;
        for (int i = 0; i < raw.length();) {
            int c = raw.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isDigit(c)) {
                digits.append(Character.digit(c, 10));
            } else if (c == '.' || c == '٫') {
                dots++;
                lastDot = digits.length();
            } else {
                commas++;
                lastComma = digits.length();
            }
        }
        if (dots + commas == 0) {
            return leadsWithZero(digits, digits.length()) ? null : new BigDecimal(digits.toString());
        }
        int tail = digits.length() - Math.max(lastDot, lastComma);
        boolean grouped = points && dots == 1 && commas == 0 && tail == 3;
        if (dots == 1 && lastDot > lastComma && !grouped) {
            return leadsWithZero(digits, lastDot) ? null : new BigDecimal(digits.insert(lastDot, '.').toString());
        }
        if (tail == 3 && !leadsWithZero(digits, digits.length())) {
            return new BigDecimal(digits.toString());
        }
        // a decimal comma, as in 3,5
        return commas == 1 && dots == 0 && tail < 3 && !leadsWithZero(digits, lastComma)
                ? new BigDecimal(digits.insert(lastComma, '.').toString())
                : null;
    }

    private static boolean leadsWithZero(CharSequence digits, int whole) {
        return whole > 1 && digits.charAt(0) == '0';
    }

    /** Whether a token consists of digits alone. */
    static boolean isPlain(QuantityToken token) {
        return token.isFigure() && !token.low().isEmpty() && token.low().codePoints().allMatch(Character::isDigit);
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

    /** Returns a number without zeros at the end of its fraction. */
    static BigDecimal withoutZeros(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
