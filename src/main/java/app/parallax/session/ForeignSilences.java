package app.parallax.session;

import app.parallax.io.annotations.ForeignClaim;
import app.parallax.model.Change;
import app.parallax.model.ProjectReader;
import app.parallax.model.Silence;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Findings of others that an article does not speak to a claim: each once, and only of articles that are here. */
final class ForeignSilences {
    private final List<Change> changes;
    private final Set<UUID> articles;
    private final Set<List<UUID>> known = new HashSet<>();

    /**
     * @param changes
     *            takes what is new
     */
    ForeignSilences(ProjectReader reader, List<Change> changes) {
        this.changes = changes;
        articles = reader.articles().stream().map(row -> row.article().id()).collect(Collectors.toSet());
        reader.silences().forEach(each -> known.add(List.of(each.claim(), each.article())));
    }

    /** Whether the article is here; then the finding is there afterwards. */
    boolean add(UUID claim, ForeignClaim.Silent silent, ForeignNames names, Instant at) {
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
