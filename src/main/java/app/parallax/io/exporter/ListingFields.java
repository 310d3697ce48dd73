package app.parallax.io.exporter;

import app.parallax.model.Article;
import app.parallax.model.ArticleRow;
import app.parallax.model.Fact;
import app.parallax.model.Mark;
import app.parallax.model.Orphan;
import app.parallax.model.Timestamps;
import app.parallax.model.Version;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of articles and annotations in listings, on the command line and in files, by name in order. Absent values
 * have no field; values are strings, integers and lists of strings.
 */
public final class ListingFields {
    public static final List<String> ANNOTATION = List.of("id", "article", "version", "quote", "startCodePoint",
            "endCodePoint", "tags", "note", "translation", "events", "claims", "analyst", "created", "modified",
            "state");
    /** The fields of an annotation's article, besides its identifier. */
    public static final List<String> OF_ARTICLE = List.of("title", "outlet", "authors", "published", "dateline",
            "language", "file", "sha256");
    /** The fields of the original passage of an annotation shown in another version. */
    public static final List<String> AS_MADE = List.of("madeVersion", "madeQuote", "changedSince");

    private final EntityLookup entities;
    /** The last version, since annotations come by article: its identifiers are formatted once. */
    private @Nullable UUID version;
    private String versionId = "";
    private String articleId = "";

    public ListingFields(EntityLookup entities) {
        this.entities = entities;
    }

    public Map<String, Object> annotation(Mark mark) {
        var facts = new LinkedHashMap<String, Object>();
        var values = values(mark, entities.place(mark.passage()));
        for (int i = 0; i < values.length; i++) {
            var value = values[i];
            if (value != null) {
                facts.put(ANNOTATION.get(i), value);
            }
        }
        return facts;
    }

    /** Returns the values of {@link #ANNOTATION} in its order, null for absent ones; any thread may ask for them. */
    @Nullable
    public Object[] values(Mark mark, Optional<EntityLookup.Place> position) {
        var annotation = mark.annotation();
        var passage = mark.passage();
        if (!passage.version().equals(version)) {
            version = passage.version();
            versionId = version.toString();
            articleId = entities.version(version).article().toString();
        }
        var place = position.orElse(null);
        var created = Timestamps.text(annotation.created());
        return new @Nullable Object[]{mark.id().toString(), articleId, versionId, passage.quote(),
                place == null ? null : place.start(), place == null ? null : place.end(),
                words(mark.taggings(), each -> entities.tag(each.tag()).name()),
                annotation.note().isEmpty() ? null : annotation.note(),
                annotation.translation().isEmpty() ? null : annotation.translation(),
                words(mark.links(), each -> each.event().toString()),
                words(mark.mentions(), each -> each.claim().toString()),
                entities.analyst(annotation.analyst()).name(), created,
                annotation.modified().equals(annotation.created()) ? created : Timestamps.text(annotation.modified()),
                place == null ? "orphan" : "placed"};
    }

    /** Returns the fields of {@link #ANNOTATION} of an orphan, without those of a position. */
    public Map<String, Object> orphan(Orphan orphan) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("id", orphan.id().toString());
        var article = orphan.article();
        put(facts, "article", article == null ? null : article.toString());
        put(facts, "quote", orphan.quote());
        put(facts, "tags", orphan.tags(), Function.identity());
        put(facts, "note", orphan.note());
        put(facts, "translation", orphan.translation());
        facts.put("analyst", entities.analyst(orphan.analyst()).name());
        facts.put("created", Timestamps.text(orphan.created()));
        facts.put("modified", Timestamps.text(orphan.modified()));
        facts.put("state", "orphan");
        return facts;
    }

    /**
     * Returns the fields of {@link #AS_MADE}; none for an annotation in its original version.
     *
     * @param mark the annotation in the shown version
     */
    public Map<String, Object> asMade(Mark mark) {
        var facts = new LinkedHashMap<String, Object>();
        if (mark.shown() != null) {
            facts.put("madeVersion", mark.annotation().passage().version().toString());
            facts.put("madeQuote", mark.annotation().passage().quote());
        }
        if (mark.isGuessed()) {
            facts.put("changedSince", entities.changedSince(mark));
        }
        return facts;
    }

    /**
     * Returns the fields of an article and its newest version.
     *
     * @return {@code id}, the fields of {@link #OF_ARTICLE}, {@code characters}, {@code annotations}, {@code modified},
     *         {@code url}, {@code truncation} and {@code status}
     */
    public Map<String, Object> article(ArticleRow row) {
        return article(row, outlet -> entities.outlet(outlet).name());
    }

    /** Returns the fields of an article as {@link #article(ArticleRow)} does. */
    public static Map<String, Object> article(ArticleRow row, Function<UUID, String> outletName) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("id", row.article().id().toString());
        facts.putAll(ofArticle(row.article(), row.version(), outletName));
        facts.put("characters", row.version().characters());
        facts.put("annotations", row.annotations());
        var article = row.article();
        var modified = Fact.valueOf(article.modified());
        put(facts, "modified", modified == null ? null : modified.toString());
        put(facts, "url", article.url() == null ? row.version().url() : article.url().value());
        put(facts, "truncation", Fact.valueOf(article.truncation()));
        facts.put("status", article.status().name().toLowerCase(Locale.ROOT));
        return facts;
    }

    /** Returns the fields of {@link #OF_ARTICLE} of an annotation's article. */
    public Map<String, Object> ofArticle(Mark mark) {
        var version = entities.version(mark.passage().version());
        return ofArticle(entities.article(version), version, outlet -> entities.outlet(outlet).name());
    }

    private static Map<String, Object> ofArticle(Article article, Version version,
            Function<UUID, String> outletName) {
        var facts = new LinkedHashMap<String, Object>();
        put(facts, "title", Fact.valueOf(article.title()));
        var outlet = Fact.valueOf(article.outlet());
        put(facts, "outlet", outlet == null ? null : outletName.apply(outlet));
        var authors = Fact.valueOf(article.authors());
        put(facts, "authors", authors == null ? List.of() : authors, Function.identity());
        var published = Fact.valueOf(article.published());
        put(facts, "published", published == null ? null : published.toString());
        put(facts, "dateline", Fact.valueOf(article.dateline()));
        put(facts, "language", Fact.valueOf(article.language()));
        facts.put("file", article.file());
        facts.put("sha256", version.sha256());
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.put(name, value);
        }
    }

    private static <T> void put(Map<String, Object> facts, String name, List<T> all, Function<T, String> word) {
        var words = words(all, word);
        if (words != null) {
            facts.put(name, words);
        }
    }

    private static <T> @Nullable List<String> words(List<T> all, Function<T, String> word) {
        return switch (all.size()) {
            case 0 -> null;
            case 1 -> List.of(word.apply(all.getFirst()));
            default -> all.stream().map(word).distinct().toList();
        };
    }
}
