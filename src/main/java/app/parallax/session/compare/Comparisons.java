package app.parallax.session.compare;

import app.parallax.model.Comparison;
import app.parallax.model.FigureRule;
import app.parallax.model.MentionWithQuote;
import app.parallax.model.ProjectReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Compares the mentions of the claims of a project. */
public final class Comparisons {
    private Comparisons() {}

    /**
     * Compares the mentions of every claim that has any.
     *
     * @return in order of creation of the claims, their mentions by article and place
     */
    public static List<Comparison> read(ProjectReader reader, FigureRule rule) {
        var said = new HashMap<UUID, List<MentionWithQuote>>();
        reader.mentions(Set.of(),
                each -> said.computeIfAbsent(each.mention().claim(), claim -> new ArrayList<>()).add(each));
        return reader.claims().stream().filter(claim -> said.containsKey(claim.entity().id()))
                .map(claim -> Comparison.of(claim.entity(), said.getOrDefault(claim.entity().id(), List.of()), rule))
                .toList();
    }
}
