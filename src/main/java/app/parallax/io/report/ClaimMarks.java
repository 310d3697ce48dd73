package app.parallax.io.report;

import app.parallax.io.exporter.EntityLookup;
import app.parallax.model.Fact;
import app.parallax.model.Mark;
import app.parallax.model.Mention;
import app.parallax.model.MentionWithQuote;
import app.parallax.model.ProjectReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The annotations of each claim of a report, in the order in which they were added. Up to {@link #MOST_KEPT} of them
 * stay in memory, and each with over {@link #FEW} claims: the time is linear in the number of mentions. Others are read
 * again, claim by claim.
 */
final class ClaimMarks {
    private static final int MOST_KEPT = 20_000;
    private static final int FEW = 16;

    private final ProjectReader project;
    private final EntityLookup entities;
    private final Map<UUID, List<Spoken>> kept = new HashMap<>();
    private final Map<UUID, Set<UUID>> unread = new HashMap<>();
    private int marks;

    ClaimMarks(ProjectReader project, EntityLookup entities) {
        this.project = project;
        this.entities = entities;
    }

    /** A mention of a claim with the annotation that bears it. */
    record Spoken(Mark mark, Mention mention) {}

    /** Adds an annotation to each claim that it mentions. */
    void add(Mark mark) {
        boolean keep = marks < MOST_KEPT || mark.mentions().size() > FEW;
        marks++;
        for (var mention : mark.mentions()) {
            if (keep) {
                kept.computeIfAbsent(mention.claim(), claim -> new ArrayList<>()).add(new Spoken(mark, mention));
            } else {
                unread.computeIfAbsent(mention.claim(), claim -> new LinkedHashSet<>()).add(mark.id());
            }
        }
    }

    /** Whether an annotation mentions some claim. */
    boolean has(UUID claim) {
        return kept.containsKey(claim) || unread.containsKey(claim);
    }

    /** Returns the mentions of a claim, the kept ones first. */
    List<Spoken> of(UUID claim) {
        var ids = unread.getOrDefault(claim, Set.of());
        var read = new LinkedHashMap<UUID, List<Spoken>>();
        ids.forEach(id -> read.put(id, List.of()));
        if (!ids.isEmpty()) {
            project.marks(List.copyOf(ids), mark -> read.put(mark.id(), mark.mentions().stream()
                    .filter(mention -> mention.claim().equals(claim)).map(each -> new Spoken(mark, each)).toList()));
        }
        return Stream.concat(kept.getOrDefault(claim, List.of()).stream(),
                read.values().stream().flatMap(List::stream)).toList();
    }

    /** Returns a mention with its article, its date and whether its words changed. */
    MentionWithQuote said(Spoken spoken) {
        var passage = spoken.mark.annotation().passage();
        var article = entities.article(entities.version(passage.version()));
        return new MentionWithQuote(spoken.mention, article.id(), Fact.valueOf(article.published()),
                passage, spoken.mark.annotation().analyst(), entities.changedSince(entities.current(spoken.mark)));
    }

    List<MentionWithQuote> said(List<Spoken> spoken) {
        return spoken.stream().map(this::said).toList();
    }
}
