package app.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;

import app.parallax.Parts;
import app.parallax.Seeds;
import app.parallax.model.Annotation;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.Ids;
import app.parallax.session.Session;
import app.parallax.session.TestProject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that all marks, which are read in batches of versions, come in the order of selected ones. */
class MarkOrderTest {
    @TempDir
    Path folder;

    private Session open() {
        return TestProject.open(folder.resolve("p.parallax"), "Ada");
    }

    private static List<UUID> ids(Session session, AnnotationFilter filter) {
        return session.read(reader -> {
            var found = new ArrayList<UUID>();
            reader.marks(filter, mark -> found.add(mark.id()));
            return found;
        }).join();
    }

    private static List<UUID> chosen(Session session) {
        Set<UUID> analysts = session.read(reader -> reader.analysts().stream().map(each -> each.entity().id())
                .collect(Collectors.toSet())).join();
        return ids(session, new AnnotationFilter(Set.of(), Set.of(), Set.of(), analysts));
    }

    @Seeds(15)
    void ofAnyProject(long seed) {
        try (var session = open()) {
            TestProject.randomEdits(session, new Random(seed), 120);
            assertIterableEquals(chosen(session), ids(session, AnnotationFilter.ALL));
        }
    }

    /** More versions than are read at once, and more marks on one than are put in order at once. */
    @Test
    void ofManyVersionsAndManyMarksOnOne() {
        var random = new Random(3);
        var text = "many words of one text ".repeat(20);
        try (var session = open()) {
            int all = 0;
            for (int i = 0; i < 600; i++) {
                var imported = Parts.article("%03d".formatted(random.nextInt(1_000)), text);
                var changes = new ArrayList<>(imported.edit().changes());
                int marks = i == 300 ? 2_500 : i == 301 ? 2_000 : random.nextInt(12);
                for (int k = 0; k < marks; k++) {
                    int start = random.nextInt(40);
                    changes.add(Change.insert(new Annotation(Ids.next(),
                            Parts.passage(imported.version(), text, start, start + 1 + random.nextInt(4)), "", "",
                            session.analyst().id(), Parts.AT, Parts.AT)));
                }
                all += marks;
                session.perform(new Edit("Article", changes, imported.edit().contents())).join();
            }
            var found = ids(session, AnnotationFilter.ALL);
            assertEquals(all, found.size());
            assertIterableEquals(chosen(session), found);
        }
    }
}
