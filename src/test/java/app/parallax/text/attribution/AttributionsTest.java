package app.parallax.text.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.text.Span;
import app.parallax.text.attribution.Passages.Expected;
import app.parallax.text.attribution.Passages.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributionsTest {
    private static final int LARGE = 1_000_000;

    static Stream<Passage> passages() throws IOException {
        return Stream.concat(Passages.read("held-out.txt").stream(), Passages.read("worked.txt").stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passages")
    void aPassageIsReadAsAPersonReadsIt(Passage passage) {
        var text = passage.text();
        assertEquals(passage.expected().stream().map(each -> shown(each, text)).toList(),
                Attributions.propose(text).stream().map(each -> shown(each, text)).toList(), text);
    }

    @Test
    void aPronounThatIsResolvedKeepsItsOwnPlace() {
        var text = "Rosa Delgado spoke first. “Nobody will lose a home,” she said.";
        var found = Attributions.propose(text).getFirst();
        assertEquals("Rosa Delgado", found.speaker().of(text));
        assertEquals("she", found.mention().of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LISBON, May 3. /ANOP/. ", "LISBON (AP) — ", "LISBON, May 3 (Reuters) - ", "LISBON – "})
    void placeDateAndSenderAreNoPartOfWhatIsReported(String head) {
        var text = head + "The old bridge will be closed for two years, the mayor of the city said on Tuesday.";
        var found = Attributions.propose("A title of some words\n\n" + text);
        assertEquals(List.of("The old bridge will be closed for two years"),
                found.stream().map(each -> each.content().of("A title of some words\n\n" + text)).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "ru"})
    void aLongTextWithoutSpeechGivesNoProposal(String tag) throws IOException {
        var text = Files.readString(Path.of("src/test/resources/attributions/silent-" + tag + ".txt"));

        assertEquals(List.of(), Attributions.propose(text, tag).stream()
                .map(each -> each.speaker().of(text) + ": " + each.content().of(text)).toList());
    }

    /** Each row fails without the rule that it is for: a verb by its place, a verb added, a name in no list. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "en;“The ferry will run again in June,” Ruth Dell grinned.;Ruth Dell",
            "en;“The ferry will run again in June,” old ropes drying on the quay.;",
            "en;“The ferry will run again in June,” and the town paid for all of it.;",
            "en;At a hearing on rents, held in the old mill, Ann Dell denied the plan, calling it “a very long excuse”.;"
                    + "Ann Dell",
            "he;עידו כספי, יועץ לחינוך במשרד הפנים אמר אתמול בריאיון: \"בית הספר ייפתח מחדש בתחילת החורף\".;עידו כספי"})
    void aRuleOfPlaceFindsItsSpeakerAndNobodyElse(String tag, String text, @Nullable String speaker) {
        assertEquals(Stream.ofNullable(speaker).toList(), Attributions.propose(text, tag).stream()
                .filter(Attribution::direct).map(each -> each.speaker().of(text)).toList());
    }

    @Test
    void theSameTextGivesTheSameProposals() throws IOException {
        for (var passage : Passages.read("worked.txt")) {
            assertEquals(Attributions.propose(passage.text()), Attributions.propose(passage.text()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "“", "”", "‘", "'", "«", "»„", "“a ", "\"a b c\" ", "said ", "X, ", "(", ". ",
            "A B C ",
            "that said who ", "\uD83D", "\u202E\u05D0\"", "according to ", "‘a s’ b ", "\n“a b c\n", "Mr. ", "word",
            "He said \"a b c d\" ", "“a b c d,” said ", "John Smith and Ann Hale met. “A b c,” he said ",
            "quoted as saying “a b c” ", "A. “A b.” ", "“A b c d.” He “", "who said X, who said Y, “a b c” "})
    void aMegabyteOfAnythingIsReadInTimeThatGrowsWithItsLength(String part) {
        var text = part.repeat(LARGE / part.length());
        var found = assertTimeout(Duration.ofSeconds(20), () -> Attributions.propose(text));
        assertSound(found, text);
    }

    @Test
    void randomRowsOfMarksAndWordsGiveSoundSpans() {
        var parts = new String[]{"“", "”", "\"", "‘", "’", "'", "«", "»", "„", " ", " ", ", ", ". ", "? ", ": ", "\n",
                "\n\n", "said", "told", "John Smith", "he", "she", "the minister", "who", "that", "according to", "a",
                "we are here", "(", ")", "—", "U.S.", "Mr.", "😀", "\uDE00", "\uD83D", "אב", "adding", "quoted",
                "as saying"};
        var random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            var text = new StringBuilder();
            for (int k = random.nextInt(60); k > 0; k--) {
                text.append(parts[random.nextInt(parts.length)]).append(random.nextBoolean() ? " " : "");
            }
            assertSound(Attributions.propose(text.toString()), text.toString());
        }
    }

    static void assertSound(List<Attribution> found, String text) {
        int last = 0;
        int lastDirect = 0;
        for (var each : found) {
            for (var span : Stream.concat(Stream.of(each.speaker(), each.mention(), each.content()),
                    each.cue().stream()).toList()) {
                assertTrue(span.length() > 0 && span.end() <= text.length(), () -> span + " in " + text.length());
                assertTrue(!splits(text, span.start()) && !splits(text, span.end()), () -> "half a character: " + span);
            }
            assertTrue(each.content().start() >= last, "not by place");
            last = each.content().start();
            if (each.direct()) {
                assertTrue(each.content().start() >= lastDirect, () -> "quotations overlap at " + each.content());
                lastDirect = each.content().end();
            }
        }
    }

    private static boolean splits(String text, int offset) {
        return offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
    }

    private static List<String> shown(Expected expected, String text) {
        return shown(expected.direct(), expected.speaker(), expected.cue(), expected.content(), text);
    }

    private static List<String> shown(Attribution found, String text) {
        return shown(found.direct(), found.speaker().of(text), found.cue().map(cue -> cue.of(text)).orElse("-"),
                found.content(), text);
    }

    private static List<String> shown(boolean direct, String speaker, String cue, Span content, String text) {
        return List.of(direct ? "direct" : "indirect", speaker, cue, content.of(text));
    }
}
