package app.parallax.text.time;

import app.parallax.model.Edtf;

/** Applies modifiers to dates in EDTF: early October is one of its first ten days. */
final class ModifiedDates {
    private ModifiedDates() {}

    static Edtf of(Edtf date, TimeModifier mod) {
        return switch (mod) {
            case NONE, MORE, LESS -> date;
            case APPROX -> Edtf.tryParse(date + "~").orElse(date);
            case START -> part(date, 0);
            case MID -> part(date, 1);
            case END -> part(date, 2);
            case BEFORE -> Edtf.tryParse("[.." + date + "]").orElse(date);
            case AFTER -> Edtf.tryParse("[" + date + "..]").orElse(date);
        };
    }

    /** Returns a third of a month, a year, a decade or a century; other dates are unchanged. */
    private static Edtf part(Edtf date, int third) {
        var text = date.toString();
        if (text.matches("\\d{4}-(0\\d|1[0-2])")) {
            int last = java.time.YearMonth.parse(text).lengthOfMonth();
            return oneOf(text + new String[]{"-01", "-11", "-21"}[third],
                    text + "-" + new int[]{10, 20, last}[third], date);
        }
        if (text.matches("\\d{4}")) {
            return oneOf(text + new String[]{"-01", "-05", "-09"}[third],
                    text + new String[]{"-04", "-08", "-12"}[third], date);
        }
        if (text.matches("\\d{3}X")) {
            var decade = text.substring(0, 3);
            return oneOf(decade + new String[]{"0", "4", "7"}[third], decade + new String[]{"3", "6", "9"}[third],
                    date);
        }
        if (text.matches("\\d{2}XX")) {
            var century = text.substring(0, 2);
            return oneOf(century + new String[]{"00", "34", "67"}[third],
                    century + new String[]{"33", "66", "99"}[third], date);
        }
        return date;
    }

    private static Edtf oneOf(String from, String to, Edtf otherwise) {
        return Edtf.tryParse("[" + from + ".." + to + "]").orElse(otherwise);
    }
}
