package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Parts;
import app.parallax.model.Article;
import app.parallax.model.Basis;
import app.parallax.model.Change;
import app.parallax.model.Content;
import app.parallax.model.Edit;
import app.parallax.model.Fact;
import app.parallax.session.library.LibraryRow;
import app.parallax.session.project.Projects;
import app.parallax.ui.common.FxThread;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that a list of ten thousand articles is sorted in the background. */
@Tag("speed")
class LibrarySpeedTest {
    private static final int ARTICLES = 10_000;
    /** With all the drawing that follows, about 100 ms on a calm machine; a build may run beside others. */
    private static final long MOST_MILLIS = 3_000;

    @TempDir
    private Path folder;

    /** Another article comes first by it than by label. */
    private static String title(int article) {
        return "“Títle " + (article * 7919 + 5) % ARTICLES;
    }

    private Path make() {
        var file = folder.resolve("large.parallax");
        Projects.create(file);
        try (var session = Projects.openForWriting(file, "Ada", Runnable::run)) {
            var changes = new ArrayList<Change>();
            var contents = new ArrayList<Content>();
            for (int a = 0; a < ARTICLES; a++) {
                var imported = Parts.article("%05d".formatted(a), "Words of article " + a);
                var title = new Fact<>(title(a), Basis.TEXT, null);
                var plain = imported.article();
                changes.add(
                        Change.insert(new Article(plain.id(), plain.label(), plain.file(), plain.firstWords(), title,
                                null, null, null, null, null, plain.imported())));
                changes.add(Change.insert(imported.version()));
                contents.add(imported.content());
            }
            session.perform(new Edit("Make", changes, contents)).join();
        }
        return file;
    }

    @SuppressWarnings("unchecked")
    private static ListView<LibraryRow> list(OpenWindow window) {
        return (ListView<LibraryRow>) window.root().lookup("#list-of-articles");
    }

    private static List<String> labels(OpenWindow window) {
        return list(window).getItems().stream().filter(LibraryRow.Entry.class::isInstance)
                .map(row -> ((LibraryRow.Entry) row).row().article().label()).toList();
    }

    private static String labelOfFirst(OpenWindow window) {
        return list(window).getItems().stream().filter(LibraryRow.Entry.class::isInstance).findFirst()
                .map(row -> ((LibraryRow.Entry) row).row().article().label()).orElse("");
    }

    private static List<String> chosen(OpenWindow window) {
        return list(window).getSelectionModel().getSelectedItems().stream()
                .map(row -> ((LibraryRow.Entry) row).row().article().label()).toList();
    }

    private static void choose(OpenWindow window, String item) {
        var menu = (MenuButton) window.root().lookup("#arrange");
        menu.getItems().stream().filter(each -> item.equals(each.getId())).forEach(each -> {
            if (each instanceof CheckMenuItem check) {
                check.setSelected(!check.isSelected());
            }
            each.fire();
        });
    }

    /** Milliseconds of work of the FX thread until a list is shown whose first article is the one. */
    private static double cost(OpenWindow window, Runnable change, String first) throws Exception {
        FxThread.settle();
        var threads = ManagementFactory.getThreadMXBean();
        long before = FxThread.call(threads::getCurrentThreadCpuTime);
        long asked = System.nanoTime();
        window.run(change);
        FxThread.await(() -> labelOfFirst(window).equals(first));
        double work = (FxThread.call(threads::getCurrentThreadCpuTime) - before) / 1e6;
        System.out.printf("list of 10,000: %s first after %.0f ms, of which the FX thread worked %.0f with drawing%n",
                first, (System.nanoTime() - asked) / 1e6, work);
        return work;
    }

    @Test
    void tenThousandArticlesAreSortedFilteredAndGroupedWhileTheWindowWorks() throws Exception {
        try (var window = OpenWindow.of(make(), 1000, 700, false)) {
            FxThread.await(() -> list(window).getItems().size() == ARTICLES);
            window.run(() -> list(window).getSelectionModel().selectIndices(3, 700, 9000));
            var costs = new ArrayList<Double>();
            costs.add(cost(window, () -> choose(window, "library.sort.title"), "01605"));
            var byTitle = FxThread.call(() -> labels(window));
            assertEquals(byTitle.stream().sorted(Comparator.comparing((String label) -> title(Integer.parseInt(label))))
                    .toList(), byTitle);
            assertEquals(List.of("00003", "00700", "09000"),
                    FxThread.call(() -> chosen(window)).stream().sorted().toList());
            costs.add(cost(window, () -> choose(window, "library-reversed"), byTitle.getLast()));
            costs.add(cost(window, () -> choose(window, "library.group.status"), byTitle.getLast()));
            var field = FxThread.call(() -> {
                ((ToggleButton) window.root().lookup("#filterToggle")).setSelected(true);
                return (TextField) window.root().lookup("#filter");
            });
            var asked = FxThread.call(() -> {
                var now = System.nanoTime();
                for (int i = 1; i <= 5; i++) {
                    field.setText("09007".substring(0, i)); // typed faster than the list follows
                }
                return (System.nanoTime() - now) / 1e6;
            });
            FxThread.await(() -> labels(window).equals(List.of("09007")));
            System.out.printf("list of 10,000: five keys of a filter cost the FX thread %.1f ms%n", asked);
            costs.add(cost(window, () -> {
                field.clear();
                choose(window, "library.sort.label"); // in its usual direction
                choose(window, "library.group.none");
            }, "00000"));
            assertEquals(ARTICLES, FxThread.call(() -> list(window).getItems().size()));
            assertTrue(costs.stream().allMatch(each -> each < MOST_MILLIS), costs.toString());
        }
    }
}
