package app.parallax.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.model.Edtf;
import app.parallax.model.TimeLink;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accepts underlined time expressions by keyboard. */
class WindowTimesTest extends FxTest {
    private static final String WORDS = "October 7";

    @BeforeEach
    void openIt() {
        openSample();
        await("lines under times", () -> !all(".time-expression").isEmpty());
    }

    @Test
    void theLinesCanBeHiddenAndShownByACommand() {
        choose("TIMES");
        await("no lines", () -> all(".time-expression").isEmpty());
        choose("TIMES");
        await("lines again", () -> !all(".time-expression").isEmpty());
    }

    @Test
    void enterOnATimeProposesItsDateAndANewEventIsMadeOfIt() {
        int before = links();
        caret(1, WORDS);
        await("its line", () -> !areas().get(1).lookupAll(".time-expression").isEmpty());
        press(KeyCode.ENTER);
        await("the readings", () -> menu().stream().anyMatch(item -> item.getText().contains("7 Oct 2023")));
        on(() -> {
            menu().stream().filter(item -> item.getText().endsWith("new event…")).findFirst().orElseThrow().fire();
            return true;
        });
        await("the form", () -> Window.getWindows().stream().anyMatch(window -> !window.equals(stage())
                && window.isFocused() && window.getScene().getFocusOwner() instanceof TextField));
        type("Picture released");
        press(KeyCode.ENTER);
        await("the event", () -> project(reader -> reader.events()).stream()
                .anyMatch(row -> "Picture released".equals(row.entity().title())));
        var made = project(reader -> reader.events()).stream()
                .filter(row -> "Picture released".equals(row.entity().title())).findFirst().orElseThrow().entity();
        assertEquals("2023-10-07", made.date().toString());
        var link = marks().stream().flatMap(mark -> mark.links().stream())
                .filter(each -> each.event().equals(made.id())).findFirst().orElseThrow();
        assertEquals(Edtf.parse("2023-10-07"), link.value());
        assertEquals(TimeLink.Clock.HAPPENED, link.clock());
        press(KeyCode.CONTROL, KeyCode.Z);
        await("one step back", () -> links() == before);
        assertTrue(project(reader -> reader.events()).stream()
                .noneMatch(row -> row.entity().id().equals(link.event())));
    }

    @Test
    void enterTwiceLinksATimeToTheEventOnItsDate() {
        int before = links();
        caret(1, "October 7");
        await("its line", () -> !areas().get(1).lookupAll(".time-expression").isEmpty());
        press(KeyCode.ENTER);
        await("the event", () -> menu().stream().anyMatch(item -> item.getText().contains("link to")));
        press(KeyCode.ENTER);
        await("the link", () -> links() == before + 1);
    }

    @Test
    void theDateOfANewEventIsThatOfTheTimeBesideTheSelectedWords() {
        select(1, WORDS);
        press(KeyCode.CONTROL, KeyCode.E);
        await("the date", () -> Window.getWindows().stream().filter(window -> !window.equals(stage()))
                .flatMap(window -> window.getScene().getRoot().lookupAll(".text-field").stream())
                .anyMatch(field -> field instanceof TextField text && text.getText().equals("2023-10-07")));
        press(KeyCode.ESCAPE);
    }

    @Test
    void theDayOfALinkIsSaidOnceTheArticleHasADateline() {
        caret(0, "On Wednesday");
        press(KeyCode.CONTROL, KeyCode.HOME);
        press(KeyCode.CONTROL, KeyCode.F8);
        press(KeyCode.ENTER);
        await("why there is no date", () -> menu().stream().anyMatch(item -> item.isDisable()
                && item.getText().contains("neither a dateline")));
        assertTrue(menu().stream().anyMatch(item -> item.getText().contains("without a date")
                && item.getText().startsWith("Link to")), "the event in focus");
        press(KeyCode.ESCAPE);
        press(KeyCode.ALT, KeyCode.ENTER);
        await("the facts", () -> Window.getWindows().stream().anyMatch(window -> !window.equals(stage())
                && window.isFocused() && window.getScene().getFocusOwner() instanceof TextField));
        on(() -> {
            ((TextField) Window.getWindows().stream().filter(window -> !window.equals(stage())).findFirst()
                    .orElseThrow().getScene().getRoot().lookup("#article-dateline")).setText("Moscow, 27 October 2023");
            return true;
        });
        press(KeyCode.ENTER);
        await("the text", () -> hasKeyboard(0));
        await("the dateline", () -> project(reader -> reader.articles()).stream()
                .anyMatch(row -> row.toString().contains("2023-10-27")));
        press(KeyCode.ENTER);
        for (int tries = 0; tries < 50 && !on(WindowTimesTest::offersTheDay); tries++) { // the times are read anew
            press(KeyCode.ESCAPE);
            press(KeyCode.ENTER);
        }
        assertTrue(on(WindowTimesTest::offersTheDay));
        int before = links();
        press(KeyCode.ENTER);
        await("the day", () -> marks("On Wednesday").stream().flatMap(mark -> mark.links().stream())
                .anyMatch(link -> Edtf.parse("2023-10-25").equals(link.value())));
        assertEquals(before, links(), "no second link");
        await("what was done is said", () -> sees("Date of the link to “Hamas delegation in Moscow”"));
        press(KeyCode.CONTROL, KeyCode.Z);
        await("no day again", () -> marks("On Wednesday").stream().flatMap(mark -> mark.links().stream())
                .allMatch(link -> link.value() == null));
    }

    private static boolean offersTheDay() {
        return menu().stream().anyMatch(item -> item.getText().contains("date of the link to"));
    }

    private int links() {
        return marks().stream().mapToInt(mark -> mark.links().size()).sum();
    }

    private static List<MenuItem> menu() {
        return Window.getWindows().stream().filter(window -> window instanceof ContextMenu)
                .flatMap(window -> ((ContextMenu) window).getItems().stream()).filter(item -> item.getText() != null)
                .toList();
    }
}
