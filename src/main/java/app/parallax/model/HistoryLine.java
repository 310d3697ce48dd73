package app.parallax.model;

import java.util.UUID;

/**
 * A change in words.
 *
 * @param kind
 *            what was changed, in the words of the files
 * @param id
 *            which one
 * @param action
 *            what was done
 * @param what
 *            its name, as it is now or was last
 * @param field
 *            which of its fields; empty for what was added or deleted
 * @param before
 *            what stood there
 * @param after
 *            what came to stand there
 */
public record HistoryLine(String kind, UUID id, HistoryChange.Action action, String what, String field, String before,
        String after) {}
