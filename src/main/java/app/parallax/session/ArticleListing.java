package app.parallax.session;

import app.parallax.model.Article;
import app.parallax.model.ArticleRow;
import app.parallax.model.Version;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** All articles by label; an article is listed once its first version is there. */
final class ArticleListing {
    private final ObservableList<ArticleRow> rows = FXCollections.observableArrayList();
    private final ObservableList<ArticleRow> shown = FXCollections.unmodifiableObservableList(rows);
    private final Map<UUID, Article> withoutVersion = new HashMap<>();

    ObservableList<ArticleRow> shown() {
        return shown;
    }

    void setAll(List<ArticleRow> all) {
        rows.setAll(all);
    }

    Optional<ArticleRow> find(@Nullable UUID id) {
        return rows.stream().filter(row -> row.article().id().equals(id)).findFirst();
    }

    void apply(Article article, boolean fresh, boolean gone) {
        if (fresh) {
            withoutVersion.put(article.id(), article);
        } else if (gone) {
            withoutVersion.remove(article.id());
            rows.removeIf(row -> row.article().id().equals(article.id()));
        } else {
            replace(row -> row.article().id().equals(article.id()),
                    row -> new ArticleRow(article, row.version(), row.annotations()));
        }
    }

    void apply(Version version, boolean gone) {
        var article = withoutVersion.remove(version.article());
        if (gone) {
            rows.removeIf(row -> row.version().id().equals(version.id()));
        } else if (article != null) {
            int place = 0;
            while (place < rows.size() && precedes(rows.get(place).article(), article)) {
                place++;
            }
            rows.add(place, new ArticleRow(article, version, 0));
        } else {
            replace(row -> row.article().id().equals(version.article()) && row.version().number() < version.number(),
                    row -> new ArticleRow(row.article(), version, row.annotations()));
        }
    }

    void count(UUID version, int by) {
        replace(row -> row.version().id().equals(version),
                row -> new ArticleRow(row.article(), row.version(), row.annotations() + by));
    }

    private static boolean precedes(Article one, Article other) {
        int order = one.label().compareTo(other.label());
        return order < 0 || order == 0 && one.id().compareTo(other.id()) < 0;
    }

    private void replace(Predicate<ArticleRow> which, UnaryOperator<ArticleRow> change) {
        for (int i = 0; i < rows.size(); i++) {
            if (which.test(rows.get(i))) {
                rows.set(i, change.apply(rows.get(i)));
                return;
            }
        }
    }
}
