package app.parallax.session.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parallax.Parts;
import app.parallax.model.Comparison;
import app.parallax.model.Ids;
import app.parallax.model.Mention;
import app.parallax.model.MentionWithQuote;
import app.parallax.model.Passage;
import app.parallax.model.ProposedValues;
import app.parallax.text.quantity.CommonUnits;
import app.parallax.text.quantity.Quantities;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SevenLanguagesTest {
    private static final Map<String, String> SAID = new LinkedHashMap<>(Map.of("en", "The quake killed 1,400 people.",
            "de", "Bei dem Beben starben 1.400 Menschen.", "ru", "При землетрясении погибли 1400 человек.",
            "fr", "Le séisme a tué 1 400 personnes.", "es", "El terremoto mató a 1.400 personas.",
            "ar", "أودى الزلزال بحياة ١٬٤٠٠ شخص.", "he", "ברעידת האדמה נהרגו 1,400 בני אדם."));

    private static MentionWithQuote mention(String language, String text) {
        var quantity = Quantities.find(text, language).getFirst().quantity();
        var mention = new Mention(Ids.next(), Ids.next(), Ids.next(), Mention.Voice.OWN, Mention.Position.AFFIRMS,
                quantity, List.of(), null, ProposedValues.NONE);
        return new MentionWithQuote(mention, Ids.next(), null, new Passage(Ids.next(), 0, 1, "w", "", ""), Ids.next(),
                0);
    }

    private static Comparison.Kind kind(List<MentionWithQuote> said) {
        return Comparison.of(Parts.claim("1,400 people died"), said, FigureRules.rule(BigDecimal.valueOf(5))).kind();
    }

    @Test
    void figuresOfOneClaimAgreeInSevenLanguages() {
        var said = SAID.entrySet().stream().map(each -> mention(each.getKey(), each.getValue())).toList();

        assertEquals(7, said.size());
        assertEquals(Comparison.Kind.AGREEMENT, kind(said));
    }

    @Test
    void oneFigureThatDiffersIsADiscrepancyInWhateverLanguage() {
        for (var each : SAID.entrySet()) {
            var said = new ArrayList<>(List.of(mention("en", "The quake killed 900 people.")));
            said.add(mention(each.getKey(), each.getValue()));

            assertEquals(Comparison.Kind.DISCREPANCY, kind(said), each.getKey());
        }
    }

    @ParameterizedTest
    @CsvSource({"Menschen, people", "человек, people", "personnes, people", "personas, people", "أشخاص, people",
            "בני אדם, people", "אנשים, people", "Soldaten, soldiers", "военнослужащих, soldiers", "soldats, soldiers",
            "جنود, soldiers", "חיילים, soldiers", "Verletzte, injured", "раненых, injured", "blessés, injured",
            "heridos, injured", "جريحا, injured", "פצועים, injured", "Prozent, percent", "km, kilometre",
            "personne, people", "Franken per Stunde, franc per hour", "Zebras, zebras"})
    void unitsHaveOneName(String unit, String common) {
        assertEquals(common, CommonUnits.of(unit));
    }
}
