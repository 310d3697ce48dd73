package app.parallax.session.draft;

import app.parallax.model.Boilerplate;
import app.parallax.model.MentionWithQuote;
import app.parallax.model.ProjectReader;
import app.parallax.text.Span;
import app.parallax.text.draft.DraftFinding;
import app.parallax.text.draft.DraftItem;
import app.parallax.text.draft.DraftSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What findings take from the project beside the words and details of articles, by identifier of the article.
 *
 * @param excluded the excluded text of the articles that they rest on
 * @param claimed figures, places and speakers in the mentions of the claims that their figures mention
 */
record FindingEvidence(Map<UUID, List<Boilerplate>> excluded, Map<UUID, Set<List<Object>>> claimed) {
    /** Reads what findings rest on as it is now. */
    static FindingEvidence read(ProjectReader project, List<DraftFinding> findings) {
        var excluded = findings.stream().flatMap(each -> each.sources().stream()).map(DraftSource::row).distinct()
                .collect(Collectors.toUnmodifiableMap(each -> each.article().id(),
                        each -> project.boilerplate(each.version().id())));
        return new FindingEvidence(excluded, claimed(new ClaimFigures(project), findings));
    }

    private static Map<UUID, Set<List<Object>>> claimed(ClaimFigures claims, List<DraftFinding> findings) {
        var found = new HashMap<UUID, Set<List<Object>>>();
        findings.stream().filter(each -> each.item().kind() == DraftItem.Kind.FIGURE)
                .flatMap(each -> each.best().stream()).flatMap(source -> source.passage()
                        .flatMap(at -> claims.at(source.row(), new Span(at.start(), at.end()))).stream())
                .map(each -> each.mention().claim()).distinct().flatMap(claim -> claims.ofClaim(claim).stream())
                .forEach(each -> found.computeIfAbsent(each.article(), missing -> new HashSet<>())
                        .add(said(claims, each)));
        return found;
    }

    private static List<Object> said(ClaimFigures claims, MentionWithQuote mention) {
        return List.of(mention.mention().claim(), String.valueOf(mention.mention().figures()), mention.passage(),
                claims.speaker(mention).orElse(""));
    }

    /** Returns the articles of which other text is excluded, or of which other figures are mentioned. */
    Set<UUID> changed(FindingEvidence now) {
        return Stream.concat(different(excluded, now.excluded), different(claimed, now.claimed))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <T> Stream<UUID> different(Map<UUID, T> before, Map<UUID, T> now) {
        return Stream.concat(before.keySet().stream(), now.keySet().stream())
                .filter(each -> !Objects.equals(before.get(each), now.get(each)));
    }
}
