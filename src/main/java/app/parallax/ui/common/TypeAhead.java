package app.parallax.ui.common;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Chooses an item of a closed list by the beginning of one of its words, typed without a pause. */
public final class TypeAhead {
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private TypeAhead() {}

    /** Adds this to a list whose items are named by its converter. */
    public static <T> void on(ComboBox<T> list) {
        var typed = new StringBuilder();
        var last = new long[1];
        list.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            var letter = event.getCharacter();
            if (System.nanoTime() - last[0] > PAUSE) {
                typed.setLength(0);
            }
            if (event.isShortcutDown() || event.isAltDown() || letter.isEmpty()
                    || Character.isISOControl(letter.codePointAt(0)) || (typed.isEmpty() && letter.isBlank())) {
                return;
            }
            typed.append(letter.toLowerCase(Locale.ROOT));
            last[0] = System.nanoTime();
            find(list, typed.toString()).ifPresent(list::setValue);
            event.consume();
        });
        EventHandler<KeyEvent> space = event -> { // a space between words opens no list
            if (event.getCode() == KeyCode.SPACE && !typed.isEmpty() && System.nanoTime() - last[0] <= PAUSE) {
                event.consume();
            }
        };
        list.addEventFilter(KeyEvent.KEY_PRESSED, space);
        list.addEventFilter(KeyEvent.KEY_RELEASED, space);
    }

    private static <T> Optional<T> find(ComboBox<T> list, String typed) {
        return list.getItems().stream().filter(each -> name(list, each).startsWith(typed)).findFirst()
                .or(() -> list.getItems().stream().filter(each -> name(list, each).contains(" " + typed)).findFirst());
    }

    private static <T> String name(ComboBox<T> list, T item) {
        return list.getConverter().toString(item).toLowerCase(Locale.ROOT);
    }
}
