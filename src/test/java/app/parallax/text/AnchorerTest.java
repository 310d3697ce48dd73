package app.parallax.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Seeds;
import app.parallax.text.Anchorer.Candidate;
import app.parallax.text.Anchorer.Wanted;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnchorerTest {
    private static final String BEFORE = """
            The envoy landed on Wednesday. He said that “over 220 hostages” were held in the city, among them children.
            Nobody else was named. The ministry called the visit an obscene step that gives support to terrorism.
            """;

    private static Optional<String> placed(String after, String words) {
        int start = BEFORE.indexOf(words);
        return new Anchorer(after).place(new Wanted(Quote.of(BEFORE, start, start + words.length()), start, true))
                .map(found -> found.span().of(after));
    }

    @Test
    void wordsThatWereEditedAreFoundWithTheirEdit() {
        var after = BEFORE.replace("an obscene step that gives support to", "an act of support of ")
                .replace("over 220 hostages", "more than 220 hostages");
        assertEquals(Optional.of("more than 220 hostages"), placed(after, "over 220 hostages"));
        assertEquals(Optional.of("The ministry called the visit an act of support of  terrorism"),
                placed(after, "The ministry called the visit an obscene step that gives support to terrorism"));
    }

    @Test
    void signsAndSpacesThatWereMadeOthersDoNotMoveAPassage() {
        var after = BEFORE.replace('“', '"').replace('”', '"').replace(" ", "\u00A0").replace("\n", "\n\n");
        assertEquals(Optional.of("that\u00A0\"over\u00A0220\u00A0hostages\"\u00A0were"),
                placed(after, "that “over 220 hostages” were"));
    }

    @Test
    void wordsOfWhichTheSentenceWasTakenOutAreGone() {
        var after = BEFORE.replace(" among them children.", " it said.").replace("Nobody else was named. ", "");
        assertEquals(Optional.empty(), placed(after, "Nobody else was named."));
        assertEquals(Optional.empty(), placed(after, "among them children"));
    }

    @Test
    void commonWordsThatStandElsewhereByChanceAreGone() {
        var text = "At first the ministry denied it. Later a spokesman took that back.";
        var after = "Later a spokesman took that back, and the ministry was silent.";
        int start = text.indexOf("the ministry");
        var quote = Quote.of(text, start, start + 12);
        assertEquals(Optional.empty(), new Anchorer(after.replace("the ministry", "ministry it"))
                .place(new Wanted(quote, start, false)));
        assertFalse(new Anchorer(after).candidates(new Wanted(quote, start, false), 3).isEmpty());
    }

    @Test
    void aQuoteAloneIsPlacedWhereItStands() {
        assertEquals("landed", placed(BEFORE, "landed").orElseThrow());
        var alone = new Wanted(new Quote("hostages", "", ""), -1, false);
        assertEquals("hostages", new Anchorer(BEFORE).place(alone).orElseThrow().span().of(BEFORE));
    }

    @Test
    void candidatesComeWithTheBestFirst() {
        var all = new Anchorer(BEFORE + BEFORE).candidates(new Wanted(Quote.of(BEFORE, 4, 9), 4, false), 5);
        assertTrue(all.size() >= 2);
        assertEquals(4, all.getFirst().span().start());
        assertEquals(all.stream().map(Candidate::score).sorted((one, other) -> Double.compare(other, one)).toList(),
                all.stream().map(Candidate::score).toList());
    }

    @Test
    void nothingIsPlacedInAnEmptyTextAndNoWordsAnywhere() {
        assertEquals(Optional.empty(), new Anchorer("").place(new Wanted(new Quote("words", "a", "b"), 0, false)));
        assertEquals(Optional.empty(), new Anchorer(BEFORE).place(new Wanted(new Quote(" ", "a", "b"), 0, false)));
        assertEquals(List.of(),
                new Anchorer("").candidates(new Wanted(new Quote("words", "a", "b"), 0, false), 3));
    }

    /** The hard rule of evidence: what stood once and stands once is never lost and never put elsewhere. */
    @Seeds(60)
    void everyQuoteThatIsUniqueAndSurvivesIsPlacedRight(long seed) {
        var random = new Random(seed);
        var text = new EditedText(random, EditedText.generate(random, 10)).edit(0.02 + random.nextDouble() * 0.2);
        var anchorer = new Anchorer(text.after());
        for (int i = 0; i < 60; i++) {
            var span = text.someWords(1 + random.nextInt(25));
            var words = span.of(text.before());
            if (EditedText.count(text.before(), words) != 1 || EditedText.count(text.after(), words) != 1) {
                continue;
            }
            int start = text.after().indexOf(words);
            var truth = text.truth(span).span();
            if (truth.isEmpty() || truth.get().start() != start) {
                continue; // the words have gone, and others like them were put in
            }
            var found = anchorer
                    .place(new Wanted(Quote.of(text.before(), span.start(), span.end()), span.start(), true));
            assertEquals(Optional.of(new Span(start, start + words.length())), found.map(Candidate::span), words);
        }
    }

    /** The shares that evidence.md asks for, on texts of our own; a run has some 12,000 quotes. */
    @Test
    void ofEditedTextsNearlyAllIsPlacedRightAndHardlyAnythingWhereItIsGone() {
        var random = new Random(20231107);
        int there = 0;
        int right = 0;
        int gone = 0;
        int wrong = 0;
        for (int i = 0; i < 200; i++) {
            var text = new EditedText(random, EditedText.generate(random, 12)).edit(0.01 + 0.05 * random.nextDouble());
            var anchorer = new Anchorer(text.after());
            for (int k = 0; k < 60; k++) {
                var span = text.someWords(25);
                var words = span.of(text.before());
                var truth = text.truth(span);
                var found = anchorer.place(new Wanted(Quote.of(text.before(), span.start(), span.end()), span.start(),
                        EditedText.count(text.before(), words) == 1));
                if (truth.span().isEmpty()) {
                    gone++;
                    wrong += found.isPresent() ? 1 : 0;
                } else if (truth.share() > 0.5 && truth.span().get().length() < 2 * span.length()) {
                    there++;
                    right += found.isPresent() && shared(found.get().span(), truth.span().get()) > 0.5 ? 1 : 0;
                }
            }
        }
        System.out.printf("placing: %d of %d right, %d of %d placed though gone%n", right, there, wrong, gone);
        assertTrue(right >= 0.98 * there, right + " of " + there);
        assertTrue(wrong <= 0.02 * gone, wrong + " of " + gone);
    }

    private static double shared(Span one, Span other) {
        int common = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
        return common / (double) (Math.max(one.end(), other.end()) - Math.min(one.start(), other.start()));
    }

    @Test
    void aThousandMarksOnALongVersionTakeASecond() {
        var random = new Random(3);
        var before = EditedText.generate(random, 900);
        var text = new EditedText(random, before.substring(0, Math.min(before.length(), 300_000))).edit(0.05);
        assertTrue(text.after().length() > 200_000, "" + text.after().length());
        var spans = IntStream.range(0, 1000).mapToObj(i -> text.someWords(30)).toList();
        var clock = ManagementFactory.getThreadMXBean(); // of this thread alone, whatever else the machine does
        long began = clock.getCurrentThreadCpuTime();
        var anchorer = new Anchorer(text.after());
        for (var span : spans) {
            anchorer.place(new Wanted(Quote.of(text.before(), span.start(), span.end()), span.start(), false));
        }
        long took = Duration.ofNanos(clock.getCurrentThreadCpuTime() - began).toMillis();
        System.out.printf("placing: 1,000 marks on %,d units in %d ms%n", text.after().length(), took);
        assertTrue(took < 2000, took + " ms, of which half is a cold program");
    }

    @Test
    void wordsThatWereCutOutBetweenTheirContextHaveNoPlace() {
        var text = "The old pier was closed in March. Divers found cracks in every second pillar, and the board "
                + "promised a report by June, which the town is still waiting for.";
        int start = text.indexOf("in every second pillar");
        var quote = Quote.of(text, start, start + "in every second pillar".length());
        var without = text.replace("in every second pillar", "").replace("  ", " ");
        assertTrue(new Anchorer(text).place(new Anchorer.Wanted(quote, start, true)).isPresent());
        assertTrue(new Anchorer(without).place(new Anchorer.Wanted(quote, start, true)).isEmpty());
        var repeated = without + " Later the same was seen in every second pillar of the new pier.";
        assertTrue(new Anchorer(repeated).place(new Anchorer.Wanted(quote, start, false)).isEmpty());
    }
}
