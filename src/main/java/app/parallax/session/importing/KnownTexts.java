package app.parallax.session.importing;

import app.parallax.io.importer.ImportedArticle;
import app.parallax.model.ArticleRow;
import app.parallax.model.Counted;
import app.parallax.model.Fact;
import app.parallax.model.Outlet;
import app.parallax.model.ProjectReader;
import app.parallax.model.Version;
import app.parallax.text.TextSimilarity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Recognises texts that a project has: from the same source they are the same article, from another one text with two
 * sources.
 */
final class KnownTexts {
    /** The share of the shorter text that the longer must contain, for a file of the same name to be a new version. */
    private static final double LIKE = 0.3;
    /** The same share for a page of the same URL, which is more certain. */
    private static final double LIKE_AT_ADDRESS = 0.1;

    private final Map<String, List<Source>> byText = new HashMap<>();
    private final Map<String, List<Origin>> byFile = new HashMap<>();
    private final Map<String, List<Origin>> byAddress = new HashMap<>();
    /** The articles with a new version in this import: a second file of that name is another article. */
    private final Set<UUID> renewed = new HashSet<>();

    private record Origin(ArticleRow row, Source source) {}

    private record Source(String file, @Nullable String outlet) {
        boolean is(Source other) {
            return file.equals(other.file) && (outlet == null || other.outlet == null
                    || Outlet.key(outlet).equals(Outlet.key(other.outlet)));
        }

        String shown() {
            return outlet == null ? file : file + " (" + outlet + ")";
        }
    }

    /**
     * An article with the same text.
     *
     * @param again whether it is of the same source, so that it is the same article
     */
    record Same(String shown, boolean again) {}

    void addAll(ProjectReader reader) {
        Map<UUID, String> outlets = reader.outlets().stream().map(Counted::entity)
                .collect(Collectors.toMap(Outlet::id, Outlet::name));
        Map<UUID, List<Version>> versions = reader.versions().stream()
                .collect(Collectors.groupingBy(Version::article));
        for (var row : reader.articles()) {
            var outlet = row.article().outlet();
            var source = new Source(row.article().file(), outlet == null ? null : outlets.get(outlet.value()));
            var origin = new Origin(row, source);
            byFile.computeIfAbsent(row.article().file(), key -> new ArrayList<>()).add(origin);
            for (var version : versions.getOrDefault(row.article().id(), List.of())) {
                add(version.sha256(), source);
                if (version.url() != null) {
                    byAddress.computeIfAbsent(version.url(), key -> new ArrayList<>()).add(origin);
                }
            }
        }
    }

    /**
     * Returns the article of which a file is a new version: from the same URL, or a file of the same name and no other
     * outlet, with enough text in common.
     *
     * @param found the file, whose text the project does not have from this source
     * @return empty if it is a new article
     */
    Optional<ArticleRow> olderVersion(ImportedArticle found, Function<Version, String> text) {
        var url = found.facts().url();
        var source = new Source(found.file(), Fact.valueOf(found.facts().outlet()));
        var sameAddress = url == null ? List.<Origin>of() : byAddress.getOrDefault(url, List.of());
        return mostLike(sameAddress, found, text, LIKE_AT_ADDRESS)
                .or(() -> mostLike(byFile.getOrDefault(found.file(), List.of()).stream()
                        .filter(origin -> source.is(origin.source)).toList(), found, text, LIKE))
                .filter(row -> renewed.add(row.article().id()));
    }

    private Optional<ArticleRow> mostLike(List<Origin> origins, ImportedArticle found,
            Function<Version, String> text, double least) {
        Optional<ArticleRow> best = Optional.empty();
        double most = least;
        for (var origin : origins) {
            double likeness = renewed.contains(origin.row.article().id())
                    ? 0
                    : TextSimilarity.of(text.apply(origin.row.version()), found.text());
            if (likeness >= most) {
                most = likeness;
                best = Optional.of(origin.row);
            }
        }
        return best;
    }

    /** Adds an article; returns another one with the same text, preferably of the same source. */
    Optional<Same> add(ImportedArticle found) {
        var source = new Source(found.file(), Fact.valueOf(found.facts().outlet()));
        var others = List.copyOf(byText.getOrDefault(found.sha256(), List.of()));
        var again = others.stream().filter(source::is).findFirst();
        if (again.isEmpty()) {
            add(found.sha256(), source);
        }
        return again.or(() -> others.stream().findFirst()).map(other -> new Same(other.shown(), again.isPresent()));
    }

    private void add(String sha256, Source source) {
        byText.computeIfAbsent(sha256, key -> new ArrayList<>()).add(source);
    }
}
