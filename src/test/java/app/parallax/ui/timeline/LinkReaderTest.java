package app.parallax.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Parts;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.Ids;
import app.parallax.model.ProjectException;
import app.parallax.model.TimeLink;
import app.parallax.session.project.Projects;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads the links of the visible events from a damaged file. */
class LinkReaderTest {
    @TempDir
    Path folder;

    @Test
    void linksThatCannotBeReadAreTold() throws Exception {
        var file = folder.resolve("p.parallax");
        Projects.create(file);
        try (var session = Projects.openForWriting(file, "Ada", Runnable::run)) {
            var article = Parts.article("001", "Something happened on Monday.");
            session.perform(article.edit()).join();
            var event = Parts.event("Something");
            var mark = Parts.annotation(article.passage("on Monday"), session.analyst());
            session.perform(new Edit("link", List.of(Change.insert(event), Change.insert(mark), Change.insert(
                    new TimeLink(Ids.next(), mark.id(), event.id(), TimeLink.Clock.HAPPENED, null))))).join();
            try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
                    var statement = other.createStatement()) {
                statement.execute("UPDATE annotation SET created = 'never'");
            }
            var told = new CompletableFuture<Throwable>();
            session.setOnFailure(told::complete);
            var links = new LinkReader(session, () -> {
            });
            links.show(Set.of(event.id()), null);
            assertInstanceOf(ProjectException.class, told.get(20, TimeUnit.SECONDS));
            assertTrue(links.summary(event.id()).isEmpty());
        }
    }
}
