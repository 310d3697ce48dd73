package app.parallax.session.importing;

import app.parallax.io.metadata.Reference;
import app.parallax.model.Article;
import app.parallax.model.ArticleRow;
import app.parallax.model.Fact;
import app.parallax.model.ProjectReader;
import app.parallax.text.Ends;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the articles of a reference: by hash, URL, file name, and last by a title that only one article has. */
final class ReferredArticles {
    private static final int SHORTEST_TITLE = 8;

    private final Map<UUID, ArticleRow> rows = new HashMap<>();
    private final Map<UUID, String> outlets = new HashMap<>();
    private final Map<String, Set<UUID>> byHash = new HashMap<>();
    private final Map<String, Set<UUID>> byUrl = new HashMap<>();
    private final Map<String, Set<UUID>> byFile = new HashMap<>();
    private final Map<String, Set<UUID>> byStem = new HashMap<>();
    private final Map<String, Set<UUID>> byTitle = new HashMap<>();
    private boolean several;

    ReferredArticles(ProjectReader reader) {
        reader.outlets().forEach(each -> outlets.put(each.entity().id(), each.entity().name()));
        for (var row : reader.articles()) {
            var article = row.article();
            rows.put(article.id(), row);
            put(byFile, folded(article.file()), article.id());
            put(byStem, stem(article.file()), article.id());
            if (article.url() != null) {
                put(byUrl, plainUrl(article.url().value()), article.id());
            }
            put(byTitle, squashed(article.title() == null ? article.firstWords() : article.title().value()),
                    article.id());
        }
        for (var version : reader.versions()) {
            put(byHash, version.sha256(), version.article());
            put(byHash, version.originalSha256(), version.article());
            if (version.url() != null) {
                put(byUrl, plainUrl(version.url()), version.article());
            }
        }
    }

    private static void put(Map<String, Set<UUID>> map, String key, UUID article) {
        map.computeIfAbsent(key, each -> new LinkedHashSet<>()).add(article);
    }

    /** Returns the articles that are meant; several only if they share a text or a URL. */
    List<ArticleRow> find(Reference reference) {
        several = false;
        var same = any(byHash, reference.hashes());
        if (same.isEmpty()) {
            same = any(byUrl, reference.urls().stream().map(ReferredArticles::plainUrl).toList());
        }
        if (!same.isEmpty()) {
            return same.stream().map(this::row).toList();
        }
        var exact = any(byFile, reference.files().stream().map(ReferredArticles::folded).toList());
        var files = one(exact.isEmpty()
                ? any(byStem, reference.files().stream().map(ReferredArticles::stem).toList())
                : exact, reference);
        if (!files.isEmpty()) {
            return files;
        }
        var title = reference.title() == null ? "" : squashed(reference.title());
        return title.length() < SHORTEST_TITLE
                ? List.of()
                : one(byTitle.getOrDefault(title, Set.of()), reference);
    }

    /** Whether the last reference matched several articles, and therefore none. */
    boolean several() {
        return several;
    }

    private static Set<UUID> any(Map<String, Set<UUID>> map, Collection<String> keys) {
        var found = new LinkedHashSet<UUID>();
        keys.forEach(key -> found.addAll(map.getOrDefault(key, Set.of())));
        return found;
    }

    /** Returns the only article, or that of the outlet that the reference names. */
    private List<ArticleRow> one(Set<UUID> found, Reference reference) {
        var meant = new ArrayList<>(found);
        if (meant.size() > 1 && reference.outlet() != null) {
            meant.removeIf(id -> {
                var outlet = row(id).article().outlet();
                return outlet == null || !sameWords(outlets.getOrDefault(outlet.value(), ""), reference.outlet());
            });
        }
        several |= found.size() > 1 && meant.size() != 1;
        return meant.size() == 1 ? List.of(row(meant.getFirst())) : List.of();
    }

    private ArticleRow row(UUID article) {
        var row = rows.get(article);
        if (row == null) {
            throw new IllegalStateException("a version without its article: " + article);
        }
        return row;
    }

    /** Returns the URL if it is new for the article and its versions. */
    @Nullable
    String newUrl(Article article, Reference reference) {
        if (reference.urls().isEmpty()) {
            return null;
        }
        var first = reference.urls().getFirst();
        Fact<String> known = article.url();
        boolean there = byUrl.getOrDefault(plainUrl(first), Set.of()).contains(article.id());
        return there ? known == null ? null : known.value() : first;
    }

    static boolean sameWords(String one, String other) {
        return squashed(one).equals(squashed(other));
    }

    private static String squashed(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "");
    }

    private static String folded(String file) {
        return file.strip().toLowerCase(Locale.ROOT);
    }

    private static String stem(String file) {
        var name = folded(file);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Returns a URL without scheme, “www.”, final slash and fragment, equal for URLs of the same page. */
    private static String plainUrl(String url) {
        var whole = url.strip().replaceFirst("#.*", "").replaceFirst("(?i)^https?://(www\\.)?", "")
                .replaceFirst("([?&])(utm_[^&]*+(&|$))++", "$1");
        var plain = Ends.withoutLast(whole, "?&/");
        int slash = plain.indexOf('/');
        return slash < 0
                ? plain.toLowerCase(Locale.ROOT)
                : plain.substring(0, slash).toLowerCase(Locale.ROOT) + plain.substring(slash);
    }
}
