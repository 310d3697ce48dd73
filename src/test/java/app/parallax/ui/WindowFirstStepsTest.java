package app.parallax.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.session.project.Projects;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The first steps in the sample. */
class WindowFirstStepsTest extends FxTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void speakAgain() {
        Locale.setDefault(before);
    }

    private boolean isDone(String step) {
        return all("#step-" + step).stream().anyMatch(each -> each.getAccessibleText().endsWith(", done"));
    }

    private List<String> done() {
        return all(".first-step").stream().map(Label.class::cast)
                .filter(each -> each.getAccessibleText().endsWith(", done")).map(each -> each.getId().substring(5))
                .toList();
    }

    @Test
    void eachStepIsTickedAsItIsDoneAndStaysSo() {
        openSample();
        assertEquals(5, on(() -> all(".first-step").size()));
        assertEquals(List.of(), on(this::done));
        picture("first-steps");
        press(KeyCode.CONTROL, KeyCode.Z);
        await("nothing is taken back", () -> sees("There is nothing to undo."));
        assertEquals(List.of(), on(this::done));
        select(1, "women and the elderly");
        press(KeyCode.DIGIT1);
        await("the mark", () -> isDone("TAG"));
        press(KeyCode.CONTROL, KeyCode.Z);
        await("taken back", () -> isDone("UNDO"));
        press(KeyCode.F8);
        await("the next mention", () -> isDone("MENTION"));
        close();
        openSample();
        assertEquals(List.of("TAG", "UNDO", "MENTION"), on(this::done));
        picture("first-steps-done");
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        await("the quotes", () -> isDone("COPY"));
    }

    @Test
    void oneClickDismissesThemForEver() {
        openSample();
        on(() -> {
            ((Button) scene().lookup("#steps-dismiss")).fire();
            return true;
        });
        assertTrue(on(() -> all(".first-step").isEmpty()));
        close();
        openSample();
        assertTrue(on(() -> all(".first-step").isEmpty()));
    }

    @Test
    void otherProjectsHaveNone() {
        var file = folder.resolve("empty.parallax");
        Projects.create(file);
        open(file);
        assertTrue(on(() -> scene().lookup("#first-steps") == null));
    }

    @Test
    void theyFitInGermanToo() {
        Locale.setDefault(Locale.GERMANY);
        openSample();
        picture("first-steps-german");
        assertTrue(on(() -> all(".first-step").stream().map(Label.class::cast).allMatch(
                each -> each.getWidth() >= each.prefWidth(-1) - 1 && each.getBoundsInParent().getMaxX() < scene()
                        .getWidth())));
        assertTrue(on(() -> ((ListView<?>) scene().lookup("#list-of-articles")).isVisible()));
    }
}
