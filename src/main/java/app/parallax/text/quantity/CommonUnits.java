package app.parallax.text.quantity;

import java.util.Locale;

/** Names units and counted nouns alike in all languages, by the vocabularies: Menschen, человек and people. */
public final class CommonUnits {
    private static final String PER = " per ";

    private CommonUnits() {}

    /** Returns the common name of a unit, in English; the unit in lower case if no vocabulary has it. */
    public static String of(String unit) {
        var low = unit.strip().toLowerCase(Locale.ROOT);
        int per = low.indexOf(PER);
        if (per > 0) {
            return one(low.substring(0, per)) + PER + one(low.substring(per + PER.length()));
        }
        return one(low);
    }

    private static String one(String unit) {
        for (var words : Vocabulary.all()) {
            var tokens = new QuantityTokens(unit, words.tokens(unit), '.');
            var noun = words.nouns.at(tokens, 0);
            var hit = noun == null ? words.units.at(tokens, 0) : noun;
            if (hit != null && hit.length() == tokens.size()) {
                return hit.meaning();
            }
        }
        return unit;
    }
}
