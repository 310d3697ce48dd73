package app.parallax.session.draft;

import app.parallax.model.ArticleRow;
import app.parallax.model.Counted;
import app.parallax.model.MentionWithQuote;
import app.parallax.model.ProjectReader;
import app.parallax.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The figures of the claims of a project, read when they are first wanted. Of one thread. */
final class ClaimFigures {
    private final ProjectReader project;
    private @Nullable Map<UUID, List<MentionWithQuote>> byArticle;
    private final Map<UUID, List<MentionWithQuote>> byClaim = new HashMap<>();
    private final Map<UUID, String> speakers = new HashMap<>();

    ClaimFigures(ProjectReader project) {
        this.project = project;
    }

    private Map<UUID, List<MentionWithQuote>> byArticle() {
        var made = byArticle;
        if (made == null) {
            var all = new HashMap<UUID, List<MentionWithQuote>>();
            var claims = project.claims().stream().map(Counted::entity).map(each -> each.id())
                    .collect(Collectors.toSet());
            project.mentions(claims, each -> {
                if (each.mention().figures() != null) {
                    all.computeIfAbsent(each.article(), article -> new ArrayList<>()).add(each);
                    byClaim.computeIfAbsent(each.mention().claim(), claim -> new ArrayList<>()).add(each);
                }
            });
            project.speakers().forEach(each -> speakers.put(each.entity().id(), each.entity().name()));
            made = all;
            byArticle = made;
        }
        return made;
    }

    /** Returns the mention with figures that holds a place of an article. */
    Optional<MentionWithQuote> at(ArticleRow row, Span place) {
        return byArticle().getOrDefault(row.article().id(), List.of()).stream()
                .filter(each -> each.passage().version().equals(row.version().id())
                        && each.passage().start() <= place.start() && place.end() <= each.passage().end())
                .findFirst();
    }

    /** Returns the mentions of the same claim, in the order of the project. */
    List<MentionWithQuote> ofClaim(MentionWithQuote mention) {
        return ofClaim(mention.mention().claim());
    }

    /** Returns the mentions of a claim that have figures, in the order of the project. */
    List<MentionWithQuote> ofClaim(UUID claim) {
        byArticle(); // reads them
        return byClaim.getOrDefault(claim, List.of());
    }

    /** Returns who said the figures of a mention first; empty if the article says them on its own. */
    Optional<String> speaker(MentionWithQuote mention) {
        var steps = mention.mention().attribution();
        return steps.isEmpty() ? Optional.empty() : Optional.ofNullable(speakers.get(steps.getLast().speaker()));
    }
}
