package app.parallax.ui.timeline;

import app.parallax.model.Mark;
import app.parallax.model.Version;
import app.parallax.session.Session;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the links of the visible events in the background. While one request runs, only the latest of the following is
 * kept.
 */
final class LinkReader {
    private final Session session;
    private final Runnable changed;
    private final Map<UUID, LinkSummary> summaries = new HashMap<>();
    private final Set<UUID> fresh = new HashSet<>();
    private List<Mark> marks = List.of();
    private @Nullable UUID marksOf;
    private boolean running;
    private boolean ended;
    private long revision;
    private @Nullable Request next;

    private record Request(Set<UUID> events, @Nullable UUID focused) {}

    private record Found(Map<UUID, LinkSummary> summaries, List<Mark> marks) {}

    /**
     * @param changed called when something was read
     */
    LinkReader(Session session, Runnable changed) {
        this.session = session;
        this.changed = changed;
    }

    /** Returns the summary of the links of an event, possibly from before the last change. */
    Optional<LinkSummary> summary(UUID event) {
        return Optional.ofNullable(summaries.get(event));
    }

    /** Returns the marks linked to an event; empty until they are read. */
    Optional<List<Mark>> marks(UUID event) {
        return event.equals(marksOf) ? Optional.of(marks) : Optional.empty();
    }

    /** Called when the project has changed: the visible events are read again. */
    void changed() {
        revision++;
        fresh.clear();
    }

    void end() {
        ended = true;
    }

    /** Requests the links of the visible events, and the marks of the one in focus. */
    void show(Set<UUID> events, @Nullable UUID focused) {
        var unknown = new HashSet<>(events);
        unknown.removeAll(fresh);
        boolean marksKnown = focused == null || (focused.equals(marksOf) && fresh.contains(focused));
        if (unknown.isEmpty() && marksKnown) {
            next = null;
            return;
        }
        next = new Request(unknown, focused);
        readNext();
    }

    private void readNext() {
        var request = next;
        if (running || ended || request == null) {
            return;
        }
        next = null;
        running = true;
        long asked = revision;
        session.runUnattended(session.read(reader -> {
            var found = new HashMap<UUID, LinkSummary>();
            var known = new HashMap<UUID, UUID>(); // versions of one article count as one article
            Function<UUID, UUID> articles = id -> known.computeIfAbsent(id,
                    version -> reader.version(version).map(Version::article).orElse(version));
            List<Mark> focusedMarks = List.of();
            for (var event : request.events) {
                found.put(event, LinkSummary.of(event, reader.marksOfEvent(event), articles));
            }
            if (request.focused != null) {
                focusedMarks = reader.marksOfEvent(request.focused);
                found.put(request.focused, LinkSummary.of(request.focused, focusedMarks, articles));
            }
            return new Found(found, focusedMarks);
        }).whenComplete((found, failure) -> {
            running = false;
            if (ended) {
                return;
            }
            if (found != null) {
                summaries.putAll(found.summaries);
                if (asked == revision) {
                    fresh.addAll(found.summaries.keySet());
                }
                marks = found.marks;
                marksOf = request.focused;
                changed.run();
            }
            readNext();
        }));
    }
}
