package app.parallax.ui.common;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Completes a known name while it is typed. The completion is selected in the field, so that the person sees what Enter
 * will accept: typing or Delete removes it, Down and Up step through all matching names.
 */
public final class NameCompletion {
    private final TextField field;
    private final Supplier<List<String>> names;
    private String typed = "";
    private boolean choosing;

    /**
     * Completes the text of a field.
     *
     * @param names returns the known names in order of preference
     */
    public NameCompletion(TextField field, Supplier<List<String>> names) {
        this.field = field;
        this.names = names;
        field.setTextFormatter(new TextFormatter<>(this::completed));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /** Shows a name without completing it. */
    public void show(String name) {
        choosing = true;
        field.setText(name);
        typed = name;
        choosing = false;
    }

    private TextFormatter.Change completed(TextFormatter.Change change) {
        if (choosing || !change.isContentChange()) {
            return change;
        }
        typed = change.getControlNewText();
        if (change.isAdded() && change.getRangeStart() + change.getText().length() == typed.length()) {
            matches().filter(this::begins).findFirst().ifPresent(name -> {
                change.setText(change.getText() + name.substring(typed.length()));
                change.selectRange(name.length(), typed.length());
            });
        }
        return change;
    }

    private boolean begins(String name) {
        return name.regionMatches(true, 0, typed, 0, typed.length());
    }

    /** Returns the names that contain the typed text, those that begin with it first. */
    private Stream<String> matches() {
        var letters = typed.toLowerCase(Locale.ROOT);
        var found = names.get().stream().filter(name -> name.toLowerCase(Locale.ROOT).contains(letters)).toList();
        return Stream.concat(found.stream().filter(this::begins), found.stream().filter(name -> !begins(name)));
    }

    private void keyPressed(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        var found = matches().toList();
        if (step == 0 || found.isEmpty()) {
            return;
        }
        int at = found.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList()
                .indexOf(field.getText().toLowerCase(Locale.ROOT));
        var name = found.get(at < 0 && step < 0 ? found.size() - 1 : Math.floorMod(at + step, found.size()));
        choosing = true;
        field.setText(name);
        field.selectRange(name.length(), begins(name) ? typed.length() : 0);
        choosing = false;
        event.consume();
    }
}
