package app.parallax.model;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.IntStream;

/** A year, month, day or season of an EDTF expression, as written. */
record EdtfPart(String digits, boolean uncertain, boolean approximate) {

    static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    /** Returns the sign of a qualifier: ? ~ % or none. */
    static String sign(boolean uncertain, boolean approximate) {
        return uncertain ? (approximate ? "%" : "?") : approximate ? "~" : "";
    }

    /** Joins parts by hyphens; a qualifier of all parts stands once at the end, others before their parts. */
    static String canonical(List<EdtfPart> parts) {
        var sign = parts.getFirst().sign();
        var own = new StringJoiner("-");
        var together = new StringJoiner("-", "", sign);
        boolean alike = true;
        for (var part : parts) {
            own.add(part.sign() + part.digits());
            together.add(part.digits());
            alike &= part.sign().equals(sign);
        }
        return (alike ? together : own).toString();
    }

    /** Returns a copy with added qualifiers. */
    EdtfPart and(boolean alsoUncertain, boolean alsoApproximate) {
        return new EdtfPart(digits, uncertain || alsoUncertain, approximate || alsoApproximate);
    }

    String sign() {
        return sign(uncertain, approximate);
    }

    /** Whether every digit is known. */
    boolean known() {
        return digits.indexOf('X') < 0;
    }

    /** Returns the numbers that the digits may mean, ascending; never empty. */
    List<Integer> values() {
        int first = digits.indexOf('X');
        if (first < 0) {
            return List.of(Integer.parseInt(digits));
        }
        if (digits.substring(first).chars().allMatch(c -> c == 'X')) {
            return new Run(digits, first);
        }
        int unknown = (int) digits.chars().filter(c -> c == 'X').count();
        return IntStream.range(0, (int) Math.pow(10, unknown)).map(this::filled).distinct().sorted().boxed().toList();
    }

    /**
     * The numbers whose last digits are unknown, ascending. It is computed on access: a year of four unknown digits may
     * be any of ten thousand, and its bounds are read often.
     */
    private static final class Run extends AbstractList<Integer> {
        private final int size;
        private final int least;

        Run(String digits, int first) {
            boolean negative = digits.startsWith("-");
            var known = digits.substring(negative ? 1 : 0, first);
            size = (int) Math.pow(10, digits.length() - first);
            int start = known.isEmpty() ? 0 : Integer.parseInt(known) * size;
            least = negative ? -(start + size - 1) : start;
        }

        @Override
        public Integer get(int index) {
            return least + Objects.checkIndex(index, size);
        }

        @Override
        public int size() {
            return size;
        }
    }

    /** Returns the numbers in a range that the digits may mean, ascending; empty if there are none. */
    List<Integer> values(int first, int last) {
        return values().stream().filter(value -> value >= first && value <= last).toList();
    }

    private int filled(int unknown) {
        var number = new StringBuilder(digits);
        int rest = unknown;
        for (int i = number.length() - 1; i >= 0; i--) {
            if (number.charAt(i) == 'X') {
                number.setCharAt(i, (char) ('0' + rest % 10));
                rest /= 10;
            }
        }
        return Integer.parseInt(number.toString());
    }

    /** Returns the precision of a year with unknown digits. */
    Edtf.Precision yearPrecision() {
        int unknown = digits.length() - digits.indexOf('X');
        return switch (unknown) {
            case 1 -> Edtf.Precision.DECADE;
            case 2 -> Edtf.Precision.CENTURY;
            default -> Edtf.Precision.MILLENNIUM;
        };
    }
}
