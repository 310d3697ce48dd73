package app.parallax.session.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Parts;
import app.parallax.model.Analyst;
import app.parallax.model.Annotation;
import app.parallax.model.AnnotationQuery;
import app.parallax.model.AnnotationQuery.Column;
import app.parallax.model.AnnotationQuery.Grouping;
import app.parallax.model.Change;
import app.parallax.model.Content;
import app.parallax.model.Edit;
import app.parallax.model.Ids;
import app.parallax.model.Tagging;
import app.parallax.session.Progress;
import app.parallax.session.Session;
import app.parallax.session.edit.BulkEditor;
import app.parallax.session.project.Projects;
import app.parallax.store.OpenMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures a page of 100,000 annotations; the bounds are far above the figures, for a busy machine. */
@Tag("speed")
class AnnotationsTableSpeedTest {
    private static final int ARTICLES = 100;
    private static final int EACH = 1_000;

    @TempDir
    private Path folder;

    private static double milliseconds(Supplier<?> work) {
        long start = System.nanoTime();
        var _ = work.get();
        return (System.nanoTime() - start) / 1e6;
    }

    @Test
    void aPageInTheMiddleIsAsNearAsTheFirstAndAnEditOfAllSaysHowFarItIs() {
        var project = folder.resolve("p.parallax");
        Projects.create(project);
        try (var session = Session.open(project, OpenMode.WRITE, "Ada", Runnable::run)) {
            fill(session);
            var order = session
                    .read(reader -> reader.annotationOrder(new AnnotationQuery(List.of(), null, Column.QUOTE, false,
                            Grouping.TAG)))
                    .join();
            assertEquals(ARTICLES * EACH, order.annotations().size());
            assertEquals(10, order.groups().size());
            double best = Double.MAX_VALUE;
            for (int i = 0; i < 20; i++) {
                var page = order.annotations().subList(i * 4_000, i * 4_000 + AnnotationsTable.PAGE);
                best = Math.min(best, milliseconds(() -> session.read(reader -> reader.annotationLines(page)).join()));
            }
            assertTrue(best < 30, "a page takes " + best + " ms");
            var told = new CopyOnWriteArrayList<Integer>();
            var read = new AtomicInteger();
            session.progress().now().subscribe(progress -> {
                if (progress != null && progress.step() == Progress.Step.READING) {
                    read.incrementAndGet();
                } else {
                    told.add(progress == null ? -1 : progress.done());
                }
            });
            var all = List.copyOf(order.annotations());
            double edit = milliseconds(() -> new BulkEditor(session).tag(all, "all").join());
            double undo = milliseconds(() -> session.undo().join());
            System.out.printf("100,000 annotations tagged in %.0f ms, undone in %.0f ms%n", edit, undo);
            assertEquals(-1, told.getLast());
            assertTrue(read.get() > 20, () -> "told of reading " + read + " times");
            var rising = told.stream().filter(done -> done > 0).toList();
            assertTrue(rising.size() > 20, () -> "told " + rising);
            var edited = rising.subList(0, rising.size() / 2);
            assertEquals(edited.stream().sorted().toList(), edited);
        }
    }

    private static void fill(Session session) {
        var analyst = new Analyst(Ids.next(), "Berta", Parts.analyst("x").color());
        var changes = new ArrayList<>(List.of(Change.insert(analyst)));
        var contents = new ArrayList<Content>();
        var tags = new ArrayList<UUID>();
        for (int i = 0; i < 10; i++) {
            var tag = Parts.tag("tag " + i);
            tags.add(tag.id());
            changes.add(Change.insert(tag));
        }
        for (int i = 0; i < ARTICLES; i++) {
            var text = new StringBuilder();
            for (int word = 0; word < EACH; word++) {
                text.append("word").append(word * 7_919 % EACH).append(word % 12 == 11 ? ".\n" : " ");
            }
            var article = Parts.article("%03d".formatted(i), text.toString());
            changes.addAll(article.edit().changes());
            contents.add(article.content());
            int start = 0;
            for (int word = 0; word < EACH; word++) {
                int end = start + 4 + String.valueOf(word * 7_919 % EACH).length();
                var mark = new Annotation(Ids.next(), article.passage(start, end), "", "", analyst.id(), Parts.AT,
                        Parts.AT);
                changes.add(Change.insert(mark));
                changes.add(Change.insert(new Tagging(Ids.next(), mark.id(), tags.get(word % 10))));
                start = end + (word % 12 == 11 ? 2 : 1);
            }
        }
        session.perform(new Edit("Fill", changes, contents)).join();
    }
}
