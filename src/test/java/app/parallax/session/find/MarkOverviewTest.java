package app.parallax.session.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Parts;
import app.parallax.Seeds;
import app.parallax.model.Ids;
import app.parallax.model.Mark;
import app.parallax.model.Palette;
import app.parallax.model.Tagging;
import app.parallax.session.MarkFilter;
import app.parallax.session.OpenArticle;
import app.parallax.text.Span;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class MarkOverviewTest {
    private static final Parts.Imported ARTICLE = Parts.article("001", "x".repeat(5_000));

    private static Mark mark(int start, int end, UUID... tags) {
        var annotation = Parts.annotation(ARTICLE.passage(start, end), Parts.analyst("Anna"));
        return new Mark(annotation,
                List.of(tags).stream().map(tag -> new Tagging(Ids.next(), annotation.id(), tag)).toList(), List.of(),
                List.of());
    }

    private static int number(Palette color) {
        return List.of(Palette.values()).indexOf(color) + 1;
    }

    private static MarkOverview.Rows rows(List<Mark> marks, MarkFilter filter, List<Span> hits, int count) {
        return MarkOverview.of(new MarkOverview.Content(5_000, marks, filter, hits), count);
    }

    private static Set<Integer> colors(MarkOverview.Rows rows, int row) {
        var colors = new HashSet<Integer>();
        for (int lane = 0; lane < MarkOverview.LANES; lane++) {
            colors.add(rows.color(row, lane));
        }
        colors.remove(0);
        return colors;
    }

    @Test
    void aMarkStandsWhereItsWordsDoInTheColoursOfItsTagsAndIsHighEnoughToBeSeen() {
        var rust = Ids.next();
        var blue = Ids.next();
        var hidden = Ids.next();
        var filter = new MarkFilter(Set.of(hidden), null, null,
                Map.of(rust, Palette.RUST, blue, Palette.BLUE, hidden, Palette.GOLD));

        var rows = rows(List.of(mark(0, 1, rust, blue), mark(2_500, 3_000, hidden), mark(4_999, 5_000)), filter,
                List.of(new Span(1_000, 1_010)), 100);

        assertEquals(Set.of(number(Palette.RUST), number(Palette.BLUE)), colors(rows, 0));
        assertEquals(colors(rows, 0), colors(rows, 1));
        assertEquals(Set.of(), colors(rows, 2));
        assertEquals(Set.of(MarkOverview.UNTAGGED), colors(rows, 50));
        assertEquals(Set.of(MarkOverview.UNTAGGED), colors(rows, 59));
        assertEquals(Set.of(), colors(rows, 60));
        assertEquals(Set.of(MarkOverview.UNTAGGED), colors(rows, 99), "the last words");
        assertEquals(List.of(20), IntStream.range(0, 100).filter(rows::isHit).boxed().toList());
    }

    @Seeds(20)
    void everyRowShowsTheColoursOfItsMarksAsFarAsThereAreLanes(long seed) {
        var random = new Random(seed);
        var colors = new HashMap<UUID, Palette>();
        var tags = IntStream.range(0, 8).mapToObj(i -> Ids.next()).toList();
        tags.forEach(tag -> colors.put(tag, Palette.next(tags.indexOf(tag))));
        var filter = new MarkFilter(Set.of(), null, null, colors);
        var marks = IntStream.range(0, 40).mapToObj(i -> {
            int start = random.nextInt(4_900);
            return mark(start, start + 1 + random.nextInt(90), tags.get(random.nextInt(8)));
        }).sorted(OpenArticle.ORDER).toList();
        int count = 1 + random.nextInt(700);

        var rows = rows(marks, filter, List.of(), count);

        for (int row = 0; row < count; row++) {
            var expected = new HashSet<Integer>();
            for (var mark : marks) {
                int first = mark.passage().start() * count / 5_000;
                int last = Math.max((mark.passage().end() - 1) * count / 5_000, Math.min(first + 1, count - 1));
                if (first <= row && row <= last) {
                    expected.addAll(filter.colorsOf(mark).stream().map(MarkOverviewTest::number).toList());
                }
            }
            var shown = colors(rows, row);
            assertTrue(expected.containsAll(shown));
            assertEquals(Math.min(MarkOverview.LANES, expected.size()), shown.size());
        }
    }

    @Test
    void anEmptyTextAndTwentyThousandMarksAreNoTrouble() {
        assertEquals(0, MarkOverview.of(new MarkOverview.Content(0, List.of(),
                new MarkFilter(Set.of(), null, null, Map.of()), List.of()), 1).color(0, 0));
        var marks = IntStream.range(0, 20_000).mapToObj(i -> mark(i / 5, i / 5 + 900)).toList();
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> rows(marks,
                new MarkFilter(Set.of(), null, null, Map.of()), List.of(), 900));
    }
}
