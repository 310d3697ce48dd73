package app.parallax.ui.timeline;

import app.parallax.model.Mark;
import app.parallax.model.TimeLink;
import app.parallax.model.TimeLink.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What the links of one event come to.
 *
 * @param articles
 *            how many articles speak of it
 * @param links
 *            how many links
 * @param sign
 *            the clock of all of them; happened if there is none or they differ
 */
record LinkSummary(int articles, int links, Clock sign) {

    static LinkSummary of(UUID event, List<Mark> marks, Function<UUID, UUID> articleOf) {
        var clocks = EnumSet.noneOf(Clock.class);
        int links = 0;
        for (var mark : marks) {
            for (var link : ofEvent(mark, event)) {
                clocks.add(link.clock());
                links++;
            }
        }
        int articles = (int) marks.stream().map(mark -> articleOf.apply(mark.passage().version())).distinct()
                .count();
        return new LinkSummary(articles, links, clocks.size() == 1 ? clocks.iterator().next() : Clock.HAPPENED);
    }

    /** The links of a mark to one event. */
    static List<TimeLink> ofEvent(Mark mark, UUID event) {
        return mark.links().stream().filter(link -> link.event().equals(event)).toList();
    }
}
