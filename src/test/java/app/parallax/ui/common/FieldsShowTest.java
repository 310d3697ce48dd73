package app.parallax.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.controlsfx.control.textfield.CustomTextField;
import org.junit.jupiter.api.Test;

/** Checks that bidirectional controls are shown in text fields, have no effect, and are kept. */
class FieldsShowTest {
    private static final String TURNED = "invoice\u202Efdp.exe \u2067x\u2069 \u202Dy\u202C \u05E9\u05DC\u05D5\u05DD";
    private static final String SHOWN = "invoice\uFFFDfdp.exe \uFFFDx\uFFFD \uFFFDy\uFFFD \u05E9\u05DC\u05D5\u05DD";

    private static List<String> drawn(Node node) {
        var drawn = new ArrayList<String>();
        if (node instanceof TextFlow flow) {
            var whole = new StringBuilder();
            flow.getChildren().forEach(each -> drawn(each).forEach(whole::append));
            drawn.add(whole.toString());
        } else if (node instanceof Text text) {
            drawn.add(text.getText());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(each -> drawn.addAll(drawn(each)));
        }
        return drawn;
    }

    private static <T extends Node> T shown(T node) throws Exception {
        FxThread.call(() -> {
            var stage = new Stage();
            stage.setScene(new Scene(new VBox(node), 600, 200));
            Theme.apply(stage.getScene(), false);
            stage.show();
            return null;
        });
        FxThread.settle();
        return node;
    }

    private static void assertShown(TextInputControl field) throws Exception {
        assertTrue(FxThread.call(() -> drawn(field)).contains(SHOWN), () -> drawn(field).toString());
        FxThread.call(() -> {
            field.insertText(3, "\u202A");
            return null;
        });
        FxThread.settle();
        assertTrue(FxThread.call(() -> drawn(field)).contains("inv\uFFFD" + SHOWN.substring(3)));
        assertEquals("inv\u202A" + TURNED.substring(3), field.getText());
    }

    @Test
    void aField() throws Exception {
        assertShown(shown(FxThread.call(() -> new TextField(TURNED))));
    }

    @Test
    void aPasswordIsDots() throws Exception {
        var field = shown(FxThread.call(() -> {
            var made = new PasswordField();
            made.setText("Wäsche7");
            return made;
        }));
        assertEquals(List.of("●".repeat(7)), FxThread.call(() -> drawn(field)).stream()
                .filter(each -> !each.isEmpty()).toList());
    }

    @Test
    void aFieldWithASignAtASide() throws Exception {
        var field = FxThread.call(() -> {
            var made = new CustomTextField();
            made.setRight(new Label("sign"));
            made.setText(TURNED);
            return made;
        });
        assertShown(shown(field));
        assertTrue(FxThread.call(() -> drawn(field)).contains("sign"), "the sign stands where it stood");
    }

    @Test
    void aFieldInAnotherControl() throws Exception {
        var spinner = shown(FxThread.call(() -> new Spinner<Integer>(0, 9, 5)));
        assertTrue(FxThread.call(() -> spinner.getEditor().getSkin()) instanceof FieldSkin);
    }

    /** A note draws what it holds, so that it holds nothing that turns. */
    @Test
    void aNoteLeavesThemOut() throws Exception {
        var area = shown(FxThread.call(() -> {
            var made = new NoteArea();
            made.show(TURNED);
            return made;
        }));
        var left = TURNED.replaceAll("[\u202A-\u202E\u2066-\u2069]", "");
        assertEquals(left, FxThread.call(area::getText));
        FxThread.call(() -> {
            var content = new ClipboardContent();
            content.putString("a\u202Eb\nc\u2066");
            Clipboard.getSystemClipboard().setContent(content);
            area.select(area.getDocumentEnd());
            area.paste();
            return null;
        });
        FxThread.settle();
        assertEquals(left + "ab\nc", FxThread.call(area::getText));
    }
}
