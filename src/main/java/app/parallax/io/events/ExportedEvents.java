package app.parallax.io.events;

import app.parallax.model.AnnotationFilter;
import app.parallax.model.Article;
import app.parallax.model.Counted;
import app.parallax.model.DateSpan;
import app.parallax.model.DatedQuote;
import app.parallax.model.Event;
import app.parallax.model.ProjectReader;
import app.parallax.model.TimeLink;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The events of a project with their quotes, in chronological order. */
public final class ExportedEvents {
    /** At most this many quotes of an event are exported. */
    private static final int MOST_QUOTES = 20;

    private static final Comparator<Event> BY_TIME = Comparator.comparing(Event::workingDate)
            .thenComparing(Event::id);

    private final Map<UUID, String> labels = new HashMap<>();
    private final Map<UUID, List<DatedQuote>> words = new HashMap<>();
    private final List<Event> events;

    /**
     * A passage on an event.
     *
     * @param words cut after 120 characters
     */
    public record Quoted(String article, String clock, String words) {}

    /** Reads the events that the chosen annotations are linked to; all events if all annotations are chosen. */
    public ExportedEvents(ProjectReader project, AnnotationFilter filter) {
        project.articles().stream().map(row -> row.article())
                .forEach((Article article) -> labels.put(article.id(), article.label()));
        var chosen = new HashSet<UUID>();
        boolean all = filter.equals(AnnotationFilter.ALL);
        if (!all) {
            project.marks(filter, mark -> mark.links().forEach(link -> chosen.add(link.event())));
        }
        project.timeLinks(each -> words.computeIfAbsent(each.link().event(), id -> new ArrayList<>()).add(each));
        events = project.events().stream().map(Counted::entity)
                .filter(event -> all || chosen.contains(event.id())).sorted(BY_TIME).toList();
    }

    public List<Event> events() {
        return events;
    }

    /** The passages on an event, by article and place. */
    public List<Quoted> quotes(Event event) {
        return words.getOrDefault(event.id(), List.of()).stream()
                .sorted(Comparator.<DatedQuote, String>comparing(this::label).thenComparingInt(DatedQuote::start)
                        .thenComparing(each -> each.link().id()))
                .limit(MOST_QUOTES)
                .map(each -> new Quoted(label(each), clock(each.link().clock()),
                        each.words().strip().replaceAll("\\s+", " ")))
                .toList();
    }

    private String label(DatedQuote each) {
        return labels.getOrDefault(each.article(), "");
    }

    private static String clock(TimeLink.Clock clock) {
        return clock.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The days that a date covers.
     *
     * @param end exclusive, after {@code first}
     */
    record Span(LocalDateTime first, LocalDateTime end) {}

    /** The days that the date of an event covers; an open or unknown end is replaced by the day of the other end. */
    static Optional<Span> span(Event event) {
        return DateSpan.of(event.workingDate()).flatMap(span -> {
            var first = span.from();
            var end = span.to();
            if (first != null) {
                return Optional.of(
                        new Span(first, end == null ? first.toLocalDate().plusDays(1).atStartOfDay() : end));
            }
            return end == null ? Optional.empty() : Optional.of(new Span(end.minusDays(1), end));
        });
    }
}
