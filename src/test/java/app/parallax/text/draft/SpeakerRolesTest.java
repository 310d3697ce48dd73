package app.parallax.text.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.text.Language;
import app.parallax.text.Span;
import app.parallax.text.attribution.Attributions;
import app.parallax.text.draft.SpeakerRole.Relation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What drafts and articles call those who speak. */
class SpeakerRolesTest {
    private static SpeakerRole read(String tag, String phrase) {
        return RoleNouns.of(Locale.forLanguageTag(tag)).read(phrase);
    }

    @ParameterizedTest
    @CsvSource({"en,the mayor,de,die Oberbürgermeisterin,SAME", "en,the deputy mayor,en,the mayor,OTHER",
            "en,the foreign ministry,en,a spokeswoman of the defence ministry,OTHER",
            "en,the foreign ministry,fr,le ministre des affaires étrangères,SAME",
            "en,a police spokeswoman,en,the police,SAME", "en,a police spokeswoman,en,the fire brigade,OTHER",
            "en,the lawyer,en,the owner,UNKNOWN", "en,the union’s lawyer,en,the union,SAME",
            "en,his mother,en,the boy’s uncle,OTHER", "en,his mother,en,a teacher,UNKNOWN",
            "en,a neighbour,en,the mayor,OTHER", "en,a neighbour,en,a baker,UNKNOWN",
            "de,der Außenminister,de,die Gesundheitsministerin,OTHER", "de,die Polizeisprecherin,de,die Polizei,SAME",
            "de,der Vizebürgermeister,de,der Bürgermeister,OTHER", "fr,la préfète,en,the prefect,SAME",
            "fr,l’avocate,fr,le maire,OTHER", "es,la exalcaldesa,en,the former mayor,SAME",
            "ru,губернатора,en,the governor,SAME", "ru,пресс-секретарь министерства,ru,депутат,OTHER",
            "ar,رئيس البلدية,en,the mayor,SAME", "ar,وزيرة الصحة,en,the minister of transport,OTHER",
            "he,שרת התחבורה,en,the transport minister,SAME", "he,ראש העיר,en,a fisherman,OTHER",
            "en,the spokesman,en,the leader,UNKNOWN", "en,the minister,en,a senator,UNKNOWN",
            "en,the author,en,a journalist,UNKNOWN", "en,a professor,en,a researcher,SAME",
            "en,a resident,en,a driver,UNKNOWN", "en,the opposition,en,a lawmaker,UNKNOWN",
            "en,the judge,en,the prosecutor,OTHER", "fr,la préfecture,en,a police source,OTHER"})
    void rolesAreComparedByMeaning(String tag, String one, String otherTag, String other, Relation relation) {
        assertEquals(relation, read(tag, one).compare(read(otherTag, other)));
        assertEquals(relation, read(otherTag, other).compare(read(tag, one)));
    }

    record Said(String tag, String article, String language, String speaker, boolean same, String words) {}

    static Stream<Said> said() throws IOException {
        try (var in = SpeakerRolesTest.class.getResourceAsStream("/draft/speakers.txt")) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("\n=== ")).skip(1).flatMap(block -> {
                var parts = block.split("\n> ");
                var tag = parts[0].substring(0, 2);
                var article = parts[0].substring(3);
                return Stream.of(parts).skip(1).map(row -> row.strip().split(" \\| "))
                        .map(row -> new Said(tag, article, row[0], row[1], row[2].equals("same"), row[3]));
            }).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("said")
    void aSpeakerIsToldByNameRoleBodyAndKin(Said said) {
        int at = said.article.indexOf(said.words);
        var check = new SpeakerCheck(said.article, Attributions.propose(said.article, said.tag),
                Locale.forLanguageTag(said.tag), "");
        var answer = check.compare(said.speaker, true, Locale.forLanguageTag(said.language),
                new Span(at, at + said.words.length()));
        assertEquals(said.same ? SpeakerCheck.Answer.AGREES : SpeakerCheck.Answer.DIFFERS, answer);
    }

    @Test
    void everyMeaningOfALanguageIsKnown() {
        var known = SpeakerRole.known();
        known.forEach(each -> assertTrue(known.containsAll(SpeakerRole.wider(each)), each));
        known.forEach(each -> assertTrue(known.containsAll(SpeakerRole.also(each)), each));
        for (var language : Language.all()) {
            var meanings = language.lines(SpeakerRole.FILE).map(line -> line.split("\t", 2)[0]).toList();
            assertEquals(Set.of(), meanings.stream().filter(each -> !known.contains(each))
                    .collect(Collectors.toSet()), language.tag());
            assertEquals(meanings.size(), new HashSet<>(meanings).size(), language.tag());
        }
    }

    @Test
    void anArticleThatRepeatsARoleIsReadInTime() {
        for (var part : new String[]{"the mayor ", "Anna Berg, the mayor, ", "Berg ", "Mayor ", "x’s "}) {
            var text = part.repeat(200_000 / part.length());
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                read("en", text);
                new DescribedSpeakers(text, Locale.ENGLISH).of("Berg");
            });
        }
    }

    @Test
    void thousandsOfSpeakersWithLongRolesAreComparedInTime() {
        var role = "the deputy spokesman of the owner of the bank of the son of the mayor's former lawyer ".repeat(3);
        var text = IntStream.range(0, 3_000)
                .mapToObj(i -> "“We counted %d of them,” said %s%d.\n\n".formatted(i, role, i))
                .collect(Collectors.joining());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            var check = new SpeakerCheck(text, Attributions.propose(text, "en"), Locale.ENGLISH, "");
            for (int at = text.indexOf("We counted"), i = 0; at >= 0; at = text.indexOf("We counted", at + 1), i++) {
                check.compare(i % 2 == 0 ? "a Nato judge " + role : "Anna Berg’s nurse", true, Locale.ENGLISH,
                        new Span(at, at + 12));
            }
        });
    }
}
