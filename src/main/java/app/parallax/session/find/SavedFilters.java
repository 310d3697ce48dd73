package app.parallax.session.find;

import app.parallax.model.FilterCondition;
import app.parallax.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * Named filters of the annotations table, stored in the project without history. Each is a line: its name, then for
 * each condition a tab, its kind, a space and its value.
 */
public final class SavedFilters {
    private static final String KEY = "annotationsFilters";
    private static final int LONGEST_NAME = 100;

    private final Session session;
    private final TreeMap<String, List<FilterCondition>> filters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    public SavedFilters(Session session) {
        this.session = session;
        session.storedState().getOrDefault(KEY, "").lines().forEach(this::read);
    }

    private void read(String line) {
        var parts = List.of(line.split("\t"));
        var conditions = new ArrayList<FilterCondition>();
        for (var part : parts.subList(1, parts.size())) {
            int space = part.indexOf(' ');
            try {
                conditions.add(new FilterCondition(
                        FilterCondition.Kind.valueOf(part.substring(0, Math.max(space, 0)).toUpperCase(Locale.ROOT)),
                        part.substring(space + 1)));
            } catch (IllegalArgumentException e) {
                return; // an incomplete filter would select something else
            }
        }
        if (!conditions.isEmpty() && !parts.getFirst().isBlank()) {
            filters.put(parts.getFirst(), conditions);
        }
    }

    /** Returns all filters by name, in order. */
    public SequencedMap<String, List<FilterCondition>> all() {
        return new TreeMap<>(filters);
    }

    /**
     * Stores a filter, replacing one of the same name.
     *
     * @param name one line, not empty
     * @param conditions at least one
     */
    public CompletableFuture<Void> save(String name, List<FilterCondition> conditions) {
        var line = plain(name);
        filters.remove(line); // so that the latest spelling of the name is stored
        filters.put(line.substring(0, Math.min(line.length(), LONGEST_NAME)), List.copyOf(conditions));
        return keep();
    }

    public CompletableFuture<Void> remove(String name) {
        filters.remove(name);
        return keep();
    }

    private CompletableFuture<Void> keep() {
        var text = new StringBuilder();
        filters.forEach((name, conditions) -> {
            text.append(name);
            conditions.forEach(each -> text.append('\t').append(each.kind().name().toLowerCase(Locale.ROOT))
                    .append(' ').append(plain(each.value())));
            text.append('\n');
        });
        return session.storeState(Map.of(KEY, text.toString()));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
