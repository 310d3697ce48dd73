package app.parallax.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parallax.session.edit.Editor;
import app.parallax.session.project.Projects;
import app.parallax.ui.common.FxThread;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** Shows and adjudicates the agreement of two analysts by keyboard. */
class WindowAgreementTest extends FxTest {
    private static final String WORDS = "over 220 Israelis including babies";

    private Parent dialog() {
        return Window.getWindows().stream().filter(window -> !window.equals(stage()))
                .map(window -> window.getScene().getRoot()).filter(root -> root.lookup(".agreement") != null)
                .findFirst().orElseThrow();
    }

    private ListView<?> list() {
        return Objects.requireNonNull((ListView<?>) dialog().lookup(".agreement .list-view"));
    }

    @Test
    void whatTwoAnalystsTagOtherwiseIsListedAndSettledByItsNumber() {
        openSample();
        select(0, WORDS);
        press(KeyCode.DIGIT1);
        await("Anna’s mark", () -> marks(WORDS).size() == 1);
        close();
        try (var session = Projects.openForWriting(sample(), "Boris", Runnable::run)) {
            var mark = marks(WORDS).getFirst();
            session.show(session.workspace().articles().stream()
                    .filter(row -> row.version().id().equals(mark.passage().version())).findFirst().orElseThrow()
                    .article().id()).join();
            new Editor(session)
                    .tag(mark.passage(), session.workspace().tags().get(1).entity().id()).join();
        }
        assertEquals(2, marks(WORDS).size(), "each analyst has a mark of his own on the same words");
        openSample();
        choose("AGREEMENT");
        await("the disagreement", () -> Window.getWindows().size() > 1 && list().getItems().size() == 1);
        await("drawn", () -> list().lookup(".disagreement") != null);
        on(() -> {
            list().requestFocus();
            return true;
        });
        dialogPicture("agreement");
        press(KeyCode.DIGIT3); // Sample, Anna, Boris
        await("a mark of the third", () -> marks(WORDS).size() == 3);
        assertEquals(tagBy("Boris"), tagBy("Adjudicated"));
        await("resolved", () -> list().lookupAll(".label").stream()
                .anyMatch(node -> "resolved".equals(((Labeled) node).getText()) && node.isVisible()));
        dialogPicture("agreement-settled");
    }

    private UUID tagBy(String name) {
        var analyst = project(reader -> reader.analysts()).stream().map(each -> each.entity())
                .filter(each -> each.name().equals(name)).findFirst().orElseThrow();
        return marks(WORDS).stream().filter(mark -> mark.annotation().analyst().equals(analyst.id())).findFirst()
                .orElseThrow().taggings().getFirst().tag();
    }

    private void dialogPicture(String name) {
        on(() -> FxThread.draw(dialog().getScene(), name));
    }
}
