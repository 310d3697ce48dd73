package app.parallax.display;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Derives from the output of a {@link Typist} the states in which a project may be. */
final class SaidEdits {
    /** The state after each edit that holds or can be done again: the tagged words with their notes. */
    private final List<Map<String, String>> states = new ArrayList<>();
    private int at;
    private @Nullable String begun;
    private int done;
    private int words;

    /** Begins with what is there. */
    SaidEdits(Map<String, String> found) {
        states.add(found);
    }

    /** Follows all lines of a window. */
    SaidEdits follow(List<String> lines) {
        for (var line : lines) {
            if (line.startsWith("begin ")) {
                begun = line.substring("begin ".length());
                words += begun.startsWith("tag ") ? 1 : 0;
            } else if (line.equals("done") && begun != null) {
                apply(begun);
                begun = null;
                done++;
            } else if (line.startsWith("failed ")) {
                throw new AssertionError(line);
            }
        }
        return this;
    }

    private void apply(String what) {
        switch (what) {
            case "undo" -> at--;
            case "redo" -> at++;
            default -> {
                var next = after(what);
                states.subList(at + 1, states.size()).clear();
                states.add(next);
                at++;
            }
        }
    }

    private Map<String, String> after(String what) {
        var next = new TreeMap<>(states.get(at));
        var words = what.split(" ", -1);
        next.put(words[1], words[0].equals("note") ? NumberedWords.note(words[1]) : "");
        return next;
    }

    /** How many edits the window said were saved. */
    int done() {
        return done;
    }

    /** How many words were typed on. */
    int words() {
        return words;
    }

    /** Each state in which all is there that was said: with the edit that was begun last, or without it. */
    List<Map<String, String>> kept() {
        var kept = new ArrayList<>(List.of(states.get(at)));
        if (begun != null) {
            kept.add(switch (begun) {
                case "undo" -> states.get(at - 1);
                case "redo" -> states.get(at + 1);
                default -> after(begun);
            });
        }
        return kept;
    }
}
