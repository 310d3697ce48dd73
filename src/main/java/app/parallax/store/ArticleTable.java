package app.parallax.store;

import app.parallax.model.Article;
import app.parallax.model.Basis;
import app.parallax.model.Fact;
import app.parallax.model.ReadingStatus;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of articles: a column for each detail, and one JSON column for their sources. */
final class ArticleTable extends EntityTable<Article> {
    private final EntityJson json;
    private volatile Origins last = new Origins("{}", Map.of());

    ArticleTable(EntityJson json) {
        super(Article.class, "article",
                "label, file, first_words, title, outlet, authors, published, dateline, language, basis, imported, "
                        + "changed, url, truncation, status");
        this.json = json;
    }

    /** The source of one detail. */
    record Origin(Basis basis, @Nullable String note) {}

    /** The parsed sources of the last article, since most articles of an import have equal ones. */
    private record Origins(String written, Map<String, Origin> read) {}

    @Override
    @Nullable
    Object[] values(Article article) {
        var origins = new LinkedHashMap<String, Origin>();
        var title = value("title", article.title(), origins);
        var outlet = value("outlet", article.outlet(), origins);
        var authors = value("authors", article.authors(), origins);
        var published = value("published", article.published(), origins);
        var dateline = value("dateline", article.dateline(), origins);
        var language = value("language", article.language(), origins);
        var modified = value("modified", article.modified(), origins);
        var url = value("url", article.url(), origins);
        var truncation = value("truncation", article.truncation(), origins);
        return new @Nullable Object[]{article.label(), article.file(), article.firstWords(), title, outlet,
                authors == null ? null : json.write(authors), published, dateline, language, json.write(origins),
                article.imported(), modified, url, truncation, article.status()};
    }

    private static <T> @Nullable T value(String name, @Nullable Fact<T> fact, Map<String, Origin> origins) {
        if (fact == null) {
            return null;
        }
        origins.put(name, new Origin(fact.basis(), fact.note()));
        return fact.value();
    }

    @Override
    Article read(Row row) throws SQLException {
        var origins = origins(row.text(11));
        var authors = row.textOrNull(7);
        return new Article(row.uuid(1), row.text(2), row.text(3), row.text(4),
                fact(row.textOrNull(5), origins.get("title")), fact(row.uuidOrNull(6), origins.get("outlet")),
                fact(authors == null ? null : List.of(json.read(authors, String[].class)), origins.get("authors")),
                fact(row.dateOrNull(8), origins.get("published")), fact(row.textOrNull(9), origins.get("dateline")),
                fact(row.textOrNull(10), origins.get("language")), row.instant(12),
                fact(row.dateOrNull(13), origins.get("modified")), fact(row.textOrNull(14), origins.get("url")),
                fact(row.textOrNull(15), origins.get("truncation")), row.named(16, ReadingStatus.class));
    }

    private Map<String, Origin> origins(String written) {
        var known = last;
        if (!known.written.equals(written)) {
            known = new Origins(written, json.readMap(written, Origin.class));
            last = known;
        }
        return known.read;
    }

    private static <T> @Nullable Fact<T> fact(@Nullable T value, @Nullable Origin origin) {
        return value == null || origin == null ? null : new Fact<>(value, origin.basis(), origin.note());
    }
}
