package app.parallax.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.Boilerplate;
import app.parallax.session.project.Projects;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** Furniture by hand and proposed, and files dropped on the window. */
class WindowFurnitureTest extends FxTest {

    private List<Boilerplate> furniture() {
        return project(reader -> reader.versions().stream().flatMap(version -> reader.furniture(version.id()).stream())
                .toList());
    }

    /** The sample as it would be if nothing in it were marked as not the article's text. */
    private void openSampleWithoutFurniture() {
        try (var session = Projects.openForWriting(sample(), "Anna", Runnable::run)) {
            session.perform(new Edit("Test", session.read(reader -> reader.versions().stream()
                    .flatMap(version -> reader.furniture(version.id()).stream()).map(Change::delete).toList())
                    .join())).join();
        }
        openSample();
    }

    @Test
    void selectedWordsAreMarkedAsFurnitureByAKeyAndTheKeyTakesThemOffAgain() {
        openSampleWithoutFurniture();
        select(1, "babies, children, women and the elderly");
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        await("the furniture", () -> furniture().size() == 1);
        assertEquals(Boilerplate.Reason.MARKED, furniture().getFirst().reason());
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        await("none", () -> furniture().isEmpty());
        press(KeyCode.CONTROL, KeyCode.Z);
        await("the furniture again", () -> furniture().size() == 1);
    }

    @Test
    void whatTheRulesProposeIsSeenAndAcceptedInOneEdit() {
        openSampleWithoutFurniture();
        choose("PROPOSE_FURNITURE");
        await("the bar", () -> all("#furniture-accept-all").size() == 1);
        await("the proposals in the text", () -> !all(".furniture-proposal").isEmpty());
        picture("furniture-proposed");
        assertTrue(furniture().isEmpty(), "nothing is marked before it is accepted");
        click(on(() -> all("#furniture-accept").getFirst()));
        await("one", () -> furniture().size() == 1);
        click(on(() -> all("#furniture-accept-all").getFirst()));
        await("all", () -> furniture().size() > 1);
        await("faint", () -> areas().getFirst().lookupAll("*").stream().anyMatch(words -> words instanceof Text text
                && "Advertisement".equals(text.getText()) && "Inter".equals(text.getFont().getFamily())));
        picture("furniture");
        int all = furniture().size();
        press(KeyCode.CONTROL, KeyCode.Z);
        await("all but the first taken back at once", () -> furniture().size() == 1);
        assertTrue(all > 2);
    }
}
