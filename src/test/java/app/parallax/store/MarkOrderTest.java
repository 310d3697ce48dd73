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
import app.parallax.model.MarksWithoutClaim;
import app.parallax.session.Session;
import app.parallax.session.TestProject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Annotations that mention a claim come in order, and the others are counted, as if all were read. */
    @Seeds(15)
    void onClaimsAndOffThem(long seed) {
        try (var session = open()) {
            TestProject.randomEdits(session, new Random(seed), 120);
            session.read(reader -> {
                var analysts = reader.analysts().stream().map(each -> each.entity().id()).collect(Collectors.toSet());
                for (var filter : List.of(AnnotationFilter.ALL,
                        new AnnotationFilter(Set.of(), Set.of(), Set.of(), analysts))) {
                    var on = new ArrayList<UUID>();
                    var off = new HashMap<UUID, MarksWithoutClaim>();
                    reader.marks(filter, mark -> {
                        if (mark.mentions().isEmpty()) {
                            var annotation = mark.annotation();
                            add(off, new MarksWithoutClaim(annotation.passage().version(), 1, annotation.modified()));
                        } else {
                            on.add(mark.id());
                        }
                    });
                    var ticks = new int[1];
                    for (var asked : List.of(reader, reader.limited(Integer.MAX_VALUE, () -> ticks[0]++),
                            reader.limited(1_000_000, () -> {
                            }))) {
                        var found = new ArrayList<UUID>();
                        var others = new HashMap<UUID, MarksWithoutClaim>();
                        asked.marksOnClaims(filter, mark -> found.add(mark.id()), each -> add(others, each));
                        assertIterableEquals(on, found);
                        assertEquals(off, others);
                    }
                    assertEquals(on.size() + off.values().stream().mapToInt(MarksWithoutClaim::annotations).sum(),
                            ticks[0]);
                }
                return true;
            }).join();
        }
    }

    private static void add(Map<UUID, MarksWithoutClaim> all, MarksWithoutClaim more) {
        all.merge(more.version(), more, (one, other) -> new MarksWithoutClaim(one.version(),
                one.annotations() + other.annotations(),
                one.changed().isAfter(other.changed()) ? one.changed() : other.changed()));
    }

    /** The last of two times of one second is found though one of them has a fraction. */
    @Test
    void lastChangeWithinASecond() {
        try (var session = open()) {
            var imported = Parts.article("A", "some words");
            session.perform(imported.edit()).join();
            var passage = Parts.passage(imported.version(), "some words", 0, 4);
            var later = Parts.AT.plusMillis(500);
            session.perform(new Edit("Mark", List.of(
                    Change.insert(new Annotation(Ids.next(), passage, "", "", session.analyst().id(), Parts.AT, later)),
                    Change.insert(new Annotation(Ids.next(), passage, "", "", session.analyst().id(), Parts.AT,
                            Parts.AT)))))
                    .join();
            var found = new ArrayList<MarksWithoutClaim>();
            session.read(reader -> {
                reader.marksOnClaims(AnnotationFilter.ALL, mark -> {
                }, found::add);
                return true;
            }).join();
            assertEquals(List.of(new MarksWithoutClaim(imported.version().id(), 2, later)), found);
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
