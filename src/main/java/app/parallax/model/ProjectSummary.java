package app.parallax.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A summary of a project file.
 *
 * @param lastEdit label of the last edit that holds, null if there is none
 * @param lastAt when that was made, null if there is none
 * @param state the same for two files exactly if their histories are; empty for a project that was never edited
 */
public record ProjectSummary(int articles, int annotations, @Nullable EditLabel lastEdit, @Nullable Instant lastAt,
        String state) {}
