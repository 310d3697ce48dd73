package app.parallax.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.model.TimeLink;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WindowTimelineTest extends FxTest {
    private static final String VISIT = "Hamas delegation in Moscow";

    @BeforeEach
    void openIt() {
        openSample();
    }

    @Test
    void choosingAnEventTakesEveryPaneToItsPassage() {
        choose(VISIT, 0);
        await("both passages", () -> areas().stream().allMatch(area -> highlights(area).stream()
                .anyMatch(node -> node.getStyleClass().contains("tag-none") && isInside(area, node))));
    }

    @Test
    void theSelectedWordsAreLinkedByKeyOnEachClock() {
        choose(VISIT, 0);
        int before = links();
        for (var key : new KeyCode[]{KeyCode.H, KeyCode.S, KeyCode.R}) {
            select(1, "women and the elderly");
            press(KeyCode.CONTROL, KeyCode.SHIFT, key);
        }
        await("three links", () -> links() == before + 3);
        var mark = marks("women and the elderly");
        assertEquals(1, mark.size());
        assertEquals(Set.of(TimeLink.Clock.values()), mark.getFirst().links().stream().map(TimeLink::clock)
                .collect(Collectors.toSet()));
        await("in the details", () -> chips().contains(VISIT + " · said"));
        press(KeyCode.CONTROL, KeyCode.Z);
        await("one is taken back", () -> links() == before + 2);
    }

    @Test
    void withoutWordsOrEventTheKeySaysWhatIsWanting() {
        select(1, "women and the elderly");
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        await("what is wanting", () -> sees("Choose an event in the timeline first."));
    }

    @Test
    void anEventIsMadeByKeyAndLinkedToTheSelectedWords() {
        select(1, "Iran has been a strong military ally of Russia");
        press(KeyCode.CONTROL, KeyCode.E);
        await("the form", () -> Window.getWindows().stream().anyMatch(window -> !window.equals(stage())
                && window.isFocused() && window.getScene().getFocusOwner() instanceof javafx.scene.control.TextField));
        type("Hostages counted");
        press(KeyCode.TAB);
        type("2023-10-27");
        press(KeyCode.ENTER);
        await("the event", () -> !event("Hostages counted").isEmpty());
        var made = project(reader -> reader.events()).stream()
                .filter(row -> "Hostages counted".equals(row.entity().title())).findFirst().orElseThrow();
        assertEquals("2023-10-27", made.entity().date().toString());
        assertEquals(1, made.count());
        assertEquals(1, marks("Iran has been a strong military ally of Russia").getFirst().links().size());
        press(KeyCode.CONTROL, KeyCode.Z);
        await("gone", () -> event("Hostages counted").isEmpty());
        assertTrue(marks("Iran has been a strong military ally of Russia").isEmpty());
    }

    private void choose(String title, int pane) {
        on(() -> {
            areas().get(pane).requestFocus();
            return true;
        });
        await("the event", () -> !event(title).isEmpty());
        click(on(() -> event(title).getFirst()));
    }

    private List<Node> event(String title) {
        return all(".event-title").stream().filter(node -> String.valueOf(node.getAccessibleText()).contains(title)
                || node.toString().contains(title)).toList();
    }

    private int links() {
        return marks().stream().mapToInt(mark -> mark.links().size()).sum();
    }

    private static boolean isInside(Node area, Node mark) {
        var outer = area.localToScene(area.getLayoutBounds());
        var inner = mark.localToScene(mark.getLayoutBounds());
        return inner.getMinY() >= outer.getMinY() && inner.getMinY() < outer.getMaxY();
    }
}
