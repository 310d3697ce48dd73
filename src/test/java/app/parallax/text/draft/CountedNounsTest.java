package app.parallax.text.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.text.Language;
import app.parallax.text.draft.CountedNouns.Relation;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedNounsTest {
    private static Set<String> meanings(String tag, String noun) {
        return CountedNouns.of(Locale.forLanguageTag(tag)).meanings(noun);
    }

    @ParameterizedTest
    @CsvSource({"en,passengers,en,travellers,SAME", "en,people,en,soldiers,SAME", "en,soldiers,en,people,SAME",
            "en,soldiers,en,civilians,OTHER", "en,adults,en,children,OTHER", "en,dead,en,injured,OTHER",
            "en,jobs,en,employees,SAME", "en,visitors,en,pensioners,UNKNOWN", "en,visitors,en,candidates,OTHER",
            "en,young Syrian police officers,en,policemen,SAME",
            "en,family homes,en,dwellings,SAME", "en,turnips,en,civilians,UNKNOWN", "en,turnips,en,people,SAME",
            "en,buses,en,cars,OTHER", "en,vehicles,en,lorries,SAME", "de,Busfahrgäste,de,Reisende,SAME",
            "de,Tote,de,Verletzte,OTHER", "de,Schiffe,en,ships,SAME", "de,Zivilisten,en,soldiers,OTHER",
            "ru,погибших,en,dead,SAME", "ru,солдат,ru,раненых,OTHER", "fr,malades,fr,patients,SAME",
            "es,heridos,es,muertos,OTHER", "ar,قتلى,ar,جرحى,OTHER", "he,הרוגים,en,dead,SAME",
            "xx,travellers,en,passengers,SAME"})
    void twoNounsAreComparedByMeaning(String tag, String noun, String otherTag, String other, Relation relation) {
        assertEquals(relation, CountedNouns.compare(meanings(tag, noun), meanings(otherTag, other)));
    }

    @Test
    void everyMeaningOfALanguageIsKnownAndNoneIsWiderThanItself() {
        var known = new HashSet<String>();
        Language.sharedLines("counted.txt").forEach(line -> {
            var cells = line.split(" < ", 2);
            assertTrue(known.add(cells[0]), cells[0]);
        });
        Language.sharedLines("counted.txt").map(line -> line.split(" < ", 2)).filter(cells -> cells.length > 1)
                .forEach(cells -> {
                    for (var wider : cells[1].split(", ", -1)) {
                        assertTrue(known.contains(wider), wider);
                        assertFalse(CountedNouns.isWider(cells[0], wider), cells[0] + " and " + wider);
                    }
                });
        for (var language : Language.all()) {
            var unknown = language.lines("counted.txt").map(line -> line.split("\t", 2)[0])
                    .filter(each -> !known.contains(each)).collect(Collectors.toSet());
            assertEquals(Set.of(), unknown, language.tag());
        }
    }

    @Test
    void aNounAsLongAsATextIsUnknown() {
        var noun = "Schiffahrt".repeat(100_000);
        assertEquals(Set.of(), meanings("de", noun));
    }
}
