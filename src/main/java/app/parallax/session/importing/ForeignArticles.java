package app.parallax.session.importing;

import app.parallax.io.annotations.ForeignTarget;
import app.parallax.model.Article;
import app.parallax.model.ArticleRow;
import app.parallax.model.Ids;
import app.parallax.model.ProjectReader;
import app.parallax.model.Version;
import app.parallax.text.Ends;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the article of a foreign annotation: by UUID, hash of the text, URL, file name, label. */
final class ForeignArticles {
    private static final String URN = "urn:uuid:";
    private static final Comparator<Article> ORDER = Comparator.comparing(Article::label)
            .thenComparing(Article::id, Ids.ORDER);

    private final Map<UUID, Article> articles = new HashMap<>();
    private final Map<UUID, List<Version>> versions = new HashMap<>();
    private final Map<UUID, UUID> articleOfVersion = new HashMap<>();
    private final Map<String, Set<UUID>> byHash = new HashMap<>();
    private final Map<String, Set<UUID>> byUrl = new HashMap<>();
    private final Map<String, Set<UUID>> byFile = new HashMap<>();
    private final Map<String, Set<UUID>> byStem = new HashMap<>();
    private final Map<String, Set<UUID>> byLabel = new HashMap<>();

    ForeignArticles(ProjectReader reader) {
        for (ArticleRow row : reader.articles()) {
            var article = row.article();
            articles.put(article.id(), article);
            put(byFile, fold(article.file()), article.id());
            put(byStem, stem(fold(article.file())), article.id());
            put(byLabel, fold(article.label()), article.id());
            if (article.url() != null) {
                put(byUrl, plainUrl(article.url().value()), article.id());
            }
        }
        for (var version : reader.versions()) {
            versions.computeIfAbsent(version.article(), id -> new ArrayList<>()).addFirst(version);
            articleOfVersion.put(version.id(), version.article());
            put(byHash, version.sha256(), version.article());
            if (version.url() != null) {
                put(byUrl, plainUrl(version.url()), version.article());
            }
        }
        // versions by number, the newest first
        versions.values().forEach(all -> all.sort(Comparator.comparingInt(Version::number).reversed()));
    }

    private static void put(Map<String, Set<UUID>> map, String key, UUID article) {
        map.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(article);
    }

    /** Returns the articles that a target may mean, by its most exact property; empty if there are none. */
    List<Article> find(ForeignTarget target) {
        Set<UUID> meant = Set.of();
        // lazily: the first property decides for most annotations
        for (var named : List.<Supplier<Set<UUID>>>of(() -> byId(target),
                () -> target.sha256() == null ? Set.of() : of(byHash, target.sha256()),
                () -> bySource(target, source -> of(byUrl, plainUrl(source))),
                () -> bySource(target, source -> of(byFile, fold(name(source)))),
                () -> bySource(target, source -> of(byStem, stem(fold(name(source))))),
                () -> bySource(target, source -> of(byLabel, fold(name(source)))))) {
            var both = new LinkedHashSet<>(named.get());
            if (!meant.isEmpty()) {
                both.retainAll(meant);
            }
            meant = both.isEmpty() ? meant : both;
            if (meant.size() == 1) {
                break;
            }
        }
        return meant.stream().map(articles::get).sorted(ORDER).toList();
    }

    private Set<UUID> byId(ForeignTarget target) {
        if (target.version() != null && articleOfVersion.containsKey(target.version())) {
            return Set.of(articleOfVersion.get(target.version()));
        }
        var found = new LinkedHashSet<UUID>();
        for (var source : target.sources()) {
            var id = uuid(source);
            if (id != null && articles.containsKey(id)) {
                found.add(id);
            } else if (id != null && articleOfVersion.containsKey(id)) {
                found.add(articleOfVersion.get(id));
            }
        }
        return found;
    }

    private Set<UUID> bySource(ForeignTarget target, Function<String, Set<UUID>> lookup) {
        var found = new LinkedHashSet<UUID>();
        if (target.file() != null) {
            found.addAll(lookup.apply(target.file()));
        }
        for (var source : target.sources()) {
            if (found.isEmpty()) {
                found.addAll(lookup.apply(source));
            }
        }
        return found;
    }

    private static Set<UUID> of(Map<String, Set<UUID>> map, String key) {
        return key.isEmpty() ? Set.of() : map.getOrDefault(key, Set.of());
    }

    /** Returns the versions to search, the named one first, then the newest. */
    List<Version> versions(Article article, ForeignTarget target) {
        var all = new ArrayList<>(versions.getOrDefault(article.id(), List.of()));
        all.sort(Comparator.comparing(version -> !version.id().equals(target.version())
                && !version.sha256().equals(target.sha256())));
        return all;
    }

    Map<Article, Version> newest() {
        var all = new HashMap<Article, Version>();
        versions.forEach((id, list) -> {
            var article = articles.get(id);
            if (article != null) {
                all.put(article, list.getFirst());
            }
        });
        return all;
    }

    private static @Nullable UUID uuid(String source) {
        try {
            return source.regionMatches(true, 0, URN, 0, URN.length())
                    ? UUID.fromString(source.substring(URN.length()))
                    : null;
        } catch (IllegalArgumentException e) { // not a UUID
            return null;
        }
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static String stem(String file) {
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    /** Returns the last segment of the path, without a query. */
    private static String name(String source) {
        var path = Ends.withoutLast(source.replaceFirst("[?].*", ""), "/\\");
        int slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
        var last = path.substring(slash + 1);
        try {
            return URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) { // a per cent sign that is not an escape
            return last;
        }
    }

    /** Returns a URL without scheme, “www.”, final slash and fragment, equal for URLs of the same page. */
    private static String plainUrl(String url) {
        var plain = Ends.withoutLast(
                url.strip().replaceFirst("#.*", "").replaceFirst("(?i)^https?://(www\\.)?", ""), "/");
        int slash = plain.indexOf('/');
        return slash < 0
                ? plain.toLowerCase(Locale.ROOT)
                : plain.substring(0, slash).toLowerCase(Locale.ROOT) + plain.substring(slash);
    }
}
