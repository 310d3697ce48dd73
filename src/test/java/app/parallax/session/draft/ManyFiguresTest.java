package app.parallax.session.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import app.parallax.session.project.Projects;
import app.parallax.text.draft.DraftItem;
import app.parallax.text.draft.DraftReader;
import app.parallax.text.draft.DraftState;
import app.parallax.text.draft.WordIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A figure of a draft against an article with many figures. */
class ManyFiguresTest {
    private static final int FIGURES = 800;
    private static final List<String> PLACES = List.of("north", "south", "market", "river", "bridge", "station",
            "meadow");

    @TempDir
    Path folder;

    private static String article() {
        return IntStream.range(0, FIGURES)
                .mapToObj(i -> "Near the " + PLACES.get(i % PLACES.size()) + " " + PLACES.get(i / 7 % PLACES.size())
                        + " the council counted 45 herons" + (i == FIGURES - 50 ? " behind the old lighthouse." : "."))
                .collect(Collectors.joining(" "));
    }

    @Test
    void eachIsComparedWithTheLikeliestAlone() throws IOException {
        var file = folder.resolve("p.parallax");
        Projects.create(file);
        try (var session = Projects.openForWriting(file, "Ada", Runnable::run)) {
            ImportJob.ofPaths(session, List.of(Files.writeString(folder.resolve("a.txt"), article())),
                    ImportListener.NONE).done().join();
            var draft = "They counted 45 herons behind the old lighthouse. " + "The council counted 45 herons. "
                    .repeat(30);
            session.readNow(project -> {
                var rows = project.articles();
                var index = new WordIndex(rows.size(), 1);
                var part = new WordIndex.Part();
                part.add(0, article());
                index.add(0, part);
                var context = DraftContext.of(project, rows, index, draft);
                var items = DraftReader.read(draft, Locale.ENGLISH, null);
                var check = new FigureCheck(context, new ContextAgreement(context.articles()), items);
                var topics = new TopicFinder(context);
                assertEquals(31, items.size());
                for (var each : items) { // each compared figure is equal, and so a candidate
                    assertEquals(FigureCheck.MOST_COMPARED,
                            check.candidates(each, topics.of(each), new FoundPlaces()).size());
                }
                return true;
            });
            var first = DraftChecks.start(session, draft, Locale.ENGLISH, some -> {
            }, progress -> {
            }).done().join().getFirst();
            assertEquals(DraftItem.Kind.FIGURE, first.item().kind());
            assertEquals(DraftState.VERBATIM, first.state());
            int at = first.best().orElseThrow().passage().orElseThrow().start();
            assertTrue(article().substring(at).startsWith("45 herons behind the old lighthouse"),
                    () -> article().substring(at, at + 60));
        }
    }
}
