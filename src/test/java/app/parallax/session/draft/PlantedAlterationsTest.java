package app.parallax.session.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.session.Session;
import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import app.parallax.session.project.Projects;
import app.parallax.text.Sentences;
import app.parallax.text.draft.DraftFinding;
import app.parallax.text.draft.DraftItem;
import app.parallax.text.draft.DraftState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drafts with planted alterations against the five sample articles, and a draft written by hand. */
class PlantedAlterationsTest {
    private static final List<String> OTHER_WORDS = List.of("harbour", "orange", "slowly", "bridges", "wooden",
            "evening");
    /** Sentences of our own on the same subjects, which no article has. */
    private static final List<String> INVENTED = List.of(
            "We were promised a corridor and received a corridor of mirrors",
            "The delegation asked for nothing that it had not asked for in spring",
            "Moscow will speak with everyone who still answers the telephone",
            "No hostage is a number, and no number will be read out by us",
            "Our embassy has no lists, and it has never kept lists of this kind",
            "A meeting is not a recognition, as everybody in that building knows",
            "The families will hear it from us before they hear it from a screen",
            "Whoever hosts them owes the region an explanation by the end of the week",
            "It was a conversation about people, and nothing else lay on the table",
            "Every capital has its channels, and most of them are kept in the cellar",
            "Israel does not bargain over the order of the names",
            "We shall judge the visit by the planes that leave after it",
            "The ministry counts the days, the families count the hours",
            "There was no press because there was no news",
            "The movement thanked its hosts and asked for tea",
            "We hear of these talks as everyone does, from the radio");

    @TempDir
    Path folder;
    private Session session;
    private List<String> articles;

    @BeforeEach
    void importArticles() throws IOException {
        var project = folder.resolve("p.parallax");
        Projects.create(project);
        session = Projects.openForWriting(project, "Ada", Runnable::run);
        ImportJob.ofPaths(session, List.of(Path.of("seeds")), ImportListener.NONE).done().join();
        try (var files = Files.list(Path.of("seeds"))) {
            articles = files.filter(each -> each.toString().endsWith(".txt")).sorted().map(PlantedAlterationsTest::text)
                    .toList();
        }
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<DraftFinding> check(String draft) {
        return DraftChecks.start(session, draft, Locale.ENGLISH, some -> {
        }, progress -> {
        }).done().join();
    }

    /** Runs of eight to eighteen words of one sentence without quotation marks. */
    private List<String> runs(Random random) {
        var runs = new ArrayList<String>();
        for (var article : articles) {
            var sentences = new Sentences(article, Locale.ENGLISH);
            for (var each = sentences.next(0); each != null; each = sentences.next(each.end())) {
                var words = each.of(article).split("\\s+", -1);
                int from = words.length > 10 ? random.nextInt(words.length - 9) : 0;
                int length = Math.min(words.length - from, 8 + random.nextInt(11));
                var run = String.join(" ", List.of(words).subList(from, from + length));
                if (length >= 8 && run.chars().noneMatch(c -> "\"“”‘’'[]<>".indexOf(c) >= 0)) {
                    runs.add(run);
                }
            }
        }
        return runs;
    }

    private Map<DraftState, Integer> states(List<String> quotations) {
        var draft = new StringBuilder();
        quotations.forEach(each -> draft.append("It was noted: “").append(each).append("”.\n\n"));
        var counts = new EnumMap<DraftState, Integer>(DraftState.class);
        check(draft.toString()).stream().filter(each -> each.item().kind() == DraftItem.Kind.QUOTATION)
                .forEach(each -> counts.merge(each.state(), 1, Integer::sum));
        return counts;
    }

    private static double share(Map<DraftState, Integer> counts, DraftState state) {
        return counts.getOrDefault(state, 0) / (double) counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    void verbatimQuotationsAreFoundWhateverTheirMarks() {
        var random = new Random(1);
        var quotations = new ArrayList<String>();
        for (var run : runs(random)) {
            var words = new ArrayList<>(List.of(run.split(" ", -1)));
            switch (random.nextInt(5)) {
                case 0 -> words.set(0, words.getFirst().substring(0, 1).toUpperCase(Locale.ROOT)
                        + words.getFirst().substring(1));
                case 1 -> words.subList(3, 5).clear();
                case 2 -> words.add(4, "[the speaker]");
                case 3 -> words.add(5, "(sic)");
                default -> {
                    // as it is
                }
            }
            boolean elided = words.size() < run.split(" ", -1).length;
            if (elided) {
                words.add(3, random.nextBoolean() ? "[…]" : "…");
            }
            quotations.add(String.join(" ", words));
        }
        var counts = states(quotations);
        assertTrue(share(counts, DraftState.VERBATIM) >= 0.995, counts::toString);
    }

    @Test
    void alteredQuotationsAreToldFromVerbatimOnes() {
        var random = new Random(2);
        var runs = runs(random);
        var quotations = new ArrayList<String>();
        for (int i = 0; i < runs.size(); i++) {
            var words = new ArrayList<>(List.of(runs.get(i).split(" ", -1)));
            switch (i % 4) {
                case 0 -> words.set(3, OTHER_WORDS.get(random.nextInt(OTHER_WORDS.size())));
                case 1 -> words.subList(3, 5).clear();
                case 2 -> words.add(4, OTHER_WORDS.get(random.nextInt(OTHER_WORDS.size())));
                default -> words.addAll(List.of(runs.get((i + 7) % runs.size()).split(" ", -1)).subList(0, 3));
            }
            quotations.add(String.join(" ", words));
        }
        var counts = states(quotations);
        assertTrue(share(counts, DraftState.ALTERED) >= 0.97, counts::toString);
    }

    @Test
    void inventedQuotationsAreNowhere() {
        assertEquals(Map.of(DraftState.NOWHERE, INVENTED.size()), states(INVENTED));
    }

    @Test
    void theDraftWrittenByHandIsJudgedAsItsListSays() throws IOException {
        var draft = Files.readString(Path.of("src/test/resources/draft/visit.md"));
        var findings = check(draft);
        var wrong = new ArrayList<String>();
        for (var line : Files.readAllLines(Path.of("src/test/resources/draft/visit.tsv"))) {
            var fields = line.split("\t", -1);
            var found = findings.stream().filter(each -> each.item().kind().word().equals(fields[0])
                    && each.words().startsWith(fields[1])).findFirst();
            var state = found.map(each -> each.state().word()).orElse("not read");
            if (!state.equals(fields[2])) {
                wrong.add(line + ": " + state);
            }
        }
        assertEquals(List.of(), wrong);
    }
}
