package app.parallax.session.time;

import app.parallax.model.Annotation;
import app.parallax.model.Article;
import app.parallax.model.Change;
import app.parallax.model.Edtf;
import app.parallax.model.Event;
import app.parallax.model.Ids;
import app.parallax.model.Message;
import app.parallax.model.Passage;
import app.parallax.model.ProjectReader;
import app.parallax.model.TimeLink;
import app.parallax.session.Session;
import app.parallax.text.Quote;
import app.parallax.text.Span;
import app.parallax.text.time.TimeExpression;
import app.parallax.text.time.WrittenDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Suggests events: days that several articles name and that have no event yet. */
public final class ProposedEvents {
    private static final int MOST = 200;

    private ProposedEvents() {}

    /**
     * A day that articles name.
     *
     * @param places the first passage of each article, two or more
     */
    public record Proposed(Edtf date, List<Place> places) {
        public Proposed {
            places = List.copyOf(places);
        }
    }

    /** A passage that names a day. */
    public record Place(Article article, Passage passage) {}

    /**
     * Reads the newest text of every article in the background.
     *
     * @return days of most articles first, then by date
     */
    public static CompletableFuture<List<Proposed>> read(Session session) {
        return session.read(ProposedEvents::of);
    }

    static List<Proposed> of(ProjectReader reader) {
        var events = reader.events();
        var taken = new HashSet<String>();
        events.forEach(row -> taken.add(day(row.entity().date())));
        var places = new TreeMap<String, List<Place>>();
        for (var row : reader.articles()) {
            var seen = new HashSet<String>();
            var text = reader.text(row.version().sha256());
            for (var found : ArticleTimes.of(reader, row, events)) {
                var date = found.edtf();
                if (date != null && date.isDay() && found.kind() != TimeExpression.Kind.DURATION && seen.add(day(date))
                        && !taken.contains(day(date))) {
                    places.computeIfAbsent(day(date), missing -> new ArrayList<>()).add(new Place(row.article(),
                            passage(row.version().id(), text, found.span())));
                }
            }
        }
        return places.entrySet().stream().filter(each -> each.getValue().size() > 1)
                .map(each -> new Proposed(Edtf.parse(each.getKey()), each.getValue()))
                .sorted((one, other) -> one.places().size() == other.places().size()
                        ? one.date().compareTo(other.date())
                        : other.places().size() - one.places().size())
                .limit(MOST).toList();
    }

    private static Passage passage(UUID version, String text, Span span) {
        var quote = Quote.of(text, span.start(), span.end());
        return new Passage(version, span.start(), span.end(), quote.exact(), quote.prefix(), quote.suffix());
    }

    /**
     * Creates an event and links the passages of all articles to it in one edit.
     *
     * @param event not in the project yet
     */
    public static CompletableFuture<Void> make(Session session, Proposed proposed, Event event) {
        var now = Session.now();
        var changes = new ArrayList<Change>();
        changes.add(Change.insert(event));
        for (var place : proposed.places()) {
            var mark = new Annotation(Ids.next(), place.passage(), "", "", session.analyst().id(), now, now);
            changes.add(Change.insert(mark));
            changes.add(Change.insert(new TimeLink(Ids.next(), mark.id(), event.id(), TimeLink.Clock.HAPPENED,
                    proposed.date())));
        }
        return session.perform(Message.of("edit.event", event.title()), changes);
    }

    private static String day(Edtf date) {
        var day = WrittenDay.of(date);
        return day == null ? date.toString() : day.toString();
    }
}
