package app.parallax.session;

import app.parallax.model.Article;
import app.parallax.model.ArticleRow;
import app.parallax.model.Ids;
import app.parallax.model.Version;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The articles by label, each with its newest version and the number of marks on all its versions. */
final class ArticleListing {
    private static final Comparator<ArticleRow> ORDER = Comparator.comparing((ArticleRow row) -> row.article().label())
            .thenComparing(row -> row.article().id(), Ids.ORDER);

    private final ObservableList<ArticleRow> rows = FXCollections.observableArrayList();
    private final ObservableList<ArticleRow> shown = FXCollections.unmodifiableObservableList(rows);
    private final Map<UUID, ArticleRow> listed = new HashMap<>();
    private final Map<UUID, Article> articles = new HashMap<>();
    private final Map<UUID, NavigableMap<Integer, Version>> versions = new HashMap<>();
    private final Map<UUID, UUID> articleOfVersion = new HashMap<>();
    private final Map<UUID, Integer> counts = new HashMap<>();
    private final Set<UUID> counted = new LinkedHashSet<>();
    private final Map<String, Set<UUID>> byText = new HashMap<>();
    private int annotations;
    private long revision;
    /** The number of versions that are not the first of their article. */
    private int laterVersions;

    ObservableList<ArticleRow> shown() {
        return shown;
    }

    /**
     * Lists articles.
     *
     * @param withoutVersion not listed before they get a version
     */
    void setAll(List<ArticleRow> all, List<Article> withoutVersion, List<Version> allVersions) {
        List.of(listed, articles, versions, articleOfVersion, counts, byText).forEach(Map::clear);
        for (var row : all) {
            text(row, true);
            listed.put(row.article().id(), row);
            articles.put(row.article().id(), row.article());
            counts.put(row.article().id(), row.annotations());
        }
        withoutVersion.forEach(article -> articles.put(article.id(), article));
        laterVersions = 0;
        allVersions.forEach(this::putVersion);
        annotations = all.stream().mapToInt(ArticleRow::annotations).sum();
        revision++;
        rows.setAll(all);
    }

    /** Returns the number of annotations of all listed articles. */
    int annotations() {
        return annotations;
    }

    /** Returns a number that increases when an article is listed, changed or removed, not with its annotations. */
    long revision() {
        return revision;
    }

    boolean hasLaterVersions() {
        return laterVersions > 0;
    }

    Optional<ArticleRow> find(@Nullable UUID id) {
        return Optional.ofNullable(listed.get(id));
    }

    Optional<UUID> articleOf(UUID version) {
        return Optional.ofNullable(articleOfVersion.get(version));
    }

    /** Returns the versions of an article by number; empty if there is none. */
    List<Version> versionsOf(UUID article) {
        return List.copyOf(versions.getOrDefault(article, Collections.emptyNavigableMap()).values());
    }

    void put(Article article) {
        articles.put(article.id(), article);
        relist(article.id());
    }

    void remove(Article article) {
        articles.remove(article.id());
        relist(article.id());
    }

    void put(Version version) {
        putVersion(version);
        relist(version.article());
    }

    void remove(Version version) {
        articleOfVersion.remove(version.id());
        var numbered = versions.get(version.article());
        if (numbered != null && numbered.remove(version.number()) != null && version.number() > 1) {
            laterVersions--;
        }
        relist(version.article());
    }

    /** Changes the number of marks on a version; the list shows it after {@link #flushCounts}. */
    void count(UUID version, int by) {
        articleOf(version).ifPresent(article -> {
            counts.merge(article, by, Integer::sum);
            counted.add(article);
        });
    }

    /** Updates each row whose number of marks changed once, however many marks were added or removed. */
    void flushCounts() {
        counted.forEach(this::relist);
        counted.clear();
    }

    List<ArticleRow> sameText(ArticleRow row) {
        return byText.getOrDefault(row.version().sha256(), Set.of()).stream()
                .filter(id -> !id.equals(row.article().id())).map(listed::get).filter(Objects::nonNull).sorted(ORDER)
                .toList();
    }

    private void text(ArticleRow row, boolean there) {
        var ids = byText.computeIfAbsent(row.version().sha256(), sha256 -> new HashSet<>());
        if (there) {
            ids.add(row.article().id());
        } else {
            ids.remove(row.article().id());
        }
    }

    private void putVersion(Version version) {
        var before = versions.computeIfAbsent(version.article(), article -> new TreeMap<>()).put(version.number(),
                version);
        if (before == null && version.number() > 1) {
            laterVersions++;
        }
        articleOfVersion.put(version.id(), version.article());
    }

    /** Lists an article, or removes it from the list if it or its versions are gone. */
    private void relist(UUID id) {
        var article = articles.get(id);
        var numbered = versions.get(id);
        var row = article == null || numbered == null || numbered.isEmpty()
                ? null
                : new ArticleRow(article, numbered.lastEntry().getValue(), counts.getOrDefault(id, 0));
        var old = row == null ? listed.remove(id) : listed.put(id, row);
        if (old != null) {
            text(old, false);
        }
        if (row != null) {
            text(row, true);
        }
        annotations += (row == null ? 0 : row.annotations()) - (old == null ? 0 : old.annotations());
        if (row == null || old == null || !row.article().equals(old.article())) {
            revision++;
        }
        int place = old == null ? -1 : Collections.binarySearch(rows, old, ORDER);
        if (row != null && place >= 0 && ORDER.compare(rows.get(place), row) == 0) {
            rows.set(place, row);
            return;
        }
        if (place >= 0) {
            rows.remove(place);
        }
        if (row != null) {
            rows.add(-Collections.binarySearch(rows, row, ORDER) - 1, row);
        }
    }
}
