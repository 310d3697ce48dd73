package app.parallax.session.compare;

import app.parallax.i18n.Messages;
import app.parallax.model.Article;
import app.parallax.model.ArticleRow;
import app.parallax.model.Outlet;
import app.parallax.model.ProjectReader;
import app.parallax.model.Story;
import app.parallax.session.library.LibraryOrder;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** The articles of a matrix from left to right, with their groups. */
record MatrixColumns(List<ArticleRow> articles, List<String> groups) {
    MatrixColumns {
        articles = List.copyOf(articles);
        groups = List.copyOf(groups);
    }

    /** An article with the name of its group; articles without one come last. */
    private record Column(ArticleRow row, String group) {
        boolean isAlone() {
            return group.isEmpty();
        }

        Optional<LocalDateTime> day() {
            return Optional.ofNullable(row.article().published()).map(fact -> fact.value().earliest());
        }
    }

    static MatrixColumns read(ProjectReader reader, ClaimMatrix.Columns order, Predicate<UUID> isIn) {
        var names = switch (order) {
            case BY_DATE -> Map.<UUID, String>of();
            case BY_OUTLET -> outlets(reader);
            case BY_STORY -> stories(reader);
        };
        Comparator<Column> byDate = Comparator.comparing((Column each) -> each.day().orElse(LocalDateTime.MAX))
                .thenComparing(each -> each.row.article().label());
        var columns = new ArrayList<Column>();
        reader.articles().stream().filter(row -> isIn.test(row.article().id()))
                .forEach(row -> columns.add(new Column(row, names.getOrDefault(row.article().id(), ""))));
        columns.sort(Comparator.comparing(Column::isAlone)
                .thenComparing(each -> LibraryOrder.sortText(each.group)).thenComparing(Column::group)
                .thenComparing(byDate));
        var none = Messages.text(order == ClaimMatrix.Columns.BY_STORY ? "library.noStory" : "library.noOutlet");
        return new MatrixColumns(columns.stream().map(Column::row).toList(),
                columns.stream().map(each -> order == ClaimMatrix.Columns.BY_DATE
                        ? ""
                        : each.isAlone() ? none : each.group).toList());
    }

    private static Map<UUID, String> outlets(ProjectReader reader) {
        var names = new HashMap<UUID, String>();
        reader.outlets().stream().map(each -> each.entity())
                .forEach((Outlet each) -> names.put(each.id(), each.name()));
        var ofArticle = new HashMap<UUID, String>();
        for (var row : reader.articles()) {
            Article article = row.article();
            var outlet = article.outlet();
            if (outlet != null) {
                ofArticle.put(article.id(), names.getOrDefault(outlet.value(), ""));
            }
        }
        return ofArticle;
    }

    /**
     * Returns the name of one story for each article: a column appears once, however many stories its article belongs
     * to.
     */
    private static Map<UUID, String> stories(ProjectReader reader) {
        var names = new HashMap<UUID, String>();
        reader.stories().stream().map(each -> each.entity())
                .forEach((Story each) -> names.put(each.id(), each.name()));
        var ofArticle = new HashMap<UUID, String>();
        Comparator<String> byName = Comparator.comparing(LibraryOrder::sortText)
                .thenComparing(Comparator.naturalOrder());
        reader.storyArticles().forEach(each -> ofArticle.merge(each.article(), names.getOrDefault(each.story(), ""),
                (one, other) -> byName.compare(one, other) <= 0 ? one : other));
        return ofArticle;
    }
}
