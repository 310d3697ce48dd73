package app.parallax.session.merge;

import app.parallax.model.Entity;
import org.jspecify.annotations.Nullable;

/**
 * What both changed, each in another way.
 *
 * @param ours as it is here, null if it was deleted here
 * @param theirs as it is there, in names that hold here; null if it was deleted there
 */
public record MergeConflict(MergeSide.Ref ref, @Nullable Entity ours, @Nullable Entity theirs) {}
