package app.parallax.session.importing;

import app.parallax.io.annotations.ForeignClaim;
import app.parallax.model.Change;
import app.parallax.model.ProjectReader;
import app.parallax.model.Silence;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Imports findings that an article does not mention a claim: each once, and only for articles of the project. */
final class ForeignSilences {
    private final ProjectReader reader;
    private final List<Change> changes;
    private final Set<UUID> articles = new HashSet<>();
    private final Set<List<UUID>> known = new HashSet<>();
    private boolean isRead;

    /**
     * @param changes receives the insertions
     */
    ForeignSilences(ProjectReader reader, List<Change> changes) {
        this.reader = reader;
        this.changes = changes;
    }

    /** Reads the existing findings on first use. */
    private void read() {
        if (!isRead) {
            isRead = true;
            reader.articles().forEach(row -> articles.add(row.article().id()));
            reader.silences().forEach(each -> known.add(List.of(each.claim(), each.article())));
        }
    }

    /** Adds a finding; returns false if the article is not in the project. */
    boolean add(UUID claim, ForeignClaim.Silent silent, ForeignNames names, Instant at) {
        read();
        if (!articles.contains(silent.article())) {
            return false;
        }
        if (known.add(List.of(claim, silent.article()))) {
            changes.add(Change.insert(new Silence(names.free(silent.id()), claim, silent.article(),
                    names.analyst(silent.analyst()), silent.at() == null ? at : silent.at())));
        }
        return true;
    }
}
