package app.parallax.ui.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Parts;
import app.parallax.Seeds;
import app.parallax.model.Mark;
import app.parallax.session.OpenArticle;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SortedMarksTest {
    private static final Parts.Imported ARTICLE = Parts.article("001", "x".repeat(200));

    private static Mark mark(int start, int end) {
        return new Mark(Parts.annotation(ARTICLE.passage(start, end), Parts.analyst("Anna")), List.of(), List.of(),
                List.of());
    }

    @Test
    void withoutMarksThereIsNoColumn() {
        assertEquals(0, new SortedMarks(List.of()).columns());
        assertEquals(1, new SortedMarks(List.of(mark(0, 5), mark(5, 9))).columns(), "one begins where the other ends");
    }

    @Seeds(30)
    void thereAreAsManyColumnsAsMarksOverlapWhereMostDo(long seed) {
        var random = new Random(seed);
        var marks = IntStream.range(0, 1 + random.nextInt(60)).mapToObj(i -> {
            int start = random.nextInt(190);
            return mark(start, start + 1 + random.nextInt(Math.min(60, 199 - start)));
        }).sorted(OpenArticle.ORDER).toList();

        var spans = new SortedMarks(marks);

        long most = IntStream.range(0, 200).mapToLong(at -> marks.stream()
                .filter(each -> each.passage().start() <= at && at < each.passage().end()).count()).max().orElse(0);
        assertEquals(most, spans.columns());
        for (int i = 0; i < marks.size(); i++) {
            assertTrue(spans.column(i) < most);
            for (int other : spans.overlapping(marks.get(i).passage().start(), marks.get(i).passage().end())) {
                assertTrue(other == i || spans.column(other) != spans.column(i), "two that overlap in one column");
            }
        }
    }
}
