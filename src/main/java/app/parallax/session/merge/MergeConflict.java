package app.parallax.session.merge;

import app.parallax.model.Entity;
import org.jspecify.annotations.Nullable;

/**
 * A conflict: both sides changed an entity differently.
 *
 * @param ours our state; null if it was deleted here
 * @param theirs their state with our identifiers; null if it was deleted there
 */
public record MergeConflict(MergeSide.Ref ref, @Nullable Entity ours, @Nullable Entity theirs) {}
