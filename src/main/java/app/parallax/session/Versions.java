package app.parallax.session;

import app.parallax.model.Change;
import app.parallax.model.ProjectReader;
import app.parallax.model.Version;
import app.parallax.store.Store;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads open articles again when their versions change. */
final class Versions {
    private Versions() {}

    /** Reads the newest versions of articles that gained or lost a version, except new ones. */
    static List<VersionWithMarks> reread(Store store, List<Change> changes) {
        var touched = new HashSet<UUID>();
        for (var change : changes) {
            // the first version is inserted and deleted with its article, of which nothing is open then
            if (change.entity() instanceof Version version && version.number() > 1) {
                touched.add(version.article());
            }
        }
        return touched.isEmpty() ? List.of() : store.read(reader -> reread(reader, touched));
    }

    private static List<VersionWithMarks> reread(ProjectReader reader, Set<UUID> articles) {
        var read = new ArrayList<VersionWithMarks>();
        for (var article : articles) {
            var versions = reader.versions(article);
            if (!versions.isEmpty()) {
                read.add(VersionWithMarks.read(reader, versions.getLast()));
            }
        }
        return read;
    }

    /**
     * An open article.
     *
     * @param newest whether its newest version is shown
     */
    record Shown(UUID article, UUID version, boolean newest) {
        static List<Shown> in(Workspace workspace) {
            return workspace.shown().stream().map(each -> {
                var article = each.article().get().id();
                return new Shown(article, each.version().id(), workspace.article(article)
                        .map(row -> row.version().equals(each.version())).orElse(true));
            }).toList();
        }
    }

    /** Reads open articles again: the shown version, or the newest if that was shown or the other no longer exists. */
    static List<VersionWithMarks> rereadAll(Store store, List<Shown> open) {
        return store.read(reader -> {
            var read = new ArrayList<VersionWithMarks>();
            for (var each : open) {
                var versions = reader.versions(each.article());
                versions.stream().filter(version -> !each.newest() && version.id().equals(each.version())).findFirst()
                        .or(() -> versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast()))
                        .ifPresent(version -> read.add(VersionWithMarks.read(reader, version)));
            }
            return read;
        });
    }

    /** Opens a version; empty if the versions of the article changed meanwhile and must be read again. */
    static Optional<OpenArticle> open(Workspace workspace, VersionWithMarks read) {
        var article = read.version().article();
        var row = workspace.article(article);
        if (row.isEmpty() || row.get().version().number() != read.newest()) {
            return Optional.empty();
        }
        var already = workspace.open().get(article);
        if (already != null && already.version().equals(read.version())) {
            return Optional.of(already);
        }
        var shown = read.open(row.get().article());
        workspace.show(shown);
        return Optional.of(shown);
    }
}
