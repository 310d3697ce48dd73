package app.parallax.session.importing;

import app.parallax.i18n.Messages;
import app.parallax.io.events.EventRow;
import app.parallax.io.events.EventsCsv;
import app.parallax.model.Change;
import app.parallax.model.Edtf;
import app.parallax.model.Event;
import app.parallax.model.Ids;
import app.parallax.model.Message;
import app.parallax.session.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Imports events from a table as one edit; existing events are not added again. */
public final class EventImport {
    private EventImport() {}

    /**
     * The result of an event import.
     *
     * @param already number of events that were in the project
     * @param refused a sentence for each omitted line, with its number
     */
    public record Report(List<Event> added, int already, List<String> refused) {
        /** Makes immutable copies of the collections. */
        public Report {
            added = List.copyOf(added);
            refused = List.copyOf(refused);
        }
    }

    private record Known(String title, Edtf date, @Nullable String place) {}

    /**
     * Imports the events of a file.
     *
     * @return completes when they are on disk; fails with {@link app.parallax.model.ProjectException} if the whole file
     *         is refused and nothing was changed
     */
    public static CompletableFuture<Report> of(Session session, Path file) {
        return session.inBackground(() -> EventsCsv.read(file))
                .thenCompose(table -> session.plan(() -> session.read(reader -> {
                    var known = new HashSet<Known>();
                    reader.events().forEach(row -> known.add(new Known(row.entity().title(), row.entity().date(),
                            row.entity().place())));
                    var fresh = new ArrayList<Event>();
                    for (EventRow row : table.events()) {
                        if (known.add(new Known(row.title(), row.date(), row.place()))) {
                            fresh.add(new Event(Ids.next(), row.title(), row.date(), row.place(), row.note(), null));
                        }
                    }
                    return new Report(fresh, table.events().size() - fresh.size(),
                            table.refused().stream().map(Messages::text).toList());
                })).thenCompose(report -> report.added().isEmpty()
                        ? CompletableFuture.completedFuture(report)
                        : session.perform(Message.count("edit.eventImport", report.added().size()),
                                report.added().stream().map(Change::insert).toList()).thenApply(done -> report)));
    }
}
