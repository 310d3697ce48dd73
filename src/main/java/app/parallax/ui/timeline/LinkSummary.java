package app.parallax.ui.timeline;

import app.parallax.model.Edtf;
import app.parallax.model.Mark;
import app.parallax.model.TimeLink;
import app.parallax.model.TimeLink.Clock;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The summary of the links of one event.
 *
 * @param sign their common kind of time; happened if there are none or they differ
 * @param stated distinct dates for each kind of time, as many as can be drawn
 */
record LinkSummary(int articles, int links, Clock sign, List<Stated> stated) {
    private static final int MOST_STATED = 12;

    /**
     * A stated date with its kind of time.
     *
     * @param date null if the words were not resolved
     */
    record Stated(Clock clock, @Nullable Edtf date) {}

    LinkSummary {
        stated = List.copyOf(stated);
    }

    static LinkSummary of(UUID event, List<Mark> marks, Function<UUID, UUID> articleOf) {
        var clocks = EnumSet.noneOf(Clock.class);
        var stated = new LinkedHashSet<Stated>();
        int links = 0;
        for (var mark : marks) {
            for (var link : ofEvent(mark, event)) {
                clocks.add(link.clock());
                stated.add(new Stated(link.clock(), link.value()));
                links++;
            }
        }
        int articles = (int) marks.stream().map(mark -> articleOf.apply(mark.passage().version())).distinct()
                .count();
        return new LinkSummary(articles, links, clocks.size() == 1 ? clocks.iterator().next() : Clock.HAPPENED,
                stated.stream().limit(MOST_STATED).toList());
    }

    static List<TimeLink> ofEvent(Mark mark, UUID event) {
        return mark.links().stream().filter(link -> link.event().equals(event)).toList();
    }
}
