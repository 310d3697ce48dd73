package app.parallax.model;

import java.util.UUID;

/**
 * A history change in words.
 *
 * @param what its name, as it is now or was last
 * @param field which of its fields; empty for what was added or deleted
 */
public record HistoryLine(String kind, UUID id, HistoryChange.Action action, String what, String field, String before,
        String after) {}
