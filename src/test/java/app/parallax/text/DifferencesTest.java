package app.parallax.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Seeds;
import app.parallax.text.Differences.Kind;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    /** Both texts in one line: what was removed between minus signs, what was added between plus signs. */
    private static String shown(String before, String after) {
        return Differences.of(before, after).stream().map(part -> switch (part.kind()) {
            case SAME -> part.span().of(after);
            case REMOVED -> "-" + part.span().of(before) + "-";
            case ADDED -> "+" + part.span().of(after) + "+";
        }).collect(Collectors.joining());
    }

    @Test
    void wordsThatWereReplacedStandBesideThoseInTheirPlace() {
        assertEquals("The death toll stands at -1,400-+1,500+.",
                shown("The death toll stands at 1,400.", "The death toll stands at 1,500."));
        assertEquals("He said -nothing -on Wednesday.",
                shown("He said nothing on Wednesday.", "He said on Wednesday."));
        assertEquals("an -obscene step-+act of support+ here", shown("an obscene step here", "an act of support here"));
    }

    @Test
    void equalTextsHaveOnePartAndAnEmptyOneIsAddedWhole() {
        assertEquals("the same", shown("the same", "the same"));
        assertEquals("+all new+", shown("", "all new"));
        assertEquals("-all gone-", shown("all gone", ""));
        assertEquals(List.of(), Differences.of("", ""));
    }

    @Test
    void aScriptWithoutSpacesIsComparedSignBySign() {
        assertEquals("俄-外-+内+长会见", shown("俄外长会见", "俄内长会见"));
    }

    @Seeds(200)
    void putTogetherThePartsAreBothTexts(long seed) {
        var random = new Random(seed);
        var text = new EditedText(random, EditedText.generate(random, 1 + random.nextInt(6)))
                .edit(random.nextDouble() * 0.6);
        var after = random.nextInt(4) == 0 ? EditedText.generate(random, 3) : text.after();
        var parts = Differences.of(text.before(), after);
        assertEquals(text.before(), parts.stream().filter(part -> part.kind() != Kind.ADDED)
                .map(part -> part.kind() == Kind.REMOVED ? part.span().of(text.before()) : part.span().of(after))
                .collect(Collectors.joining()));
        assertEquals(after, parts.stream().filter(part -> part.kind() != Kind.REMOVED)
                .map(part -> part.span().of(after)).collect(Collectors.joining()));
    }

    @Test
    void aLongTextIsComparedInAFractionOfASecond() {
        var random = new Random(5);
        var text = new EditedText(random, EditedText.generate(random, 1200)).edit(0.1);
        assertTrue(text.before().length() > 250_000);
        var clock = ManagementFactory.getThreadMXBean();
        for (var other : List.of(text.after(), "a b ".repeat(75_000), EditedText.generate(random, 900))) {
            long began = clock.getCurrentThreadCpuTime();
            var parts = Differences.of(text.before(), other);
            long took = Duration.ofNanos(clock.getCurrentThreadCpuTime() - began).toMillis();
            System.out.printf("differences: %,d parts in %d ms%n", parts.size(), took);
            assertTrue(took < 1500, took + " ms");
        }
    }
}
