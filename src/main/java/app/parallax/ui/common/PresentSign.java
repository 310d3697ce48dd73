package app.parallax.ui.common;

import app.parallax.i18n.Messages;
import app.parallax.model.DisplaySanitizer;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;

/** Shows the initials of those who have an article open elsewhere; takes no room where there is nobody. */
public final class PresentSign extends Label {
    private static final int MOST = 3;

    /** Creates a sign of nobody. */
    public PresentSign() {
        getStyleClass().add("present");
        setMinWidth(USE_PREF_SIZE);
        show(List.of());
    }

    /** Shows the initials of analysts. */
    public void show(List<String> names) {
        boolean isAny = !names.isEmpty();
        setVisible(isAny);
        setManaged(isAny);
        var shown = String.join(" ", names.stream().limit(MOST).map(PresentSign::initials).toList());
        setText(names.size() > MOST ? shown + " +" + (names.size() - MOST) : shown);
        var said = isAny ? sentence(names) : null;
        setAccessibleText(said);
        Tip.on(this, said);
    }

    /** Returns who has an article open elsewhere, as a sentence. */
    public static String sentence(List<String> names) {
        return Messages.text("team.here", String.join(", ", names));
    }

    /** Returns the first letters of the first and the last word of a name. */
    static String initials(String name) {
        var words = List.of(DisplaySanitizer.inPlace(name).strip().split("[^\\p{L}\\p{N}]+", -1)).stream()
                .filter(word -> !word.isEmpty()).toList();
        if (words.isEmpty()) {
            return "?";
        }
        var first = letter(words.getFirst());
        return (words.size() == 1 ? first : first + letter(words.getLast())).toUpperCase(Locale.ROOT);
    }

    private static String letter(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
