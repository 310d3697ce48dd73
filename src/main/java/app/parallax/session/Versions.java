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

/** Which articles changed their newest version, and what is read anew of them. */
final class Versions {
    private Versions() {}

    /** The newest versions of articles that were there before and of which changes add or remove a version. */
    static List<MarkedText> reread(Store store, List<Change> changes) {
        var touched = new HashSet<UUID>();
        for (var change : changes) {
            // the first version comes and goes with its article, of which nothing is shown then
            if (change.entity() instanceof Version version && version.number() > 1) {
                touched.add(version.article());
            }
        }
        return touched.isEmpty() ? List.of() : store.read(reader -> reread(reader, touched));
    }

    private static List<MarkedText> reread(ProjectReader reader, Set<UUID> articles) {
        var read = new ArrayList<MarkedText>();
        for (var article : articles) {
            var versions = reader.versions(article);
            if (!versions.isEmpty()) {
                read.add(MarkedText.read(reader, versions.getLast()));
            }
        }
        return read;
    }

    /** Opens what was read; empty if the article changed its versions meanwhile, and is to be asked for anew. */
    static Optional<OpenArticle> open(Workspace workspace, MarkedText read) {
        var article = read.version().article();
        var row = workspace.article(article);
        if (row.isEmpty() || row.get().version().number() != read.newest()) {
            return Optional.empty();
        }
        var already = workspace.open().get(article);
        if (already != null && already.version().equals(read.version())) {
            return Optional.of(already);
        }
        var shown = new OpenArticle(row.get().article(), read.version(), read.text(), read.marks(), read.furniture());
        workspace.show(shown);
        return Optional.of(shown);
    }
}
