package app.parallax.text.quantity;

import java.util.Locale;
import java.util.Set;

/** Names units and counted nouns alike in all languages, by the vocabularies: Menschen, человек and people. */
public final class CommonUnits {
    private static final String PER = " per ";
    private static final Set<String> PERSONS = Set.of("person", "persons", "people");

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
        if (PERSONS.contains(unit)) {
            return "people";
        }
        var form = Vocabulary.ENGLISH.units.at(new QuantityTokens(unit, QuantityLexer.all(unit), false), 0);
        if (form != null && form.length() == QuantityLexer.all(unit).size()) {
            return form.meaning();
        }
        for (var words : LanguageVocabulary.all()) {
            var tokens = new QuantityTokens(unit, words.tokens(unit), false);
            var noun = words.nouns.at(tokens, 0);
            var hit = noun == null ? words.units.at(tokens, 0) : noun;
            if (hit != null && hit.length() == tokens.size()) {
                return hit.meaning();
            }
        }
        return unit;
    }
}
