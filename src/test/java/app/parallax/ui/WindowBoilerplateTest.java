package app.parallax.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.model.Boilerplate;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.session.project.Projects;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** Excludes boilerplate by hand and by suggestion, and drops files on the window. */
class WindowBoilerplateTest extends FxTest {

    private List<Boilerplate> boilerplate() {
        return project(
                reader -> reader.versions().stream().flatMap(version -> reader.boilerplate(version.id()).stream())
                        .toList());
    }

    /** The sample as it would be if nothing in it were marked as not the article's text. */
    private void openSampleWithoutBoilerplate() {
        try (var session = Projects.openForWriting(sample(), "Anna", Runnable::run)) {
            session.perform(new Edit("Test", session.read(reader -> reader.versions().stream()
                    .flatMap(version -> reader.boilerplate(version.id()).stream()).map(Change::delete).toList())
                    .join())).join();
        }
        openSample();
    }

    @Test
    void selectedWordsAreMarkedAsBoilerplateByAKeyAndTheKeyTakesThemOffAgain() {
        openSampleWithoutBoilerplate();
        select(1, "babies, children, women and the elderly");
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        await("the boilerplate", () -> boilerplate().size() == 1);
        assertEquals(Boilerplate.Reason.MARKED, boilerplate().getFirst().reason());
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        await("none", () -> boilerplate().isEmpty());
        press(KeyCode.CONTROL, KeyCode.Z);
        await("the boilerplate again", () -> boilerplate().size() == 1);
    }

    @Test
    void whatTheRulesProposeIsSeenAndAcceptedInOneEdit() {
        openSampleWithoutBoilerplate();
        choose("SUGGEST_BOILERPLATE");
        await("the bar", () -> all("#boilerplate-accept-all").size() == 1);
        await("the proposals in the text", () -> !all(".boilerplate-proposal").isEmpty());
        picture("boilerplate-proposed");
        assertTrue(boilerplate().isEmpty(), "nothing is marked before it is accepted");
        click(on(() -> all("#boilerplate-accept").getFirst()));
        await("one", () -> boilerplate().size() == 1);
        click(on(() -> all("#boilerplate-accept-all").getFirst()));
        await("all", () -> boilerplate().size() > 1);
        await("faint", () -> areas().getFirst().lookupAll("*").stream().anyMatch(words -> words instanceof Text text
                && "Advertisement".equals(text.getText()) && "Inter".equals(text.getFont().getFamily())));
        picture("boilerplate");
        int all = boilerplate().size();
        press(KeyCode.CONTROL, KeyCode.Z);
        await("all but the first taken back at once", () -> boilerplate().size() == 1);
        assertTrue(all > 2);
    }
}
