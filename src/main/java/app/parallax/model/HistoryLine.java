package app.parallax.model;

import java.util.UUID;

/**
 * A history change in words.
 *
 * @param what name of the entity, the current or last one
 * @param field the changed field; empty for an insertion or deletion
 */
public record HistoryLine(String kind, UUID id, HistoryChange.Action action, String what, String field, String before,
        String after) {}
