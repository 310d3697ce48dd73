package app.parallax.session.compare;

import app.parallax.model.Mark;
import app.parallax.model.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A group of overlapping annotations of one version: two belong together if they overlap by at least half of the longer
 * one, transitively.
 */
record OverlapGroup(List<Mark> marks, List<Mark> settled) {
    private static final Comparator<Mark> BY_PLACE = Comparator
            .comparing((Mark mark) -> mark.annotation().passage().version())
            .thenComparingInt(mark -> mark.annotation().passage().start())
            .thenComparingInt(mark -> mark.annotation().passage().end());

    OverlapGroup {
        marks = List.copyOf(marks);
        settled = List.copyOf(settled);
    }

    /** Groups marks given in any order; groups of adjudicated marks alone are omitted. */
    static List<OverlapGroup> of(List<Mark> all, Set<UUID> settlers) {
        var sorted = all.stream().sorted(BY_PLACE).toList();
        var leader = new int[sorted.size()];
        var open = new ArrayList<Integer>();
        for (int i = 0; i < leader.length; i++) {
            leader[i] = i;
            var passage = sorted.get(i).annotation().passage();
            open.removeIf(each -> {
                var before = sorted.get(each).annotation().passage();
                return !before.version().equals(passage.version()) || before.end() <= passage.start();
            });
            for (int each : open) {
                if (isNearlyTheSame(sorted.get(each).annotation().passage(), passage)) {
                    leader[leader(leader, i)] = leader(leader, each);
                }
            }
            open.add(i);
        }
        var groups = new LinkedHashMap<Integer, List<Mark>>();
        for (int i = 0; i < leader.length; i++) {
            groups.computeIfAbsent(leader(leader, i), first -> new ArrayList<>()).add(sorted.get(i));
        }
        return groups.values().stream().map(group -> new OverlapGroup(
                group.stream().filter(mark -> !settlers.contains(mark.annotation().analyst())).toList(),
                group.stream().filter(mark -> settlers.contains(mark.annotation().analyst())).toList()))
                .filter(stretch -> !stretch.marks.isEmpty()).toList();
    }

    private static int leader(int[] leaders, int of) {
        int at = of;
        while (leaders[at] != at) {
            leaders[at] = leaders[leaders[at]];
            at = leaders[at];
        }
        return at;
    }

    private static boolean isNearlyTheSame(Passage one, Passage other) {
        int shared = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
        return 2 * shared >= Math.max(one.end() - one.start(), other.end() - other.start());
    }

    /** Returns the analysts of the group, each once, in text order. */
    List<UUID> analysts() {
        return marks.stream().map(mark -> mark.annotation().analyst()).distinct().toList();
    }

    boolean isMarkedBy(UUID analyst) {
        return marksOf(analyst).findAny().isPresent();
    }

    Stream<Mark> marksOf(UUID analyst) {
        return marks.stream().filter(mark -> mark.annotation().analyst().equals(analyst));
    }
}
