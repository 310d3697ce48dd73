package app.parallax.session;

import app.parallax.io.importer.ImportedArticle;
import app.parallax.model.Counted;
import app.parallax.model.Outlet;
import app.parallax.model.ProjectReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The texts that a project has, so that one that comes again is known: from the same source it is the same article,
 * from another it is one text with two sources.
 */
final class KnownTexts {
    private final Map<String, List<Source>> byText = new HashMap<>();

    private record Source(String file, @Nullable String outlet) {
        boolean is(Source other) {
            return file.equals(other.file) && (outlet == null || other.outlet == null
                    || ImportBatch.key(outlet).equals(ImportBatch.key(other.outlet)));
        }

        String shown() {
            return outlet == null ? file : file + " (" + outlet + ")";
        }
    }

    /**
     * An article with the same text.
     *
     * @param shown
     *            its file and outlet
     * @param again
     *            whether it is of the same source, so that it is the same article
     */
    record Same(String shown, boolean again) {}

    void addAll(ProjectReader reader) {
        Map<UUID, String> outlets = reader.outlets().stream().map(Counted::entity)
                .collect(Collectors.toMap(Outlet::id, Outlet::name));
        for (var row : reader.articles()) {
            var outlet = row.article().outlet();
            add(row.version().sha256(),
                    new Source(row.article().file(), outlet == null ? null : outlets.get(outlet.value())));
        }
    }

    /** Notes an article, and says which other has its text; the same source first. */
    Optional<Same> add(ImportedArticle found) {
        var outlet = found.facts().outlet();
        var source = new Source(found.file(), outlet == null ? null : outlet.value());
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
