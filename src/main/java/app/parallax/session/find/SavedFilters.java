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
 * Filters of the annotations table that are kept in the project under a name, with no history. In the file each is a
 * line: its name, then a tab, the kind and the value of each condition with a space between.
 */
public final class SavedFilters {
    private static final String KEY = "annotationsFilters";
    private static final int LONGEST_NAME = 100;

    private final Session session;
    private final TreeMap<String, List<FilterCondition>> filters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** The filters of a project. */
    public SavedFilters(Session session) {
        this.session = session;
        session.remembered().getOrDefault(KEY, "").lines().forEach(this::read);
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
                return; // half of a filter would show what nobody asked for
            }
        }
        if (!conditions.isEmpty() && !parts.getFirst().isBlank()) {
            filters.put(parts.getFirst(), conditions);
        }
    }

    /**
     * All filters.
     *
     * @return by name, in the order of the names
     */
    public SequencedMap<String, List<FilterCondition>> all() {
        return new TreeMap<>(filters);
    }

    /**
     * Keeps a filter, in place of one of the same name.
     *
     * @param name one line, not empty
     * @param conditions at least one
     * @return done when it is kept
     */
    public CompletableFuture<Void> save(String name, List<FilterCondition> conditions) {
        var line = plain(name);
        filters.remove(line); // so that the name is written as it was typed last
        filters.put(line.substring(0, Math.min(line.length(), LONGEST_NAME)), List.copyOf(conditions));
        return keep();
    }

    /** Forgets a filter. */
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
        return session.remember(Map.of(KEY, text.toString()));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
