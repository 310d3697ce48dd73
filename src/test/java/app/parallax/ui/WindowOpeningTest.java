package app.parallax.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.io.importer.Source;
import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import app.parallax.session.project.Projects;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.IntStream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** Checks that the window opens projects in the background and is shown with content. */
class WindowOpeningTest extends FxTest {
    private static final int ARTICLES = 300;

    private Path project(int articles) {
        var file = folder.resolve(articles + ".parallax");
        Projects.create(file);
        try (var session = Projects.openForWriting(file, "Anna", Runnable::run)) {
            ImportJob.ofSources(session, IntStream.range(0, articles).mapToObj(i -> Source.of(i + ".txt",
                    "The town of number %d was named by the ministry.".formatted(i).getBytes(StandardCharsets.UTF_8)))
                    .toList(), ImportListener.NONE).done().join();
        }
        return file;
    }

    @Test
    void aLongListAsksForNoMoreThanAScreen() {
        open(project(ARTICLES));
        await("the articles", () -> rows("Articles").size() > 5);
        double height = on(() -> scene().getRoot().prefHeight(-1));
        assertTrue(height < 10_000, "all rows of a list would be made in " + height);
    }

    @Test
    void aProjectThatCannotBeOpenedLeavesTheOneThatIsOpen() throws Exception {
        var other = Files.writeString(folder.resolve("other.parallax"), "no project");
        Files.writeString(folder.resolve("settings.properties"), "recent.0=" + other + "\n",
                StandardOpenOption.APPEND);
        openSample();
        on(() -> {
            recent().fire();
            return true;
        });
        await("the sentence", () -> all(".error-strip .word-flow").stream()
                .anyMatch(each -> each.getAccessibleText().contains("other.parallax")));
        await("what is offered for it", () -> Window.getWindows().size() == 2);
        press(KeyCode.ESCAPE);
        await("the keyboard back in the text", () -> Window.getWindows().size() == 1 && areas().getFirst().isFocused());
        assertEquals(2, areas().size());
        assertFalse(scene().getRoot().isDisabled());
    }

    private MenuItem recent() {
        return ((MenuBar) scene().lookup(".menu-bar")).getMenus().stream().flatMap(menu -> menu.getItems().stream())
                .filter(each -> "menu-recent".equals(each.getId())).map(Menu.class::cast).findFirst().orElseThrow()
                .getItems().getFirst();
    }

    @Test
    void theSampleTakesThePlaceOfTheProjectThatIsShown() {
        open(project(ARTICLES));
        await("an article", () -> areas().size() == 2 && !text(areas().getFirst()).isEmpty());
        sample();
        choose("RESET_SAMPLE");
        await("the sample", () -> stage().getTitle().startsWith("sample") && areas().size() == 2
                && areas().stream().noneMatch(area -> highlights(area).isEmpty()) && areas().getFirst().isFocused());
    }
}
