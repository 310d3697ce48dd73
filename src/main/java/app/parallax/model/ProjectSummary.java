package app.parallax.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A summary of a project file.
 *
 * @param lastEdit label of the last applied edit, null if there is none
 * @param lastAt time of that edit, null if there is none
 * @param state equal for two files exactly if their histories are; empty for a project without edits
 */
public record ProjectSummary(int articles, int annotations, @Nullable EditLabel lastEdit, @Nullable Instant lastAt,
        String state) {}
