package app.parallax.session.compare;

import app.parallax.model.Claim;
import app.parallax.model.Counted;
import app.parallax.model.Levels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Orders the claims of a project as a tree: each after its parent. */
public final class ClaimTree {
    private final Map<UUID, List<Counted<Claim>>> children = new HashMap<>();
    private final Set<UUID> placed = new HashSet<>();
    private final List<Row> rows = new ArrayList<>();

    private ClaimTree(List<Counted<Claim>> claims) {
        var levels = Levels.openingCircles(claims, each -> each.entity().id(), each -> each.entity().parent());
        var top = new ArrayList<Counted<Claim>>();
        for (var claim : claims) {
            var above = levels.above(claim.entity().id());
            if (above == null) {
                top.add(claim);
            } else {
                children.computeIfAbsent(above, id -> new ArrayList<>()).add(claim);
            }
        }
        top.forEach(each -> place(each, 0));
    }

    private void place(Counted<Claim> claim, int depth) {
        if (placed.add(claim.entity().id())) {
            rows.add(new Row(claim, depth));
            children.getOrDefault(claim.entity().id(), List.of()).forEach(each -> place(each, depth + 1));
        }
    }

    /**
     * A claim with its depth.
     *
     * @param depth 0 at the top level
     */
    public record Row(Counted<Claim> counted, int depth) {
        public Claim claim() {
            return counted.entity();
        }
    }

    /** Orders claims as a tree; siblings keep their order. */
    public static List<Row> rows(List<Counted<Claim>> claims) {
        return List.copyOf(new ClaimTree(claims).rows);
    }
}
