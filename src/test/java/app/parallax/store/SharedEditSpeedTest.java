package app.parallax.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Parts;
import app.parallax.model.Analyst;
import app.parallax.model.Annotation;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.EditLabel;
import app.parallax.model.Ids;
import app.parallax.model.SharedCopy;
import app.parallax.model.Tagging;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares marks made in a project of one's own with marks in a shared one. */
@Tag("speed")
class SharedEditSpeedTest {
    private static final int ROUNDS = 31;
    private static final int MARKS = 100;

    @TempDir
    Path folder;

    private final Analyst analyst = Parts.analyst("Ada");
    private final Parts.Imported article = Parts.article("001", "Officials said that hands were raised.");
    private final app.parallax.model.Tag tag = Parts.tag("Hands");

    @Test
    void aMarkCostsAtMostATenthMoreWhereTheProjectIsShared() {
        try (var own = project("own"); var shared = project("shared")) {
            shared.team().share(new SharedCopy("", Ids.next(), "Team", "ada", Ids.next(), null, null, 0),
                    EditLabel.of("Share"), "Ada", Parts.AT);
            for (int i = 0; i < 10; i++) {
                marks(own);
                marks(shared);
            }
            var ratios = new ArrayList<Double>();
            var alone = new ArrayList<Double>();
            for (int i = 0; i < ROUNDS; i++) {
                double one = marks(own);
                ratios.add(marks(shared) / one);
                alone.add(one);
            }
            Collections.sort(ratios);
            Collections.sort(alone);
            System.err.printf("a mark takes %.0f µs; shared %.3f times that (%.3f to %.3f)%n",
                    alone.get(ROUNDS / 2) / MARKS / 1e3, ratios.get(ROUNDS / 2), ratios.getFirst(), ratios.getLast());
            assertTrue(ratios.get(ROUNDS / 2) <= 1.1, "shared takes " + ratios.get(ROUNDS / 2) + " times the time");
        }
    }

    private Store project(String name) {
        var file = folder.resolve(name + ".parallax");
        Store.create(file);
        var store = Store.open(file, OpenMode.WRITE);
        store.perform(new Edit("Before", List.of(Change.insert(article.article()), Change.insert(article.version()),
                Change.insert(tag)), List.of(article.content())), analyst, Parts.AT, false);
        return store;
    }

    /** Makes marks as a session does; returns the time of this thread in nanoseconds. */
    private double marks(Store store) {
        var cpu = ManagementFactory.getThreadMXBean();
        long start = cpu.getCurrentThreadCpuTime();
        for (int i = 0; i < MARKS; i++) {
            Annotation annotation = Parts.annotation(article.passage("hands"), analyst);
            store.perform(new Edit("Mark", List.of(Change.insert(annotation),
                    Change.insert(new Tagging(Ids.next(), annotation.id(), tag.id())))), analyst, Parts.AT, false);
            store.ends();
        }
        return cpu.getCurrentThreadCpuTime() - start;
    }
}
