package app.parallax.session;

import app.parallax.model.ProjectReader;
import app.parallax.session.importing.ImportBatch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Derives from the output of a killed {@link Doomed} the states in which a project may be. */
final class Promises {
    /** The state after each edit that holds or can be redone: tags with their descriptions, and article files. */
    private final List<Map<String, String>> states = new ArrayList<>(List.of(Map.of()));
    private final Set<String> articles = new HashSet<>();
    private int at;
    private @Nullable String begun;
    private int steps;

    /** Follows one line. */
    void follow(String line) {
        var words = line.split(" ", 2);
        switch (words[0]) {
            case "begin" -> {
                begun = words[1];
                articles.clear();
            }
            case "article" -> articles.add(words[1]);
            case "done" -> {
                apply(words[1]);
                begun = null;
                steps++;
            }
            default -> {
                // it is ready
            }
        }
    }

    private void apply(String what) {
        switch (what) {
            case "undo" -> at = Math.max(0, at - 1);
            case "redo" -> at = Math.min(states.size() - 1, at + 1);
            default -> {
                var next = after(what, Integer.MAX_VALUE);
                states.subList(at + 1, states.size()).clear();
                states.add(next);
                at++;
            }
        }
    }

    private Map<String, String> after(String what, int most) {
        var next = new TreeMap<>(states.get(at));
        var words = List.of(what.split(" ", -1));
        int count = words.size() > 2 ? Integer.parseInt(words.get(2)) : 1;
        if (words.getFirst().equals("describe")) {
            next.replaceAll((name, description) -> name.endsWith(".txt") ? "" : words.get(1));
        } else {
            var ending = words.getFirst().equals("import") ? ".txt" : "";
            for (int i = 0; i < Math.min(count, most); i++) {
                next.put(words.get(1) + "." + i + ending, "");
            }
        }
        return next;
    }

    /** How many steps were confirmed. */
    int steps() {
        return steps;
    }

    /** Each state in which all promises are kept: with what was begun last, or without it. */
    List<Map<String, String>> kept() {
        var kept = new ArrayList<Map<String, String>>();
        kept.add(states.get(at));
        if (begun != null) {
            switch (begun.split(" ", -1)[0]) {
                case "undo" -> kept.add(states.get(Math.max(0, at - 1)));
                case "redo" -> kept.add(states.get(Math.min(states.size() - 1, at + 1)));
                case "import" -> {
                    kept.add(after(begun, ImportBatch.LARGEST));
                    kept.add(after(begun, Integer.MAX_VALUE));
                }
                default -> kept.add(after(begun, Integer.MAX_VALUE));
            }
        }
        kept.removeIf(state -> !state.keySet().containsAll(articles));
        return kept;
    }

    /** The state in which a project is. */
    static Map<String, String> of(ProjectReader reader) {
        var found = new TreeMap<String, String>();
        reader.tags().forEach(row -> found.put(row.entity().name(), row.entity().description()));
        reader.articles().forEach(row -> {
            reader.text(row.version().sha256());
            found.put(row.article().file(), "");
        });
        return found;
    }
}
