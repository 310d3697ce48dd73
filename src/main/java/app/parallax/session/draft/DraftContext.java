package app.parallax.session.draft;

import app.parallax.model.ArticleRow;
import app.parallax.model.Fact;
import app.parallax.model.ProjectReader;
import app.parallax.text.draft.DraftItem;
import app.parallax.text.draft.DraftState;
import app.parallax.text.draft.FigureComparison;
import app.parallax.text.draft.WordIndex;
import app.parallax.text.draft.WrittenDates;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft with the snapshot of the project that it is checked against. Confined to one thread.
 */
record DraftContext(String text, ArticleFinder articles, Citations citations, ClaimFigures claims) {
    private static final int TELLING_DIGITS = 3;

    /** Reads the project. */
    static DraftContext of(ProjectReader project, List<ArticleRow> rows, WordIndex index, String text) {
        return new DraftContext(text, new ArticleFinder(project, rows, index),
                new Citations(project, rows, text), new ClaimFigures(project));
    }

    /** Returns the latest publication day of some articles; a draft is written after its sources. */
    static @Nullable LocalDate lastDay(List<ArticleRow> rows) {
        LocalDate last = null;
        for (var row : rows) {
            var published = value(row.article().published());
            var day = published == null || published.earliest() == null ? null : published.earliest().toLocalDate();
            last = day == null || (last != null && !day.isAfter(last)) ? last : day;
        }
        return last;
    }

    static <T> @Nullable T value(@Nullable Fact<T> fact) {
        return fact == null ? null : fact.value();
    }

    /** Whether an item has so many digits, or a day and its month, that it is rarely the same by chance. */
    boolean isTelling(DraftItem item) {
        var words = item.span().of(text);
        return words.chars().filter(Character::isDigit).count() >= TELLING_DIGITS
                || item.figure().filter(FigureComparison::isLarge).isPresent()
                || (item.kind() == DraftItem.Kind.DATE && words.chars().anyMatch(Character::isDigit)
                        && WrittenDates.hasMonth(words, item.language()));
    }

    /** Whether the draft names an article as the source of an item. */
    boolean isNamed(DraftItem item, ArticleRow row) {
        return citations.of(item).contains(row.article().id());
    }

    /** Returns the state of an item for which an article has the same or another value. */
    DraftState state(DraftItem item, ReadArticle article, boolean same) {
        if (!same) {
            return DraftState.ALTERED;
        }
        var named = citations.of(item);
        return named.isEmpty() || named.contains(article.row().article().id())
                ? DraftState.VERBATIM
                : DraftState.ELSEWHERE;
    }
}
