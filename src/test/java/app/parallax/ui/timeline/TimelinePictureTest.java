package app.parallax.ui.timeline;

import static app.parallax.ui.timeline.TimelineProject.onFx;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.Edtf;
import app.parallax.model.Event;
import app.parallax.model.Ids;
import app.parallax.model.TimeLink.Clock;
import app.parallax.ui.common.Theme;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.TextField;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws the timeline into {@code target/pictures} for inspection. */
class TimelinePictureTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theSample(boolean dark) throws Exception {
        try (var project = TimelineProject.in(folder, dark)) {
            sample(project);
            onFx(() -> {
                project.layout();
                project.view().setScale(TimeScale.fitting(time("2023-09-30T12:00"), time("2023-11-12T00:00"), 620));
            });
            var delegation = project.session.workspace().events().get(2).entity();
            onFx(() -> project.session.focus().event().set(delegation.id()));
            project.until(() -> project.view().labelOf(delegation.id())
                    .map(label -> !label.lookupAll(".event-quote-row").isEmpty()).orElse(false));
            draw(project, "timeline-sample", dark);
            onFx(() -> project.session.focus().event().set(null));
            project.until(() -> project.view().labelOf(delegation.id()).isPresent());
            draw(project, "timeline-sample-quiet", dark);
            onFx(() -> project.scene.getRoot().setStyle("-fx-font-size: 17px;"));
            project.until(() -> true);
            draw(project, "timeline-sample-large", dark);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatArticlesSayStandsOnTheLineOfTime(boolean dark) throws Exception {
        try (var project = TimelineProject.in(folder, dark)) {
            project.article("002", "On Wednesday they met. Others say early October, or October 29.", null);
            project.article("003", "A picture was released on October 20. They met on October 24.", null);
            var talks = project.event("Delegation in Moscow", "2023-10-24");
            project.event("Attack", "2023-10-07");
            project.link(talks, Clock.SAID, "002", "On Wednesday");
            project.link(talks, Clock.HAPPENED, "002", "early October", "2023-10-01/2023-10-10~");
            project.link(talks, Clock.HAPPENED, "002", "October 29", "2023-10-29");
            project.link(talks, Clock.PUBLISHED, "003", "October 20", "2023-10-20");
            project.link(talks, Clock.HAPPENED, "003", "October 24", "2023-10-24");
            onFx(() -> {
                project.layout();
                project.view().setScale(TimeScale.fitting(time("2023-09-28T00:00"), time("2023-11-05T00:00"), 620));
            });
            project.until(() -> stated(project) == 4);
            draw(project, "timeline-stated", dark);
            assertTrue(onFx(() -> project.view().lookupAll(".stated-span").stream().filter(Node::isVisible)
                    .count()) == 2, "a stretch of days, and what was not resolved");
            onFx(() -> project.session.focus().event().set(talks.id()));
            project.until(() -> stated(project) == 4);
            draw(project, "timeline-stated-focused", dark);
        }
    }

    private static long stated(TimelineProject project) {
        return project.view().lookupAll(".event-sign.stated").stream().filter(Node::isVisible).count();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anEmptyProject(boolean dark) throws Exception {
        try (var project = TimelineProject.in(folder, dark)) {
            project.until(() -> true);
            draw(project, "timeline-empty", dark);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void manyEvents(boolean dark) throws Exception {
        try (var project = TimelineProject.in(folder, dark)) {
            var random = new Random(7);
            var changes = new ArrayList<Change>();
            for (int i = 0; i < 1_500; i++) {
                var date = Edtf.parse("2023-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28)));
                changes.add(Change.insert(new Event(Ids.next(), "Statement number " + i, date, null, "", null)));
            }
            TimelineProject.done(project.session.perform(new Edit("many", changes)));
            project.until(() -> true);
            draw(project, "timeline-many", dark);
            onFx(() -> project.view()
                    .setScale(TimeScale.fitting(time("2023-06-01T00:00"), time("2023-06-06T00:00"), 600)));
            project.until(() -> true);
            draw(project, "timeline-some", dark);
            int nodes = onFx(() -> project.scene.getRoot().lookupAll("*").size());
            assertTrue(nodes < 400, nodes + " nodes");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void longAndRightToLeftTitlesAndVagueDates(boolean dark) throws Exception {
        try (var project = TimelineProject.in(folder, dark)) {
            project.article("002", "אמר ביום רביעי כי הידיים של בכירי החמאס מוכתמות בדם. On Wednesday.", null);
            var hebrew = project.event("ההתקפה על ישראל ב-7 באוקטובר (שמחת תורה)", "2023-10-07T06:30~", "רעים");
            project.link(hebrew, Clock.SAID, "002", "הידיים של בכירי החמאס מוכתמות בדם");
            project.link(hebrew, Clock.HAPPENED, "002", "On Wednesday");
            project.event("A news conference of the Permanent Representative in Vienna to which no one came",
                    "2023-10-17?");
            project.event("Early November", "2023-11~");
            project.event("From the 27th on", "2023-10-27/..");
            project.event("The visit", "2023-10-20/2023-10-24");
            project.event("Some Wednesday", "XXXX");
            project.event("יום רביעי כלשהו, לא ידוע איזה מהם", "XXXX");
            onFx(() -> project.session.focus().event().set(hebrew.id()));
            project.until(() -> project.view().labelOf(hebrew.id())
                    .map(label -> label.lookupAll(".event-quote-row").size() == 2).orElse(false));
            draw(project, "timeline-titles", dark);
            var undated = project.session.workspace().events().getLast().entity();
            project.link(undated, Clock.SAID, "002", "On Wednesday");
            onFx(() -> project.session.focus().event().set(undated.id()));
            project.until(() -> !project.scene.lookup("#undatedLinks").lookupAll(".event-quote-row").isEmpty());
            draw(project, "timeline-undated", dark);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theFormOfANewEvent(boolean dark) throws Exception {
        try (var project = TimelineProject.in(folder, dark)) {
            project.article("002", "Words before. On Wednesday they met.", null);
            var passage = project.passage("002", "On Wednesday");
            var scene = onFx(() -> {
                var pane = new EventFormController(null, Optional.of(passage), null, null).dialog().getDialogPane();
                ((TextField) pane.lookup("#title")).setText("Delegation in Moscow");
                ((TextField) pane.lookup("#date")).setText("[..2023-10-26?");
                var form = pane.getScene();
                Theme.apply(form, dark);
                return form;
            });
            draw(scene, "timeline-form", dark);
            onFx(() -> ((TextField) scene.lookup("#date")).setText("[..2023-10-26?]"));
            draw(scene, "timeline-form-valid", dark);
        }
    }

    static double time(String moment) {
        return TimeScale.seconds(LocalDateTime.parse(moment));
    }

    static void sample(TimelineProject project) throws Exception {
        var dates = new String[]{"2023-11~", "2023-10-17", null, "2023-10-27/..", "2023-11-07"};
        var names = List.of("000_99a9b5b0d7ddfb9e", "001_1d602b647528826b", "002_3019ca12e349c566",
                "003_ccf36ee175ebb08b", "004_431b692e30312d92");
        for (int i = 0; i < names.size(); i++) {
            try (var in = Objects.requireNonNull(
                    TimelinePictureTest.class.getResourceAsStream("/seeds/" + names.get(i) + ".txt"))) {
                project.article("00" + i, new String(in.readAllBytes(), StandardCharsets.UTF_8), dates[i]);
            }
        }
        var attack = project.event("Attack on Israel", "2023-10-07");
        var conference = project.event("News conference", "2023-10-17");
        var delegation = project.event("Delegation in Moscow", "[..2023-10-26?]");
        for (var label : List.of("000", "001", "002", "003", "004")) {
            project.link(attack, Clock.HAPPENED, label, "October 7");
        }
        project.link(attack, Clock.HAPPENED, "001", "terror");
        project.link(conference, Clock.SAID, "001", "news conference");
        project.link(conference, Clock.SAID, "001", "TASS");
        project.link(delegation, Clock.SAID, "002", "On Wednesday");
        project.link(delegation, Clock.PUBLISHED, "003", "October 26, 2023");
        var shown = project.session.workspace().articles();
        TimelineProject.done(project.session.show(shown.get(2).article().id()));
        TimelineProject.done(project.session.show(shown.get(3).article().id()));
        onFx(() -> {
            project.session.focus().panes().get(0).article().set(shown.get(2).article().id());
            project.session.focus().panes().get(1).article().set(shown.get(3).article().id());
        });
    }

    private static void draw(TimelineProject project, String name, boolean dark) throws Exception {
        draw(project.scene, name, dark);
    }

    private static void draw(Scene scene, String name, boolean dark) throws Exception {
        var image = onFx(() -> {
            for (int pass = 0; pass < 2; pass++) {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            }
            var parameters = new SnapshotParameters();
            parameters.setTransform(Transform.scale(2, 2));
            return scene.getRoot().snapshot(parameters, null);
        });
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var colours = new HashSet<Integer>();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int colour = image.getPixelReader().getArgb(x, y);
                colours.add(colour);
                copy.setRGB(x, y, colour);
            }
        }
        var file = Path.of("target", "pictures", name + (dark ? "-dark" : "-light") + ".png");
        Files.createDirectories(file.getParent());
        ImageIO.write(copy, "png", file.toFile());
        Predicate<Integer> drawn = count -> count > 20;
        assertTrue(drawn.test(colours.size()), name + " is blank");
    }
}
