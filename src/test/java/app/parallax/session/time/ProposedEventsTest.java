package app.parallax.session.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.io.importer.Source;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Edtf;
import app.parallax.model.Event;
import app.parallax.model.Ids;
import app.parallax.session.Session;
import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import app.parallax.session.project.Projects;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProposedEventsTest {
    @TempDir
    Path folder;

    private static Source source(String name, String text) {
        return Source.of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aDayThatTwoArticlesNameIsProposedUntilAnEventIsOnIt() {
        var file = folder.resolve("p.parallax");
        Projects.create(file);
        try (var session = Projects.openForWriting(file, "Anna", Runnable::run)) {
            ImportJob.ofSources(session, List.of(
                    source("a.txt", "The bridge\n\nIt fell on 3 May 2021. Nobody saw it on 4 May 2021.\n"),
                    source("b.txt", "The river\n\nOn May 3, 2021, at 6:30 a.m. it rose.\n"),
                    source("c.txt", "The town\n\nIt slept on 5 May 2021, and on 5 May 2021 it woke.\n")),
                    ImportListener.NONE).done().join();

            var found = ProposedEvents.read(session).join();

            assertEquals(1, found.size());
            assertEquals(Edtf.parse("2021-05-03"), found.getFirst().date());
            assertEquals(List.of("3 May 2021", "May 3, 2021, at 6:30 a.m."),
                    found.getFirst().places().stream().map(place -> place.passage().quote()).toList());

            var event = new Event(Ids.next(), "The bridge falls", found.getFirst().date(), null, "", null);
            ProposedEvents.make(session, found.getFirst(), event).join();

            assertEquals(List.of(), ProposedEvents.read(session).join());
            assertEquals(List.of(), session.check().join());
            assertEquals(2, links(session));
            session.undo().join();
            assertEquals(0, links(session));
            assertTrue(session.read(reader -> reader.events()).join().isEmpty());
            assertEquals(1, ProposedEvents.read(session).join().size());
        }
    }

    private static long links(Session session) {
        return session.read(reader -> {
            var count = new int[1];
            reader.marks(AnnotationFilter.ALL, mark -> count[0] += mark.links().size());
            return count[0];
        }).join();
    }
}
